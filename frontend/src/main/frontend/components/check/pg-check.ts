import { LitElement, css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { emit } from '../shared/events.ts';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { barLengths, best, placeOf } from './curve.ts';

type Sent = number | string;
interface Drawing {
  readonly gradient: Sent; readonly steps: readonly number[]; readonly measured: readonly Sent[]; readonly errors: readonly Sent[]; readonly passes: number;
  readonly costs: readonly { readonly name: string; readonly operations: number; readonly share: number }[];
}

/** A gradient beside the slope measured with a chosen step; which step is best; what gradients cost. */
@customElement('pg-check')
export class PgCheck extends LitElement {
  static styles = css`
    :host { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 16px 32px; color: var(--pg-ink2); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    @media (max-width: 700px) { :host { grid-template-columns: minmax(0, 1fr); } }
    h4 { margin: 0 0 8px; color: var(--pg-ink); font-size: 13px; font-weight: 600; }
    p { margin: 8px 0 0; color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 12px; margin: 0; align-items: baseline; }
    dd { margin: 0; }
    .plot { position: relative; height: 132px; margin: 0 0 4px; border: solid var(--pg-line); border-width: 0 0 1px 1px; }
    svg { display: block; width: 100%; height: 100%; overflow: visible; }
    polyline { fill: none; stroke: var(--pg-ink2); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
    .dot { position: absolute; width: 9px; height: 9px; margin: -4.5px; border-radius: 50%; background: var(--pg-accent); box-shadow: 0 0 0 2px var(--pg-panel); }
    .axis { display: flex; justify-content: space-between; color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
    .level { position: absolute; left: 4px; color: var(--pg-ink3); font-size: 12px; line-height: 12px; }
    progress { width: 100%; height: 6px; accent-color: var(--pg-accent); }
    input { width: 100%; accent-color: var(--pg-accent); margin: 4px 0; }
    button { min-height: 32px; padding: 0 12px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); color: var(--pg-ink); font: inherit; cursor: pointer; }
    button:focus-visible, input:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
    .cost { display: grid; gap: 1px; margin-bottom: 8px; }
    .cost span { display: flex; justify-content: space-between; gap: 12px; }
    .cost b { color: var(--pg-ink); font-weight: 550; white-space: nowrap; }
    .bar { height: 6px; border-radius: 3px; background: color-mix(in srgb, var(--pg-accent) 65%, transparent); }
  `;

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) drawing?: Drawing | null;
  @state() private chosen = -1; // place of a step; -1 for the best

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drawing') && this.chosen >= (this.drawing?.measured.length ?? 0)) this.chosen = -1;
  }

  render(): TemplateResult {
    const t = this.texts, drawing = this.drawing;
    if (!drawing) return html`<p data-testid="check-empty">${text(t, 'empty')}</p>`;
    return html`<section><h4>${text(t, 'title')}</h4>${drawing.steps.length ? this.curve(drawing) : this.offer(drawing)}</section>
      <section><h4>${text(t, 'cost')}</h4>${this.costs(drawing)}<p>${text(t, 'counted')}</p></section>`;
  }

  private offer(drawing: Drawing): TemplateResult {
    const t = this.texts;
    return html`<dl><dt>${text(t, 'gradient')}</dt><dd><pg-number .value=${Number(drawing.gradient)} focusable></pg-number></dd></dl>
      <p>${text(t, 'large', drawing.passes)}</p><p><button data-testid="check-measure" @click=${() => emit(this, 'pg-measure')}>${text(t, 'measure')}</button></p>`;
  }

  private curve({ gradient, steps, measured, errors }: Drawing): TemplateResult {
    const t = this.texts, shares = errors.map(Number), at = this.chosen < 0 ? best(shares) : this.chosen;
    const places = shares.map((error, i) => ({ ...placeOf(steps[i], error, steps), shown: Number.isFinite(error) })).filter((place) => place.shown);
    const here = placeOf(steps[at], shares[at], steps), unknown = !Number.isFinite(shares[at]);
    if (!measured.length) return html`${this.progress(steps.length, 0)}`;
    if (!places.length) return html`<p data-testid="check-outdated">${text(t, 'outdated')}</p>`;
    return html`<div class="plot" role="img" aria-label=${text(t, 'curve')}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${svg`<polyline points=${places.map(({ x, y }) => `${x},${y}`).join(' ')}></polyline>`}</svg>
        <span class="level" style="top:-2px">10</span><span class="level" style="bottom:2px">1e−8</span>
        ${unknown ? nothing : html`<i class="dot" style="left:${here.x}%;top:${here.y}%"></i>`}</div>
      <input type="range" min="0" max=${measured.length - 1} step="1" .value=${String(at)} aria-label=${text(t, 'step')} aria-valuetext="h = ${format3(steps[at])}" data-testid="check-step"
        @input=${(event: Event) => { this.chosen = Number((event.target as HTMLInputElement).value); }}>
      <div class="axis"><span>h = ${format3(steps[0])}</span><span>h = ${format3(steps.at(-1)!)}</span></div>
      <dl><dt>${text(t, 'step')}</dt><dd><pg-number .value=${steps[at]} data-testid="check-h"></pg-number></dd>
        <dt>${text(t, 'gradient')}</dt><dd><pg-number .value=${Number(gradient)} focusable data-testid="check-gradient"></pg-number></dd>
        <dt>${text(t, 'difference')}</dt><dd><pg-number .value=${Number(measured[at])} focusable data-testid="check-difference"></pg-number></dd>
        <dt>${text(t, 'error')}</dt><dd><pg-number .value=${shares[at]} focusable data-testid="check-error"></pg-number></dd></dl>
      ${measured.length < steps.length ? this.progress(steps.length, measured.length) : html`<p>${text(t, 'why')}</p>`}`;
  }

  /** How many of the steps are measured. */
  private progress(all: number, done: number): TemplateResult {
    return html`<p role="status" data-testid="check-progress">${text(this.texts, 'progress', done, all)}</p><progress max=${all} value=${done} aria-hidden="true"></progress>`;
  }

  private costs({ costs }: Drawing): TemplateResult[] {
    const lengths = barLengths(costs.map((cost) => cost.operations));
    return costs.map((cost, i) => html`<div class="cost"><span>${cost.name}<b>${format3(cost.operations)} · ×${format3(cost.share)}</b></span><i class="bar" style="width:${lengths[i]}%"></i></div>`);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-check': PgCheck }
}
