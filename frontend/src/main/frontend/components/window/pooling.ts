import { html, nothing, type TemplateResult } from 'lit';
import { rangeOf } from '../shared/field.ts';
import { format3, full, signClass } from '../shared/numbers.ts';
import { text } from '../shared/texts.ts';
import { arriving } from './convolution.ts';
import { around, boxOf, cells, pixelUnder, placesOver, windowAt } from './geometry.ts';
import { cellMark, mapView, strip } from './maps.ts';
import { chip, gridOf, lines, pair, plane, rangeFor, table, type Look } from './parts.ts';
import { poolBackSymbols, poolSymbols } from './symbols.ts';

const WRITTEN = 49, ROWS = 6; // cells of a window that are written one by one

/** The largest of a window, or its average. */
export function poolForward(look: Look): TemplateResult {
  const { texts, s, spot } = look, { place } = spot, map = look.get('map');
  const field = (channel: number) => plane(map, s.outHeight, s.outWidth, s.outChannels, channel), range = (channel: number) => rangeFor(look, map, s.outChannels, channel);
  return html`<div class="row">${imageOf(look, [windowAt(s, place), cellMark(winner(look, place), s.inWidth)])}<span class="sign" aria-hidden="true">→</span>
      ${patch(look, place, text(texts, s.kind === 'maximum' ? 'largestOf' : 'averageOf', pair(place, s.outWidth)), (cell) => image(look, place, cell), NaN)}<span class="sign" aria-hidden="true">→</span>
      ${mapView({ name: 'output', caption: text(texts, 'outputMap', s.outChannel, s.outHeight, s.outWidth), field: field(s.outChannel), range: range(s.outChannel), looked: place, marks: [cellMark(place, s.outWidth)],
        below: strip({ name: 'out', label: text(texts, 'outputMaps'), count: s.outChannels, chosen: s.outChannel, field, range }, (channel) => look.choose(channel, channel)) }, look.on('place'))}</div>
    <div class="below">${lines(texts, poolSymbols(s, place, s.kind === 'maximum'), numbers(look, place), chip(map[place * s.outChannels + s.outChannel], 'window-engine') as TemplateResult)}
      <p class="say">${text(texts, s.kind === 'maximum' ? 'maximumSays' : 'averageSays')}</p></div>`;
}

/** Where the gradient of each window goes. */
export function poolBackward(look: Look): TemplateResult {
  const { texts, s, spot } = look, { place, pixel } = spot, gradient = look.get('imageGradient'), shares = look.get('shares'), own = cells(s), over = placesOver(s, pixel), box = around(s, over);
  const sending = over.map((at, cell) => ({ at, cell })).filter(({ at }) => at >= 0);
  const pairs = sending.map(({ at, cell }) => [look.get('arrives')[at * s.outChannels + s.outChannel], look.get('factors')[at * own + cell]] as const);
  return html`<div class="row">${mapView({ name: 'gradient', caption: text(texts, 'imageGradient', s.outChannel), looked: pixel, marks: [{ ...windowAt(s, place), wide: true }, boxOf(pixel, s.inWidth)], range: rangeOf(gradient),
        field: { values: gradient, rows: s.inHeight, columns: s.inWidth } }, look.on('pixel'))}<span class="sign" aria-hidden="true">←</span>
      ${patch(look, place, text(texts, 'sharesOf', pair(place, s.outWidth)), (cell) => shares[place * own + cell], look.get('arrives')[place * s.outChannels + s.outChannel])}<span class="sign" aria-hidden="true">←</span>
      ${arriving({ ...look, choose: (_, channel) => look.choose(channel, channel) }, [box && { ...box, wide: true }, cellMark(place, s.outWidth)])}${imageOf(look, [windowAt(s, place), cellMark(winner(look, place), s.inWidth)])}</div>
    <div class="below">${lines(texts, poolBackSymbols(s, pixel, s.kind === 'maximum'),
        html`${pairs.slice(0, ROWS).map(([a, b], i) => html`${i ? ' + ' : ''}${chip(a)}·${chip(b)}`)}${pairs.length > ROWS ? html` + … <span class="soft">${text(texts, 'terms', pairs.length)}</span>` : nothing}${pairs.length ? '' : '0'}`,
        html`${chip(gradient[pixel], 'window-engine')}${s.inRun ? nothing : html` <span class="soft">${text(texts, 'notInRun')}</span>`}`)}
      ${table('windows', [text(texts, 'window'), text(texts, 'arrives'), text(texts, 'factor'), text(texts, 'share')],
        sending.slice(0, ROWS).map(({ at, cell }, i) => ({ index: at, name: pair(at, s.outWidth), numbers: [...pairs[i], shares[at * own + cell]] })), place, look.on('place').hover, look.on('place').leave)}</div>`;
}

