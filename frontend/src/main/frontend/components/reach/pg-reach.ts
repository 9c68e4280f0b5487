import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BundleController } from '../shared/bundle.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';

/** Some rows and columns of an image of a layer, which has `all` times `across`. */
export interface ReachArea { readonly layer: string; readonly top: number; readonly left: number; readonly rows: number; readonly columns: number; readonly all: number; readonly across: number }
export interface ReachDrawing { readonly place: string; readonly height: number; readonly width: number; readonly channels: number; readonly before: readonly ReachArea[]; readonly behind: readonly ReachArea[] }

/** The receptive field of a cell: framed on the image that the network is given, and in words on the layers behind. */
@customElement('pg-reach')
export class PgReach extends LitElement {
  static styles = css`
    :host { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 16px; align-items: center; padding: 12px; border: 1px solid var(--pg-line); border-radius: 10px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; }
    :host([hidden]) { display: none; }
    .image { position: relative; width: 88px; border-radius: 4px; box-shadow: 0 0 0 1px var(--pg-line); }
    canvas { display: block; width: 100%; image-rendering: pixelated; border-radius: 4px; }
    .mark { position: absolute; box-sizing: border-box; border: 2px solid var(--pg-accent); border-radius: 2px; }
    p { margin: 0; }
    ul { grid-column: 1 / -1; margin: 0; padding: 0; list-style: none; color: var(--pg-ink3); }
    li { display: flex; justify-content: space-between; gap: 8px; }
    li b { flex: none; color: var(--pg-ink); font-weight: 500; font-variant-numeric: tabular-nums; }
  `;

  @property({ attribute: false }) drawing?: ReachDrawing | null;
  @property() bundle = '';
  @property({ attribute: false }) texts: Texts = {};
  private readonly numbers = new BundleController(this);
  private endTheme?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.requestUpdate());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
  }

  protected updated(): void {
    const canvas = this.renderRoot.querySelector('canvas'), values = this.numbers.get('image'), reach = this.drawing;
    if (canvas && reach && values.length === reach.height * reach.width * reach.channels) {
      paintField(canvas, { values, rows: reach.height, columns: reach.width, stride: reach.channels }, rangeOf(values), isDark());
    }
  }

  render(): TemplateResult {
    const { drawing: reach, texts } = this;
    if (!reach?.before.length) return html`<p>${text(texts, 'waits')}</p>`;
    const seen = reach.before[0], here = reach.before.at(-1)!;
    const percent = (part: number, all: number) => `${100 * part / all}%`;
    return html`${reach.height ? html`<div class="image"><canvas style="aspect-ratio:${reach.width}/${reach.height}" role="img" aria-label=${text(texts, 'image')}></canvas>
        <span class="mark" style="left:${percent(seen.left, seen.across)};top:${percent(seen.top, seen.all)};width:${percent(seen.columns, seen.across)};height:${percent(seen.rows, seen.all)}"></span></div>` : nothing}
      <p data-testid="reach-before">${reach.before.length > 1 ? text(texts, 'looksAt', reach.place, here.layer, seen.rows, seen.columns, seen.layer) : text(texts, 'first', reach.place, here.layer)}</p>
      ${reach.behind.length ? html`<ul data-testid="reach-behind" aria-label=${text(texts, 'reaches')}>${reach.behind.map((area) => html`<li><span>${text(texts, 'reachesIn', area.layer)}</span><b>${text(texts, 'partOf', area.rows, area.columns, area.all, area.across)}</b></li>`)}</ul>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-reach': PgReach }
}
