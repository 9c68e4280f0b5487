import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { SURFACE_BROKEN, SURFACE_LIMIT, TILE_BROKEN, TILE_LIMIT, tileKey, type Frame, type Surface, type Tile } from '../frames/parse.ts';
import { FrameSubscription } from '../frames/subscription.ts';
import { chipStyles } from '../shared/chip.ts';
import { emit } from '../shared/events.ts';
import { controlStyles } from '../shared/controls.ts';
import { Pace } from '../shared/pace.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange, resolveColor } from '../shared/theme.ts';
import { AreaPainter } from './area.ts';
import type { Range } from './axes.ts';
import { outputBars } from './bars.ts';
import { classChooser } from './class-chooser.ts';
import { heightRange, heightShare } from './curve.ts';
import { partsOf, type HoverUnit, type OutputData, type PointedUnit } from './data.ts';
import { moved, onTile, placeAt, read, shareOf, valueOf, type Place, type Reading } from './grid.ts';
import { editAt } from './own-points.ts';
import { answerTable, axis, curveLine, legendEntry, probeReading, scaleBar } from './parts.ts';
import { pointAt } from './pick.ts';
import { drawPoints } from './points.ts';
import { outputStyles } from './styles.ts';

const PAUSE = 100, TABLE_PAUSE = 1000; // milliseconds between two updates of numbers
const FAR = 10; // grid points that an arrow key goes with Shift

/**
 * What the network answers over its inputs, with the data upon it: an area over two inputs, a curve over one, bars for everything else.
 * While a unit is pointed at in the network, its answer is shown instead.
 */
@customElement('pg-output')
export class PgOutput extends LitElement {
  static styles = [controlStyles, chipStyles, outputStyles];

  @property() frames = '';
  @property({ attribute: false }) data?: OutputData;
  @property({ type: Number }) sample = -1;
  @property({ attribute: false }) texts: Texts = {};

  @state() private showTest = false;
  @state() private ownClass = 1; // -1: a click looks at a point
  @state() private probe?: Place;
  @state() private pointed = -1; // a point that a click would look at
  @state() private unit?: PointedUnit;
  @state() private tabled?: Surface;
  @query('canvas.area') private area?: HTMLCanvasElement;
  @query('canvas.points') private points?: HTMLCanvasElement;
  @query('.plot') private plot?: HTMLElement;

  private frame?: Frame;
  private tiles: ReadonlyMap<string, Tile> = new Map();
  private byKeys = false;
  private drawn: readonly unknown[] = []; // what the points were drawn from
  private endTheme?: () => void;
  private readonly painter = new AreaPainter();
  private readonly pace = new Pace(PAUSE, () => this.requestUpdate());
  private readonly tablePace = new Pace(TABLE_PAUSE, () => (this.tabled = this.frame?.surface));
  private readonly resized = new ResizeObserver(() => this.drawData());

  constructor() {
    super();
    new FrameSubscription(this, (frame) => this.take(frame));
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    window.addEventListener('pg-hover-unit', this.hoverUnit);
    this.endTheme = onThemeChange(() => {
      this.drawn = [];
      this.requestUpdate();
    });
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    window.removeEventListener('pg-hover-unit', this.hoverUnit);
    this.endTheme?.();
    this.pace.stop();
    this.tablePace.stop();
  }

  private take(frame: Frame): void {
    this.frame = frame;
    this.tiles = frame.tiles;
    if (frame.veiled) this.tabled = this.probe = undefined;
    this.paint();
    if (frame.veiled || frame.surface?.rows === 1) this.requestUpdate();
    else this.pace.ask();
    this.tablePace.ask();
  }

  protected updated(_: PropertyValues): void {
    this.paint();
    this.drawData();
  }

  /* ---- what is shown ---- */

  /** The answer over the inputs, if that is what is to be seen. */
  private get surface(): Surface | undefined {
    return this.data?.kind === 'bars' ? undefined : this.frame?.surface;
  }

  private get tile(): Tile | undefined {
    return this.unit && this.surface && this.surface.rows > 1 ? this.tiles.get(tileKey(this.unit.layer, this.unit.unit)) : undefined;
  }

  private curve(surface: Surface): number[] {
    return Array.from({ length: surface.resolution }, (_, i) => valueOf(surface, i, SURFACE_LIMIT, SURFACE_BROKEN));
  }

  private heights(surface: Surface): Range {
    const curve = this.curve(surface);
    return heightRange(this.data ?? NO_DATA, curve);
  }

