import { html, nothing, type TemplateResult } from 'lit';
import { rangeOf } from '../shared/field.ts';
import { text } from '../shared/texts.ts';
import { around, boxOf, cells, largest, pathOf, pixelUnder, placesOver, termsOf, windowAt } from './geometry.ts';
import { cellMark, mapView, strip } from './maps.ts';
import { gradientRange, kernel, lines, pair, plane, products, rangeFor, said, table, type Look } from './parts.ts';
import { forwardSymbols, inputSymbols, weightSymbols } from './symbols.ts';

const TERMS = 3, ROWS = 4;

/** One pixel of the output as the sum of all products under the window. */
export function forward(look: Look): TemplateResult {
  const { texts, s, spot } = look, { place } = spot, products1 = look.get('products'), partials = look.get('partials'), own = cells(s);
  const start = place * own, partial = partials[place * s.inChannels + s.inChannel], total = look.get('totals')[place], kernels = look.get('kernels'), image = look.get('image');
  const chosen = largest(products1.subarray(start, start + own), TERMS).sort((a, b) => a - b);
  const factors = chosen.map((cell) => [image[pixelUnder(s, place, cell) * s.inChannels + s.inChannel], kernels[cell * s.outChannels + s.outChannel]] as const);
  const sees = Array.from({ length: own }, (_, cell) => pixelUnder(s, place, cell));
  const result = html`${s.inChannels > 1 ? said(text(texts, 'ofMap', s.inChannel), partial) : nothing}${said(s.inChannels > 1 ? text(texts, 'ofAllMaps', s.inChannels) : text(texts, 'sum'), total, 'window-total')}
    ${said(text(texts, 'engine'), look.get('map')[place * s.outChannels + s.outChannel], 'window-engine')}`;
  return html`<div class="row">${inputMap(look, text(texts, 'inputMap', s.inChannel, s.inHeight, s.inWidth), [windowAt(s, place), cellMark(sees[spot.cell] ?? -1, s.inWidth)], true)}
      <span class="sign" aria-hidden="true">×</span>
      ${kernel(look, text(texts, 'kernelProducts'), (cell) => sees[cell] < 0 ? NaN : products1[start + cell], spot.cell, kernels1(look))}
      <span class="sign" aria-hidden="true">=</span>${outputMap(look)}</div>
    <div class="below">${lines(texts, forwardSymbols(s, place), products(texts, factors, own * s.inChannels), result)}
      ${s.inChannels > 1 ? byMap(look, 'partials', text(texts, 'sumOfMap'), partials.subarray(place * s.inChannels, (place + 1) * s.inChannels), s.inChannel, (channel) => look.choose(channel, s.outChannel))
        : table('products', [text(texts, 'cell'), text(texts, 'pixel'), text(texts, 'weight'), text(texts, 'product')],
          largest(products1.subarray(start, start + own), ROWS).map((cell) => ({ index: cell, name: pair(cell, s.kernelWidth), numbers: [image[sees[cell]], kernels[cell * s.outChannels + s.outChannel], products1[start + cell]] })),
          spot.cell, (cell) => look.on('cell').hover(cell), () => look.on('cell').leave())}</div>`;
}

/** One weight's gradient as the sum of pixel times gradient over all places. */
export function weights(look: Look): TemplateResult {
  const { texts, s, spot } = look, { cell, place } = spot, places = s.outHeight * s.outWidth, terms = look.get('terms'), arrives = look.get('arrives'), image = look.get('image');
  const named = look.get('largest').length / cells(s), top = [...look.get('largest').subarray(cell * named, (cell + 1) * named)].filter((at) => at >= 0);
  const factors = (at: number) => [image[pixelUnder(s, at, cell) * s.inChannels + s.inChannel], arrives[at * s.outChannels + s.outChannel]] as const, engine = look.get('gradients')[cell];
  const pixel = pixelUnder(s, place, cell), acts = look.on('place');
  const result = html`${said(s.samples > 1 ? text(texts, 'sample') : text(texts, 'sum'), look.get('sums')[cell], 'window-sum')}${s.samples > 1 ? said(text(texts, 'batch', s.samples), look.get('batchSums')[cell], 'window-batch') : nothing}
    ${said(text(texts, 'engine'), engine, 'window-engine')}`;
  return html`<div class="row">${inputMap(look, text(texts, 'under', pair(cell, s.kernelWidth)), [{ ...pathOf(s, cell), wide: true }, cellMark(pixel, s.inWidth)], false)}
      <span class="sign" aria-hidden="true">×</span>${arriving(look, [cellMark(place, s.outWidth)])}<span class="sign" aria-hidden="true">=</span>
      ${mapView({ name: 'terms', caption: text(texts, 'termsMap'), looked: place, marks: [cellMark(place, s.outWidth)], range: rangeOf(terms.subarray(cell * places, (cell + 1) * places)),
        field: { values: terms, rows: s.outHeight, columns: s.outWidth, start: cell * places } }, acts)}
      ${kernel(look, text(texts, 'kernelGradients'), (at) => look.get(engine === undefined ? 'batchSums' : 'gradients')[at], cell, kernels1(look))}</div>
    <div class="below">${lines(texts, weightSymbols(s, cell), products(texts, top.slice(0, TERMS).map(factors), termsOf(s, cell)), result)}
      ${table('terms', [text(texts, 'largestAt'), text(texts, 'pixel'), text(texts, 'arrives'), text(texts, 'product')],
        top.slice(0, ROWS).map((at) => ({ index: at, name: pair(at, s.outWidth), numbers: [...factors(at), terms[cell * places + at]] })), place, acts.hover, acts.leave)}</div>`;
}

