import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import { paintImage } from './image.ts';

interface SampleDrawing {
  readonly number: number; readonly portion: 'training' | 'validation' | 'test'; readonly row: number; readonly rows: number; readonly apart: boolean; readonly passedBack: boolean;
  readonly sizes: readonly number[]; readonly names: readonly string[]; readonly words: readonly string[]; readonly mode: string; readonly label: string; readonly target: number | string;
}

const MOST = 200; // numbers and words that are shown

/** The sample that is looked at, with its label and the way to its neighbours in the batch; says so where nothing is learned from it. */
@customElement('pg-sample')
export class PgSample extends LitElement {
  static styles = [controlStyles, css`
    :host { display: block; color: var(--pg-ink2); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    .card { display: grid; gap: 8px; padding: 12px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); }
    .card.apart { border-color: var(--pg-accent); background: var(--pg-accent-bg); }
    .sample { display: flex; align-items: center; gap: 12px; min-width: 0; }
    canvas { flex: none; width: 64px; border: 1px solid var(--pg-line); border-radius: 4px; image-rendering: pixelated; background: #000; }
    .about { display: grid; flex: 1; gap: 4px; min-width: 0; }
    .label { color: var(--pg-ink); font-weight: 600; overflow-wrap: anywhere; }
    .row { display: flex; align-items: center; gap: 4px; }
    .row span { flex: 1; min-width: 0; }
    .row .btn { flex: none; }
    .features { display: grid; grid-template-columns: repeat(auto-fill, minmax(108px, 1fr)); gap: 4px 12px; max-height: 96px; margin: 0; overflow: auto; scrollbar-width: thin; }
    .features div { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; min-width: 0; }
    .features dt { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .features dd { margin: 0; }
    .words { max-height: 96px; margin: 0; overflow: auto; color: var(--pg-ink); font-size: 13px; line-height: 20px; overflow-wrap: anywhere; scrollbar-width: thin; }
    .notice { margin: 0; color: var(--pg-accent); text-wrap: pretty; }
    .mode { margin: 0; padding-top: 8px; border-top: 1px solid var(--pg-line2); text-wrap: pretty; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; }
    .btn.small { height: auto; min-height: 28px; white-space: normal; text-align: start; font-size: 12px; }
    @media (pointer: coarse) { .btn.small { min-height: 40px; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) sample?: SampleDrawing;
  @property() bundle = '';
  @query('canvas') private canvas?: HTMLCanvasElement;
  private readonly arrays = new BundleController(this);

  protected updated(): void {
    const { canvas, sample } = this, values = this.arrays.get('features');
    if (!canvas || !sample) return;
    const [height, width, channels] = sample.sizes;
    if (values.length === height * width * channels) paintImage(canvas, values, sample.sizes); // else they are on their way
  }

  render(): TemplateResult {
    const t = this.texts, { sample } = this;
    if (!sample) return html``;
    const part = text(t, sample.portion), label = sample.label || String(sample.target);
    return html`<div class="card ${sample.apart ? 'apart' : ''}">
      <div class="sample">${sample.sizes.length ? html`<canvas width="1" height="1" role="img" aria-label=${text(t, 'image', label)}></canvas>` : nothing}
        <div class="about"><span class="label" data-testid="sample-label">${sample.label ? text(t, 'label', label) : text(t, 'target', label)}</span>
          ${sample.apart ? nothing : html`<span data-testid="sample-name">${text(t, 'name', sample.number, part)}</span>`}${this.neighbours(sample)}</div></div>
      ${this.content(sample)}
      ${sample.mode ? html`<p class="mode" data-testid="sample-mode">${sample.mode}</p>` : nothing}
      ${sample.apart ? html`<p class="notice" role="status" data-testid="sample-notice">${text(t, 'apart', sample.number, part)}</p>
        <div class="ways">${sample.passedBack ? nothing : html`<button class="btn small" data-testid="sample-gradients" @click=${() => emit(this, 'pg-pass-back')}>${text(t, 'gradients')}</button>`}
          <button class="btn small" data-testid="sample-back" @click=${() => emit(this, 'pg-come-back')}>${text(t, 'back')}</button></div>` : nothing}</div>`;
  }

  private neighbours({ row, rows }: SampleDrawing): TemplateResult | typeof nothing {
    if (rows === 1) return nothing;
    const t = this.texts, step = (by: number, sign: string, label: string, testId: string) => html`<button class="btn small icon" aria-label=${label} title=${label} data-testid=${testId}
      ?disabled=${row + by < 0 || row + by >= rows} @click=${() => emit(this, 'pg-row', { row: row + by })}>${sign}</button>`;
    return html`<div class="row"><span data-testid="sample-row">${text(t, 'row', row + 1, rows)}</span>${step(-1, '‹', text(t, 'before'), 'sample-row-before')}${step(1, '›', text(t, 'after'), 'sample-row-after')}</div>`;
  }

  private content({ sizes, names, words }: SampleDrawing): TemplateResult | typeof nothing {
    if (words.length) return html`<p class="words" tabindex="0" data-testid="sample-words">${words.slice(0, MOST).join(' ')}${words.length > MOST ? ' …' : nothing}</p>`;
    if (sizes.length) return nothing;
    const values = Array.from(this.arrays.get('features').slice(0, MOST));
    return html`<dl class="features" tabindex=${values.length > 8 ? 0 : nothing} data-testid="sample-features">${values.map((value, i) => html`<div><dt title=${names[i] ?? ''}>${names[i] ?? i}</dt><dd><pg-number .value=${value}></pg-number></dd></div>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-sample': PgSample }
}
