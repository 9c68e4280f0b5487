import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copyText } from '../shared/clipboard.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { saveFile } from '../shared/files.ts';
import { text, type Texts } from '../shared/texts.ts';
import { entrance, nextOfLayer, textOf, type CodeRow } from './rows.ts';

interface CodeDrawing { readonly rows: readonly CodeRow[]; readonly file: string }

const THANKS = 1600; // milliseconds for which a button says that it has copied

/** Code with the numbers of its lines; the lines of a layer select it, and are lit while it is selected. */
@customElement('pg-code')
export class PgCode extends LitElement {
  static styles = [controlStyles, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: 8px; min-height: 0; color: var(--pg-ink2); font-size: 13px; }
    :host([hidden]) { display: none; }
    .bar { display: flex; gap: 8px; justify-content: flex-end; }
    .bar button { height: 28px; padding: 0 12px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); color: var(--pg-ink); font: 550 12px/1 var(--pg-font); cursor: pointer; }
    .bar button:hover { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); }
    .code { overflow: auto; padding: 8px 0; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); font: 12.5px/20px var(--pg-mono); scrollbar-width: thin; tab-size: 4; }
    .rows { width: max-content; min-width: 100%; margin: 0; padding: 0; list-style: none; }
    .row { display: flex; box-sizing: border-box; width: 100%; min-height: 20px; margin: 0; padding: 0 16px 0 0; border: 0; background: none; color: inherit; font: inherit; text-align: left; white-space: pre; }
    button.row { cursor: pointer; }
    button.row:hover { background: var(--pg-line2); }
    button.row:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: -2px; }
    .row.lit { background: var(--pg-accent-bg); box-shadow: inset 3px 0 var(--pg-accent); }
    .number { position: sticky; left: 0; flex: none; width: 36px; margin-right: 12px; background: inherit; color: var(--pg-ink3); text-align: right; user-select: none; }
    .row:not(.lit, :hover) .number { background: var(--pg-panel); }
    .word { color: var(--pg-ink); font-weight: 600; } .call { color: var(--pg-ink); } .number-literal { color: var(--pg-ink); } .string { color: var(--pg-ok); } .comment { color: var(--pg-ink3); font-style: italic; }
    @media (pointer: coarse) { .bar button { min-height: 40px; } button.row { min-height: 28px; line-height: 28px; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) drawing?: CodeDrawing;
  @property({ type: Number }) selected = 0;
  @state() private thanked = false;
  private timer = 0;

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('selected') && this.selected > 0) this.renderRoot.querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
  }

  render(): TemplateResult {
    const t = this.texts, rows = this.drawing?.rows ?? [], stop = entrance(rows, this.selected);
    return html`<div class="bar">
        <button data-testid="code-copy" @click=${() => this.copy()}>${this.thanked ? text(t, 'copied') : text(t, 'copy')}</button>
        <button data-testid="code-download" @click=${() => this.download()}>${text(t, 'download')}</button></div>
      <div class="code" role="region" aria-label=${text(t, 'label')} tabindex="0" data-testid="code-text"><ol class="rows">${rows.map((row, i) => html`<li>${this.row(row, i, stop)}</li>`)}</ol></div>`;
  }

  private row(row: CodeRow, i: number, stop: number): TemplateResult {
    const lit = row.layer > 0 && row.layer === this.selected;
    const inside = html`<span class="number" aria-hidden="true">${i + 1}</span><span>${row.parts.map(({ look, text: part }) => html`<span class=${look === 'number' ? 'number-literal' : look}>${part}</span>`)}</span>`;
    if (!row.layer) return html`<div class="row">${inside}</div>`;
    return html`<button class="row ${lit ? 'lit' : ''}" tabindex=${i === stop ? 0 : -1} aria-pressed=${lit} data-row=${i} data-layer=${row.layer} data-testid="code-line-${i + 1}"
      @click=${() => emit(this, 'pg-code-line', { layer: row.layer })} @keydown=${(event: KeyboardEvent) => this.move(event, i)}>${inside}</button>`;
  }

  private move(event: KeyboardEvent, from: number): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    const to = nextOfLayer(this.drawing?.rows ?? [], from, event.key === 'ArrowDown' ? 1 : -1);
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus();
  }

  private async copy(): Promise<void> {
    this.thanked = await copyText(textOf(this.drawing?.rows ?? []));
    if (!this.thanked) this.selectAll();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { this.thanked = false; }, THANKS);
  }

  /** Where the browser copies nothing, all is selected, so that its own menu can. */
  private selectAll(): void {
    const rows = this.renderRoot.querySelector('.rows');
    if (rows) getSelection()?.selectAllChildren(rows);
  }

  private download(): void {
    saveFile(new Blob([textOf(this.drawing?.rows ?? [])], { type: 'text/x-python' }), this.drawing?.file ?? '');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-code': PgCode }
}
