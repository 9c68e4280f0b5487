import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { COLUMNS, placeAfter, type DataChoice } from './choice.ts';
import { drawThumbnail, inksOf } from './thumbnail.ts';

/**
 * Data sets as small pictures, one of them chosen. Arrow keys only move between them: another data set ends the run, so it takes a click,
 * the space bar or Enter.
 */
@customElement('pg-picker')
export class PgPicker extends LitElement {
  static styles = [controlStyles, css`
    :host { display: block; color: var(--pg-ink); font-size: 13px; }
    :host([hidden]) { display: none; }
    .grid { display: grid; grid-template-columns: repeat(${COLUMNS}, minmax(0, 1fr)); gap: 8px; max-width: 360px; }
    button { display: block; aspect-ratio: 1; padding: 0; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); cursor: pointer; overflow: hidden; }
    button:hover { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); }
    button[aria-checked=true] { border-color: transparent; outline: 2px solid var(--pg-accent); outline-offset: 1px; }
    button:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; box-shadow: 0 0 0 7px color-mix(in srgb, var(--pg-accent) 22%, transparent); }
    canvas { display: block; width: 100%; height: 100%; }
    .name { margin: 8px 0 0; min-height: 18px; font-size: 12px; line-height: 18px; color: var(--pg-ink2); overflow-wrap: anywhere; }
  `];

  @property({ attribute: false }) choices: readonly DataChoice[] = [];
  @property() value = '';
  @property({ attribute: false }) texts: Texts = {};

  @state() private pointed?: string;
  private place = -1; // of the tab stop, while the focus is inside
  private endTheme?: () => void;
  private readonly resized = new ResizeObserver(() => this.draw());

  connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.endTheme = onThemeChange(() => this.draw());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.endTheme?.();
  }

  protected updated(changed: PropertyValues<this>): void {
    if (changed.has('choices')) this.draw();
  }

  private draw(): void {
    const inks = inksOf(this, isDark());
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, i) => drawThumbnail(canvas, this.choices[i], inks));
  }

  private readonly keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const from = buttons.indexOf(event.target as HTMLButtonElement), to = placeAfter(from, event.key, buttons.length);
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation(); // the page has uses of its own for arrows
    this.place = to;
    this.requestUpdate();
    buttons[to].focus();
  };

  private readonly leave = (event: FocusEvent) => {
    if (this.renderRoot.contains(event.relatedTarget as Node | null)) return;
    this.place = -1;
    this.pointed = undefined;
  };

  render(): TemplateResult {
    const chosen = this.choices.findIndex((one) => one.id === this.value);
    const stop = this.place >= 0 ? this.place : Math.max(0, chosen);
    const named = this.choices.find((one) => one.id === this.pointed) ?? this.choices[chosen];
    return html`<div class="grid" role="radiogroup" aria-label=${text(this.texts, 'data')} @keydown=${this.keys} @focusout=${this.leave}>
        ${this.choices.map((choice, i) => this.thumbnail(choice, i === chosen, i === stop))}</div>
      <p class="name" aria-hidden="true" data-testid="picker-name">${named?.label ?? ''}</p>`;
  }

  private thumbnail({ id, label }: DataChoice, chosen: boolean, stop: boolean): TemplateResult {
    return html`<button type="button" role="radio" aria-checked=${chosen} aria-label=${label} title=${label} tabindex=${stop ? 0 : -1} data-testid="data-${id}"
      @click=${() => emit(this, 'pg-pick', { id })} @pointerenter=${() => (this.pointed = id)} @pointerleave=${() => (this.pointed = undefined)}
      @focus=${() => (this.pointed = id)}><canvas width="0" height="0" aria-hidden="true"></canvas></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-picker': PgPicker }
}
