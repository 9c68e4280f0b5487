import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { format3, plain } from '../shared/numbers.ts';
import type { Texts } from '../shared/texts.ts';
import { share, snapped, typed } from './scale.ts';

/**
 * A number one drags. While it is dragged the value follows the thumb; the change is told when it is let go. From then on the words for
 * the value are out of date, so they are dropped until the server says new ones.
 */
@customElement('pg-slider')
export class PgSlider extends LitElement {
  static styles = [controlStyles, css`
    :host { display: block; color: var(--pg-ink2); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
    .row { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
    label { min-width: 0; overflow-wrap: anywhere; }
    .value { flex: none; color: var(--pg-ink); font-weight: 550; }
    input { appearance: none; -webkit-appearance: none; display: block; width: 100%; height: 24px; margin: 0; padding: 0; background: none; border-radius: 6px; cursor: pointer;
      --at: calc(7px + (100% - 14px) * var(--share));
      --track: linear-gradient(to right, var(--pg-accent) var(--at), var(--pg-line) var(--at)); }
    input::-webkit-slider-runnable-track { height: 4px; border-radius: 2px; background: var(--track); }
    input::-moz-range-track { height: 4px; border-radius: 2px; background: var(--track); }
    input::-webkit-slider-thumb { -webkit-appearance: none; width: 14px; height: 14px; margin-top: -5px; border: 2px solid var(--pg-accent); border-radius: 50%; background: var(--pg-panel);
      transition: box-shadow .12s; }
    input::-moz-range-thumb { box-sizing: border-box; width: 14px; height: 14px; border: 2px solid var(--pg-accent); border-radius: 50%; background: var(--pg-panel); transition: box-shadow .12s; }
    input:hover::-webkit-slider-thumb { box-shadow: 0 0 0 4px color-mix(in srgb, var(--pg-accent) 16%, transparent); }
    input:hover::-moz-range-thumb { box-shadow: 0 0 0 4px color-mix(in srgb, var(--pg-accent) 16%, transparent); }
    input:active::-webkit-slider-thumb { background: var(--pg-accent); }
    input:active::-moz-range-thumb { background: var(--pg-accent); }
    input:focus-visible { outline: none; }
    input:focus-visible::-webkit-slider-thumb { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
    input:focus-visible::-moz-range-thumb { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
    input.typed { appearance: auto; -webkit-appearance: none; flex: none; width: 72px; height: 24px; padding: 0 6px; border: 1px solid var(--pg-line); border-radius: 6px; background: var(--pg-panel);
      color: var(--pg-ink); font: 550 13px/1 var(--pg-font); font-variant-numeric: tabular-nums; text-align: right; cursor: text; }
    input.typed:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
    input.typed[aria-invalid=true] { border-color: var(--pg-danger); }
    @media (pointer: coarse) { input { height: 40px; } input.typed { height: 40px; } }
    @media (forced-colors: active) { input { appearance: auto; -webkit-appearance: auto; } }
    @media (prefers-reduced-motion: reduce) { input::-webkit-slider-thumb { transition: none; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property() label = '';
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 1;
  @property({ type: Number }) step = 0.01;
  @property({ type: Number }) value = 0;
  /** The value in words; empty: its first three digits. */
  @property() shown = '';
  @property({ type: Boolean }) chip = false;
  @property() testId = '';
  /** Whether the value can be typed as well, beyond the ends of the track, too. */
  @property({ type: Boolean }) typing = false;

  /** Where the thumb is while it is held. */
  @state() private held?: number;
  @state() private wrong = false;
  @query('#field') private field!: HTMLInputElement;

  focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  /** After `min`, `max` and `step`, which would otherwise bend the value the field has to take. */
  protected updated(): void {
    if (this.held === undefined && Number(this.field.value) !== this.value) this.field.value = String(this.value);
  }

  private readonly move = () => {
    this.held = snapped(this.field.value, this.min, this.step);
  };

  private readonly commit = () => {
    const value = snapped(this.field.value, this.min, this.step);
    this.held = undefined;
    if (value === this.value) return;
    this.value = value;
    this.shown = '';
    emit(this, 'pg-change', { value });
  };

  /** What is no number stays in the field, marked, until it is one or is left by Escape. */
  private readonly take = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value = typed(field.value);
    this.wrong = value === undefined;
    if (value === undefined || value === this.value) return;
    this.value = value;
    emit(this, 'pg-change', { value });
  };

  private readonly key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    (event.target as HTMLInputElement).value = plain(this.value);
    this.wrong = false;
  };

  private number(value: number, words: string): TemplateResult {
    if (this.typing) {
      return html`<input class="typed" type="text" inputmode="decimal" autocomplete="off" data-testid="${this.testId}-typed" aria-label=${this.label} aria-invalid=${this.wrong}
        .value=${plain(value)} @change=${this.take} @keydown=${this.key}>`;
    }
    return html`<span class="value" aria-hidden="true" data-testid="${this.testId}-value">${this.chip ? html`<pg-number .value=${value}></pg-number>` : words}</span>`;
  }

  render(): TemplateResult {
    const value = this.held ?? this.value;
    const words = this.held === undefined && this.shown || format3(value);
    return html`<div class="row"><label for="field">${this.label}</label>
      ${this.number(value, words)}</div>
      <input id="field" type="range" data-testid=${this.testId} min=${this.min} max=${this.max} step=${this.step || 'any'} aria-valuetext=${words} aria-label=${this.typing ? this.label : nothing}
        style="--share:${share(value, this.min, this.max)}" @input=${this.move} @change=${this.commit}>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-slider': PgSlider }
}
