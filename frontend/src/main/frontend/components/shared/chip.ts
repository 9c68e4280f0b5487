import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from './events.ts';
import { format3, full, signClass } from './numbers.ts';
import { areTwins, type Place, type Shown } from './twins.ts';
export type { Place } from './twins.ts';

/** The look of a number chip, for components that draw one in their own template: `<i class="num p">1.90</i>`. */
export const chipStyles = css`
  .num { display: inline-block; font: 500 12px/1.5 "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-variant-numeric: tabular-nums;
    white-space: nowrap; padding: 0 5px; border-radius: 5px; color: var(--pg-ink2); background: var(--pg-line2); }
  .num.p { color: var(--pg-pos); background: var(--pg-pos-bg); }
  .num.n { color: var(--pg-neg); background: var(--pg-neg-bg); }
  .num.twin { box-shadow: 0 0 0 1.5px currentColor; }
  .num.go { cursor: pointer; text-decoration: underline dotted 1px; text-underline-offset: 3px; }
  .num.go:hover { box-shadow: 0 0 0 1.5px currentColor; }
  .num.unknown { padding: 0 8px; color: var(--pg-accent); background: var(--pg-accent-bg); font-weight: 700; }
  .num:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
`;

const shown = new Set<PgNumber>();

/**
 * One number, one look: three digits, all of them on hover and focus. While the pointer rests on a chip, every other chip on the
 * page that shows the same number of the same origin is outlined, so that one sees where it comes from and where it goes.
 */
@customElement('pg-number')
export class PgNumber extends LitElement {
  static styles = [chipStyles, css`:host { display: inline-block; } :host([hidden]) { display: none; }`];

  @property({ type: Number }) value = 0;
  /** Reachable by the tab key; leave off where a table or a sentence holds many. */
  @property({ type: Boolean }) focusable = false;
  @property({ type: Boolean, attribute: false }) twin = false;
  /** Said in place of a number that is to be predicted; then there is none, but a question mark. */
  @property() unknown = '';
  /** Where one gets by clicking; then the chip is a button and tells `pg-place`. */
  @property({ attribute: false }) place?: Place;
  /** Where the number stands, for a chip that leads nowhere. */
  @property({ attribute: false }) origin?: Place;

  connectedCallback(): void {
    super.connectedCallback();
    shown.add(this);
    this.addEventListener('pointerenter', this.mark);
    this.addEventListener('pointerleave', this.unmark);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
    this.unmark();
  }

  private readonly mark = () => {
    for (const other of shown) other.twin = other !== this && areTwins(this.shown, other.shown);
  };

  private get shown(): Shown {
    return { value: this.unknown ? NaN : this.value, at: this.place ?? this.origin };
  }

  private readonly unmark = () => {
    for (const other of shown) other.twin = false;
  };

  private readonly go = (event: Event) => {
    if (!this.place || event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    emit(this, 'pg-place', { ...this.place });
  };

  render() {
    if (this.unknown) return html`<span class="num unknown" role="img" aria-label=${this.unknown} title=${this.unknown}>?</span>`;
    const look = `num ${signClass(this.value)} ${this.twin ? 'twin' : ''}`;
    if (this.place) {
      return html`<span class="${look} go" title=${full(this.value)} role="button" tabindex="0" @click=${this.go} @keydown=${this.go}
        @focus=${this.mark} @blur=${this.unmark}>${format3(this.value)}</span>`;
    }
    return html`<span class=${look} title=${full(this.value)}
      tabindex=${this.focusable ? 0 : nothing} @focus=${this.mark} @blur=${this.unmark}>${format3(this.value)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-number': PgNumber }
}