  private reading(surface: Surface): Reading | undefined {
    if (!this.probe) return undefined;
    if (!this.tile) return read(surface, this.probe, SURFACE_LIMIT, SURFACE_BROKEN);
    const { place, index } = onTile(this.tile, this.probe, surface);
    return { ...read(surface, place, SURFACE_LIMIT, SURFACE_BROKEN), value: valueOf(this.tile, index, TILE_LIMIT, TILE_BROKEN) };
  }

  private names({ axes }: Surface): [string, string] {
    return [`x${axes[0] + 1}`, `x${axes[1] + 1}`];
  }

  /* ---- painting ---- */

  private paint(): void {
    const { area, surface, tile } = this;
    if (!area || !surface) return;
    this.painter.theme(isDark());
    if (tile) this.painter.tile(area, tile);
    else this.painter.surface(area, surface);
  }

  private drawData(): void {
    const { points, surface, data } = this;
    if (!points || !surface || !data) return;
    const curve = surface.rows === 1, [left, right] = surface.domain, [bottom, top] = curve ? this.heights(surface) : surface.domain;
    const from = [points, data, this.showTest, this.sample, points.clientWidth, points.clientHeight, devicePixelRatio, left, right, bottom, top];
    if (from.every((one, i) => one === this.drawn[i])) return;
    this.drawn = from;
    drawPoints(points, data, { showTest: this.showTest, sample: this.sample }, this.locate(surface), { panel: resolveColor(this, 'var(--pg-panel)'), ink: resolveColor(this, 'var(--pg-ink2)'), dark: isDark() });
  }

  /** Where a point lies, as shares of the picture's sides. */
  private locate(surface: Surface): (x1: number, other: number) => { x: number; y: number } {
    const [left, right] = surface.domain, [bottom, top] = surface.rows === 1 ? this.heights(surface) : surface.domain;
    return (x1, other) => ({ x: (x1 - left) / (right - left), y: (top - other) / (top - bottom) });
  }

  /* ---- pointing ---- */

  private readonly hoverUnit = (event: Event) => {
    const { frames, unit } = (event as CustomEvent<HoverUnit>).detail;
    if (frames === this.frames) this.unit = unit ?? undefined;
  };

  private readonly point = (event: PointerEvent) => {
    if (!this.surface) return;
    const box = this.plot!.getBoundingClientRect();
    const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    this.byKeys = false;
    this.probe = placeAt(at, this.surface);
    this.pointed = this.picks ? pointAt(this.data!, this.showTest, this.locate(this.surface), at) : -1;
  };

