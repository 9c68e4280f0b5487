import type { View } from '../shared/pan-zoom.ts';
import { blockOf, isBlock, type Block } from './blocks.ts';
import type { Drawing, LayerDrawing, WireDrawing } from './drawing.ts';

/** Where everything stands, in pixels at zoom 1. Pure: the same drawing and room give the same picture. */

export const TILE = 56;
/** Free below a picture. */
const FOOTER = 12;
/** Height of a unit that shows nothing but a colour. */
export const CELL = 20;
/** Side of the constant 1, and the gap above it. */
export const CONSTANT = 28;
const CONSTANT_GAP = 16;
/** On both sides of the name of a unit. */
export const NAME_GAPS = 14;
/** Beyond this many wires between two layers, wires are a texture: drawn, but not to be pointed at one by one. */
export const TOUCHABLE_WIRES = 600;
const TITLE_LINE = 18, LINE = 16, AFTER_HEAD = 32, TITLE_LETTER = 7.8, LETTER = 7, // pixels, the letters a little wider than on average 
  NAME_LETTER = 6.3, MOST_NAME = 110, NARROW = 600, BRANCH_GAP = 40, CROWD = 7, CELL_PITCH = 28, FOOT = 24, BLOCK_FOOT = 44, NOTICE = 72, MOST_TEXT = 1.6;

/** How wide the component is, how large its buttons are (larger for fingers than for a mouse), and whether biases are wires from a constant 1; `text`: how much larger words are, where the picture is shown smaller. */
export interface Room { readonly width: number; readonly height: number; readonly controls: number; readonly insert: number; readonly constants?: boolean; readonly text?: number }
export interface Placed {
  readonly layer: LayerDrawing; readonly column: number;
  readonly x: number; readonly head: number; // left edge of the tiles, top of the head
  readonly tops: readonly number[]; readonly bottom: number;
  readonly height: number; // of one unit, or of the block that stands for all of them
  readonly block?: Block;
  readonly side?: number; // width of its tiles, where they are narrower than others
  readonly constant?: number; // top of the constant 1 beneath, from which the biases of the next layer come
}
export interface Layout {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly pitch: number; readonly headWidth: number; readonly headHeight: number; // with the air beneath
  readonly width: number; readonly height: number; readonly left: number; readonly right: number; // margins, with room for names of inputs and outputs
  readonly text: number; // how much larger words are than at zoom 1
}

