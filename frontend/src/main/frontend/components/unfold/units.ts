import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../graph/drawing.ts';
import '../shared/chip.ts';
import { format3 } from '../shared/numbers.ts';
import '../shared/pg-miniature.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { Units } from './drawing.ts';
import { columnsOf, formOf, mainPlace, ofUnit, placeIn, valueOf } from './inside.ts';

/** Of more weights the one under the pointer is read from their picture. */
const MOST_WRITTEN = 16;

export interface UnitNumbers { readonly values: Float32Array; readonly gradients: Float32Array; readonly weights: Float32Array; readonly biases: Float32Array }

export interface UnitsView {
  readonly units: Units; readonly numbers: UnitNumbers; readonly texts: Texts;
  readonly active: number; // whose weights are shown below, counted among those shown
  readonly selected: number | undefined; readonly node: number; readonly element: number;
  readonly look: (node: number, element: number) => void; readonly point: (index: number | undefined) => void; readonly focus: (index: number) => void;
}

/** All units that are shown as tiles, and below them the one that is pointed at, with the weights by which it reads. */
export function unitsView(view: UnitsView): TemplateResult {
  const { units } = view, form = formOf(units), columns = columnsOf(units.shown.length, form);
  return html`<div class="tiles ${form}" role="listbox" aria-label=${countWords(units, view.texts)} style="--columns:${columns}" @pointerleave=${() => view.point(undefined)}>
      ${units.shown.map((unit, index) => tile(view, unit, index))}</div>
    ${units.shown.length ? pane(view, units.shown[view.active] ?? units.shown[0], Math.min(view.active, units.shown.length - 1)) : nothing}`;
}

/** `Neurons: 8`, `Neurons: 512, 24 of 512 shown`. */
export function countWords(units: Units, t: Texts): string {
  const { count, shown, cells, weights } = units, form = formOf(units);
  const all = form === 'maps' ? text(t, 'maps', count) : form === 'series' ? text(t, 'states', count, cells.columns) : weights ? text(t, 'neurons', count) : text(t, 'values', count);
  return shown.length < count ? `${all}, ${text(t, 'shown', shown.length, count)}` : all;
}

function tile({ units, numbers, texts: t, active, selected, look, point, focus }: UnitsView, unit: number, index: number): TemplateResult {
  const value = valueOf(units, numbers.values, index), { weights } = units, place = mainPlace(units, unit), name = `${units.name}[${unit}]`, form = formOf(units);
  const said = value === undefined ? '' : ` = ${format3(value)}`;
  return html`<button class="unit" role="option" data-testid="unit-${unit}" data-index=${index} tabindex=${index === active ? 0 : -1} aria-selected=${selected === index} aria-label="${name}${said}"
      @click=${() => look(place.node, place.element)} @pointerenter=${() => point(index)} @focus=${() => focus(index)}>
    <span class="index">${unit}</span>
    ${weights && numbers.weights.length ? html`<canvas class=${weights.cells.rows > 1 ? 'kernel' : 'strip'} data-of="weights" data-index=${index} aria-hidden="true"></canvas>` : nothing}
    ${form === 'values' || !numbers.values.length ? nothing : html`<canvas class=${form === 'maps' ? 'map' : 'strip'} data-of="values" data-index=${index} aria-hidden="true"></canvas>`}
    ${form === 'maps' ? nothing : value === undefined ? html`<i class="none">–</i>` : html`<pg-number .value=${value} .origin=${place}></pg-number>`}</button>`;
}

function pane(view: UnitsView, unit: number, index: number): TemplateResult {
  const { units, numbers, texts: t } = view, { weights } = units, value = valueOf(units, numbers.values, index), form = formOf(units), gradient = numbers.gradients[index], place = mainPlace(units, unit);
  return html`<div class="pane" role="group" aria-live="off" aria-label="${units.name}[${unit}]" data-testid="unit-pane">
    <p><b>${form === 'maps' ? text(t, 'map', unit) : `${units.name}[${unit}]`}</b>${value === undefined ? nothing : html`<span>=</span>${number(view, value, place.node, place.element)}`}
      ${gradient === undefined ? nothing : html`<span class="word">${text(t, 'gradient')}</span><pg-number .value=${gradient}></pg-number>`}
      ${weights && weights.bias >= 0 && numbers.biases.length ? html`<span class="word">${weights.biasName}[${unit}]</span>${number(view, numbers.biases[index], weights.bias, unit)}` : nothing}</p>
    <div class="pictures">${weights && numbers.weights.length ? reading(view, unit, index) : nothing}
      ${form === 'values' || !numbers.values.length ? nothing : picture(view, form === 'maps' ? text(t, 'mapOf', unit) : text(t, 'stepsOf', unit), units.cells, ofUnit(numbers.values, units.cells, index),
        (cell) => placeIn(units, unit, cell))}</div></div>`;
}

/** The weights of one unit: written with the places that they read, or as a picture. */
function reading(view: UnitsView, unit: number, index: number): TemplateResult {
  const { units, numbers, texts: t } = view, weights = units.weights!, { cells } = weights, all = ofUnit(numbers.weights, cells, index), place = (input: number) => ({ node: weights.parameter, element: input * units.count + unit });
  if (cells.rows === 1 && cells.planes === 1 && all.length === cells.columns && all.length <= MOST_WRITTEN) {
    return html`<div class="weights" role="group" aria-label=${text(t, 'weights', weights.name, unit)}>${Array.from(all, (weight, input) => html`<span class="weight" data-testid="weight-${input}"><span class="index">${weights.name}[${input}, ${unit}]</span>${number(view, weight, weights.parameter, place(input).element)}</span>`)}</div>`;
  }
  return picture(view, text(t, 'weights', weights.name, unit), cells, all, place);
}

function picture({ look, node, element }: UnitsView, label: string, cells: Picture, values: Float32Array, place: (cell: number) => { node: number; element: number }): TemplateResult {
  const size = cells.planes * cells.rows * cells.columns, selected = size > 4096 ? -1 : Array.from({ length: size }, (_, i) => i).findIndex((i) => { const at = place(i); return at.node === node && at.element === element; });
  return html`<figure><pg-miniature .picture=${cells} .values=${values} .first=${values[0] ?? 0} .selected=${selected} .label=${label} .reachable=${true}
    @pg-cell=${(event: CustomEvent<{ element: number }>) => { const at = place(event.detail.element); look(at.node, at.element); }}></pg-miniature><figcaption>${label}${leftOut(cells)}</figcaption></figure>`;
}

/** `, 4 of 32`: of planes, or of numbers in a row. */
function leftOut({ planes, shownPlanes, rows, columns, shownColumns }: Picture): string {
  return shownPlanes < planes ? ` (${shownPlanes} / ${planes})` : rows === 1 && shownColumns < columns ? ` (${shownColumns} / ${columns})` : '';
}

function number({ look, node, element }: UnitsView, value: number, at: number, place: number): TemplateResult {
  return html`<pg-number class=${node === at && element === place ? 'selected' : ''} .value=${value} .place=${{ node: at, element: place }} @pg-place=${() => look(at, place)}></pg-number>`;
}
