import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ReadableFrames } from '../frames/readable.ts';
import { text, type Texts } from '../shared/texts.ts';
import { ABSENT, VEILED, entriesOf, type Entry, type Metric } from './entries.ts';

/** Where the run stands, in a few numbers. */
@customElement('pg-now')
export class PgNow extends LitElement {
  static styles = css`
    :host { display: block; container-type: inline-size; color: var(--pg-ink2); font-size: 13px; line-height: 18px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px 32px; margin: 0; }
    div { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 8px; }
    dt { overflow-wrap: anywhere; hyphens: auto; }
    dd { flex: 1; margin: 0; text-align: right; white-space: nowrap; color: var(--pg-ink); font-weight: 550; }
    dd.none { color: var(--pg-ink3); font-weight: 400; }
    @container (min-width: 300px) { dl { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `;

  @property() frames = '';
  @property() metric: Metric = 'accuracy';
  @property({ type: Number }) parameters?: number;
  @property({ attribute: false }) texts: Texts = {};

  private readonly live = new ReadableFrames(this);

  render(): TemplateResult {
    return html`<dl>${repeat(entriesOf(this.live.frame, this.metric, this.parameters), (one) => one.id, (one) => this.line(one))}</dl>`;
  }

  private line(one: Entry): TemplateResult {
    const hidden = text(this.texts, 'hidden');
    if (one.text === VEILED) return html`<div><dt>${text(this.texts, one.key)}</dt><dd class="none" data-testid="now-${one.id}"><span role="img" aria-label=${hidden} title=${hidden}>${VEILED}</span></dd></div>`;
    return html`<div><dt>${text(this.texts, one.key)}</dt><dd class=${one.text === ABSENT ? 'none' : ''} title=${one.exact || nothing} data-testid="now-${one.id}">${one.text}</dd></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-now': PgNow }
}