const image = ({ s, get }: Look, place: number, cell: number) => {
  const pixel = pixelUnder(s, place, cell);
  return pixel < 0 ? NaN : get('image')[pixel * s.inChannels + s.outChannel];
};

/** The pixel that is the largest of a window; −1 for an average. */
function winner(look: Look, place: number): number {
  return look.s.kind === 'maximum' ? pixelUnder(look.s, place, look.get('winners')[place]) : -1;
}

function imageOf(look: Look, marks: Parameters<typeof mapView>[0]['marks']): TemplateResult {
  const { texts, s, spot } = look, values = look.get('image'), field = (channel: number) => plane(values, s.inHeight, s.inWidth, s.inChannels, channel);
  return mapView({ name: 'input', caption: text(texts, 'inputMap', s.outChannel, s.inHeight, s.inWidth), field: field(s.outChannel), range: rangeFor(look, values, s.inChannels, s.outChannel), looked: spot.pixel, marks }, look.on('pixel'));
}

/** What lies under the window, cell by cell, with the largest outlined; `arrives` stands beside on the way back. */
function patch(look: Look, place: number, caption: string, of: (cell: number) => number, arrives: number): TemplateResult | typeof nothing {
  const { s } = look, own = cells(s), wins = s.kind === 'maximum' ? look.get('winners')[place] : -1;
  if (own > WRITTEN) return nothing;
  return html`<figure data-testid="window-patch"><div class="kernel ${s.kernelWidth > 5 ? 'more' : s.kernelWidth > 3 ? 'five' : ''}" style=${gridOf(s.kernelHeight, s.kernelWidth)} role="img" aria-label=${caption}>
    ${Array.from({ length: own }, (_, cell) => {
      const value = of(cell), padding = pixelUnder(s, place, cell) < 0;
      return html`<button type="button" tabindex="-1" class="${signClass(value)} ${cell === wins ? 'on' : ''} ${padding ? 'off' : ''}" title=${full(value)} data-testid="window-patch-${cell}"
        @pointerenter=${() => { if (!padding) look.on('pixel').hover(pixelUnder(s, place, cell)); }} @pointerleave=${() => look.on('pixel').leave()}>${padding ? '–' : format3(value)}</button>`;
    })}</div><figcaption title=${caption}>${caption}${Number.isNaN(arrives) ? nothing : html` ${chip(arrives)}`}</figcaption></figure>`;
}

function numbers(look: Look, place: number): TemplateResult {
  const { s } = look, seen = Array.from({ length: cells(s) }, (_, cell) => image(look, place, cell)).filter((value) => !Number.isNaN(value)), between = s.kind === 'maximum' ? ', ' : ' + ';
  const shown = seen.slice(0, 9).map((value, i) => html`${i ? between : ''}${chip(value)}`), rest = seen.length > 9 ? `${between}… (${seen.length})` : '';
  return s.kind === 'maximum' ? html`max(${shown}${rest})` : html`(${shown}${rest}) / ${seen.length}`;
}
