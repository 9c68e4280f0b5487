import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import { counted, readScore, writeScore, type Score } from './score.ts';

interface Exercise { readonly key: string; readonly question: string; readonly hint: string; readonly state: 'open' | 'right' | 'wrong' | 'revealed'; readonly verdict: string; readonly truth: number | string }

/** Asks for a number before it is shown: a field, a verdict that names the mistake, and a count of what was right at once. */
@customElement('pg-exercise')
export class PgExercise extends LitElement {
  static styles = css`
    :host { display: block; color: var(--pg-ink2); font-size: 13px; line-height: 20px; }
    :host([hidden]) { display: none; }
    .box { display: grid; gap: 8px; padding: 12px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); }
    .row { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
    .row > :first-child { flex: 1; min-width: 0; }
    .done:focus { outline: none; }
    b { color: var(--pg-ink); font-weight: 600; overflow-wrap: anywhere; }
    .hint, .score { color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
    .score { font-variant-numeric: tabular-nums; white-space: nowrap; }
    input[type=text] { flex: 1 1 96px; min-width: 0; height: 32px; box-sizing: border-box; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); color: var(--pg-ink); font: 500 13px/1 var(--pg-mono); }
    button { height: 32px; padding: 0 12px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); color: var(--pg-ink); font: inherit; font-weight: 550; cursor: pointer; }
    button.primary { background: var(--pg-accent); border-color: var(--pg-accent); color: light-dark(#fff, #15101f); }
    :is(input, button):focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
    .verdict { padding: 6px 10px; border-radius: 8px; background: var(--pg-line2); color: var(--pg-ink); }
    .verdict.wrong { background: var(--pg-warn-bg); color: var(--pg-warn); }
    .verdict.right { background: var(--pg-accent-bg); color: var(--pg-accent); }
    label { display: flex; align-items: center; gap: 8px; cursor: pointer; }
    input[type=checkbox] { accent-color: var(--pg-accent); flex: none; width: 16px; height: 16px; margin: 0; }
    @media (pointer: coarse) { button, input[type=text] { height: 40px; } label { min-height: 40px; } }
  `;

  @property({ attribute: false }) texts: Texts = {};
  @property({ type: Boolean, reflect: true }) active = false;
  @property({ attribute: false }) exercise?: Exercise | null;
  @state() private score: Score = readScore(localStorage);
  @query('input[type=text]') private field?: HTMLInputElement;
  @query('.done') private done?: HTMLElement;
  private asked = ''; // key of the exercise the field is for
  private scored = ''; // key of the exercise counted last
  private typing = false; // until the answer is right, and again when the next number is asked for

  protected willUpdate(changed: PropertyValues<this>): void {
    const { exercise } = this;
    if (!changed.has('exercise') || !exercise || exercise.state === 'open' || exercise.key === this.scored) return;
    this.scored = exercise.key;
    this.score = counted(this.score, exercise.state === 'right');
    writeScore(localStorage, this.score);
  }

  protected updated(changed: PropertyValues<this>): void {
    if (!changed.has('exercise')) return;
    if (!this.exercise) this.asked = '';
    if (this.field && this.exercise?.key !== this.asked) {
      this.asked = this.exercise!.key;
      this.field.value = '';
      if (this.typing && document.activeElement === document.body) this.field.focus();
    }
    if (this.done && this.typing && document.activeElement === document.body) this.done.focus({ preventScroll: true }); // from where keys step on
  }

  render(): TemplateResult {
    const t = this.texts;
    return html`<div class="box"><div class="row">
        <label><input type="checkbox" .checked=${this.active} data-testid="exercise-turn" @change=${(event: Event) => emit(this, 'pg-turn-exercises', { active: (event.target as HTMLInputElement).checked })}>${text(t, 'turn')}</label>
        ${this.score.all ? html`<span class="score" data-testid="exercise-score">${text(t, 'score', this.score.right, this.score.all)}</span>` : nothing}</div>
      ${this.active ? this.ask() : nothing}</div>`;
  }

  private ask(): TemplateResult {
    const t = this.texts, exercise = this.exercise;
    if (!exercise) return html`<span class="hint" data-testid="exercise-none">${text(t, 'none')}</span>`;
    const open = exercise.state === 'open' || exercise.state === 'wrong';
    return html`<b data-testid="exercise-question">${exercise.question}</b><span class="hint">${exercise.hint}</span>
      ${open ? html`<div class="row"><input type="text" inputmode="text" autocomplete="off" spellcheck="false" maxlength="200" aria-label=${exercise.question} placeholder="?" data-testid="exercise-field"
          @keydown=${(event: KeyboardEvent) => { event.stopPropagation(); if (event.key === 'Enter') this.answer(); }}>
        <button class="primary" data-testid="exercise-check" @click=${() => this.answer()}>${text(t, 'check')}</button>
        <button data-testid="exercise-reveal" @click=${this.reveal}>${text(t, 'reveal')}</button></div>`
      : html`<div class="row done" tabindex="-1"><span>${text(t, 'truth')}</span><pg-number .value=${Number(exercise.truth)} focusable data-testid="exercise-truth"></pg-number></div>`}
      <div role="status" aria-live="polite">${exercise.verdict ? html`<div class="verdict ${exercise.state}" data-testid="exercise-verdict">${exercise.verdict}</div>` : nothing}</div>`;
  }

  private readonly reveal = () => {
    this.typing = false;
    emit(this, 'pg-reveal');
  };

  private answer(): void {
    const typed = this.field?.value.trim();
    this.typing = true;
    if (typed) emit(this, 'pg-answer', { text: typed });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-exercise': PgExercise }
}
