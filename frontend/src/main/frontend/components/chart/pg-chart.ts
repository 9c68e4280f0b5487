import { LitElement, html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import uplotStyles from 'uplot/dist/uPlot.min.css?inline';
import type { Frame } from '../frames/parse.ts';
import { FrameSubscription } from '../frames/subscription.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { format3, percent } from '../shared/numbers.ts';
import { Pace } from '../shared/pace.ts';
import { text, type Texts } from '../shared/texts.ts';
import { onThemeChange, resolveColor } from '../shared/theme.ts';
import { Plot, type Inks } from './plot.ts';
import { pointCard, type Asked } from './point.ts';
import { NO_HISTORY, hasValues, historyOf, lastOf, type Curves, type History, type Metric, type Values } from './series.ts';
import { chartStyles } from './styles.ts';
import { NO_RUN, wayTo, type ChartRun } from './ways.ts';

const PAUSE = 100, TABLE_PAUSE = 1000; // milliseconds
const LOSS_HEIGHT = 150, METRIC_HEIGHT = 92; // pixels
let charts = 0;

/** How the run went: the loss and below it what is counted, over epochs; the cursor reads both. */
@customElement('pg-chart')
export class PgChart extends LitElement {
  static styles = [unsafeCSS(uplotStyles), controlStyles, chartStyles];

  @property() frames = '';
  @property() metric: Metric = 'accuracy';
  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) run?: ChartRun | null;

  @state() private log = false;
  @state() private history: History = NO_HISTORY;
  @state() private table: History = NO_HISTORY;
  @state() private index?: number;
  @state() private veiled = false;
  @state() private asked?: Asked;
  private sought?: { readonly epoch: number; readonly loss: number | null }; // of the run before, that this one is to reach
  @query('.loss') private lossPlace!: HTMLElement;
  @query('.metric') private metricPlace!: HTMLElement;

  private loss?: Plot;
  private counted?: Plot;
  private inks?: Inks;
  private latest?: Float32Array;
  private endTheme?: () => void;
  private readonly sync = `pg-chart-${++charts}`;
  private readonly pace = new Pace(PAUSE, () => (this.history = historyOf(this.latest!)));
  private readonly tablePace = new Pace(TABLE_PAUSE, () => (this.table = this.history));
  private readonly resized = new ResizeObserver(() => this.resize());

  constructor() {
    super();
    new FrameSubscription(this, (frame) => this.take(frame));
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.endTheme = onThemeChange(() => this.recolour());
    if (this.hasUpdated) this.build();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.endTheme?.();
    this.pace.stop();
    this.tablePace.stop();
    this.clear();
  }

  private take(frame: Frame): void {
    this.veiled = frame.veiled ?? false;
    if (this.veiled) this.empty();
    if (!frame.history || same(frame.history, this.latest)) return;
    this.latest = frame.history.slice();
    this.pace.ask();
  }

  /** Nothing of what was drawn is to stay. */
  private empty(): void {
    this.pace.stop();
    this.tablePace.stop();
    this.latest = undefined;
    this.history = this.table = NO_HISTORY;
    this.asked = this.sought = undefined;
  }

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('history')) this.arrive();
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('history')) this.tablePace.ask();
    if (['log', 'metric', 'texts'].some((name) => changed.has(name))) this.build();
    else if (changed.has('history')) this.draw();
  }

  /* ---- plots ---- */

  private draw(): void {
    if (!this.loss) return this.build();
    if (this.index !== undefined && this.index >= this.history.loss[0].length) this.point(undefined); // the run was started anew
    this.loss.show(this.history.loss);
    this.counted?.show(this.history.metric);
  }

  private build(): void {
    this.clear();
    const width = this.clientWidth;
    if (this.history.loss[0].length === 0 || !width || !this.isConnected) return;
    const common = { sync: this.sync, inks: () => (this.inks ??= this.readInks()), onPoint: (index: number | undefined) => (this.index = index), onPick: (index: number) => this.ask(index),
      names: [text(this.texts, 'training'), text(this.texts, 'validation')] as const };
    this.loss = new Plot(this.lossPlace, width, this.history.loss, { ...common, log: this.log, height: LOSS_HEIGHT });
    this.counted = new Plot(this.metricPlace, width, this.history.metric, { ...common, log: false, height: METRIC_HEIGHT, metric: this.metric });
  }

  private clear(): void {
    this.loss?.destroy();
    this.counted?.destroy();
    this.loss = this.counted = undefined;
    this.index = undefined;
  }

  private resize(): void {
    if (!this.loss) return this.build();
    this.loss.resize(this.clientWidth);
    this.counted?.resize(this.clientWidth);
  }

  private recolour(): void {
    this.inks = undefined;
    this.loss?.redraw();
    this.counted?.redraw();
  }

  private readInks(): Inks {
    const colour = (name: string) => resolveColor(this, `var(--pg-${name})`);
    return { ink: colour('ink'), accent: colour('accent'), faint: colour('ink3'), line: colour('line'), panel: colour('panel'), font: getComputedStyle(this).fontFamily };
  }

  /* ---- pointing ---- */

  private readonly keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.history.loss[0].length - 1, from = this.index ?? last + (event.key === 'ArrowLeft' ? 1 : 0);
    const far = event.shiftKey ? 10 : 1;
    if (event.key === 'Enter' && last >= 0) return this.askByKey(event, this.index ?? last);
    const places: Record<string, number | undefined> = { ArrowLeft: from - far, ArrowRight: from + far, Home: 0, End: last, Escape: undefined };
    if (!(event.key in places) || last < 0) return;
    event.preventDefault();
    event.stopPropagation(); // the page has uses of its own for arrows
    const wanted = places[event.key];
    this.point(wanted === undefined ? undefined : Math.max(0, Math.min(last, wanted)));
  };

  private readonly leave = () => this.point(undefined);

  private point(index: number | undefined): void {
    this.loss?.point(index);
    this.counted?.point(index);
    this.index = index;
  }

  /* ---- where a point comes from ---- */

  private ask(index: number): void {
    const epoch = this.history.loss[0][index];
    this.sought = undefined;
    this.asked = epoch === undefined ? undefined : { epoch };
  }

  private askByKey(event: KeyboardEvent, index: number): void {
    event.preventDefault();
    event.stopPropagation();
    this.ask(index);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-testid=chart-point-go]')?.focus());
  }

  private readonly closePoint = () => {
    const within = this.renderRoot.querySelector('.point')?.contains(this.shadowRoot!.activeElement);
    this.asked = undefined;
    if (within) this.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
  };

  private readonly go = (epoch: number) => {
    const loss = this.history.loss[1][this.history.loss[0].indexOf(epoch)];
    this.sought = wayTo(epoch, this.run ?? NO_RUN) === 'again' ? { epoch, loss } : undefined;
    this.closePoint();
    emit(this, 'pg-epoch', { epoch });
    this.closest('aside')?.scrollTo({ top: 0 }); // where the formula stands
  };

  /** The point that was asked about may be gone with its run; the same run has the same loss there, to the bit. */
  private arrive(): void {
    const { sought, history: { loss: [epochs, training] } } = this, index = epochs.indexOf(sought?.epoch ?? NaN);
    if (this.asked && !epochs.includes(this.asked.epoch)) this.asked = undefined;
    if (!sought || index < 0 || index < epochs.length - 1) return; // the curves of the run before
    this.sought = undefined;
    this.asked = { epoch: sought.epoch, again: training[index] === sought.loss ? 'same' : 'other' };
  }

  /* ---- drawing ---- */

  render(): TemplateResult {
    const t = this.texts, { loss, metric } = this.history, empty = loss[0].length === 0;
    const counted = this.metric !== 'none' && (hasValues(metric[1]) || hasValues(metric[2]));
    return html`
      <header><h3>${text(t, 'loss')}</h3>
        <span class="readout" data-testid="chart-readout" aria-live="polite">${this.index === undefined ? nothing : this.readout(loss, format3, true)}</span>
        <label class="switch" ?hidden=${empty}><input type="checkbox" role="switch" data-testid="chart-log" .checked=${this.log} @change=${(event: Event) => (this.log = (event.target as HTMLInputElement).checked)}>${text(t, 'log')}</label>
      </header>
      ${empty ? html`<p class="empty" style="margin:0" data-testid="chart-empty">${text(t, this.veiled ? 'hidden' : 'empty')}</p>` : nothing}
      <div class="frame" tabindex=${empty ? nothing : 0} role="group" aria-label=${text(t, 'chart')} ?hidden=${empty} @keydown=${this.keys} @blur=${this.leave}>
        <div class="plot loss ${this.index === undefined ? 'still' : ''}" data-testid="chart-plot"></div>
        <header ?hidden=${!counted}><h3>${counted ? text(t, this.metric) : nothing}</h3>
          <span class="readout" data-testid="chart-metric-readout">${this.index === undefined ? nothing : this.readout(metric, this.metric === 'accuracy' ? percent : format3, false)}</span></header>
        <div class="plot metric low ${this.index === undefined ? 'still' : ''}" ?hidden=${!counted}></div>
      </div>
      ${this.asked && !empty ? pointCard(this.asked, this.history, this.metric, this.run ?? NO_RUN, this.loss?.leftOf(this.asked.epoch) ?? 0, t, { close: this.closePoint, go: this.go }) : nothing}
      ${empty ? nothing : this.lastValues()}`;
  }

  private readout([epochs, training, validation]: Curves, shown: (value: number) => string, withEpoch: boolean): TemplateResult {
    const value = (values: Values) => values[this.index!] === null || values[this.index!] === undefined ? '–' : shown(values[this.index!]!);
    return html`${withEpoch ? html`<span>${text(this.texts, 'epoch', format3(epochs[this.index!] ?? NaN))}</span>` : nothing}
      <b title=${text(this.texts, 'training')}>${value(training)}</b>
      ${hasValues(validation) ? html`<b class="validation" title=${text(this.texts, 'validation')}>${value(validation)}</b>` : nothing}`;
  }

  /** What the curves have come to, for those who cannot see them. */
  private lastValues(): TemplateResult {
    const t = this.texts, { loss, metric } = this.table, counted = (value: number) => this.metric === 'accuracy' ? percent(value) : format3(value);
    const cell = (values: Values, shown: (value: number) => string) => html`<td>${lastOf(values) === null ? '–' : shown(lastOf(values)!)}</td>`;
    return html`<table class="visually-hidden" data-testid="chart-table"><caption>${text(t, 'last', format3(loss[0].at(-1) ?? 0))}</caption>
      <thead><tr><td></td><th scope="col">${text(t, 'training')}</th><th scope="col">${text(t, 'validation')}</th></tr></thead>
      <tbody><tr><th scope="row">${text(t, 'loss')}</th>${cell(loss[1], format3)}${cell(loss[2], format3)}</tr>
        ${this.metric === 'none' ? nothing : html`<tr><th scope="row">${text(t, this.metric)}</th>${cell(metric[1], counted)}${cell(metric[2], counted)}</tr>`}</tbody></table>`;
  }
}

/** Most frames of a long epoch bring the history that is drawn already. */
function same(one: Float32Array, other: Float32Array | undefined): boolean {
  return one.length === other?.length && one.every((value, i) => Object.is(value, other[i]));
}

declare global {
  interface HTMLElementTagNameMap { 'pg-chart': PgChart }
}
