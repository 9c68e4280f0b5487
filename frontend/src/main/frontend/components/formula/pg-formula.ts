import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../shared/chip.ts';
import type { Piece } from '../shared/glue.ts';
import { runningText, runningTextStyles } from '../shared/running-text.ts';
import { text, type Texts } from '../shared/texts.ts';
import { mathStyles, typeset } from './typeset.ts';

/** NaN and infinities arrive as words, which JSON has no numbers for. */
type Sent = number | string;
interface FormulaText {
  readonly title: string; readonly badge: string; readonly symbols: string;
  readonly terms: readonly { readonly text: string; readonly number: Sent }[]; // empty text: the number
  readonly result: Sent;
  readonly rows: readonly { readonly label: string; readonly value: Sent }[];
}

/** A formula in three lines: symbols, numbers put in, result; under a rule the numbers to compare it with. */
@customElement('pg-formula')
export class PgFormula extends LitElement {
  static styles = [mathStyles, runningTextStyles, css`
    :host { display: block; color: var(--pg-ink); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
    *, *::before, *::after { box-sizing: border-box; }
    section { border: 1px solid var(--pg-line); border-radius: 10px; padding: 12px; background: var(--pg-panel); }
    header { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; margin-bottom: 8px; }
    h4 { margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; overflow-wrap: anywhere; }
    .badge { flex: none; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 6px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; }
    .lines { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 12px; align-items: baseline; margin: 0; }
    dt { color: var(--pg-ink3); font-size: 11.5px; }
    dd { margin: 0; min-width: 0; }
    .symbols { overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; }
    .symbols:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; border-radius: 4px; }
    .numbers { font-family: var(--pg-mono); font-size: 12px; line-height: 24px; overflow-wrap: anywhere; }
    .rows { margin: 12px 0 0; padding-top: 8px; border-top: 1px solid var(--pg-line2); }
    .rows div { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; padding: 2px 0; }
    .rows dt { color: var(--pg-ink2); font-size: 13px; min-width: 0; overflow-wrap: anywhere; }
    .none { margin: 0; padding: 16px 12px; border: 1px dashed var(--pg-line); border-radius: 10px; color: var(--pg-ink3); text-align: center; text-wrap: balance; }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property() hint = '';
  @property({ attribute: false }) explanation?: FormulaText | null;
  @query('.symbols') private symbols?: HTMLElement;
  private drawn = '';

  protected updated(): void {
    const { symbols } = this, wanted = this.explanation?.symbols ?? '';
    if (!symbols) this.drawn = '';
    if (!symbols || wanted === this.drawn) return;
    typeset(this.drawn = wanted, symbols);
    symbols.scrollLeft = 0;
    symbols.tabIndex = symbols.scrollWidth > symbols.clientWidth ? 0 : -1; // what scrolls is reached by the keyboard
  }

  render(): TemplateResult {
    const t = this.texts, shown = this.explanation;
    if (!shown) return html`<p class="none" data-testid="formula-empty">${this.hint || text(t, 'empty')}</p>`;
    return html`<section aria-labelledby="title">
      <header><h4 id="title" data-testid="formula-title">${shown.title}</h4>${shown.badge ? html`<span class="badge">${shown.badge}</span>` : nothing}</header>
      <dl class="lines">
        <dt>${text(t, 'symbols')}</dt><dd class="symbols" data-testid="formula-symbols"></dd>
        <dt>${text(t, 'numbers')}</dt><dd class="numbers" data-testid="formula-numbers">${runningText(shown.terms.map(piece))}</dd>
        <dt>${text(t, 'result')}</dt><dd data-testid="formula-result"><pg-number .value=${Number(shown.result)} focusable></pg-number></dd>
      </dl>
      ${shown.rows.length ? html`<dl class="rows">${shown.rows.map((row) => html`<div><dt>${row.label}</dt><dd><pg-number .value=${Number(row.value)} focusable></pg-number></dd></div>`)}</dl>` : nothing}
    </section>`;
  }
}

function piece(term: FormulaText['terms'][number]): Piece {
  return term.text ? { text: term.text } : { number: Number(term.number) };
}

declare global {
  interface HTMLElementTagNameMap { 'pg-formula': PgFormula }
}
