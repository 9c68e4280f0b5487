import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { fold } from './fold.ts';

/** NaN arrives as a word, which JSON has no number for. */
interface NumberLine { readonly head: string; readonly numbers: readonly (number | string)[]; readonly element: number; readonly marked: boolean }
/** `nodes`: in which the numbers of a column stand, below 0 for none. */
interface NumberTable { readonly caption: string; readonly columns: readonly string[]; readonly nodes: readonly number[]; readonly lines: readonly NumberLine[] }
interface TablesDrawing { readonly sentence: string; readonly tables: readonly NumberTable[]; readonly dots: readonly number[]; readonly dotted: string }

const WIDEST = 96;

/** A sentence and small tables of numbers; a row of units, of which some are left out. */
@customElement('pg-tables')
export class PgTables extends LitElement {
  static styles = css`
    :host { display: grid; gap: 12px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    p { margin: 0; max-width: 80ch; text-wrap: pretty; }
    .tables { display: flex; flex-wrap: wrap; gap: 16px 32px; align-items: start; min-width: 0; }
    .scroll { max-width: 100%; overflow-x: auto; scrollbar-width: thin; }
    .scroll:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
    table { border-collapse: collapse; }
    caption { padding-bottom: 4px; color: var(--pg-ink); font-weight: 600; text-align: left; }
    th, td { padding: 2px 6px; border-bottom: 1px solid var(--pg-line2); font-weight: 400; text-align: right; white-space: nowrap; }
    th { color: var(--pg-ink3); }
    th:first-child { padding-left: 0; text-align: left; }
    tr.marked th { color: var(--pg-accent); font-weight: 600; }
    .dots { display: flex; flex-wrap: wrap; gap: 6px; padding: 4px 0; }
    .dot { position: relative; width: 20px; height: 20px; border: 1.5px solid var(--pg-accent); border-radius: 50%; background: var(--pg-accent-bg); }
    .dot.off { border-style: dashed; border-color: var(--pg-ink3); background: none; }
    .dot.off::after { content: ""; position: absolute; left: 50%; top: 2px; bottom: 2px; width: 1.5px; rotate: 45deg; background: var(--pg-ink3); }
    canvas { display: block; width: 100%; max-width: 480px; max-height: 240px; border: 1px solid var(--pg-line); border-radius: 6px; image-rendering: pixelated; }
  `;

  @property({ attribute: false }) drawing?: TablesDrawing;
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

  protected updated(_: PropertyValues): void {
    const canvas = this.renderRoot.querySelector('canvas'), values = this.numbers.get('cells');
    if (canvas) paintField(canvas, { values, ...fold(values.length, WIDEST) }, rangeOf(values), isDark());
  }

  render(): TemplateResult {
    const t = this.texts, { drawing } = this;
    if (!drawing) return html`<p>${text(t, 'none')}</p>`;
    const { sentence, tables, dots, dotted } = drawing;
    return html`<p data-testid="tables-sentence">${sentence}</p>
      ${dots.length ? html`<div class="dots" role="img" aria-label=${dotted}>${dots.map((dot, i) => html`<span class=${dot ? 'dot' : 'dot off'} title=${dot ? text(t, 'kept', i + 1) : text(t, 'out', i + 1)}></span>`)}</div>` : nothing}
      ${!dots.length && this.numbers.get('cells').length ? html`<canvas role="img" aria-label=${dotted}></canvas>` : nothing}
      <div class="tables">${tables.map((table, i) => html`<div class="scroll" tabindex="0"><table data-testid=${`tables-${i}`}><caption>${table.caption}</caption>
        <thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${table.lines.map((line) => html`<tr class=${line.marked ? 'marked' : ''}><th scope="row">${line.head}</th>${line.numbers.map((number, column) => cell(Number(number), table.nodes[column] ?? -1, line.element))}</tr>`)}</tbody></table></div>`)}</div>`;
  }
}

function cell(number: number, node: number, element: number): TemplateResult {
  const origin = node < 0 ? undefined : { node, element };
  return html`<td>${Number.isNaN(number) ? '–' : html`<pg-number .value=${number} .origin=${origin}></pg-number>`}</td>`;
}

declare global {
  interface HTMLElementTagNameMap { 'pg-tables': PgTables }
}
