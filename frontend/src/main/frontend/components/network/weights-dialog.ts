import { html, nothing, type TemplateResult } from 'lit';
import type { Parameter } from '../frames/parse.ts';
import { format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { LayerDrawing, ParameterElement } from './drawing.ts';
import type { Bundle } from './geometry.ts';
import { nameOf } from './layers.ts';

const MOST_CELLS = 2000, MOST_COLUMNS = 50;

/** How the reader writes: with a row per unit, and with biases as weights of a constant 1. */
export interface Written { readonly turned: boolean; readonly constant: boolean }

/** The same numbers as the wires, as tables: for keyboards, screen readers and anyone who would rather read than point. */
export function weightTables(all: readonly Bundle[], values: ReadonlyMap<string, Parameter>, written: Written, texts: Texts, edit: (element: ParameterElement) => void, close: () => void): TemplateResult {
  const shown = all.filter(({ wire, constant }) => wire.parameter && !constant && values.has(wire.parameter));
  return html`<header><h2 id="weights-title">${text(texts, 'weights')}</h2><button class="btn small" data-testid="weights-close" autofocus @click=${close}>${text(texts, 'close')}</button></header>
    ${shown.length ? shown.map((bundle) => table(bundle, values, written, texts, edit)) : html`<section>${text(texts, 'noWeights')}</section>`}`;
}

function table({ wire, from, to }: Bundle, values: ReadonlyMap<string, Parameter>, { turned, constant }: Written, texts: Texts, edit: (element: ParameterElement) => void): TemplateResult {
  const weights = values.get(wire.parameter!)!, biases = wire.bias ? values.get(wire.bias) : undefined, bias = constant ? 'x₀ = 1' : 'b';
  const [across, down] = turned ? [from.layer, to.layer] : [to.layer, from.layer], [width, height] = turned ? [weights.rows, weights.columns] : [weights.columns, weights.rows];
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, i) => i);
  const rows = Array.from({ length: Math.min(height, Math.floor(MOST_CELLS / columns.length)) }, (_, i) => i);
  const left = width * height - rows.length * columns.length;
  const cell = (value: number, element: ParameterElement) => html`<td><button class="num ${signClass(value)}" title=${full(value)}
    aria-label="${text(texts, element.symbol === 'w' ? 'weight' : 'bias', ...element.name.split('\n'))}: ${format3(value)}" @click=${() => edit(element)}>${format3(value)}</button></td>`;
  const weight = (input: number, unit: number) => {
    const index = input * weights.columns + unit;
    return cell(weights.values[index], { parameter: wire.parameter!, index, symbol: 'w', name: `${nameOf(from.layer, input, texts)}\n${nameOf(to.layer, unit, texts)}` });
  };
  const biasOf = (unit: number) => cell(biases!.values[unit], { parameter: wire.bias!, index: unit, symbol: 'b', name: nameOf(to.layer, unit, texts) });
  return html`<section><table data-testid="weights-${to.layer.key}">
    <caption>${from.layer.title} → ${to.layer.title}</caption>
    <tr><td></td>${columns.map((column) => html`<th scope="col">${shortName(across, column)}</th>`)}${turned && biases ? html`<th scope="col">${bias}</th>` : nothing}</tr>
    ${rows.map((row) => html`<tr><th scope="row">${shortName(down, row)}</th>${columns.map((column) => (turned ? weight(column, row) : weight(row, column)))}${turned && biases ? biasOf(row) : nothing}</tr>`)}
    ${!turned && biases ? html`<tr><th scope="row">${bias}</th>${columns.map(biasOf)}</tr>` : nothing}
    </table>${left > 0 ? html`<p>${text(texts, 'more', left)}</p>` : nothing}</section>`;
}

function shortName(layer: LayerDrawing, unit: number): string {
  return layer.unitNames[unit] || String(unit + 1);
}