  /** A finger that is lifted leaves the cross-hair where it is, so that one can read. */
  private readonly leave = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') {
      this.probe = undefined;
      this.pointed = -1;
    }
  };

  private readonly focusPlot = () => {
    if (!this.surface || !this.plot!.matches(':focus-visible')) return;
    this.byKeys = true;
    this.probe ??= placeAt({ x: 0.5, y: 0.5 }, this.surface);
  };

  private readonly blurPlot = () => {
    this.probe = undefined;
  };

  /** Whether a click looks at a point. */
  private get picks(): boolean {
    return this.data !== undefined && (!this.data.editable || this.ownClass < 0);
  }

  /** Looks at the point under the cross-hair; on own points sets one there, or takes it away. */
  private readonly press = () => {
    const { surface, probe, data } = this;
    if (!surface || !probe || !data) return;
    if (this.picks) {
      const at = surface.rows === 1 ? { x: shareOf(probe, surface).x } : shareOf(probe, surface);
      const sample = this.byKeys ? pointAt(data, this.showTest, this.locate(surface), at) : this.pointed;
      if (sample >= 0) emit(this, 'pg-look', { sample });
      return;
    }
    const { x1, x2 } = read(surface, probe, SURFACE_LIMIT, SURFACE_BROKEN);
    emit(this, 'pg-point', { remove: -1, x1: 0, x2: 0, label: this.ownClass, ...editAt(data, x1, x2, surface.domain[1] - surface.domain[0]) });
  };

  private readonly keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.surface) return;
    if ((event.key === 'Enter' || event.key === ' ') && this.probe) {
      event.preventDefault();
      event.stopPropagation();
      this.press();
      return;
    }
    const to = moved(this.probe ?? placeAt({ x: 0.5, y: 0.5 }, this.surface), event.key, event.shiftKey ? FAR : 1, this.surface);
    if (!to && !(event.key === 'Escape' && this.probe)) return;
    event.preventDefault();
    event.stopPropagation(); // the page has uses of its own for arrows
    this.byKeys = true;
    this.probe = to;
  };

  /* ---- drawing ---- */

  render(): TemplateResult {
    const { frame, surface, data, texts: t } = this;
    if (surface) return this.figure(surface);
    if (!frame?.outputs?.length || data?.kind !== 'bars') return html`<p class="empty" data-testid="output-empty">${text(t, frame?.veiled ? 'hidden' : 'empty')}</p>`;
    return html`<figure>${outputBars(frame.outputs, data, t)}<div class="line"><figcaption>${text(t, 'bars')}</figcaption></div></figure>`;
  }

  private figure(surface: Surface): TemplateResult {
    const t = this.texts, curve = surface.rows === 1, names = this.names(surface), reading = this.reading(surface), dark = isDark();
    const range = curve ? this.heights(surface) : surface.domain;
    return html`<figure style="--gutter:${curve ? 36 : 24}px">
      <div class="picture">
        ${axis('y', range, curve ? '' : names[1])}
        <div class="plot ${curve ? 'curve' : ''} ${this.pointed < 0 ? '' : 'picks'}" tabindex="0" title=${this.picks ? text(t, 'pick') : nothing} role="application" aria-label=${text(t, curve ? 'plotCurve' : 'plot')} aria-roledescription=${text(t, 'picture')} data-testid="output-plot"
          @pointermove=${this.point} @pointerdown=${this.point} @pointerleave=${this.leave} @click=${this.press} @focus=${this.focusPlot} @blur=${this.blurPlot} @keydown=${this.keys}>
          ${curve ? curveLine(this.curve(surface), range) : html`<canvas class="area" width="0" height="0"></canvas>`}<canvas class="points" width="0" height="0"></canvas>
          ${reading ? this.cross(surface, reading, range) : nothing}
        </div>
        ${axis('x', surface.domain, names[0])}
      </div>
      ${curve ? nothing : scaleBar(this.tile ?? surface, reading?.value, dark)}
      <div class="line">
        ${this.caption(names, curve, reading !== undefined)}
        <output data-testid="probe" aria-live=${this.byKeys && !this.frame?.training ? 'polite' : 'off'}>${reading ? probeReading(reading, names, curve) : nothing}</output>
      </div>
      ${this.data?.editable ? classChooser(this.ownClass, (label) => (this.ownClass = label), t) : nothing}
      ${this.legend(curve)}
      ${this.tabled && guard([this.tabled, t], () => answerTable(this.tabled!, names, t))}
    </figure>`;
  }

  private cross(surface: Surface, { value }: Reading, range: Range): TemplateResult {
    const { x, y } = shareOf(this.probe!, surface), curve = surface.rows === 1;
    const down = curve ? heightShare(value, range) : y, shown = Number.isFinite(down) && down >= 0 && down <= 1;
    return html`<i class="cross x" style="left:${x * 100}%"></i>${curve ? nothing : html`<i class="cross y" style="top:${y * 100}%"></i>`}
      ${shown ? html`<i class="spot" style="left:${x * 100}%;top:${down * 100}%"></i>` : nothing}`;
  }

  private caption(names: readonly [string, string], curve: boolean, covered: boolean): TemplateResult {
    const { texts: t, tile, unit, data } = this, gone = covered ? 'gone' : '';
    if (tile && unit) return html`<figcaption class="unit ${gone}" data-testid="output-caption">${unit.name}</figcaption>`;
    const key = curve ? 'curve' : data?.kind === 'regression' ? 'regression' : 'boundary';
    return html`<figcaption class=${gone} data-testid="output-caption">${text(t, key, ...names)}</figcaption>`;
  }

  private legend(curve: boolean): TemplateResult {
    const t = this.texts, parts = partsOf(this.data);
    return html`<div class="legend">${curve ? legendEntry('network', t) : nothing}
      ${parts.filter((part) => part !== 'test').map((part) => legendEntry(part, t))}
      ${parts.includes('test') ? html`<label class="switch"><input type="checkbox" role="switch" data-testid="output-test" .checked=${this.showTest}
        @change=${(event: Event) => (this.showTest = (event.target as HTMLInputElement).checked)}>${legendEntry('test', t)}</label>` : nothing}</div>`;
  }
}

const NO_DATA: OutputData = { kind: 'curve', x1: [], x2: [], targets: [], parts: [], outputNames: [], low: NaN, high: NaN, editable: false };

declare global {
  interface HTMLElementTagNameMap { 'pg-output': PgOutput }
}
