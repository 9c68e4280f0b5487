import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import { leavesOnesOut, worthAChip, type Line, type PathsText } from './lines.ts';

const MOST_BRIEF = 2; // lines, which the page may put before longer cards

/** How one number reaches another: each path with the product of its local derivatives, and their sum. The path under the pointer is lit in the graph, which is told where all of them lead. */
@customElement('pg-paths')
export class PgPaths extends LitElement {
  static styles = [controlStyles, css`
    :host { display: block; color: var(--pg-ink); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    section { border: 1px solid var(--pg-line); border-radius: 10px; padding: 12px; background: var(--pg-panel); }
    header { display: flex; flex-wrap: wrap; align-items: flex-start; justify-content: space-between; gap: 4px 8px; margin-bottom: 8px; }
    h4 { margin: 0; font-size: 13px; line-height: 20px; font-weight: 600; overflow-wrap: anywhere; }
    .badge { flex: none; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 6px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; }
    label { display: flex; align-items: center; gap: 8px; margin-bottom: 8px; color: var(--pg-ink3); font-size: 12px; }
    select { flex: 1; min-width: 0; height: 28px; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 7px; background: var(--pg-panel); color: var(--pg-ink); font-size: 12px; }
    .symbols { margin: 0 0 8px; color: var(--pg-ink2); font: 12px/20px var(--pg-mono); overflow-wrap: anywhere; max-height: 80px; overflow-y: auto; scrollbar-width: thin; }
    .symbols span { display: inline-block; }
    ol { list-style: none; margin: 0 -4px; padding: 0; }
    li { padding: 4px; border-radius: 6px; }
    li + li { border-top: 1px solid var(--pg-line2); border-top-left-radius: 0; border-top-right-radius: 0; }
    li.lit { background: var(--pg-accent-bg); }
    li.group { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; }
    .caption { min-width: 0; color: var(--pg-ink2); font-size: 12px; overflow-wrap: anywhere; }
    .product { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; font-family: var(--pg-mono); font-size: 12px; color: var(--pg-ink3); }
    .product span { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
    p { margin: 4px 0 8px; color: var(--pg-ink3); font-size: 12px; line-height: 16px; text-wrap: pretty; }
    .place { margin: 0 0 4px; color: var(--pg-ink2); }
    dl { margin: 8px 0 0; padding-top: 8px; border-top: 1px solid var(--pg-line2); }
    dl div { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; padding: 2px 0; }
    dt { min-width: 0; color: var(--pg-ink2); overflow-wrap: anywhere; }
    dd { margin: 0; }
    @media (pointer: coarse) { select { height: 40px; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) paths?: PathsText | null;
  @state() private lit = -1;
  private aimed = -1;

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.light(-1);
    this.aim(-1);
  }

  protected updated(changed: Map<string, unknown>): void {
    if (changed.has('paths')) this.toggleAttribute('brief', !!this.paths?.lines.length && this.paths.lines.length <= MOST_BRIEF);
    if (changed.has('paths')) this.aim(this.paths?.node ?? -1);
  }

  protected willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('paths') && this.lit >= 0) this.light(-1); // what was lit belongs to other numbers
  }

  render(): TemplateResult {
    const t = this.texts, shown = this.paths;
    if (!shown) return html``;
    const spoken = shown.lines[this.lit] ?? shown.lines[0];
    return html`<section aria-labelledby="title">
      <header><h4 id="title" data-testid="paths-title">${shown.title}</h4>${shown.badge ? html`<span class="badge" data-testid="paths-count">${shown.badge}</span>` : nothing}</header>
      ${shown.places.map((place) => html`<p class="place" data-testid="paths-place">${place}</p>`)}
      ${shown.ends.length > 1 ? html`<label>${text(t, 'to')}<select data-testid="paths-end" @change=${(event: Event) => emit(this, 'pg-path-end', { index: (event.target as HTMLSelectElement).selectedIndex })}>
        ${shown.ends.map((end, i) => html`<option ?selected=${i === shown.end}>${end}</option>`)}</select></label>` : nothing}
      ${shown.note ? html`<p data-testid="paths-note">${shown.note}</p>` : nothing}
      ${spoken?.factors.length ? html`<div class="symbols" data-testid="paths-symbols">${worthAChip(spoken.factors).map(({ symbol }, at) => html`${at ? ' · ' : nothing}<span>${symbol}</span>`)}</div>` : nothing}
      ${shown.lines.length ? html`<ol data-testid="paths-list">${shown.lines.map((line, i) => this.line(line, i))}</ol>` : nothing}
      ${shown.more ? html`<p>${shown.more}</p>` : nothing}${leavesOnesOut(shown.lines) ? html`<p>${text(t, 'ones')}</p>` : nothing}
      ${shown.rows.length ? html`<dl>${shown.rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd><pg-number .value=${Number(value)} focusable></pg-number></dd></div>`)}</dl>` : nothing}
    </section>`;
  }

  private line(line: Line, i: number): TemplateResult {
    const result = html`<pg-number .value=${Number(line.product)} data-testid="paths-product"></pg-number>`;
    const caption = html`<div class="caption">${line.caption}</div>`;
    return html`<li class="${this.lit === i ? 'lit' : ''} ${line.factors.length ? '' : 'group'}" tabindex="0"
      @pointerenter=${() => this.light(i)} @pointerleave=${() => this.light(-1)} @focus=${() => this.light(i)} @blur=${() => this.light(-1)}>
      ${line.caption ? caption : nothing}
      ${line.factors.length ? html`<div class="product">${worthAChip(line.factors).map(({ symbol, value }, at) => html`<span title=${symbol}>${at ? '·' : nothing}<pg-number .value=${Number(value)}></pg-number></span>`)}<span>= ${result}</span></div>` : result}
    </li>`;
  }

  private aim(node: number): void {
    if (node === this.aimed) return;
    this.aimed = node;
    document.dispatchEvent(new CustomEvent('pg-aim', { detail: { node } }));
  }

  /** Which path the graph shows; the two do not know one another. */
  private light(line: number): void {
    if (line === this.lit) return;
    this.lit = line;
    document.dispatchEvent(new CustomEvent('pg-highlight', { detail: { edges: this.paths?.lines[line]?.edges ?? [] } }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-paths': PgPaths }
}