/** Longest path from an input, so that every wire points to the right. */
export function columnsOf(drawing: Drawing): Map<string, number> {
  const columns = new Map(drawing.layers.map((layer) => [layer.key, 0]));
  for (let round = 0; round < drawing.layers.length; round++) {
    let moved = false;
    for (const { from, to } of drawing.wires) {
      const wanted = (columns.get(from) ?? 0) + 1;
      if (columns.has(to) && columns.get(to)! < wanted) {
        columns.set(to, wanted);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return columns;
}

/** Distance from tile to tile: airy while there are few, close when there are many. */
export function unitPitch({ form, shown }: LayerDrawing): number {
  return form === 'cells' ? CELL_PITCH : shown <= 5 ? 84 : shown <= 8 ? 72 : 64;
}

export function columnPitch(columns: number, room: Room): number {
  const least = columns > CROWD ? 100 : 136;
  return Math.round(Math.max(least + room.insert, Math.min(260, (room.width - 144 - TILE) / Math.max(1, columns - 1))));
}

/** How many lines a text takes, at most two: an estimate, so that a layout needs no page to measure in. */
export function linesOf(words: string, letter: number, width: number): number {
  return words.length * letter > width ? 2 : 1;
}

function textHeight(layer: LayerDrawing, width: number, text: number): number {
  return text * (linesOf(layer.title, TITLE_LETTER * text, width) * TITLE_LINE + layer.lines.reduce((sum, line) => sum + linesOf(line, LETTER * text, width) * LINE, 0));
}

/** A tall picture is shown smaller, which leaves room at its sides: the columns then stand further apart, and words stay as large as their columns allow. */
export function placeIn(drawing: Drawing, room: Room, inset: number, foot = FOOTER): Layout {
  const layout = place(drawing, room);
  const { scale } = fit(layout, room.width, room.height, inset, foot);
  if (scale >= 1 || room.width < NARROW) return layout;
  const wider = { ...room, width: room.width / scale }, longest = Math.max(1, ...drawing.layers.flatMap(({ title, lines }) => [title, ...lines]).flatMap((words) => words.split(' ')).map((word) => word.length));
  const text = Math.min(MOST_TEXT, 1 / scale, place(drawing, wider).headWidth / (longest * LETTER));
  return place(drawing, { ...wider, text: Math.max(1, text) });
}

export function place(drawing: Drawing, room: Room): Layout {
  const columns = columnsOf(drawing);
  const count = Math.max(0, ...columns.values()) + 1;
  const pitch = columnPitch(count, room);
  const text = room.text ?? 1, margin = (kind: LayerDrawing['kind']) => Math.max((pitch - TILE) / 2, text * Math.min(MOST_NAME, longestName(drawing, kind) * NAME_LETTER) + NAME_GAPS);
  const left = margin('input'), right = margin('layer');
  const headWidth = pitch - room.insert - 10; // leaves the room of the round button between two heads
  const headHeight = Math.max(TITLE_LINE, ...drawing.layers.map((layer) => textHeight(layer, headWidth, text))) + (drawing.layers.some((layer) => layer.removable || layer.resizable) ? room.controls : 0) + AFTER_HEAD;
  const groups = Array.from({ length: count }, (_, column) => drawing.layers.filter((layer) => columns.get(layer.key) === column));
  const biased = room.constants ? beforeBiases(drawing) : new Set<string>();
  const extentOf = (layer: LayerDrawing) => unitsExtent(layer, pitch) + (biased.has(layer.key) ? CONSTANT_GAP + CONSTANT : 0);
  const height = Math.max(0, ...groups.map((group) => stackHeight(group, headHeight, extentOf)));
  const placed = new Map<string, Placed>();
  groups.forEach((group, column) => {
    const alone = group.length === 1;
    let head = alone ? 0 : (height - stackHeight(group, headHeight, extentOf)) / 2;
    for (const layer of group) {
      const extent = extentOf(layer), below = extent - unitsExtent(layer, pitch);
      const top = headHeight + (alone ? (height - headHeight - extent) / 2 : head);
      const tops = Array.from({ length: Math.max(1, layer.shown) }, (_, unit) => top + unit * unitPitch(layer));
      placed.set(layer.key, { layer, column, x: left + column * pitch, head, tops, bottom: top + extent - below, height: heightOf(layer, pitch), block: isBlock(layer) ? blockOf(layer, pitch) : undefined, constant: below ? top + extent - CONSTANT : undefined });
      head = top + extent + noticeHeight(layer) + BRANCH_GAP;
    }
  });
  return { placed, pitch, headWidth, headHeight, width: left + right + TILE + (count - 1) * pitch, height, left, right, text };
}

/** Layers behind which biases are added: a constant 1 stands beneath each. */
function beforeBiases(drawing: Drawing): Set<string> {
  return new Set(drawing.wires.filter((wire) => wire.bias && !isBlock(drawing.layers.find((layer) => layer.key === wire.to)!)).map((wire) => wire.from));
}

/** Letters in the longest name that stands beside an input, or beside an output. */
function longestName(drawing: Drawing, kind: LayerDrawing['kind']): number {
  return Math.max(0, ...drawing.layers.filter((layer) => layer.kind === kind).flatMap((layer) => layer.unitNames.slice(0, layer.shown).map((name) => name.length)));
}

function unitsExtent(layer: LayerDrawing, pitch: number): number {
  return (Math.max(1, layer.shown) - 1) * unitPitch(layer) + heightOf(layer, pitch) + (isBlock(layer) ? BLOCK_FOOT : layer.units > layer.shown ? FOOT : 0);
}

function heightOf(layer: LayerDrawing, pitch: number): number {
  return isBlock(layer) ? blockOf(layer, pitch).height : layer.form === 'cells' ? CELL : TILE;
}

/** From the middle of a tile to where its wires begin and end. */
function halfWidth({ block, side }: Placed): number {
  return (block?.width ?? side ?? TILE) / 2;
}

function middleOf({ x, side }: Placed): number {
  return x + (side ?? TILE) / 2;
}

function noticeHeight(layer: LayerDrawing): number {
  return layer.problem || layer.note ? NOTICE : 0;
}

/** A layer alone in its column keeps the middle line, so the room for its notice is kept free above it too. */
function stackHeight(group: readonly LayerDrawing[], headHeight: number, extentOf: (layer: LayerDrawing) => number): number {
  if (group.length === 1) return headHeight + extentOf(group[0]) + 2 * noticeHeight(group[0]);
  return group.reduce((sum, layer) => sum + headHeight + extentOf(layer) + noticeHeight(layer), 0) + Math.max(0, group.length - 1) * BRANCH_GAP;
}

/** All wires between two layers: eight numbers per curve (start, two control points, end) and which weight each one carries. */
export interface Bundle {
  readonly wire: WireDrawing; readonly from: Placed; readonly to: Placed;
  readonly curves: Float32Array; readonly indices: Int32Array; // index = row * columns + column; −1: no weight
  readonly weighted: boolean; // whether each curve carries a weight of its own
  readonly touchable: boolean;
  readonly constant: boolean; // whether it comes from the constant 1, so that its weights are biases
  readonly labelX: number; readonly top: number; // top: height of the highest curve half-way
}

export function bundles(drawing: Drawing, layout: Layout): Bundle[] {
  return drawing.wires.flatMap((wire) => {
    const from = layout.placed.get(wire.from), to = layout.placed.get(wire.to);
    if (!from || !to) return [];
    const all = [bundle(wire, from, to, layout)];
    if (from.constant !== undefined && wire.bias && !isBlock(to.layer)) all.push({ ...bundle({ ...wire, parameter: wire.bias, bias: '', label: '' }, constantOf(from), to, layout), constant: true });
    return all;
  });
}

/** The constant 1 beneath a layer, as if it were a layer of one unit. */
function constantOf({ layer, column, x, head, constant }: Placed): Placed {
  const one: LayerDrawing = { key: `${layer.key}/1`, title: '1', lines: [], kind: 'input', form: 'units', units: 1, shown: 1, unitNames: ['1'], shape: [], removable: false, resizable: false };
  return { layer: one, column, x: x + (TILE - CONSTANT) / 2, head, tops: [constant!], bottom: constant! + CONSTANT, height: CONSTANT, side: CONSTANT };
}

function bundle(wire: WireDrawing, from: Placed, to: Placed, layout: Layout): Bundle {
  const weighted = !!wire.parameter && !isBlock(from.layer) && !isBlock(to.layer);
  const pairs = weighted ? everyPair(from.tops.length, to.tops.length) : equalPairs(from.tops.length, to.tops.length);
  const curves = new Float32Array(pairs.length * 8), indices = new Int32Array(pairs.length);
  const detour = detourBelow(from, to, layout);
  const start = middleOf(from) + halfWidth(from) + 1, end = to.x + TILE / 2 - halfWidth(to) - 1;
  let top = Infinity;
  pairs.forEach(([row, column], i) => {
    const curve = curveBetween(start, from.tops[row] + from.height / 2, end, to.tops[column] + to.height / 2, detour);
    curves.set(curve, i * 8);
    indices[i] = weighted ? row * to.layer.units + column : -1;
    top = Math.min(top, pointOn(curves, i, 0.5).y);
  });
  return { wire, from, to, curves, indices, weighted, touchable: weighted && pairs.length <= TOUCHABLE_WIRES, constant: false, labelX: (from.x + TILE + to.x) / 2, top };
}

function everyPair(rows: number, columns: number): [number, number][] {
  return Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns]);
}

function equalPairs(rows: number, columns: number): [number, number][] {
  return Array.from({ length: Math.max(rows, columns) }, (_, i) => [Math.min(i, rows - 1), Math.min(i, columns - 1)]);
}

/** A wire that skips columns swings below what stands between; otherwise it would cross their tiles. */
function detourBelow(from: Placed, to: Placed, layout: Layout): number {
  const between = [...layout.placed.values()].filter((one) => one.column > from.column && one.column < to.column);
  return between.length ? Math.max(...between.map((one) => one.bottom + noticeHeight(one.layer))) + 20 : NaN;
}

function curveBetween(x1: number, y1: number, x2: number, y2: number, detour: number): number[] {
  if (Number.isNaN(detour)) {
    const reach = (x2 - x1) / 2;
    return [x1, y1, x1 + reach, y1, x2 - reach, y2, x2, y2];
  }
  const reach = (x2 - x1) / 5, middle = (y1 + y2) / 2, depth = middle + (detour - middle) / 0.75; // a cubic reaches 3/4 of its control points' depth
  return [x1, y1, x1 + reach, depth, x2 - reach, depth, x2, y2];
}

export function pointOn(curves: ArrayLike<number>, wire: number, t: number): { x: number; y: number } {
  const o = wire * 8, s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
  return {
    x: a * curves[o] + b * curves[o + 2] + c * curves[o + 4] + d * curves[o + 6],
    y: a * curves[o + 1] + b * curves[o + 3] + c * curves[o + 5] + d * curves[o + 7],
  };
}

export function pathOf(curves: ArrayLike<number>, wire: number): string {
  const c = Array.from({ length: 8 }, (_, i) => Math.round(curves[wire * 8 + i] * 10) / 10);
  return `M${c[0]} ${c[1]}C${c[2]} ${c[3]} ${c[4]} ${c[5]} ${c[6]} ${c[7]}`;
}

/** Distance from a point to a curve, by its chords; good to a pixel at these sizes. */
export function distanceTo(curves: ArrayLike<number>, wire: number, x: number, y: number): number {
  let best = Infinity, before = pointOn(curves, wire, 0);
  for (let i = 1; i <= 20; i++) {
    const here = pointOn(curves, wire, i / 20);
    const dx = here.x - before.x, dy = here.y - before.y;
    const t = Math.max(0, Math.min(1, ((x - before.x) * dx + (y - before.y) * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(before.x + t * dx - x, before.y + t * dy - y));
    before = here;
  }
  return best;
}

/** Grows with the logarithm of the weight: small ones stay visible, large ones stay slim. Half a pixel to six. */
export function wireWidth(weight: number): number {
  return Math.min(6, 0.5 + 1.9 * Math.log1p(2.2 * Math.abs(weight)));
}

export function wireOpacity(weight: number): number {
  return 0.2 + 0.62 * (1 - Math.exp(-1.3 * Math.abs(weight)));
}

export const HEAD_GAP = AFTER_HEAD;

/** The whole picture in the middle, between what stands above and below it. On a narrow screen it stays legible instead: it begins at the left and is panned. */
export function fit(layout: { width: number; height: number }, width: number, height: number, inset: number, foot = FOOTER): View {
  const narrow = width < NARROW;
  const whole = Math.min(1.3, width / layout.width, (height - inset - foot) / layout.height);
  const scale = Math.max(narrow ? 0.9 : 0.2, whole);
  const x = layout.width * scale <= width ? (width - layout.width * scale) / 2 : 0;
  const free = height - inset - foot - layout.height * scale;
  return { scale, x, y: inset + Math.max(0, Math.min(free / 2, 56)) };
}
