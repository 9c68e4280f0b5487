import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController, fetchBundle } from '../shared/bundle.ts';
import { copyText } from '../shared/clipboard.ts';
import { mix } from '../shared/colors.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { paintField } from '../shared/field.ts';
import { saveFile } from '../shared/files.ts';
import { format3, full } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { named } from '../shared/places.ts';
import { csvOf } from './csv.ts';
import { cellOf, countOf, elementAt, pageOf, planesOf, slotOf, turned, type Page } from './shape.ts';
import { statistics, type Figures } from './statistics.ts';
import { tensorStyles } from './styles.ts';

type Part = 'values' | 'gradients';
interface TensorFigures { readonly scope: string; readonly pageRows: number; readonly valueRange: number; readonly gradientRange: number; readonly ofValues: Figures; readonly ofGradients: Figures }

const FEW = 150; // cells that are read as a table at once
const PAGE = 20; // rows of a longer table
const COPIED = 100_000, SAVED = 2_000_000; // numbers that go to the clipboard, and into a file
const HEIGHT = 208, WIDTH = 320; // pixels of a field
const SLIMMEST = 5; // cells stop being square where a field would be longer than so many times its width

/** A tensor and its gradient, as tables of numbers or as fields of cells; what a cell holds is read off under the pointer and with the arrow keys. */
@customElement('pg-tensor')
export class PgTensor extends LitElement {
  static styles = [controlStyles, tensorStyles];

