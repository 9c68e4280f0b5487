import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { format3, signClass } from '../shared/numbers.ts';
import { runningText, runningTextStyles } from '../shared/running-text.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { computedSteps, explained, filledUp, logBars, reachedStep, type SequenceRow } from './steps.ts';
import { sequenceStyles } from './styles.ts';

/** NaN arrives as a word, which JSON has no number for. */
interface SequenceDrawing {
  readonly units: number; readonly steps: number; readonly unit: number; readonly step: number; readonly heads: readonly string[];
  readonly rows: readonly SequenceRow[]; readonly templates: readonly string[]; readonly width: number;
  readonly weight: string; readonly elsewhere: number | string; readonly gradient: number | string;
}

const MOST_HEADS = 64, MOST_NARROW = 16, ROOM_FOR_NUMBERS = 12, HEIGHT = 20;

/** A recurrent layer over its steps: gates and states as strips of cells, gradients back through time, and the numbers of one step in formulas. */
@customElement('pg-sequence')
export class PgSequence extends LitElement {
  static styles = [controlStyles, runningTextStyles, sequenceStyles];

  @property({ attribute: false }) drawing?: SequenceDrawing;
  @property() bundle = '';
  @property({ attribute: false }) texts: Texts = {};
  @state() private step = -1;
  @state() private alone = false;
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

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('drawing') && this.drawing && this.drawing.step >= 0) this.step = this.drawing.step;
  }

  protected updated(_: PropertyValues): void {
    const { drawing } = this;
    if (drawing) for (const canvas of this.renderRoot.querySelectorAll('canvas')) this.paint(canvas, drawing);
  }

  private paint(canvas: HTMLCanvasElement, { units, steps, unit }: SequenceDrawing): void {
    const values = this.numbers.get(canvas.dataset.array!), rows = this.alone ? 1 : units;
    if (values.length < units * steps) return;
    paintField(canvas, { values, rows, columns: steps, start: this.alone ? unit : 0, stride: units, rowStride: 1 }, Number(canvas.dataset.range), isDark());
  }

  render(): TemplateResult {
    const t = this.texts, { drawing } = this;
    if (!drawing) return html`<p>${text(t, 'none')}</p>`;
    const shown = this.shown(drawing), output = drawing.rows.length - 1;
    const done = computedSteps(this.numbers.get(`values${output}`), drawing.units, drawing.steps), back = reachedStep(this.numbers.get(`norms${output}`), drawing.steps);
    return html`<div class="bar">
        <label>${text(t, 'unit', drawing.units)} <input type="number" min="1" max=${drawing.units} .value=${String(drawing.unit + 1)} data-testid="sequence-unit"
          @change=${(event: Event) => this.pickUnit(Number((event.target as HTMLInputElement).value) - 1, drawing)}></label>
        <label class="switch"><input type="checkbox" .checked=${this.alone} data-testid="sequence-alone" @change=${() => { this.alone = !this.alone; }}> ${text(t, 'alone')}</label>
        <span class="said" data-testid="sequence-said">${text(t, 'computed', done, drawing.steps)} ${back < drawing.steps ? text(t, 'back', back + 1) : text(t, 'notBack')}</span>
      </div>
      <div class="body"><div class="strips">${this.heads(drawing, shown)}
        ${drawing.rows.map((row, i) => this.strip(drawing, shown, row.symbol, row.name, `values${i}`, i, row.part.endsWith('gate') ? 1 : 0))}
        <div class="rule"></div>
        ${drawing.rows.map((row, i) => row.part === 'cell' || row.part === 'output' ? this.strip(drawing, shown, `∂L/∂${row.symbol}`, text(t, 'gradientOf', row.name), `gradients${i}`, i, 0) : nothing)}
        ${this.bars(drawing, shown, `‖∂L/∂${drawing.rows[output].symbol}‖`, text(t, 'norm'), this.numbers.get(`norms${output}`))}
        ${this.numbers.get('weights').length ? this.bars(drawing, shown, '‖∂L/∂U‖', text(t, 'weights'), this.numbers.get('weights')) : nothing}
        ${drawing.weight ? this.shares(drawing, shown) : nothing}
      </div>${this.read(drawing, shown)}</div>`;
  }

  private shown({ steps }: SequenceDrawing): number {
    return this.step < 0 ? steps - 1 : Math.min(steps - 1, this.step);
  }

  private heads({ heads, steps }: SequenceDrawing, shown: number): TemplateResult | typeof nothing {
    if (!heads.length || steps > MOST_HEADS) return nothing;
    return html`<span></span><div class="heads ${steps > MOST_NARROW ? 'many' : ''}" style="grid-template-columns:repeat(${steps},minmax(0,1fr))" aria-hidden="true">
      ${heads.map((head, step) => html`<span class=${`${head ? '' : 'padding'} ${step === shown ? 'on' : ''}`} title=${head || text(this.texts, 'padding')}>${head || '·'}</span>`)}</div><span></span>`;
  }

  private strip(drawing: SequenceDrawing, shown: number, symbol: string, name: string, array: string, row: number, fixed: number): TemplateResult {
    const { units, steps, unit } = drawing, values = this.numbers.get(array), range = fixed || rangeOf(values);
    const written = this.alone && steps <= ROOM_FOR_NUMBERS;
    return html`<span class="symbol" title=${name}>${symbol}</span>
      <div class="strip" style="height:var(--strip)"><canvas style=${!this.alone && units > HEIGHT ? 'image-rendering:auto' : nothing} data-array=${array} data-range=${range} tabindex="0" role="img"
        aria-label=${`${name}. ${text(this.texts, 'keys')}`} data-testid="sequence-${array}"
        @pointermove=${(event: PointerEvent) => { this.step = this.under(event, steps); }}
        @click=${(event: PointerEvent) => this.pick(row, this.under(event, steps), this.alone ? unit : this.unitUnder(event, units))}
        @keydown=${(event: KeyboardEvent) => this.walk(event, row, drawing)}></canvas>
        ${written ? html`<span class="numbers" style="grid-template-columns:repeat(${steps},1fr)">${Array.from({ length: steps }, (_, step) => html`<span>${cell(values[step * units + unit])}</span>`)}</span>` : nothing}
        ${this.alone ? nothing : html`<span class="unit" style="top:${100 * unit / units}%;height:${100 / units}%"></span>`}${this.veil(drawing)}${this.mark(shown, steps)}</div>
      <span class="range">${fixed ? '0 … 1' : values.length ? `±${format3(range)}` : ''}</span>`;
  }

  private mark(shown: number, steps: number): TemplateResult {
    return html`<span class="mark" style="left:${100 * shown / steps}%;width:${100 / steps}%"></span>`;
  }

  /** Over the steps that only fill a short text up. */
  private veil({ heads, steps }: SequenceDrawing): TemplateResult | typeof nothing {
    const filled = filledUp(heads);
    return filled ? html`<span class="veil" style="width:${100 * filled / steps}%"></span>` : nothing;
  }

  private bars({ steps }: SequenceDrawing, shown: number, symbol: string, name: string, norms: Float32Array): TemplateResult {
    const { heights, decades, largest } = logBars(norms);
    return html`<span class="symbol" title=${name}>${symbol}</span><div class="strip" title=${name}><svg viewBox="0 0 ${steps} 1" preserveAspectRatio="none" role="img" aria-label=${name}
        @pointermove=${(event: PointerEvent) => { this.step = this.under(event, steps); }}>
        ${heights.map((height, step) => svgBar(step, 1 - height, height, ''))}</svg>${this.mark(shown, steps)}</div>
      <span class="range" title=${text(this.texts, 'decades', decades)}>${largest ? `log ≤ ${format3(largest)}` : ''}</span>`;
  }

  private shares({ steps, weight }: SequenceDrawing, shown: number): TemplateResult {
    const shares = this.numbers.get('shares'), range = rangeOf(shares);
    return html`<span class="symbol" data-on title=${text(this.texts, 'shares', weight)}>${weight}</span><div class="strip"><svg viewBox="0 0 ${steps} 2" preserveAspectRatio="none" role="img"
        aria-label=${text(this.texts, 'shares', weight)} @pointermove=${(event: PointerEvent) => { this.step = this.under(event, steps); }}>
        ${Array.from(shares, (share, step) => svgBar(step, 1 - Math.max(0, share / range), Math.abs(share / range), signClass(share)))}</svg>${this.mark(shown, steps)}</div>
      <span class="range">±${format3(range)}</span>`;
  }

  private read(drawing: SequenceDrawing, shown: number): TemplateResult {
    const t = this.texts, { units, unit, rows, heads, weight } = drawing, output = rows.length - 1;
    const head = heads.length ? (heads[shown] || text(t, 'padding')) : '';
    const norm = this.numbers.get(`norms${output}`)[shown], part = this.numbers.get('weights')[shown], share = this.numbers.get('shares')[shown];
    return html`<div class="read" data-testid="sequence-read" aria-live="polite">
      <h4>${text(t, 'step', shown + 1, unit + 1)}${head ? html` · ${head}` : nothing}</h4>
      <dl>${rows.map((row, i) => html`<dt>${shown < row.first ? row.name : `${row.name}: ${row.formula}`}</dt><dd>${this.reading(row, i, drawing, shown)}</dd>`)}
        ${Number.isFinite(norm) ? html`<dt>${text(t, 'norm')}</dt><dd><pg-number .value=${norm}></pg-number>
          ${rows.map((row, i) => row.part === 'cell' || row.part === 'output' ? html`<span>∂L/∂${row.symbol}</span><pg-number .value=${this.numbers.get(`gradients${i}`)[shown * units + unit]}></pg-number>` : nothing)}</dd>` : nothing}
        ${Number.isFinite(part) ? html`<dt>${text(t, 'weights')}</dt><dd><pg-number .value=${part}></pg-number></dd>` : nothing}
        ${weight ? html`<dt>${text(t, 'shares', weight)}</dt><dd data-testid="sequence-share"><pg-number .value=${share}></pg-number> ${text(t, 'ofGradient')} <pg-number .value=${Number(drawing.gradient)}></pg-number>
          ${Number(drawing.elsewhere) ? html`${text(t, 'elsewhere')} <pg-number .value=${Number(drawing.elsewhere)}></pg-number>` : nothing}</dd>` : nothing}
      </dl></div>`;
  }

  private reading(row: SequenceRow, i: number, { units, unit, steps, templates, width, rows }: SequenceDrawing, shown: number): TemplateResult {
    const value = this.numbers.get(`values${i}`)[shown * units + unit];
    if (shown < row.first) return html`${text(this.texts, 'noMemory')}`;
    if (value === undefined || Number.isNaN(value)) return html`${text(this.texts, 'notYet')}`;
    const pieces = explained(templates, this.numbers.get('terms'), width, i * steps + shown);
    return html`${rows.length && pieces.length ? html`<span>${runningText(pieces)} =</span>` : nothing} <pg-number .value=${value} data-testid="sequence-value-${row.part.replace(' ', '-')}"></pg-number>`;
  }

  private under(event: PointerEvent, steps: number): number {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(steps - 1, Math.floor((event.clientX - left) / width * steps)));
  }

  private unitUnder(event: PointerEvent, units: number): number {
    const { top, height } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(units - 1, Math.floor((event.clientY - top) / height * units)));
  }

  private pick(row: number, step: number, unit: number): void {
    emit(this, 'pg-pick-step', { row, step, unit });
  }

  private pickUnit(unit: number, { units }: SequenceDrawing): void {
    if (Number.isInteger(unit) && unit >= 0 && unit < units) emit(this, 'pg-pick-unit', { unit });
  }

  private walk(event: KeyboardEvent, row: number, drawing: SequenceDrawing): void {
    const along = ({ ArrowLeft: -1, ArrowRight: 1 } as Record<string, number>)[event.key], across = ({ ArrowUp: -1, ArrowDown: 1 } as Record<string, number>)[event.key];
    if (!along && !across && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const step = this.shown(drawing);
    if (along) this.step = Math.max(0, Math.min(drawing.steps - 1, step + along));
    else if (across) this.pickUnit(drawing.unit + across, drawing);
    else this.pick(row, step, drawing.unit);
  }
}

function cell(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : value.toFixed(2).replace('-', '\u2212');
}

function svgBar(step: number, top: number, height: number, kind: string): unknown {
  return svg`<rect class=${kind} x=${step + 0.08} width="0.84" y=${top} height=${height}></rect>`;
}

declare global {
  interface HTMLElementTagNameMap { 'pg-sequence': PgSequence }
}
