import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { runningText, runningTextStyles } from '../shared/running-text.ts';
import type { Piece } from '../shared/glue.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { cellUnder, isSampled, placeOf, shownOf, sizeOf, type Sheet } from './sheet.ts';

type Sent = number | string; // NaN arrives as a word
type Part = 'left' | 'right' | 'result';
interface ProductFigures {
  readonly pass: string; readonly left: Sheet; readonly right: Sheet; readonly result: Sheet; readonly row: number; readonly column: number;
  readonly factors: readonly { readonly place: number; readonly left: Sent; readonly right: Sent }[]; readonly count: number; readonly added: Sent; readonly sum: Sent; readonly engine: Sent;
}

const PASSES = ['value', 'weights', 'input'] as const;
const FEW = 48; // cells that are read as numbers

/** Three matrices, left times right is result, with the row and the column lit that make one number; below it the sum of their products. */
@customElement('pg-product')
export class PgProduct extends LitElement {
  static styles = [controlStyles, runningTextStyles, css`
    :host { display: block; color: var(--pg-ink2); font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    .segments { display: flex; flex-wrap: wrap; width: fit-content; gap: 2px; padding: 2px; margin-bottom: 8px; border-radius: 8px; background: var(--pg-line2); }
    .segments button { height: 24px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font: 12px/1 var(--pg-mono); cursor: pointer; }
    .segments button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
    .product { display: flex; align-items: center; gap: 12px; max-width: 100%; overflow-x: auto; padding: 2px; scrollbar-width: thin; }
    .sign { flex: none; color: var(--pg-ink3); font-size: 20px; }
    figure { flex: none; margin: 0; }
    figcaption { margin-bottom: 4px; color: var(--pg-ink3); } figcaption b { color: var(--pg-ink); font-weight: 600; }
    .sheet { position: relative; width: fit-content; border: 1px solid var(--pg-line); border-radius: 4px; }
    canvas { display: block; image-rendering: pixelated; }
    .result canvas { cursor: crosshair; }
    .lit { position: absolute; box-sizing: border-box; min-width: 3px; min-height: 3px; border: 2px solid var(--pg-accent); border-radius: 2px; pointer-events: none; }
    table { border-spacing: 2px; } td { padding: 1px; border-radius: 6px; text-align: center; } .result td { cursor: pointer; }
    td.on { background: var(--pg-accent-bg); box-shadow: inset 0 0 0 1px var(--pg-accent); }
    td:focus-visible, canvas:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 12px; align-items: baseline; margin: 12px 0 0; }
    dt { color: var(--pg-ink3); font-size: 12px; } dd { margin: 0; font: 12px/22px var(--pg-mono); color: var(--pg-ink); }
    dd span { color: var(--pg-ink3); }
    .none { margin: 0; padding: 16px; border: 1px dashed var(--pg-line); border-radius: 8px; color: var(--pg-ink3); text-align: center; }
    @media (pointer: coarse) { .segments button { min-height: 40px; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) product?: ProductFigures | null;
  @property() pass = 'value';
  @property({ type: Boolean }) turned = false; // W x: weights in front, samples as columns
  @property() bundle = '';
  @state() private hovered?: { row: number; column: number };
  private readonly arrays = new BundleController(this);
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
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const part = canvas.dataset.part as Part, sheet = this.product?.[part], values = this.arrays.get(part);
      if (!sheet) continue;
      const { rows, columns } = shownOf(sheet);
      if (values.length === rows * columns) paintField(canvas, { values, rows, columns }, rangeOf(values), isDark());
    }
  }

  render(): TemplateResult {
    const t = this.texts;
    return html`<div class="segments" role="group" aria-label=${text(t, 'passes')}>${PASSES.map((pass) => html`<button
        aria-pressed=${pass === this.pass} data-testid="product-${pass}" @click=${() => emit(this, 'pg-pass', { pass })}>${this.passName(pass)}</button>`)}</div>
      ${this.product ? this.drawn(this.product) : html`<p class="none" data-testid="product-waiting">${text(t, 'waiting')}</p>`}`;
  }

  private passName(pass: typeof PASSES[number]): string {
    const t = this.texts;
    switch (pass) {
      case 'value': return this.turned ? text(t, 'valueTurned') : text(t, 'value');
      case 'weights': return this.turned ? text(t, 'weightsTurned') : text(t, 'weights');
      case 'input': return this.turned ? text(t, 'inputTurned') : text(t, 'input');
    }
  }

  private drawn(product: ProductFigures): TemplateResult {
    const row = { row: product.row }, column = { column: product.column };
    return html`<div class="product">${this.sheet('left', product.left, row)}<span class="sign">·</span>${this.sheet('right', product.right, column)}
        <span class="sign">=</span>${this.sheet('result', product.result, { ...row, ...column })}</div>${this.lines(product)}`;
  }

  /** @param lit the row, the column or the cell that is lit */
  private sheet(part: Part, sheet: Sheet, lit: { row?: number; column?: number }): TemplateResult {
    const { rows, columns } = shownOf(sheet), values = this.arrays.get(part);
    const caption = html`<figcaption><b>${sheet.name}</b> ${sheet.rows} × ${sheet.columns}${isSampled(sheet)
      ? html`<br>${text(this.texts, 'sampled', rows, columns, sheet.rows, sheet.columns)}` : nothing}</figcaption>`;
    return html`<figure class=${part} data-testid="product-${part}">${caption}<div class="sheet">${rows * columns <= FEW ? this.table(part, values, rows, columns, lit) : this.field(part, sheet, lit)}</div></figure>`;
  }

  private table(part: Part, values: Float32Array, rows: number, columns: number, lit: { row?: number; column?: number }): TemplateResult {
    const on = (row: number, column: number) => (lit.row ?? row) === row && (lit.column ?? column) === column;
    const choose = (row: number, column: number) => { if (part === 'result') this.choose({ row, column }); };
    return html`<table>${Array.from({ length: rows }, (_, row) => html`<tr>${Array.from({ length: columns }, (_, column) => html`<td class=${on(row, column) ? 'on' : ''}
      tabindex=${part === 'result' ? 0 : nothing} @click=${() => choose(row, column)} @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') choose(row, column); }}>
      ${values.length ? html`<pg-number .value=${values[row * columns + column]}></pg-number>` : nothing}</td>`)}</tr>`)}</table>`;
  }

  private field(part: Part, sheet: Sheet, lit: { row?: number; column?: number }): TemplateResult {
    const { rows, columns } = shownOf(sheet), { width, height } = sizeOf(rows, columns, 168, 16);
    const down = lit.row === undefined ? { start: 0, size: 1 } : placeOf(lit.row, sheet.firstRow, sheet.rowStep, rows);
    const across = lit.column === undefined ? { start: 0, size: 1 } : placeOf(lit.column, sheet.firstColumn, sheet.columnStep, columns);
    const under = (event: PointerEvent) => {
      const box = (event.target as HTMLElement).getBoundingClientRect();
      return cellUnder(sheet, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    };
    const choose = (event: PointerEvent) => { if (part === 'result') this.choose(under(event)); };
    const title = this.hovered && part === 'result' ? text(this.texts, 'cell', sheet.name, this.hovered.row, this.hovered.column) : nothing;
    return html`<canvas data-part=${part} style="width:${width}px;height:${height}px" role="img" aria-label="${sheet.name}, ${sheet.rows} × ${sheet.columns}" title=${title}
      @click=${choose} @pointermove=${(event: PointerEvent) => { this.hovered = under(event); }}></canvas>
      <span class="lit" style="left:${100 * across.start}%;top:${100 * down.start}%;width:${100 * across.size}%;height:${100 * down.size}%"></span>`;
  }

  private choose({ row, column }: { row: number; column: number }): void {
    emit(this, 'pg-pick-product', { row, column });
  }

  private lines({ left, right, result, row, column, factors, count, added, sum, engine }: ProductFigures): TemplateResult {
    const t = this.texts, bias = Number(added), pieces: Piece[] = [];
    factors.forEach(({ left: a, right: b }, i) => pieces.push({ text: i ? ' + ' : '' }, { number: Number(a) }, { text: ' · ' }, { number: Number(b) }));
    if (count > factors.length) pieces.push({ text: ` + ${text(t, 'more', count - factors.length)}` });
    if (bias) pieces.push({ text: ' + ' }, { number: bias });
    return html`<dl><dt>${text(t, 'symbols')}</dt><dd>${result.name}[${row}, ${column}] = Σ<sub>i</sub> ${left.name}[${row}, i] · ${right.name}[i, ${column}]${bias ? ' + b' : nothing}</dd>
      <dt>${text(t, 'numbers')}</dt><dd data-testid="product-numbers">${runningText(pieces.filter((piece) => piece.text !== ''))}</dd>
      <dt>${text(t, 'result')}</dt><dd data-testid="product-sum"><pg-number .value=${Number(sum)} focusable></pg-number>${Number.isNaN(Number(engine)) ? nothing : html` <span>${text(t, 'engine')}</span> <pg-number .value=${Number(engine)}></pg-number>`}</dd></dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-product': PgProduct }
}
