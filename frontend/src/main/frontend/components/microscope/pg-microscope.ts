import { LitElement, css, html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { boxOf, nearest, tangent, type Box, type Curve } from './curve.ts';

type Sent = number | string; // NaN and infinities arrive as words
interface Kink { readonly at: number; readonly left: number; readonly right: number; readonly taken: number; readonly jump: boolean }
interface MicroscopeView {
  readonly name: string; readonly from: string; readonly to: string; readonly x: Sent; readonly y: Sent; readonly slope: Sent; readonly upstream: Sent;
  readonly steepness: string; readonly kinks: readonly Kink[]; readonly dead: number;
}

const WIDTH = 300, HEIGHT = 132, TANGENT = 110, FAR = 10;

/** The curve of a local function with its point and tangent; a ghost of the point is drawn along the samples of the curve. */
@customElement('pg-microscope')
export class PgMicroscope extends LitElement {
  static styles = css`
    :host { display: block; color: var(--pg-ink2); font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    section { border: 1px solid var(--pg-line); border-radius: 10px; padding: 12px; background: var(--pg-panel); }
    header { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; margin-bottom: 4px; color: var(--pg-ink); font-weight: 600; }
    svg { display: block; width: 100%; height: auto; overflow: visible; cursor: ew-resize; touch-action: pan-y; }
    svg:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; border-radius: 4px; }
    .axis { stroke: var(--pg-line); }
    .curve { fill: none; stroke: var(--pg-ink); stroke-width: 1.6; stroke-linejoin: round; }
    .tangent { stroke: var(--pg-accent); stroke-width: 2.4; stroke-linecap: round; }
    .point { fill: var(--pg-accent); stroke: var(--pg-panel); stroke-width: 1.5; }
    .ghost .tangent { stroke-dasharray: 4 4; opacity: .8; } .ghost .point { fill: var(--pg-panel); stroke: var(--pg-accent); }
    .kink { stroke: var(--pg-ink3); stroke-dasharray: 2 3; }
    .ends { display: flex; justify-content: space-between; color: var(--pg-ink3); font-size: 12px; }
    p { margin: 4px 0 0; } .note { color: var(--pg-ink3); } .warn { color: var(--pg-warn); }
    .none { margin: 0; padding: 16px 12px; border: 1px dashed var(--pg-line); border-radius: 10px; color: var(--pg-ink3); text-align: center; }
  `;

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) view?: MicroscopeView | null;
  @property() bundle = '';
  @state() private ghost = -1; // a sample of the curve
  private readonly arrays = new BundleController(this);

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('bundle')) this.ghost = -1;
  }

  private get curve(): Curve {
    return { xs: this.arrays.get('xs'), ys: this.arrays.get('ys'), slopes: this.arrays.get('slopes') };
  }

  render(): TemplateResult {
    const t = this.texts, { view, curve, ghost } = this;
    if (!view) return html`<p class="none" data-testid="microscope-waiting">${text(t, 'waiting')}</p>`;
    const x = Number(view.x), slope = Number(view.slope), upstream = Number(view.upstream), haunted = ghost >= 0 && ghost < curve.xs.length;
    return html`<section><header><span>${view.name}</span><span data-testid="microscope-slope">${text(t, 'slope', format3(slope))}</span></header>
      ${curve.xs.length > 1 ? this.picture(view, curve, haunted) : nothing}
      <p data-testid="microscope-here" aria-live="polite">${haunted
        ? text(t, 'ghost', view.from, format3(curve.xs[ghost]), view.to, format3(curve.ys[ghost]), format3(curve.slopes[ghost]))
        : text(t, 'here', view.from, format3(x), view.to, format3(Number(view.y)))}</p>
      ${Number.isNaN(upstream) ? nothing : html`<p data-testid="microscope-passes">${text(t, 'passes', format3(upstream), format3(slope), format3(upstream * slope))}</p>`}
      ${view.dead ? html`<p class="warn" data-testid="microscope-dead">${text(t, 'dead', view.dead)}</p>` : this.steepness(view)}
      ${view.kinks.map((kink) => html`<p class="note" data-testid="microscope-kink">${kink.jump ? text(t, 'jump', format3(kink.at), format3(kink.taken))
        : text(t, 'kink', format3(kink.at), format3(kink.left), format3(kink.right), format3(kink.taken))}</p>`)}</section>`;
  }

  private steepness(view: MicroscopeView): TemplateResult {
    const t = this.texts;
    if (view.steepness === 'saturated') return html`<p class="warn" data-testid="microscope-saturated">${text(t, 'saturated', format3(Number(view.slope)))}</p>`;
    return view.steepness === 'closed' ? html`<p class="warn" data-testid="microscope-closed">${text(t, 'closed')}</p>` : html``;
  }

  private picture(view: MicroscopeView, curve: Curve, haunted: boolean): TemplateResult {
    const box = boxOf(curve), { xs, ys, slopes } = curve;
    const across = (x: number) => (x - box.left) / (box.right - box.left) * WIDTH, down = (y: number) => (box.high - y) / (box.high - box.low) * HEIGHT;
    const path = Array.from(xs, (x, i) => Number.isFinite(ys[i]) ? `${this.joins(view, curve, i) ? 'L' : 'M'}${across(x).toFixed(1)} ${down(ys[i]).toFixed(1)}` : '').join('');
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" tabindex="0" role="slider" aria-label=${text(this.texts, 'curve', view.name)} aria-valuemin=${box.left} aria-valuemax=${box.right}
        aria-valuenow=${haunted ? xs[this.ghost] : Number(view.x)} data-testid="microscope-curve" @pointerdown=${this.hold} @pointermove=${this.drag} @keydown=${this.walk} @dblclick=${this.leave}>
      ${box.low < 0 && box.high > 0 ? svg`<line class="axis" x1="0" x2=${WIDTH} y1=${down(0)} y2=${down(0)}></line>` : nothing}
      ${box.left < 0 && box.right > 0 ? svg`<line class="axis" x1=${across(0)} x2=${across(0)} y1="0" y2=${HEIGHT}></line>` : nothing}
      ${view.kinks.map((kink) => svg`<line class="kink" x1=${across(kink.at)} x2=${across(kink.at)} y1="0" y2=${HEIGHT}></line>`)}
      <path class="curve" d=${path}></path>${point(box, Number(view.x), Number(view.y), Number(view.slope), '')}
      ${haunted ? point(box, xs[this.ghost], ys[this.ghost], slopes[this.ghost], 'ghost') : nothing}</svg>
      <div class="ends" aria-hidden="true"><span>${format3(box.left)}</span><span>${view.from}</span><span>${format3(box.right)}</span></div>`;
  }

  /** A line is not drawn across a jump, nor where there is no value. */
  private joins(view: MicroscopeView, { xs, ys }: Curve, i: number): boolean {
    return i > 0 && Number.isFinite(ys[i - 1]) && !view.kinks.some((kink) => kink.jump && xs[i - 1] < kink.at && kink.at <= xs[i]);
  }

  private readonly hold = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.drag(event);
  };

  private readonly drag = (event: PointerEvent) => {
    if (!event.buttons) return;
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect(), { xs } = this.curve;
    this.ghost = nearest(xs, xs[0] + (event.clientX - left) / width * (xs[xs.length - 1] - xs[0]));
  };

  private readonly walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }, { xs } = this.curve;
    if (event.key === 'Escape' && this.ghost >= 0) this.ghost = -1;
    else if (steps[event.key]) {
      const from = this.ghost >= 0 ? this.ghost : nearest(xs, Number(this.view?.x));
      this.ghost = Math.max(0, Math.min(xs.length - 1, from + steps[event.key] * (event.shiftKey ? FAR : 1)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly leave = () => {
    this.ghost = -1;
  };
}

function point(box: Box, x: number, y: number, slope: number, look: string): SVGTemplateResult {
  const [x1, y1, x2, y2] = tangent(box, WIDTH, HEIGHT, x, y, slope, TANGENT);
  return svg`<g class=${look}><line class="tangent" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line><circle class="point" cx=${(x1 + x2) / 2} cy=${(y1 + y2) / 2} r="4.5"></circle></g>`;
}

declare global {
  interface HTMLElementTagNameMap { 'pg-microscope': PgMicroscope }
}
