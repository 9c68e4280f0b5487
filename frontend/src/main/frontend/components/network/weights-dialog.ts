import { html, nothing, type TemplateResult } from 'lit';
import type { Parameter } from '../frames/parse.ts';
import { format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { LayerDrawing, ParameterElement } from './drawing.ts';
import type { Bundle } from './geometry.ts';
import { nameOf } from './layers.ts';

const MOST_CELLS = 2000;

/** The same numbers as the wires, as tables: for keyboards, screen readers and anyone who would rather read than point. */
export function weightTables(all: readonly Bundle[], values: ReadonlyMap<string, Parameter>, texts: Texts, edit: (element: ParameterElement) => void, close: () => void): TemplateResult {
  const shown = all.filter(({ wire }) => wire.parameter && values.has(wire.parameter));
  return html`<header><h2 id="weights-title">${text(texts, 'weights')}</h2><button class="btn small" data-testid="weights-close" autofocus @click=${close}>${text(texts, 'close')}</button></header>
    ${shown.length ? shown.map((bundle) => table(bundle, values, texts, edit)) : html`<section>${text(texts, 'noWeights')}</section>`}`;
}

function table({ wire, from, to }: Bundle, values: ReadonlyMap<string, Parameter>, texts: Texts, edit: (element: ParameterElement) => void): TemplateResult {
  const weights = values.get(wire.parameter!)!, biases = wire.bias ? values.get(wire.bias) : undefined;
  const columns = Array.from({ length: Math.min(weights.columns, 50) }, (_, i) => i);
  const rows = Array.from({ length: Math.min(weights.rows, Math.floor(MOST_CELLS / columns.length)) }, (_, i) => i);
  const left = weights.rows * weights.columns - rows.length * columns.length;
  const cell = (value: number, element: ParameterElement) => html`<td><button class="num ${signClass(value)}" title=${full(value)}
    aria-label="${text(texts, element.symbol === 'w' ? 'weight' : 'bias', ...element.name.split('\n'))}: ${format3(value)}" @click=${() => edit(element)}>${format3(value)}</button></td>`;
  return html`<section><table data-testid="weights-${to.layer.key}">
    <caption>${from.layer.title} → ${to.layer.title}</caption>
    <tr><td></td>${columns.map((column) => html`<th scope="col">${shortName(to.layer, column)}</th>`)}</tr>
    ${rows.map((row) => html`<tr><th scope="row">${shortName(from.layer, row)}</th>${columns.map((column) => {
      const index = row * weights.columns + column;
      return cell(weights.values[index], { parameter: wire.parameter!, index, symbol: 'w', name: `${nameOf(from.layer, row, texts)}\n${nameOf(to.layer, column, texts)}` });
    })}</tr>`)}
    ${biases ? html`<tr><th scope="row">b</th>${columns.map((column) => cell(biases.values[column], { parameter: wire.bias!, index: column, symbol: 'b', name: nameOf(to.layer, column, texts) }))}</tr>` : nothing}
    </table>${left > 0 ? html`<p>${text(texts, 'more', left)}</p>` : nothing}</section>`;
}

function shortName(layer: LayerDrawing, unit: number): string {
  return layer.unitNames[unit] || String(unit + 1);
}
