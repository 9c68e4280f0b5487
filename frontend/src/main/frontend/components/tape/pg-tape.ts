import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import { tapeStyles } from './styles.ts';
import { Latest, doneOf, lengthOf, marksOf, moved, placeAt, stepAt, type Part, type TapeDrawing } from './tape.ts';

const PATIENCE = 1500; // milliseconds after which an answer that leaves the cursor where it was is taken for one

/** All instructions of one training step; the cursor follows the finger, and the network follows the cursor as fast as it can. */
@customElement('pg-tape')
export class PgTape extends LitElement {
  static styles = tapeStyles;

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) tape?: TapeDrawing | null;
  @property({ type: Number }) executed = -1;
  @property({ attribute: false }) marks: readonly number[] = [];

  /** Where the cursor has been put, until the network is there. */
  @state() private wanted?: number;
  @state() private hovered = -1;
  @query('.tape') private field!: HTMLElement;
  private readonly seeks = new Latest();
  private timer = 0;

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('executed') || changed.has('tape')) this.answered();
  }

  private get parts(): readonly Part[] {
    return this.tape?.parts ?? [];
  }

  private get place(): number {
    return this.wanted ?? this.executed;
  }

  private readonly answered = () => {
    clearTimeout(this.timer);
    const next = this.seeks.answered();
    if (next === undefined) this.wanted = undefined;
    else this.send(next);
  };

  private seek(place: number): void {
    if (place === this.place) return;
    this.wanted = place;
    const now = this.seeks.ask(place);
    if (now !== undefined) this.send(now);
  }

  private send(position: number): void {
    this.timer = window.setTimeout(this.answered, PATIENCE);
    emit(this, 'pg-seek', { position });
  }

  private under(event: PointerEvent): number {
    const { left, width } = this.field.getBoundingClientRect();
    return placeAt((event.clientX - left) / width, lengthOf(this.parts));
  }

  private readonly press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.field.setPointerCapture(event.pointerId);
    this.seek(this.under(event));
  };

  private readonly move = (event: PointerEvent) => {
    this.hovered = this.under(event);
    if (this.field.hasPointerCapture(event.pointerId)) this.seek(this.hovered);
  };

  private readonly leave = () => {
    this.hovered = -1;
  };

  private readonly key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(this.parts, this.place, event.key);
    if (to === undefined && !(event.key === 'Enter' && event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) this.seek(to);
    else this.mark(stepAt(this.parts, this.place)?.node ?? -1);
  };

  private mark(node: number): void {
    if (node >= 0) emit(this, 'pg-mark', { node });
  }

  render(): TemplateResult | typeof nothing {
    const { parts, place } = this, length = lengthOf(parts), done = doneOf(parts, place), shown = this.hovered;
    if (length === 0) return nothing;
    return html`<div class="tape" role="slider" tabindex="0" data-testid="tape" aria-label=${text(this.texts, 'tape')} aria-valuemin="0" aria-valuemax=${length} aria-valuenow=${place + 1}
        aria-valuetext=${this.words(place, length)} @pointerdown=${this.press} @pointermove=${this.move} @pointerleave=${this.leave} @keydown=${this.key}>
      <div class="track" aria-hidden="true">${parts.map((part, i) => html`<span class="part ${part.phase}" style="flex-grow:${part.nodes.length};--done:${100 * done[i]}%"><span>${this.sign(part)}</span></span>`)}</div>
      ${marksOf(parts, this.marks).map((mark) => html`<span class="mark" style="left:${100 * (mark + 1) / length}%"></span>`)}
      <span class="cursor" style="left:${100 * (place + 1) / length}%"></span>
      ${shown < 0 ? nothing : html`<span class="hint" aria-hidden="true" style=${shown < length / 2 ? `left:${100 * shown / length}%` : `right:${100 - 100 * (shown + 1) / length}%`}>${this.words(shown, length)}</span>`}</div>`;
  }

  /** The direction is told by an arrow, too. */
  private sign({ phase, layer }: Part): string {
    return phase === 'forward' ? `→ ${layer}` : phase === 'backward' ? `← ${layer}` : layer;
  }

  private words(place: number, length: number): string {
    const step = stepAt(this.parts, place), label = this.tape?.labels[step?.node ?? -1] ?? '';
    if (!step) return text(this.texts, 'start');
    const words = text(this.texts, 'step', place + 1, length, this.deed(step.phase, place, label, step.layer));
    return this.marks.includes(step.node) ? `${words} ${text(this.texts, 'breakpoint')}` : words;
  }

  private deed(phase: Part['phase'], place: number, label: string, layer: string): string {
    switch (phase) {
      case 'batch': return place === 0 ? text(this.texts, 'load') : text(this.texts, 'zero');
      case 'forward': case 'loss': return text(this.texts, 'forward', label, layer);
      case 'backward': return text(this.texts, 'backward', label, layer);
      case 'update': return label ? text(this.texts, 'update', label, layer) : text(this.texts, 'clip');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-tape': PgTape }
}
