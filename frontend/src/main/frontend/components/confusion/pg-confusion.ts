import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Counts, Frame } from '../frames/parse.ts';
import { FrameSubscription } from '../frames/subscription.ts';
import { paintImage } from '../sample/image.ts';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { percent } from '../shared/numbers.ts';
import { Pace } from '../shared/pace.ts';
import { text, type Texts } from '../shared/texts.ts';
import { listing, type CellDrawing } from './listing.ts';
import { cellsOf, firstPart, matrixOf, placeAfter, shareOf, strengthOf, type Cell } from './matrix.ts';
import { confusionStyles } from './styles.ts';

const PAUSE = 200; // milliseconds
const ROOMY = 4; // classes up to which a cell has room for its share

/** Which classes are taken for which: a matrix, or the largest errors among many classes; a cell leads to its samples, and a sample to its forward pass. */
@customElement('pg-confusion')
export class PgConfusion extends LitElement {
  static styles = [controlStyles, confusionStyles];

  @property() frames = '';
  @property() bundle = '';
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ type: Number }) mostClasses = 0; // of more no matrix is drawn, but a list of the largest errors
  @property({ attribute: false }) cell?: CellDrawing | null;

  @state() private counts: readonly Counts[] = [];
  @state() private chosen?: Counts['part'];
  @state() private pointed?: readonly [truth: number, taken: number];
  private stop: readonly [row: number, column: number] = [0, 0]; // of the tab key
  private latest: readonly Counts[] = [];
  private readonly painted = new WeakMap<HTMLCanvasElement, Float32Array>(); // what each picture shows
  private readonly arrays = new BundleController(this);
  private readonly pace = new Pace(PAUSE, () => (this.counts = this.latest));

  constructor() {
    super();
    new FrameSubscription(this, (frame) => this.take(frame));
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pace.stop();
  }

  private take({ counts }: Frame): void {
    this.latest = counts.map((one) => ({ ...one, rows: one.rows.slice() }));
    this.pace.ask();
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('cell') && this.cell?.part) this.chosen = this.cell.part as Counts['part'];
    if (changed.has('classes')) this.chosen = this.pointed = undefined;
  }

  protected updated(): void {
    const { cell } = this, features = this.arrays.get('features');
    if (!cell?.sizes.length) return;
    const [height, width, channels] = cell.sizes, size = height * width * channels;
    if (features.length !== size * cell.guesses.length) return; // they are on their way
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, i) => {
      if (this.painted.get(canvas) === features) return;
      this.painted.set(canvas, features);
      paintImage(canvas, features.subarray(i * size, (i + 1) * size), cell.sizes);
    });
  }

  private readonly name = (index: number): string => this.classes[index] ?? (this.shown && index >= this.shown.classes ? text(this.texts, 'none') : String(index));

  private get shown(): Counts | undefined {
    return this.counts.find(({ part }) => part === this.chosen) ?? firstPart(this.counts);
  }

  private open(truth: number, taken: number, from: number): void {
    emit(this, 'pg-cell', { part: this.shown!.part, truth, taken, from });
  }

  private readonly look = (sample: number) => {
    emit(this, 'pg-look', { sample });
    this.closest('aside')?.scrollTo({ top: 0 }); // where the sample and its formula stand
  };

  private readonly close = () => {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector), opener = find('[data-testid^=confusion-cell-][aria-pressed=true]') ?? find('[data-testid=confusion-wrong]');
    if (find('.list')?.contains(this.shadowRoot!.activeElement)) opener?.focus({ preventScroll: true });
    emit(this, 'pg-close');
  };

  private readonly keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...this.renderRoot.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('button')]);
    const row = rows.findIndex((one) => one.includes(event.target as HTMLButtonElement)), column = rows[row]?.indexOf(event.target as HTMLButtonElement) ?? -1;
    const place = row < 0 ? undefined : placeAfter(event.key, row, column, rows.length, rows[row].length);
    if (!place) return;
    event.preventDefault();
    event.stopPropagation(); // the page has uses of its own for arrows
    this.stop = place;
    this.requestUpdate();
    rows[place[0]][place[1]].focus();
  };

  render(): TemplateResult | typeof nothing {
    const t = this.texts, { shown, cell } = this;
    if (!shown) return nothing;
    const wrong = shown.total - shown.right, cells = cellsOf(shown.rows);
    return html`<header><h3>${text(t, 'confusion')}</h3>${this.parts(shown)}</header>
      <div class="sum"><p data-testid="confusion-sum">${text(t, 'sum', shown.right, shown.total, percent(shown.right / shown.total))}</p>
        ${wrong ? html`<button class="btn small" data-testid="confusion-wrong" @click=${() => this.open(-1, 0, 0)}>${text(t, 'wrong', wrong)}</button>` : nothing}</div>
      ${shown.current ? nothing : html`<p class="stale" role="status" data-testid="confusion-stale">${shown.batch ? text(t, 'staleBatch', shown.epoch, shown.batch) : text(t, 'stale', shown.epoch)}</p>`}
      <div class=${shown.current ? '' : 'old'}>${shown.classes > this.mostClasses ? this.errors(cells) : this.matrix(matrixOf(cells, shown.classes))}</div>
      ${cell?.part && cell.part === shown.part ? listing(cell, this.arrays.get('features'), this.name, t, { close: this.close, page: (from) => this.open(cell.trueClass, cell.predictedClass, from), look: this.look }) : nothing}`;
  }

  private partName(part: Counts['part']): string {
    switch (part) {
      case 'training': return text(this.texts, 'training');
      case 'validation': return text(this.texts, 'validation');
      case 'test': return text(this.texts, 'test');
    }
  }

  private parts(shown: Counts): TemplateResult {
    if (this.counts.length < 2) return html`<p data-testid="confusion-part">${this.partName(shown.part)}</p>`;
    return html`<div class="parts" role="group" aria-label=${text(this.texts, 'part')}>${this.counts.map(({ part }) => html`<button aria-pressed=${part === shown.part} data-testid=${`confusion-part-${part}`}
      @click=${() => this.choose(part)}>${this.partName(part)}</button>`)}</div>`;
  }

  private choose(part: Counts['part']): void {
    this.chosen = part;
    if (this.cell?.part && this.cell.part !== part) this.close();
  }

  private matrix(rows: readonly Cell[][]): TemplateResult {
    const t = this.texts, roomy = rows.length <= ROOMY, names = rows[0].map((_, index) => this.name(index)), tall = !roomy && names.some((name) => name.length > 2);
    const longest = Math.max(...names.map((name) => name.length)), side = roomy ? 44 : 24;
    const pointed = this.pointed && rows[this.pointed[0]]?.[this.pointed[1]];
    const [row, column] = [Math.min(this.stop[0], rows.length - 1), Math.min(this.stop[1], rows[0].length - 1)];
    return html`<table class=${tall ? 'tall' : ''} style="--side:${side}px;--size:${roomy ? 13 : 12}px;--names:${Math.min(72, 12 + 7 * longest)}px" aria-label=${text(t, 'table')} data-testid="confusion-table" @keydown=${this.keys} @pointerleave=${this.leave} @focusout=${this.leave}>
        <caption>${text(t, 'caption')}</caption>
        <thead><tr><td style="width:var(--names)"></td>${names.map((name) => html`<th scope="col" title=${name}><span>${name}</span></th>`)}</tr></thead>
        <tbody>${rows.map((cells, truth) => html`<tr><th scope="row" title=${names[truth]}><span>${names[truth]}</span></th>${cells.map((cell, taken) => html`<td>${this.button(cell, roomy, truth === row && taken === column)}</td>`)}</tr>`)}</tbody></table>
      <p class="told" aria-hidden="true" data-testid="confusion-told">${pointed ? this.words(pointed) : text(t, 'hint')}</p>`;
  }

  private button(cell: Cell, roomy: boolean, stop: boolean): TemplateResult {
    const { truth, taken, count } = cell, point = () => (this.pointed = [truth, taken]);
    return html`<button class=${truth === taken ? 'right' : ''} style="--strength:${strengthOf(cell)}" tabindex=${stop ? 0 : -1} aria-label=${this.words(cell)} aria-disabled=${count === 0} aria-pressed=${this.isOpen(cell)}
      data-testid=${`confusion-cell-${truth}-${taken}`} @click=${() => count && this.open(truth, taken, 0)} @pointerenter=${point} @focus=${point}>${roomy ? count : short(count)}${roomy ? html`<small>${percent(shareOf(cell))}</small>` : nothing}</button>`;
  }

  private errors(cells: readonly Cell[]): TemplateResult {
    return html`<p>${text(this.texts, 'errors')}</p><ol data-testid="confusion-errors">${cells.map((cell) => html`<li><button style="--strength:${strengthOf(cell)}" aria-pressed=${this.isOpen(cell)} data-testid=${`confusion-cell-${cell.truth}-${cell.taken}`}
      @click=${() => this.open(cell.truth, cell.taken, 0)}><span>${text(this.texts, 'taken', this.name(cell.truth), this.name(cell.taken))}</span><span>${text(this.texts, 'of', cell.count, cell.belonging)}</span></button></li>`)}</ol>`;
  }

  private readonly leave = () => (this.pointed = undefined);

  private isOpen({ truth, taken }: Cell): boolean {
    const { cell, shown } = this;
    return !!cell?.part && cell.part === shown?.part && cell.trueClass === truth && cell.predictedClass === taken;
  }

  private words(cell: Cell): string {
    const { truth, taken, count, belonging } = cell, t = this.texts;
    const pair = truth === taken ? text(t, 'right', this.name(truth)) : text(t, 'taken', this.name(truth), this.name(taken));
    return `${pair}: ${text(t, 'of', count, belonging)}, ${percent(shareOf(cell))}`;
  }
}

/** Four digits have no room in a matrix of many classes. */
function short(count: number): string {
  return count < 1000 ? String(count) : `${Math.round(count / 1000)}k`;
}

declare global {
  interface HTMLElementTagNameMap { 'pg-confusion': PgConfusion }
}
