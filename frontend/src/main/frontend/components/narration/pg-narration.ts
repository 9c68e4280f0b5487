import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Frame } from '../frames/parse.ts';
import { FrameSubscription } from '../frames/subscription.ts';
import { runningText, runningTextStyles } from '../shared/running-text.ts';
import { text, type Texts } from '../shared/texts.ts';
import { spokenWords, type SentencePart } from './spoken.ts';

interface Sentence { readonly counter: string; readonly parts: readonly SentencePart[] }

const PAUSE = 100; // milliseconds between two updates of the place

/** What the last step did, as one sentence with its numbers, and where in the run it happened. */
@customElement('pg-narration')
export class PgNarration extends LitElement {
  static styles = [runningTextStyles, css`
    :host { display: block; container-type: inline-size; color: var(--pg-ink2); font-size: 13px; line-height: 22px; font-variant-numeric: tabular-nums; }
    .line { display: flex; align-items: baseline; gap: 10px; min-height: 22px; }
    .counter { flex: none; padding: 0 6px; border-radius: 5px; color: var(--pg-accent); background: var(--pg-accent-bg); font: 500 12px/20px var(--pg-mono); white-space: nowrap; }
    .sentence { flex: 1; min-width: 0; text-wrap: pretty; overflow-wrap: anywhere; }
    .place { flex: none; white-space: nowrap; }
    .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .none { color: var(--pg-ink3); }
    @container (max-width: 599px) { .line { flex-wrap: wrap; gap: 2px 10px; } .sentence { flex: 1 0 100%; order: 2; } .place { margin-left: auto; } }
  `];

  @property({ attribute: false }) texts: Texts = {};
  @property() frames = '';
  @property({ attribute: false }) sentence?: Sentence | null;

  @state() private place = '';
  @state() private training = false;
  private newest?: Frame;
  private timer = 0;

  constructor() {
    super();
    new FrameSubscription(this, (frame) => {
      this.newest = frame;
      this.timer ||= window.setTimeout(() => this.showPlace(), this.place ? PAUSE : 0);
    });
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.timer = 0;
  }

  protected willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('texts') && this.newest) this.showPlace();
  }

  /** People count batches from one, and epochs by how many are behind them. */
  private showPlace(): void {
    const { epoch, batch, batches, training } = this.newest!;
    this.timer = 0;
    this.training = training;
    this.place = text(this.texts, 'place', epoch, Math.min(batch + 1, batches), batches);
  }

  /** Said once, as plain words: a screen reader reads chips one by one, and the counter apart from its sentence. */
  private spoken(): string {
    const { counter = '', parts = [] } = this.sentence ?? {}, [place, length] = counter.split(' / ');
    return [length ? text(this.texts, 'position', place, length) : '', spokenWords(parts)].filter((words) => words).join(' ');
  }

  render(): TemplateResult {
    const { sentence } = this, parts = sentence?.parts ?? [];
    return html`<div class="line">
      ${sentence?.counter ? html`<span class="counter" data-testid="narration-counter">${sentence.counter}</span>` : nothing}
      <span class="visually-hidden" data-testid="narration-spoken" aria-live=${this.training ? 'off' : 'polite'} aria-atomic="true">${this.spoken()}</span>
      <span class="sentence ${parts.length ? '' : 'none'}" data-testid="narration-text" aria-hidden=${parts.length ? 'true' : 'false'}
        >${parts.length ? runningText(parts.map(piece)) : text(this.texts, 'empty')}</span>
      <span class="place" data-testid="narration-place">${this.place}</span></div>`;
  }
}

function piece(part: SentencePart) {
  if (part.style === 'hidden') return { number: NaN, unknown: part.text };
  return part.style === 'number' ? { number: Number(part.number) } : { text: part.text, strong: part.style === 'strong' };
}

declare global {
  interface HTMLElementTagNameMap { 'pg-narration': PgNarration }
}
