import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../shared/chip.ts';
import { emit } from '../shared/events.ts';
import type { Piece } from '../shared/glue.ts';
import { runningText, runningTextStyles } from '../shared/running-text.ts';
import { text, type Texts } from '../shared/texts.ts';
import { mathStyles, typeset } from './typeset.ts';

/** NaN and infinities arrive as words, which JSON has no numbers for. */
type Sent = number | string;
interface Block {
  readonly first: boolean; readonly gradient: boolean; readonly heading: string; readonly symbols: string; readonly note: string; readonly origin: string;
  readonly terms: readonly { readonly text: string; readonly number: Sent; readonly node: number; readonly element: number; readonly row: number }[]; // empty text: the number
  readonly summands: number; readonly result: Sent; readonly hidden: boolean;
  readonly rows: readonly { readonly label: string; readonly value: Sent }[];
}
interface FormulaText { readonly title: string; readonly badge: string; readonly blocks: readonly Block[] }

/** A value and its gradient in three lines each: symbols, numbers put in, result; under them the numbers to compare with and where it all comes from. */
@customElement('pg-formula')
export class PgFormula extends LitElement {
  static styles = [mathStyles, runningTextStyles, css`
    :host { display: block; color: var(--pg-ink); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
    *, *::before, *::after { box-sizing: border-box; }
    section { border: 1px solid var(--pg-line); border-radius: 10px; padding: 12px; background: var(--pg-panel); }
    header { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; margin-bottom: 8px; }
    h4 { margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; overflow-wrap: anywhere; }
    h5 { margin: 0 0 4px; color: var(--pg-ink2); font-size: 12px; line-height: 16px; font-weight: 600; }
    .block + .block { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--pg-line); }
    .block.first h5 { color: var(--pg-accent); }
    .badge { flex: none; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 6px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; }
    .lines { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 12px; align-items: baseline; margin: 0; }
    dt { color: var(--pg-ink3); font-size: 11.5px; }
    dd { margin: 0; min-width: 0; }
    .symbols { overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; }
    .symbols:focus-visible, .all:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; border-radius: 4px; }
    .numbers { font-family: var(--pg-mono); font-size: 12px; line-height: 24px; overflow-wrap: anywhere; }
    .all { display: block; min-height: 24px; margin: 4px 0 0; padding: 0; border: 0; background: none; color: var(--pg-accent); font: 550 12px/16px var(--pg-font); cursor: pointer; }
    .all:hover { text-decoration: underline; }
    .rows { margin: 8px 0 0; padding-top: 8px; border-top: 1px solid var(--pg-line2); }
    .rows div { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; padding: 2px 0; }
    .rows dt { color: var(--pg-ink2); font-size: 13px; min-width: 0; overflow-wrap: anywhere; }
    .note { margin: 8px 0 0; color: var(--pg-ink2); font-size: 12px; line-height: 16px; text-wrap: pretty; }
    .origin { margin: 8px 0 0; color: var(--pg-ink3); font-size: 11.5px; line-height: 16px; }
    .none { margin: 0; padding: 16px 12px; border: 1px dashed var(--pg-line); border-radius: 10px; color: var(--pg-ink3); text-align: center; text-wrap: balance; }
    @media (pointer: coarse) { .all { min-height: 40px; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property() hint = '';
  @property({ attribute: false }) explanation?: FormulaText | null;
  private drawn = new WeakMap<HTMLElement, string>();
  private readonly fresh = new WeakSet<Element>();
  private readonly sized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (this.fresh.delete(target)) target.scrollLeft = 0;
      (target as HTMLElement).tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1; // what scrolls is reached by the keyboard
    }
  });

  protected updated(): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.symbols').forEach((symbols, i) => {
      const wanted = this.explanation?.blocks[i]?.symbols ?? '';
      if (this.drawn.get(symbols) === wanted) return;
      this.drawn.set(symbols, wanted);
      typeset(wanted, symbols);
      this.fresh.add(symbols);
      this.sized.unobserve(symbols); // observed anew it is told once the page has been laid out, which is not to be forced here
      this.sized.observe(symbols);
    });
  }

  render(): TemplateResult {
    const t = this.texts, shown = this.explanation;
    if (!shown) return html`<p class="none" data-testid="formula-empty">${this.hint || text(t, 'empty')}</p>`;
    return html`<section aria-labelledby="title">
      <header><h4 id="title" data-testid="formula-title">${shown.title}</h4>${shown.badge ? html`<span class="badge">${shown.badge}</span>` : nothing}</header>
      ${shown.blocks.map((block) => this.block(block))}
    </section>`;
  }

  private block(block: Block): TemplateResult {
    const t = this.texts, name = block.first ? 'formula' : 'formula-beside';
    return html`<div class="block ${block.first ? 'first' : ''}">
      <h5 data-testid="${name}-heading">${block.heading}</h5>
      <dl class="lines">
        <dt>${text(t, 'symbols')}</dt><dd class="symbols" data-testid="${name}-symbols"></dd>
        <dt>${text(t, 'numbers')}</dt><dd class="numbers" data-testid="${name}-numbers">${runningText(block.terms.map((term) => this.piece(term)))}
          ${block.summands ? html`<button class="all" data-testid="${name}-terms" @click=${() => emit(this, 'pg-terms', { gradient: block.gradient })}>${text(t, 'terms', block.summands)}</button>` : nothing}</dd>
        <dt>${text(t, 'result')}</dt><dd data-testid="${name}-result"><pg-number .value=${Number(block.result)} .unknown=${block.hidden ? text(t, 'hidden') : ''} focusable></pg-number></dd>
      </dl>
      ${block.rows.length ? html`<dl class="rows">${block.rows.map((row) => html`<div><dt>${row.label}</dt><dd><pg-number .value=${Number(row.value)} focusable></pg-number></dd></div>`)}</dl>` : nothing}
      ${block.note ? html`<p class="note" data-testid="${name}-note">${block.note}</p>` : nothing}
      ${block.origin ? html`<p class="origin" data-testid="${name}-origin">${block.origin}</p>` : nothing}
    </div>`;
  }

  private piece(term: Block['terms'][number]): Piece {
    if (term.text) return { text: term.text };
    return term.node < 0 ? { number: Number(term.number) } : { number: Number(term.number), place: { node: term.node, element: term.element }, go: ({ node, element }) => emit(this, 'pg-pick-number', { node, element, row: term.row }) };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-formula': PgFormula }
}