  @property({ attribute: false }) sizes: readonly number[] = [];
  @property() bundle = '';
  @property({ type: Number }) node = -1; // of the computation graph
  @property({ type: Number }) selected = 0;
  @property({ attribute: false }) figures?: TensorFigures;
  /** Where all numbers are fetched from that were asked for to be copied. */
  @property() whole = '';
  @property({ attribute: false }) axes: readonly string[] = [];
  @property({ attribute: false }) texts: Texts = {};
  @state() private hovered = -1;
  @state() private tabled = false;
  @state() private first = 0; // row of the table
  @state() private told = '';
  private walking = false;
  private readonly numbers = new BundleController(this);
  private endTheme?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.requestUpdate());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
  }

  protected updated(changed: PropertyValues<this>): void {
    if (changed.has('whole') && this.whole) void this.copy(this.whole);
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) this.paint(canvas, canvas.dataset.part as Part);
    if (this.walking) this.renderRoot.querySelector<HTMLElement>('td[aria-selected=true]')?.focus();
    this.walking = false;
  }

  private get few(): boolean {
    const { rows, columns } = planesOf(this.sizes);
    return rows * columns <= FEW;
  }

  /** The rows whose numbers are here. */
  private get page(): Page {
    const [plane, from] = this.numbers.get('page');
    return pageOf(this.sizes, plane, from, this.figures?.pageRows ?? 0);
  }

  render(): TemplateResult {
    const t = this.texts, values = this.numbers.get('values'), { figures } = this;
    if (!figures || !values.length) return html`<p class="none" data-testid="tensor-waiting">${text(t, 'waiting')}</p>`;
    const shown = this.hovered >= 0 ? this.hovered : slotOf(this.sizes, this.page, this.selected) < 0 ? elementAt(this.sizes, this.page.plane, this.page.from, 0) : this.selected;
    return html`<div class="bar">${this.planeChoice()}${this.scopeChoice(figures)}
        ${this.few ? nothing : html`<button class="link" data-testid="tensor-table" aria-pressed=${this.tabled} @click=${() => { this.tabled = !this.tabled; this.first = this.page.from; }}>
          ${this.tabled ? text(t, 'picture') : text(t, 'table')}</button>`}</div>
      <div class="parts">${this.side('values', shown, figures.ofValues, figures.valueRange)}${this.side('gradients', shown, figures.ofGradients, figures.gradientRange)}</div>
      <div class="read" data-testid="tensor-read">${countOf(this.sizes) > 1 ? text(t, 'cell', named(this.sizes, this.axes, shown)) : text(t, 'single')}
        ${this.reading('values', shown)}${this.reading('gradients', shown)}<span role="status">${this.told}</span></div>`;
  }

  private planeChoice(): TemplateResult {
    const t = this.texts, { planes, columns, folded } = planesOf(this.sizes);
    if (folded) return html`<span>${text(t, 'folded', this.sizes[0], columns)}</span>`;
    if (planes === 1) return html`<span></span>`;
    const { plane, row, column } = cellOf(this.sizes, this.selected);
    const choose = (event: Event) => emit(this, 'pg-pick-cell', { element: elementAt(this.sizes, Number((event.target as HTMLSelectElement).value), row, column) });
    return html`<label class="choice">${this.sizes.length === 3 ? text(t, 'channel') : text(t, 'plane')}
      <select data-testid="tensor-plane" .value=${String(plane)} @change=${choose}>
        ${Array.from({ length: planes }, (_, i) => html`<option value=${i} ?selected=${i === plane}>${i}</option>`)}</select> ${text(t, 'of', planes)}</label>`;
  }

  private scopeChoice(figures: TensorFigures): TemplateResult {
    return html`<div class="choice"><span id="scope">${text(this.texts, 'scope')}</span><div class="segments" role="group" aria-labelledby="scope">
      ${['tensor', 'layer', 'network'].map((scope) => html`<button aria-pressed=${scope === figures.scope} data-testid="tensor-scope-${scope}"
        @click=${() => emit(this, 'pg-scope', { scope })}>${text(this.texts, scope)}</button>`)}</div></div>`;
  }

  private reading(part: Part, element: number): TemplateResult {
    const value = this.numbers.get(part)[slotOf(this.sizes, this.page, element)];
    return value === undefined ? html`` : html`<span>${text(this.texts, part)}</span><pg-number .value=${value} .origin=${{ node: this.node, element }} data-testid="tensor-${part}"></pg-number><code>${full(value)}</code>`;
  }

  private side(part: Part, shown: number, figures: Figures, range: number): TemplateResult {
    const t = this.texts, values = this.numbers.get(part);
    const title = html`<h3>${text(t, part)} <span>${this.sizes.length ? text(t, 'shape', this.sizes.join(' × ')) : nothing}</span></h3>`;
    if (!values.length) return html`<section class="part"><header>${title}</header><p class="none">${text(t, 'waiting')}</p></section>`;
    return html`<section class="part" aria-label=${text(t, part)}><header>${title}
        <button class="link" data-testid="tensor-copy-${part}" @click=${() => this.ask(part)}>${text(t, 'copy')}</button></header>
      <div class="both"><div>${this.few || this.tabled ? this.table(part, values) : this.field(part, shown)}
        ${this.few || this.tabled ? nothing : html`${this.figures?.pageRows ? this.pages(this.page.from, this.page.to) : nothing}${this.scale(range)}`}</div>${figures.count > 1 ? statistics(t, figures) : nothing}</div></section>`;
  }

  private scale(range: number): TemplateResult {
    const dark = isDark(), color = (value: number) => `rgb(${mix(value, dark).join(',')})`;
    return html`<div class="scale"><span>${format3(-range)}</span><i style="background:linear-gradient(to right,${color(-1)},${color(0)},${color(1)})"></i><span>${format3(range)}</span></div>`;
  }

  private table(part: Part, values: Float32Array): TemplateResult {
    const { rows, columns, folded } = planesOf(this.sizes), { page } = this, { plane } = page;
    const from = this.few ? 0 : Math.max(page.from, Math.min(this.first, page.to - 1)), to = this.few ? rows : Math.min(page.to, from + PAGE);
    const heads = Array.from({ length: columns }, (_, column) => column), lines = Array.from({ length: to - from }, (_, i) => from + i);
    const at = cellOf(this.sizes, this.selected), stop = at.plane === plane && at.row >= from && at.row < to ? this.selected : elementAt(this.sizes, plane, from, 0); // of the tab key
    return html`<div class="scroll"><table role="grid" aria-label=${text(this.texts, part)} data-testid="tensor-grid-${part}" @keydown=${this.walk}>
        <thead><tr><td></td>${heads.map((column) => html`<th scope="col">${folded ? '+' : ''}${column}</th>`)}</tr></thead>
        <tbody>${lines.map((row) => html`<tr><th scope="row">${folded ? row * columns : row}</th>${heads.map((column) => this.cell(values, elementAt(this.sizes, plane, row, column), stop))}</tr>`)}</tbody>
      </table></div>${this.few ? nothing : this.pages(from, to)}`;
  }

  private cell(values: Float32Array, element: number, stop: number): TemplateResult {
    if (element < 0) return html`<td></td>`;
    return html`<td role="gridcell" data-element=${element} tabindex=${element === stop ? 0 : -1} aria-selected=${element === this.selected} title=${named(this.sizes, this.axes, element)}
      @click=${() => emit(this, 'pg-pick-cell', { element })} @pointerenter=${() => { this.hovered = element; }}
      @pointerleave=${() => { this.hovered = -1; }}><pg-number .value=${values[slotOf(this.sizes, this.page, element)]} .origin=${{ node: this.node, element }}></pg-number></td>`;
  }

  /** @param from the first row in sight; `to` the first behind them */
  private pages(from: number, to: number): TemplateResult {
    const { rows, folded, columns } = planesOf(this.sizes), { page } = this, most = this.tabled || this.few ? PAGE : page.to - page.from;
    const turn = (by: number) => {
      this.first = turned(from, by, most, page);
      if (this.first < page.from || this.first >= page.to) emit(this, 'pg-page', { row: this.first });
    };
    return html`<div class="pages"><button class="link" aria-label=${text(this.texts, 'before')} data-testid="tensor-before" ?disabled=${from === 0} @click=${() => turn(-1)}>‹</button>
      <span data-testid="tensor-rows">${folded ? text(this.texts, 'line', from * columns, Math.min(countOf(this.sizes), to * columns) - 1, countOf(this.sizes)) : text(this.texts, 'hidden', from, to - 1, rows)}</span>
      <button class="link" aria-label=${text(this.texts, 'after')} data-testid="tensor-after" ?disabled=${to >= rows} @click=${() => turn(1)}>›</button></div>`;
  }

  private field(part: Part, shown: number): TemplateResult {
    const { columns } = planesOf(this.sizes), { page } = this, rows = page.to - page.from, { row, column } = cellOf(this.sizes, shown);
    const mark = `left:${100 * column / columns}%;top:${100 * (row - page.from) / rows}%;width:${100 / columns}%;height:${100 / rows}%`;
    const ratio = Math.max(1 / SLIMMEST, Math.min(SLIMMEST, columns / rows)), height = Math.min(HEIGHT, WIDTH / ratio);
    return html`<div class="field"><canvas data-part=${part} tabindex="0" role="img" aria-label="${text(this.texts, part)}, ${text(this.texts, 'cell', named(this.sizes, this.axes, this.selected))}"
      style="width:${Math.round(height * ratio)}px;aspect-ratio:${ratio}" data-testid="tensor-field-${part}"
      @pointermove=${(event: PointerEvent) => { this.hovered = this.under(event); }} @pointerleave=${() => { this.hovered = -1; }}
      @click=${(event: PointerEvent) => this.pick(this.under(event))} @keydown=${this.walk}></canvas><span class="mark" style=${mark}></span></div>`;
  }

  private pick(element: number): void {
    if (element >= 0) emit(this, 'pg-pick-cell', { element });
  }

  private paint(canvas: HTMLCanvasElement, part: Part): void {
    const values = this.numbers.get(part), { columns } = planesOf(this.sizes), { page } = this, rows = page.to - page.from;
    const range = Number(part === 'values' ? this.figures?.valueRange : this.figures?.gradientRange) || 1;
    const whole = rows * columns > values.length ? Float32Array.from({ length: rows * columns }, (_, i) => values[i] ?? 0) : values; // the rest of a folded row
    paintField(canvas, { values: whole, rows, columns }, range, isDark());
  }

  private under(event: PointerEvent): number {
    const { left, top, width, height } = (event.target as HTMLElement).getBoundingClientRect(), { columns } = planesOf(this.sizes), { page } = this, rows = page.to - page.from;
    const row = Math.min(rows - 1, Math.floor((event.clientY - top) / height * rows)), column = Math.min(columns - 1, Math.floor((event.clientX - left) / width * columns));
    return elementAt(this.sizes, page.plane, page.from + Math.max(0, row), Math.max(0, column));
  }

  private readonly walk = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const { localName, dataset } = event.target as HTMLElement, inTable = localName === 'td';
    const step = steps[event.key], { rows, columns } = planesOf(this.sizes), { plane, row, column } = cellOf(this.sizes, inTable ? Number(dataset.element) : this.selected);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const to = [Math.max(0, Math.min(rows - 1, row + step[0])), Math.max(0, Math.min(columns - 1, column + step[1]))];
    this.walking = inTable;
    this.pick(elementAt(this.sizes, plane, to[0], to[1]));
  };

  /** The server has all numbers; here are those of a page. */
  private ask(part: Part): void {
    const count = countOf(this.sizes);
    this.told = count > SAVED ? text(this.texts, 'tooMany', format3(count), format3(SAVED)) : text(this.texts, 'copying');
    if (count <= SAVED) emit(this, 'pg-copy', { part });
  }

  private async copy(address: string): Promise<void> {
    try {
      const csv = csvOf(this.sizes, (await fetchBundle(address)).get('whole') ?? new Float32Array(0));
      if (countOf(this.sizes) > COPIED) {
        saveFile(new Blob([csv], { type: 'text/csv' }), 'tensor.csv');
        this.told = text(this.texts, 'saved', format3(COPIED));
      } else this.told = await copyText(csv) ? text(this.texts, 'copied') : text(this.texts, 'refused');
    } catch { // the numbers did not come
      this.told = text(this.texts, 'refused');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-tensor': PgTensor }
}