/** One pixel's gradient as the sum of what every window over it sends back. */
export function input(look: Look): TemplateResult {
  const { texts, s, spot } = look, { pixel } = spot, own = cells(s), shares = look.get('shares').subarray(pixel * own, (pixel + 1) * own), arrives = look.get('arrives'), kernels = look.get('kernels');
  const over = placesOver(s, pixel), box = around(s, over), byChannel = look.get('byChannel').subarray(pixel * s.outChannels, (pixel + 1) * s.outChannels), gradient = look.get('imageGradient');
  const factors = largest(shares, TERMS).map((cell) => [arrives[over[cell] * s.outChannels + s.outChannel], kernels[cell * s.outChannels + s.outChannel]] as const);
  const count = over.filter((place) => place >= 0).length;
  const result = html`${s.outChannels > 1 ? said(text(texts, 'ofMap', s.outChannel), byChannel[s.outChannel]) : nothing}${said(s.outChannels > 1 ? text(texts, 'ofAllMaps', s.outChannels) : text(texts, 'sum'), gradient[pixel], 'window-engine')}
    ${s.inRun ? nothing : html`<span class="soft">${text(texts, 'notInRun')}</span>`}`;
  return html`<div class="row">${arriving(look, [box, cellMark(over[spot.cell] ?? -1, s.outWidth)])}<span class="sign" aria-hidden="true">×</span>
      ${kernel(look, text(texts, 'kernelShares'), (cell) => shares[cell], spot.cell, kernels1(look))}<span class="sign" aria-hidden="true">=</span>
      ${mapView({ name: 'gradient', caption: text(texts, 'imageGradient', s.inChannel), looked: pixel, marks: [boxOf(pixel, s.inWidth)], range: rangeOf(gradient), field: { values: gradient, rows: s.inHeight, columns: s.inWidth } }, look.on('pixel'))}
      ${inputMap(look, text(texts, 'inputMap', s.inChannel, s.inHeight, s.inWidth), [boxOf(pixel, s.inWidth)], true)}</div>
    <div class="below">${lines(texts, inputSymbols(s, pixel), products(texts, factors, count * s.outChannels), result)}
      ${byMap(look, 'channels', text(texts, 'sends'), byChannel, s.outChannel, (channel) => look.choose(s.inChannel, channel))}</div>`;
}

function inputMap(look: Look, caption: string, marks: Parameters<typeof mapView>[0]['marks'], pixels: boolean): TemplateResult {
  const { s, spot, texts } = look, image = look.get('image'), field = (channel: number) => plane(image, s.inHeight, s.inWidth, s.inChannels, channel), range = (channel: number) => rangeFor(look, image, s.inChannels, channel);
  const below = strip({ name: 'in', label: text(texts, 'inputMaps'), count: s.inChannels, chosen: s.inChannel, field, range }, (channel) => look.choose(channel, s.outChannel));
  return mapView({ name: 'input', caption, field: field(s.inChannel), range: range(s.inChannel), looked: pixels ? spot.pixel : Math.max(0, pixelUnder(s, spot.place, spot.cell)), marks, below }, look.on('pixel'));
}

function outputMap(look: Look): TemplateResult {
  const { texts, s, spot } = look, map = look.get('map'), field = (channel: number) => plane(map, s.outHeight, s.outWidth, s.outChannels, channel), range = (channel: number) => rangeFor(look, map, s.outChannels, channel);
  const below = strip({ name: 'out', label: text(texts, 'outputMaps'), count: s.outChannels, chosen: s.outChannel, field, range }, (channel) => look.choose(s.inChannel, channel));
  return mapView({ name: 'output', caption: text(texts, 'outputMap', s.outChannel, s.outHeight, s.outWidth), field: field(s.outChannel), range: range(s.outChannel), looked: spot.place, marks: [cellMark(spot.place, s.outWidth)], below }, look.on('place'));
}

/** The gradient of the output. */
export function arriving(look: Look, marks: Parameters<typeof mapView>[0]['marks']): TemplateResult {
  const { texts, s, spot } = look, arrives = look.get('arrives'), field = (channel: number) => plane(arrives, s.outHeight, s.outWidth, s.outChannels, channel);
  const range = (channel: number) => gradientRange(look, arrives, s.outChannels, channel);
  const below = strip({ name: 'out', label: text(texts, 'outputMaps'), count: s.outChannels, chosen: s.outChannel, field, range }, (channel) => look.choose(s.inChannel, channel));
  return mapView({ name: 'arrives', caption: text(texts, 'arrivesMap', s.outHeight, s.outWidth), field: field(s.outChannel), range: range(s.outChannel), looked: spot.place, marks, below }, look.on('place'));
}

/** All kernels that read the chosen channel. */
function kernels1(look: Look): TemplateResult | undefined {
  const { s, texts } = look, kernels = look.get('kernels'), range = rangeOf(kernels);
  return strip({ name: 'kernels', label: text(texts, 'kernels'), count: s.outChannels, chosen: s.outChannel, field: (channel) => plane(kernels, s.kernelHeight, s.kernelWidth, s.outChannels, channel), range: () => range },
    (channel) => look.choose(s.inChannel, channel));
}

function byMap(look: Look, name: string, head: string, sums: Float32Array, chosen: number, choose: (channel: number) => void): TemplateResult {
  const { texts } = look, shown = largest(sums, ROWS);
  return html`<div @click=${(event: Event) => { const row = (event.target as HTMLElement).closest('tbody tr'); if (row) choose(shown[[...row.parentElement!.children].indexOf(row)]); }}>
    ${table(name, [text(texts, 'map'), head], shown.map((channel) => ({ index: channel, name: String(channel), numbers: [sums[channel]] })), chosen, () => {}, () => {})}</div>`;
}
