import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { named } from '../shared/places.ts';
import { text, type Texts } from '../shared/texts.ts';
import { ordered, type Order } from './order.ts';
import { inSight } from './window.ts';

type Sent = number | string; // NaN and infinities arrive as words
interface TermsFigures { readonly gradient: boolean; readonly count: number; readonly zeros: number; readonly factor: Sent; readonly total: Sent }

interface NamedTensor { readonly node: number; readonly name: string; readonly sizes: readonly number[]; readonly axes: readonly string[] }

const ROW = 26, ROOM = 260; // pixels

/** All summands of a number in a table that scrolls, with their sum at its end; only the rows in sight are drawn. */
@customElement('pg-terms')
export class PgTerms extends LitElement {
  static styles = [controlStyles, css`
    :host { display: block; color: var(--pg-ink2); font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    .bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; margin-bottom: 8px; }
    .segments { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
    .segments button { height: 24px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font-size: 12px; cursor: pointer; }
    .segments button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
    .scroll { max-height: 260px; overflow: auto; border: 1px solid var(--pg-line); border-radius: 8px; scrollbar-width: thin; }
    table { width: 100%; border-collapse: collapse; }
    thead th { position: sticky; top: 0; z-index: 1; padding: 4px 8px; background: var(--pg-panel); color: var(--pg-ink3); font-weight: 400; text-align: left; }
    tbody tr { height: 26px; } tbody tr + tr { border-top: 1px solid var(--pg-line2); }
    tbody td { padding: 0 8px; white-space: nowrap; } tbody .room td { padding: 0; }
    td span { margin-left: 8px; color: var(--pg-ink3); }
    .none { margin: 0; padding: 16px; border: 1px dashed var(--pg-line); border-radius: 8px; color: var(--pg-ink3); text-align: center; }
    tbody .zeros td { color: var(--pg-ink3); }
    tfoot td { position: sticky; bottom: 0; z-index: 1; height: 32px; padding: 0 8px; box-shadow: inset 0 1px var(--pg-line); background: var(--pg-panel); color: var(--pg-ink); }
    tfoot div { position: sticky; left: 8px; display: inline-flex; align-items: center; gap: 8px; }
    @media (max-width: 700px) { tbody td span { display: inline-block; max-width: 72px; overflow: hidden; text-overflow: ellipsis; vertical-align: bottom; } }
    @media (pointer: coarse) { .segments button { min-height: 40px; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) sum?: TermsFigures | null;
  @property({ type: Boolean }) gradient = false;
  @property({ attribute: false }) tensors: readonly NamedTensor[] = [];
  @property() bundle = '';
  @state() private scrolled = 0;
  @state() private order: Order = 'size';
  private sorted?: { readonly products: Float32Array; readonly order: Order; readonly shown: readonly number[] };
  private readonly arrays = new BundleController(this);

  render(): TemplateResult {
    const t = this.texts, { sum } = this;
    return html`<div class="bar"><div class="segments" role="group" aria-label=${text(t, 'sides')}>
        <button aria-pressed=${!this.gradient} data-testid="terms-values" @click=${() => emit(this, 'pg-side', { gradient: false })}>${text(t, 'values')}</button>
        <button aria-pressed=${this.gradient} data-testid="terms-gradients" @click=${() => emit(this, 'pg-side', { gradient: true })}>${text(t, 'gradients')}</button></div>
        ${sum && sum.count > 1 ? html`<div class="segments" role="group" aria-label=${text(t, 'orders')}>
          <button aria-pressed=${this.order === 'size'} data-testid="terms-by-size" @click=${() => this.put('size')}>${text(t, 'bySize')}</button>
          <button aria-pressed=${this.order === 'tensor'} data-testid="terms-by-tensor" @click=${() => this.put('tensor')}>${text(t, 'byTensor')}</button></div>` : nothing}</div>
      ${sum ? this.table(sum) : html`<p class="none">${text(t, 'waiting')}</p>`}`;
  }

  private put(order: Order): void {
    this.order = order;
    this.scrolled = 0;
    this.renderRoot.querySelector('.scroll')?.scrollTo({ top: 0 });
  }

  /** Kept while the numbers are: it is asked for whenever the table is scrolled. */
  private get terms(): readonly number[] {
    const products = this.arrays.get('products'), { order } = this;
    if (this.sorted?.products !== products || this.sorted.order !== order) this.sorted = { products, order, shown: ordered(products, order) };
    return this.sorted.shown;
  }

  private table(sum: TermsFigures): TemplateResult {
    const t = this.texts, left = this.arrays.get('left'), right = this.arrays.get('right'), products = this.arrays.get('products'), numbers = this.arrays.get('numbers'), { terms } = this;
    if (!sum.count) return html`<p class="none">${text(t, 'none')}</p>`;
    const { from, to, before, behind } = inSight(terms.length, ROW, this.scrolled, ROOM), zeros = this.order === 'size' ? sum.zeros : 0;
    return html`${left.length && left.length < sum.count ? html`<p>${text(t, 'partly', left.length, sum.count)}</p>` : nothing}
      <div class="scroll" tabindex="0" @scroll=${(event: Event) => { this.scrolled = (event.target as HTMLElement).scrollTop; }}>
      <table aria-rowcount=${terms.length + (zeros ? 3 : 2)} data-testid="terms-table"><thead><tr><th>${text(t, 'number')}</th>
        <th>${this.gradient ? text(t, 'arriving') : text(t, 'left')}</th><th>${this.gradient ? text(t, 'local') : text(t, 'right')}</th><th>${text(t, 'product')}</th></tr></thead>
        <tbody><tr class="room" style="height:${before}px"><td></td></tr>
        ${terms.slice(from, to).map((i, at) => html`<tr aria-rowindex=${from + at + 2}><td>${(numbers[i] ?? i) + 1}</td><td>${this.factor(left[i], i, 0)}</td><td>${this.factor(right[i], i, 1)}</td>
          <td><pg-number .value=${products[i]}></pg-number></td></tr>`)}
        <tr class="room" style="height:${behind}px"><td></td></tr>
        ${zeros ? html`<tr class="zeros" data-testid="terms-zeros"><td></td><td colspan="3">${zeros === 1 ? text(t, 'zero') : text(t, 'zeros', zeros)}</td></tr>` : nothing}</tbody>
        ${sum.count > 1 ? html`<tfoot><tr data-testid="terms-total"><td colspan="4"><div>${text(t, 'total', sum.count)}${Number(sum.factor) === 1 ? nothing : html` <span>${text(t, 'times', String(sum.factor))}</span>`}
          <pg-number .value=${Number(sum.total)} focusable></pg-number></div></td></tr></tfoot>` : nothing}</table></div>`;
  }

  private factor(value: number, term: number, side: number): TemplateResult {
    const places = this.arrays.get('places'), at = 6 * term + 3 * side, node = places[at] ?? -1, element = places[at + 1] ?? 0, row = places[at + 2] ?? -1;
    if (node < 0) return html`<pg-number .value=${value}></pg-number>`;
    const tensor = this.tensors.find((known) => known.node === node), place = tensor ? named(tensor.sizes, tensor.axes, element) : '';
    const where = html`<span title=${place}>${tensor?.name}${place ? ` [${place}]` : ''}${row < 0 ? nothing : `, ${text(this.texts, 'row', row + 1)}`}</span>`;
    return html`<pg-number .value=${value} .place=${{ node, element }} @pg-place=${() => emit(this, 'pg-pick-factor', { node, element, row })}></pg-number>${where}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-terms': PgTerms }
}
