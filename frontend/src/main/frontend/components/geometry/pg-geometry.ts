import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { rgba } from '../shared/colors.ts';
import { controlStyles } from '../shared/controls.ts';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange, reducedMotion, resolveColor } from '../shared/theme.ts';
import { between, ease, stageAt, windowOf, type Kind } from './motion.ts';

type Sent = number | string; // NaN and infinities arrive as words
interface GeometryStage { readonly kind: Kind; readonly numbers: readonly Sent[]; readonly activation: string }
interface GeometryDrawing { readonly inputs: number; readonly units: number; readonly weights: readonly Sent[]; readonly biases: readonly Sent[]; readonly places: number; readonly stages: readonly GeometryStage[] }

const STAGE_MILLIS = 1100;

/** What a layer of two inputs and two units does with the plane, one movement after another, to be played and scrubbed. */
@customElement('pg-geometry')
export class PgGeometry extends LitElement {
  static styles = [controlStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 320px) minmax(0, 1fr); gap: 12px 24px; align-items: start; color: var(--pg-ink2); font-size: 12px; line-height: 18px; }
    :host([hidden]) { display: none; }
    .plane { position: relative; aspect-ratio: 1; max-height: 320px; border: 1px solid var(--pg-line); border-radius: 8px; overflow: hidden; }
    canvas { display: block; width: 100%; height: 100%; }
    .side { display: grid; gap: 12px; min-width: 0; }
    .equation { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; color: var(--pg-ink); font-family: var(--pg-mono); }
    .matrix { display: grid; gap: 2px 6px; padding: 2px 6px; border: solid var(--pg-ink3); border-width: 0 1px; border-radius: 4px; justify-items: end; }
    .run { display: flex; align-items: center; gap: 12px; }
    .run input { flex: 1; min-width: 0; height: 24px; accent-color: var(--pg-accent); }
    ol { display: grid; gap: 4px; margin: 0; padding: 0; list-style: none; }
    ol button { display: flex; width: 100%; gap: 8px; min-height: 28px; padding: 4px 8px; border: 1px solid transparent; border-radius: 6px; background: none; text-align: left; cursor: pointer; }
    ol button:hover { background: var(--pg-line2); }
    ol button[aria-current=step] { border-color: var(--pg-accent); background: var(--pg-accent-bg); color: var(--pg-accent); }
    ol b { min-width: 16px; font-weight: 600; }
    p { margin: 0; color: var(--pg-ink3); text-wrap: pretty; }
    .none { grid-column: 1 / -1; padding: 16px 12px; border: 1px dashed var(--pg-line); border-radius: 10px; text-align: center; }
    @media (max-width: 700px) { :host { grid-template-columns: minmax(0, 1fr); } }
  `];

  @property({ attribute: false }) drawing?: GeometryDrawing;
  @property({ type: Boolean }) weightsInFront = false; // W x: the matrix has a row per unit
  @property() bundle = '';
  @property({ attribute: false }) texts: Texts = {};
  @state() private position = 0;
  @state() private playing = false;
  @query('canvas') private canvas?: HTMLCanvasElement;
  private readonly numbers = new BundleController(this);
  private endTheme?: () => void;
  private begun = 0;
  private readonly sized = new ResizeObserver(() => this.requestUpdate());

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.requestUpdate());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
    this.sized.disconnect();
    this.playing = false;
  }

  protected willUpdate(): void {
    this.position = Math.min(this.position, this.drawing?.stages.length ?? 0);
  }

  protected updated(_: PropertyValues): void {
    if (!this.canvas) return;
    this.sized.observe(this.canvas);
    this.paint(this.canvas);
  }

  render(): TemplateResult {
    const t = this.texts, { drawing } = this;
    if (!drawing) return html`<p class="none">${text(t, 'none')}</p>`;
    if (drawing.inputs !== 2 || drawing.units !== 2) return html`<p class="none" data-testid="geometry-sizes">${text(t, 'sizes', drawing.inputs, drawing.units)}</p>`;
    const { stages } = drawing, current = stageAt(this.position, stages.length);
    return html`<div class="plane"><canvas role="img" aria-label=${text(t, 'plane')} data-testid="geometry-plane"></canvas></div>
      <div class="side">
        <div class="equation" data-testid="geometry-equation">y = ${this.weightsInFront ? html`${matrix(columns(drawing.weights), 2)} · x + ${matrix(drawing.biases, 1)}` : html`x · ${matrix(drawing.weights, 2)} + ${matrix(drawing.biases, 2)}`}</div>
        ${stages.length ? html`<div class="run">
          <button class="btn" data-testid="geometry-play" @click=${this.play}>${this.playing ? text(t, 'pause') : text(t, 'play')}</button>
          <input type="range" min="0" max=${stages.length} step="0.01" .value=${String(this.position)} aria-label=${text(t, 'scrub')} aria-valuetext=${this.wording(stages[current.stage])} data-testid="geometry-scrub"
            @input=${(event: Event) => this.jump(Number((event.target as HTMLInputElement).value))}></div>
        <ol><li><button aria-current=${this.position === 0 ? 'step' : nothing} data-testid="geometry-stage-0" @click=${() => this.jump(0)}><b>0</b>${text(t, 'start')}</button></li>
          ${stages.map((stage, i) => html`<li><button aria-current=${this.position > 0 && current.stage === i ? 'step' : nothing} data-testid=${`geometry-stage-${i + 1}`}
            @click=${() => this.jump(i + 1)}><b>${i + 1}</b>${this.wording(stage)}</button></li>`)}</ol>` : html`<p>${text(t, 'nothing')}</p>`}
        <p>${this.numbers.get('points0').length ? text(t, 'end') : text(t, 'noPoints')}</p>
      </div>`;
  }

  private wording({ kind, numbers, activation }: GeometryStage): string {
    const t = this.texts, [a, b] = numbers.map(Number);
    switch (kind) {
      case 'rotate': return a > 0 ? text(t, 'left', format3(a)) : text(t, 'right', format3(-a));
      case 'mirror': return text(t, 'mirror', a);
      case 'stretch': return text(t, 'stretch', format3(a), format3(b));
      case 'shift': return text(t, 'shift', format3(a), format3(b));
      case 'activation': return text(t, 'bend', activation);
    }
  }

  private jump(position: number): void {
    this.playing = false;
    this.position = position;
  }

  private readonly play = () => {
    const count = this.drawing!.stages.length;
    if (reducedMotion()) {
      this.jump(this.position >= count ? 0 : Math.floor(this.position) + 1);
      return;
    }
    this.playing = !this.playing;
    if (!this.playing) return;
    if (this.position >= count) this.position = 0;
    this.begun = performance.now() - this.position * STAGE_MILLIS;
    requestAnimationFrame(this.move);
  };

  private readonly move = (now: number) => {
    if (!this.playing) return;
    const count = this.drawing?.stages.length ?? 0, at = Math.max(0, now - this.begun) / STAGE_MILLIS;
    this.position = Math.min(count, Math.floor(at) + ease(at % 1));
    this.playing = at < count;
    if (this.playing) requestAnimationFrame(this.move);
    else this.position = count;
  };

  private paint(canvas: HTMLCanvasElement): void {
    const { stages, places } = this.drawing!, scale = window.devicePixelRatio || 1, size = Math.round(canvas.clientWidth * scale);
    if (canvas.width !== size || canvas.height !== size) canvas.width = canvas.height = size;
    const context = canvas.getContext('2d')!, ends = Array.from({ length: stages.length + 1 }, (_, i) => i);
    context.clearRect(0, 0, size, size);
    const all = ends.flatMap((i) => [this.numbers.get(`grid${i}`), this.numbers.get(`points${i}`)]), reach = windowOf(all) * 1.08;
    const x = (value: number) => (value / reach + 1) / 2 * size, y = (value: number) => (1 - value / reach) / 2 * size;
    this.axes(context, size, scale);
    lines(context, this.numbers.get('grid0'), places, x, y, resolveColor(this, 'var(--pg-line)'), scale);
    lines(context, this.now('grid'), places, x, y, resolveColor(this, 'var(--pg-accent)'), scale, 0.55);
    const points = this.now('points'), classes = this.numbers.get('classes'), dark = isDark(), middle = classes.length ? (Math.min(...classes) + Math.max(...classes)) / 2 : 0;
    for (let i = 0; i + 1 < points.length; i += 2) {
      context.fillStyle = rgba(classes.length ? (classes[i / 2] > middle ? 1 : -1) : NaN, dark);
      context.beginPath();
      context.arc(x(points[i]), y(points[i + 1]), 2.6 * scale, 0, 2 * Math.PI);
      context.fill();
    }
  }

  private now(name: string): Float32Array {
    const { stages } = this.drawing!, { stage, share } = stageAt(this.position, stages.length);
    if (!stages.length) return this.numbers.get(`${name}0`);
    const { kind, numbers } = stages[stage];
    return between(this.numbers.get(`${name}${stage}`), this.numbers.get(`${name}${stage + 1}`), share, kind, Number(numbers[0] ?? 0));
  }

  private axes(context: CanvasRenderingContext2D, size: number, scale: number): void {
    context.strokeStyle = resolveColor(this, 'var(--pg-ink3)');
    context.lineWidth = scale;
    context.beginPath();
    context.moveTo(0, size / 2);
    context.lineTo(size, size / 2);
    context.moveTo(size / 2, 0);
    context.lineTo(size / 2, size);
    context.stroke();
  }
}

function lines(context: CanvasRenderingContext2D, grid: Float32Array, places: number, x: (v: number) => number, y: (v: number) => number, color: string, scale: number, opacity = 1): void {
  context.strokeStyle = color;
  context.globalAlpha = opacity;
  context.lineWidth = scale;
  context.beginPath();
  for (let i = 0; i + 1 < grid.length; i += 2) {
    if (i / 2 % places === 0) context.moveTo(x(grid[i]), y(grid[i + 1]));
    else context.lineTo(x(grid[i]), y(grid[i + 1]));
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** Of two by two numbers. */
const columns = ([a, b, c, d]: readonly Sent[]): readonly Sent[] => [a, c, b, d];

function matrix(numbers: readonly Sent[], columns: number): TemplateResult {
  return html`<span class="matrix" style="grid-template-columns:repeat(${columns},auto)">${numbers.map((number) => html`<pg-number .value=${Number(number)}></pg-number>`)}</span>`;
}

declare global {
  interface HTMLElementTagNameMap { 'pg-geometry': PgGeometry }
}
