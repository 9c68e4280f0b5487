import { html, nothing, svg, type TemplateResult } from 'lit';
import { SURFACE_BROKEN, SURFACE_LIMIT, type Surface } from '../frames/parse.ts';
import { AREA_STRENGTH, mix } from '../shared/colors.ts';
import { format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { ticks, type Range } from './axes.ts';
import { curvePath, heightShare } from './curve.ts';
import type { Part } from './data.ts';
import { coordinate, endsOf, read, spread, type Quantised, type Reading } from './grid.ts';

/** Numbers along an axis, and its name between two of them. */
export function axis(kind: 'x' | 'y', [low, high]: Range, name: string): TemplateResult {
  const at = (share: number) => kind === 'x' ? `left:${share * 100}%` : `top:${(1 - share) * 100}%`;
  const shown = ticks([low, high]), shares = shown.map((tick) => (tick - low) / (high - low));
  const gap = shares.length > 1 ? (shares.at(-2)! + shares.at(-1)!) / 2 : 0.75;
  return html`<div class="axis ${kind}" aria-hidden="true">${shown.map((tick, i) => html`<span style=${at(shares[i])}>${full(tick)}</span>`)}
    ${name ? html`<span class="name" style=${at(gap)}>${name}</span>` : nothing}</div>`;
}

/** The colours with what their ends stand for, and a mark at the number that is read. */
export function scaleBar(picture: Quantised, value: number | undefined, dark: boolean): TemplateResult {
  const [low, high] = endsOf(picture), colour = (at: number) => `rgb(${mix(at, dark, AREA_STRENGTH).join()})`;
  const share = value === undefined || !Number.isFinite(value) ? undefined : Math.max(0, Math.min(1, (value - low) / (high - low)));
  return html`<div class="scale" data-testid="output-scale"><span>${format3(low)}</span>
    <span class="ramp" style="background:linear-gradient(to right,${colour(-1)},${colour(0)},${colour(1)})">${share === undefined ? nothing : html`<i class="mark" style="left:${share * 100}%"></i>`}</span>
    <span>${format3(high)}</span></div>`;
}

export function curveLine(curve: readonly number[], range: Range): TemplateResult {
  return html`<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    ${ticks(range).map((tick) => svg`<line class="grid" x1="0" x2="100" y1=${heightShare(tick, range) * 100} y2=${heightShare(tick, range) * 100}></line>`)}
    <path d=${curvePath(curve, range)}></path></svg>`;
}

/** Where one reads, and what. */
export function probeReading({ x1, x2, value }: Reading, names: readonly [string, string], curve: boolean): TemplateResult {
  return html`<span>${names[0]} <b>${format3(x1)}</b></span>${curve ? nothing : html`<span>${names[1]} <b>${format3(x2)}</b></span>`}
    <span class="num ${signClass(value)}" title=${full(value)}>${format3(value)}</span>`;
}

const MARKS: Record<Part | 'network', TemplateResult> = {
  training: svg`<circle class="full" cx="4.5" cy="4.5" r="3.8"></circle>`,
  validation: svg`<circle cx="4.5" cy="4.5" r="3.4"></circle>`,
  test: svg`<path d="M4.5 0 9 4.5 4.5 9 0 4.5z"></path>`,
  network: svg`<path class="stroke" d="M-1 4.5h11"></path>`,
};

export function legendEntry(kind: Part | 'network', texts: Texts): TemplateResult {
  return html`<span class="entry"><svg viewBox="0 0 9 9" aria-hidden="true">${MARKS[kind]}</svg>${text(texts, kind)}</span>`;
}

/** The same answers as numbers, at a few places: for those who cannot see the picture. */
export function answerTable(surface: Surface, names: readonly [string, string], texts: Texts): TemplateResult {
  const columns = spread(surface.resolution, surface.rows > 1 ? 5 : 9), rows = spread(surface.rows, 5), plane = surface.rows > 1;
  const x2 = (row: number) => format3(coordinate(surface.rows - 1 - row, surface.rows, surface.domain));
  return html`<table class="visually-hidden" data-testid="output-table"><caption>${text(texts, 'table')}</caption>
    <thead><tr><td></td>${columns.map((column) => html`<th scope="col">${names[0]} = ${format3(coordinate(column, surface.resolution, surface.domain))}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row">${plane ? `${names[1]} = ${x2(row)}` : text(texts, 'answer')}</th>
      ${columns.map((column) => html`<td>${format3(read(surface, { column, row }, SURFACE_LIMIT, SURFACE_BROKEN).value)}</td>`)}</tr>`)}</tbody></table>`;
}
