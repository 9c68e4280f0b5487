import { html, nothing, type TemplateResult } from 'lit';
import '../shared/chip.ts';
import { type Field } from '../shared/field.ts';
import { brief, format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { Scope, Spot, WindowDrawing } from './drawing.ts';
import type { MapActs } from './maps.ts';

/** All that the pictures of a window are made of, and what one can do there. */
export interface Look {
  readonly texts: Texts; readonly s: WindowDrawing; readonly spot: Spot; readonly scope: Scope;
  get(name: string): Float32Array;
  on(what: keyof Spot): MapActs;
  choose(inChannel: number, outChannel: number): void;
}

/** One channel of an image (rows, columns, channels). */
export function plane(values: Float32Array, rows: number, columns: number, channels: number, channel: number): Field {
  return { values, rows, columns, start: channel, stride: channels };
}

/** Kept while the numbers are: they are asked for with every move of the pointer. */
const known = new WeakMap<Float32Array, readonly number[]>();

/** The largest distance from zero in each channel, 1 where all are zero. */
function rangesOf(values: Float32Array, channels: number): readonly number[] {
  const ranges = known.get(values) ?? Array.from({ length: channels }, () => 0);
  if (known.has(values)) return ranges;
  const most = [...ranges];
  values.forEach((value, i) => { if (Math.abs(value) > most[i % channels] && Number.isFinite(value)) most[i % channels] = Math.abs(value); });
  known.set(values, most.map((range) => range || 1));
  return known.get(values)!;
}

/** The number that takes the full colour: of the one picture, of all of the layer, of all of the network. */
export function rangeFor(look: Look, values: Float32Array, channels: number, channel: number): number {
  if (look.scope === 'network' && look.s.range > 0) return look.s.range;
  return gradientRange(look, values, channels, channel);
}

/** For gradients, which are too different in size to share colours with values. */
export function gradientRange(look: Look, values: Float32Array, channels: number, channel: number): number {
  const ranges = rangesOf(values, channels);
  return look.scope === 'unit' ? ranges[channel] : Math.max(...ranges);
}

export function chip(value: number | undefined, test?: string): TemplateResult | typeof nothing {
  return value === undefined ? nothing : html`<pg-number .value=${value} data-testid=${test ?? nothing}></pg-number>`;
}

/** A number with what it is before it. */
export function said(words: string, value: number | undefined, test?: string): TemplateResult | typeof nothing {
  return value === undefined ? nothing : html`<span class="said"><span class="soft">${words}</span> ${chip(value, test)}</span>`;
}

/** The three lines: symbols, numbers put in, result. */
export function lines(texts: Texts, symbols: string, numbers: TemplateResult, result: TemplateResult): TemplateResult {
  return html`<dl><dt>${text(texts, 'symbols')}</dt><dd data-testid="window-symbols">${symbols}</dd><dt>${text(texts, 'numbers')}</dt><dd data-testid="window-numbers">${numbers}</dd>
    <dt>${text(texts, 'result')}</dt><dd data-testid="window-result">${result}</dd></dl>`;
}

/** a·b + c·d + … with how many there are in all. */
export function products(texts: Texts, pairs: readonly (readonly [number, number])[], all: number): TemplateResult {
  return html`${pairs.map(([a, b], i) => html`${i ? ' + ' : ''}${chip(a)}·${chip(b)}`)}${pairs.length ? '' : '0'}
    ${pairs.length < all ? html` + … <span class="soft">${text(texts, 'terms', all)}</span>` : nothing}`;
}

export interface Row { readonly index: number; readonly name: string; readonly numbers: readonly number[] }

export function table(name: string, heads: readonly string[], rows: readonly Row[], looked: number, hover: (index: number) => void, leave: () => void): TemplateResult {
  return html`<table data-testid="window-table-${name}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr class=${row.index === looked ? 'on' : ''} @pointerenter=${() => hover(row.index)} @pointerleave=${leave}><td>${row.name}</td>
      ${row.numbers.map((number) => html`<td title=${full(number)}>${format3(number)}</td>`)}</tr>`)}</tbody></table>`;
}

/** Up to three cells as wide as any number, more of them within the same square. */
export function gridOf(rows: number, columns: number): string {
  return `grid-template-columns:repeat(${columns},minmax(0,1fr));width:${columns > 3 ? 184 : columns * 60}px;height:calc(var(--side) * ${Math.min(3, rows) / 3})`;
}

/** The kernel cell by cell: its weight, below it what `second` says of the cell; NaN where it has nothing to say. */
export function kernel(look: Look, caption: string, second: (cell: number) => number, looked: number, below?: TemplateResult): TemplateResult {
  const { s } = look, weights = look.get('kernels'), columns = s.kernelWidth, acts = look.on('cell');
  return html`<figure><div class="kernel ${columns > 5 ? 'more' : columns > 3 ? 'five' : ''}" style=${gridOf(s.kernelHeight, columns)} role="group" aria-label=${caption}>
    ${Array.from({ length: s.kernelHeight * columns }, (_, cell) => {
      const weight = weights[cell * s.outChannels + s.outChannel], beside = second(cell), name = `(${Math.floor(cell / columns)}, ${cell % columns})`;
      return html`<button type="button" class="${signClass(weight)} ${cell === looked ? 'on' : ''} ${Number.isNaN(beside) ? 'off' : ''}" data-testid="window-cell-${cell}" title="${name} ${full(weight)}, ${full(beside)}"
        aria-label="${name}: ${full(weight)}, ${full(beside)}" @pointerenter=${() => acts.hover(cell)} @pointerleave=${acts.leave} @focus=${() => acts.hover(cell)} @blur=${acts.leave} @click=${() => acts.pick(cell)}>
        ${columns > 3 ? brief(weight) : format3(weight)}<small>${Number.isNaN(beside) ? '–' : columns > 3 ? brief(beside) : format3(beside)}</small></button>`;
    })}</div><figcaption title=${caption}>${caption}</figcaption>${below ?? nothing}</figure>`;
}

export const pair = (index: number, columns: number) => `(${Math.floor(index / columns)}, ${index % columns})`;
