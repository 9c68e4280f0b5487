import uPlot from 'uplot';
import { placeLabels, type Reach } from './labels.ts';
import { hasValues, lastOf, logRange, logTicks, positive, rangeAroundZero, shareRange, tickText, type Curves, type Metric } from './series.ts';

/** The colours and the font of the page. */
export interface Inks { readonly ink: string; readonly accent: string; readonly faint: string; readonly line: string; readonly panel: string; readonly font: string }

export interface PlotOptions {
  readonly metric?: Metric; // none: a loss
  readonly log: boolean; readonly height: number; readonly sync: string;
  readonly names: readonly [training: string, validation: string];
  readonly inks: () => Inks; readonly onPoint: (index: number | undefined) => void; readonly onPick: (index: number) => void;
}

const TRAINING = 1, VALIDATION = 2; // places in Curves
type Curve = typeof TRAINING | typeof VALIDATION;
const AXIS_FONT = 12, LABEL_FONT = 12, LABEL_HEIGHT = 14, AXIS_WIDTH = 42, AXIS_HEIGHT = 18, DASH = [5, 3]; // pixels

/** One pair of curves over epochs, drawn by uPlot: training solid, validation dashed, each with its name at its end. */
export class Plot {
  private readonly plot: uPlot;
  private readonly options: PlotOptions;
  private data: Curves;

  constructor(target: HTMLElement, width: number, data: Curves, options: PlotOptions) {
    this.options = options;
    this.data = options.log ? positive(data) : data;
    this.plot = new uPlot(this.describe(width), this.data, target);
    this.touch();
  }

  show(data: Curves): void {
    this.data = this.options.log ? positive(data) : data;
    this.plot.setData(this.data);
  }

  resize(width: number): void {
    if (width !== this.plot.width) this.plot.setSize({ width, height: this.options.height });
  }

  /** Draws again, in colours that may have changed. */
  redraw(): void {
    this.plot.redraw(false, true);
  }

  /** Puts the cursor on a point; undefined takes it away. */
  point(index: number | undefined): void {
    const epoch = index === undefined ? undefined : this.data[0][index];
    this.plot.setCursor(epoch === undefined ? { left: -10, top: -10 } : { left: this.plot.valToPos(epoch, 'x'), top: this.plot.over.clientHeight / 2 });
  }

  /** Where a point stands, in pixels from the left of the place the curves are drawn in. */
  leftOf(epoch: number): number {
    return this.plot.over.offsetLeft + this.plot.valToPos(epoch, 'x');
  }

  destroy(): void {
    this.plot.destroy();
  }

  private describe(width: number): uPlot.Options {
    const { height, sync, onPoint, log, metric, inks } = this.options;
    const font = () => `${AXIS_FONT}px ${inks().font}`;
    const axis = { stroke: () => inks().faint, font: font(), labelFont: font(), ticks: { show: false } };
    const range = (_: uPlot, least: number | null, greatest: number | null): uPlot.Range.MinMax =>
      log ? logRange(least, greatest) : metric === 'accuracy' ? shareRange(least) : rangeAroundZero(least, greatest);
    return {
      width, height, padding: [8, 10, 0, 0], legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, sync: { key: sync }, points: { size: 7, width: 1.5, stroke: (_, series) => this.colour(series), fill: () => inks().panel } },
      scales: { x: { time: false, range: (_, __, last) => [0, Math.max(1, last ?? 0)] }, y: { distr: log ? 3 : 1, range } },
      axes: [
        { ...axis, size: AXIS_HEIGHT, gap: 4, space: 56, incrs: EPOCH_STEPS, grid: { show: false }, values: (_, ticks) => ticks.map((tick) => tickText(tick)) },
        { ...axis, size: AXIS_WIDTH, gap: 6, space: metric ? 22 : 30, grid: { stroke: () => inks().line, width: 1 }, filter: (_, ticks) => ticks,
          ...(log ? { splits: (_: uPlot, __: number, least: number, greatest: number) => logTicks(least, greatest) } : {}),
          values: (_, ticks) => ticks.map((tick) => tickText(tick, metric)) },
      ],
      series: [{}, this.series(TRAINING), { ...this.series(VALIDATION), dash: DASH.map((length) => length * devicePixelRatio) }],
      hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? undefined)], draw: [(plot) => this.label(plot)] },
    };
  }

  private series(index: Curve): uPlot.Series {
    const alone = () => this.data[index].filter((value) => value !== null).length === 1;
    return { stroke: () => this.colour(index), width: 1.8, points: { show: alone, size: 6, fill: () => this.colour(index) } };
  }

  private colour(series: number): string {
    const { ink, accent } = this.options.inks();
    return series === TRAINING ? ink : accent;
  }

  /** Names at the right end of the curves, with a rim in the colour of the ground so that they can be read upon a line. */
  private label(plot: uPlot): void {
    const { ctx, bbox } = plot, density = devicePixelRatio, { inks, names } = this.options;
    ctx.save();
    ctx.font = `500 ${LABEL_FONT * density}px ${inks().font}`;
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 4 * density;
    ctx.strokeStyle = inks().panel;
    const shown = ([TRAINING, VALIDATION] as const).filter((series) => hasValues(this.data[series]));
    const width = Math.max(0, ...shown.map((series) => ctx.measureText(names[series - 1]).width));
    const end = plot.valToPos(plot.data[0].at(-1) ?? 0, 'x', true); // a curve that has just begun has its name at its end, too
    const right = Math.max(bbox.left + width + 4 * density, Math.min(bbox.left + bbox.width - 2 * density, end));
    const reaches = shown.map((series) => this.reach(series, right - width));
    placeLabels(reaches, bbox.top, bbox.top + bbox.height, LABEL_HEIGHT * density).forEach((y, i) => {
      ctx.fillStyle = this.colour(shown[i]);
      ctx.strokeText(names[shown[i] - 1], right, y);
      ctx.fillText(names[shown[i] - 1], right, y);
    });
    ctx.restore();
  }

  private reach(series: Curve, left: number): Reach {
    const { plot, data } = this, rim = 2 * devicePixelRatio;
    const heights = data[series].flatMap((value, i) => value !== null && plot.valToPos(data[0][i], 'x', true) >= left ? [plot.valToPos(value, 'y', true)] : []);
    const last = plot.valToPos(lastOf(data[series])!, 'y', true);
    return { top: Math.min(last, ...heights) - rim, bottom: Math.max(last, ...heights) + rim, last };
  }

  /** uPlot follows a mouse only: fingers move the cursor across, and scroll the page up and down as ever. */
  private touch(): void {
    const { over } = this.plot;
    over.style.touchAction = 'pan-y';
    const follow = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') return;
      const index = this.plot.posToIdx(event.clientX - over.getBoundingClientRect().left);
      this.point(index);
      this.options.onPoint(index);
    };
    over.addEventListener('click', (event) => this.options.onPick(this.plot.posToIdx(event.clientX - over.getBoundingClientRect().left)));
    over.addEventListener('pointerdown', follow);
    over.addEventListener('pointermove', follow);
  }
}

/** Epochs are whole. */
const EPOCH_STEPS = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((factor) => factor * 10 ** power)).flat();
