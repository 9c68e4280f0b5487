import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Frame } from '../frames/parse.ts';
import { ReadableFrames } from '../frames/readable.ts';
import { format3, full } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { BOX, heightOf, largest, pathOf, wayOf } from './curve.ts';

const ABSENT = '–';

/** Rates at equal distances, from the start to the end of the last of so many epochs. */
interface RateDrawing { readonly rates: readonly number[]; readonly epochs: number }

/** The learning rate in force, and where it stands on the way that its schedule prescribes. */
@customElement('pg-rate')
export class PgRate extends LitElement {
  static styles = css`
    :host { display: block; color: var(--pg-ink2); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    .now, .axis { display: flex; justify-content: space-between; gap: 12px; }
    .value { color: var(--pg-ink); font-weight: 550; }
    .axis { color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
    .plot { position: relative; height: 40px; margin: 6px 0 4px; border-bottom: 1px solid var(--pg-line); }
    svg { display: block; width: 100%; height: 100%; overflow: visible; }
    path { fill: none; stroke: var(--pg-ink2); stroke-width: 1.5; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
    .dot { position: absolute; width: 9px; height: 9px; margin: -4.5px; border-radius: 50%; background: var(--pg-accent); box-shadow: 0 0 0 2px var(--pg-panel); }
  `;

  @property() frames = '';
  @property({ attribute: false }) drawing?: RateDrawing;
  @property({ attribute: false }) texts: Texts = {};

  private readonly live = new ReadableFrames(this);

  render(): TemplateResult {
    const t = this.texts, rate = this.live.frame?.learningRate;
    return html`<div class="now"><span>${text(t, 'now')}</span>
        <span class="value" title=${rate === undefined ? nothing : full(rate)} data-testid="rate-now">${rate === undefined ? ABSENT : format3(rate)}</span></div>
      ${this.drawing ? this.curve(this.drawing) : nothing}`;
  }

  private curve({ rates, epochs }: RateDrawing): TemplateResult {
    const label = text(this.texts, 'curve', epochs, format3(rates[0] ?? 0), format3(rates.at(-1) ?? 0));
    return html`<div class="plot" role="img" aria-label=${label}>
        <svg viewBox="0 0 ${BOX} ${BOX}" preserveAspectRatio="none" aria-hidden="true"><path d=${pathOf(rates)}></path></svg>
        ${this.live.frame ? this.dot(this.live.frame, rates, epochs) : nothing}</div>
      <div class="axis" aria-hidden="true"><span>0</span><span>${text(this.texts, 'epochs', epochs)}</span></div>`;
  }

  private dot({ epoch, batch, batches, learningRate }: Frame, rates: readonly number[], epochs: number): TemplateResult {
    return html`<span class="dot" style="left:${wayOf(epoch, batch, batches, epochs)}%;top:${heightOf(learningRate, largest(rates))}%"></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-rate': PgRate }
}
