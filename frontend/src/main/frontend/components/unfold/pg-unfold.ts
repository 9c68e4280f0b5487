import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { graphStyles } from '../graph/styles.ts';
import type { GraphDrawing, GraphNumbers } from '../graph/drawing.ts';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { rove } from '../shared/roving.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import type { Level, Unfolded } from './drawing.ts';
import { columnsOf, deeper, formOf, shownAt, stepTo } from './inside.ts';
import { Operations } from './operations.ts';
import { chipAfter, scalarsView } from './scalars.ts';
import { unfoldStyles } from './styles.ts';
import { countWords, unitsView } from './units.ts';

/** What is inside a layer: its units, its operations, or all of its numbers. It draws numbers that were computed elsewhere. */
@customElement('pg-unfold')
export class PgUnfold extends LitElement {
  static styles = [controlStyles, graphStyles, unfoldStyles];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) cardTexts: Texts = {};
  @property({ attribute: false }) drawing?: Unfolded | null;
  @property({ attribute: false }) operations?: GraphDrawing | null;
  @property({ attribute: false }) numbers?: GraphNumbers | null;
  @property() bundle = '';
  @state() private pointed?: number;
  @state() private focused?: number;
  @state() private away = false; // out of sight it keeps no numbers on the page

  private readonly arrays = new BundleController(this);
  private readonly cards = new Operations(this, () => this.renderRoot);
  private endTheme?: () => void;
  private readonly sight = new ResizeObserver(() => { this.away = !this.checkVisibility(); });
  private held = false; // whether the keyboard was in here before it is drawn anew

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.requestUpdate());
    this.sight.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
    this.sight.disconnect();
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drawing') && changed.get('drawing')?.layer !== this.drawing?.layer) this.pointed = this.focused = undefined;
    this.held ||= this.renderRoot !== undefined && (this.renderRoot as ShadowRoot).activeElement !== null;
    this.dataset.level = this.drawing?.level ?? '';
    if (this.drawing?.level === 'operations' && this.operations) this.cards.take(this.operations, this.numbers ?? undefined, this.arrays.arrays, this.cardTexts);
  }

  /** The keys go on where they were, or, where that has gone, at the level that has come. */
  protected updated(): void {
    const { drawing } = this;
    if (this.held && drawing && !(this.renderRoot as ShadowRoot).activeElement) this.renderRoot.querySelector<HTMLElement>(`[data-testid=level-${drawing.level}]`)?.focus({ preventScroll: true });
    this.held = false;
    if (this.drawing?.level === 'operations') this.cards.settle(this.drawing.node);
    else this.cards.leave();
    this.paint();
  }

  /** All units in the colours of one range, so that they can be compared. */
  private paint(): void {
    const units = this.drawing?.units, dark = isDark();
    if (!units) return;
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>('.tiles canvas')) {
      const name = canvas.dataset.of!, values = this.arrays.get(name), { shownPlanes, shownRows, shownColumns } = name === 'weights' ? units.weights!.cells : units.cells;
      const size = shownPlanes * shownRows * shownColumns, start = Number(canvas.dataset.index) * size, planes = canvas.className === 'kernel' ? 1 : shownPlanes; // of a kernel its first plane
      if (values.length >= start + size) paintField(canvas, { values, rows: shownRows * planes, columns: shownColumns, start }, rangeOf(values), dark);
    }
  }

  private readonly look = (node: number, element: number) => emit(this, 'pg-look', { layer: this.drawing?.layer ?? '', node, element });

  private go(level: Level | 'back'): void {
    emit(this, 'pg-level', { level });
  }

  /* ---- keys ---- */

  private readonly keys = (event: KeyboardEvent) => {
    const { drawing } = this, { key } = event;
    if (!drawing || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = deeper(drawing), from = event.target as HTMLElement;
    if (key === 'Escape') this.go('back');
    else if (key.toLowerCase() === 'e' && next) this.go(next);
    else if (drawing.level === 'operations') return this.cards.press(event, this.look, () => this.go('back'));
    else if (drawing.level === 'units' ? !this.walkUnits(from, key) : !this.walkChips(from, key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  private walkUnits(from: HTMLElement, key: string): boolean {
    const units = this.drawing?.units, at = from.closest<HTMLElement>('.unit');
    if (!units || !at) return false;
    const to = stepTo(Number(at.dataset.index), units.shown.length, columnsOf(units.shown.length, formOf(units)), key);
    if (to === undefined) return false;
    this.renderRoot.querySelector<HTMLElement>(`.unit[data-index="${to}"]`)?.focus();
    return true;
  }

  private walkChips(from: HTMLElement, key: string): boolean {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.chip')];
    if (!key.startsWith('Arrow') || !all.includes(from)) return false;
    const next = chipAfter(all, from, key);
    if (next) {
      rove(all, next);
      next.focus();
    }
    return true; // at the ends, too: elsewhere on the page arrows take steps
  }

  /* ---- drawing ---- */

  render(): TemplateResult {
    const t = this.texts, { drawing } = this;
    if (!drawing || this.away) return html``;
    const level = (name: Level, label: string, disabled = false) => html`<button class="btn small" data-testid="level-${name}" aria-pressed=${drawing.level === name} ?disabled=${disabled}
      title=${disabled ? text(t, 'tooMany', drawing.numbers) : nothing} @click=${() => this.go(name)}>${label}</button>`;
    return html`<div class="inside" role="group" aria-label=${text(t, 'inside', drawing.title)} @keydown=${this.keys} @focusin=${(event: FocusEvent) => this.cards.focus(event)}>
      <div class="bar"><div class="segments" role="group" aria-label=${text(t, 'levels')}>${level('units', text(t, 'units'))}${level('operations', text(t, 'operations'))}${level('scalars', text(t, 'scalars'), !drawing.listed)}</div>
        <span class="count" data-testid="unfold-count">${drawing.level === 'units' && drawing.units ? countWords(drawing.units, t) : drawing.level === 'scalars' ? text(t, 'numbers', drawing.numbers) : nothing}</span></div>
      ${drawing.sentence ? html`<p class="sentence" role="status" data-testid="unfold-sentence">${drawing.sentence}</p>` : nothing}
      ${this.content(drawing)}</div>`;
  }

  private content(drawing: Unfolded): TemplateResult | typeof nothing {
    const { texts, cardTexts, look, arrays } = this;
    if (drawing.level === 'operations') return this.operations && !drawing.sentence ? this.cards.view(text(texts, 'operations'), cardTexts, { node: drawing.node, element: drawing.element }, look) : nothing;
    if (drawing.level === 'scalars') return scalarsView({ drawing, arrays: arrays.arrays, texts, cardTexts, look });
    const selected = shownAt(drawing);
    return drawing.units ? unitsView({
      units: drawing.units, texts, selected, active: this.pointed ?? this.focused ?? selected ?? 0, node: drawing.node, element: drawing.element, look,
      numbers: { values: arrays.get('values'), gradients: arrays.get('gradients'), weights: arrays.get('weights'), biases: arrays.get('biases') },
      point: (index) => { this.pointed = index; }, focus: (index) => { this.focused = index; },
    }) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-unfold': PgUnfold }
}
