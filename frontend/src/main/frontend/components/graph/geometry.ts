import type { View } from '../shared/pan-zoom.ts';
import type { GraphNode, Picture } from './drawing.ts';
import { hidden, isWritten, pictureSize } from './miniature.ts';

/** Sizes and places of cards and wires, in pixels at zoom 1. Pure: the same graph gives the same picture. */

export interface Point { readonly x: number; readonly y: number }
export interface Size { readonly width: number; readonly height: number }
export interface Box extends Size { readonly left: number; readonly top: number }

/** A card shows so many elements; how many more there are is said beneath them. */
export const SHOWN = 6;
export const LABEL: Size = { width: 52, height: 24 }; // room for the number on a wire
const PADDING = 9, HEAD = 46, ROW = 24, COLUMN_HEAD = 18, MORE = 18, FOOT = 7, COLUMN = 72, LEAST = 108, READING = 108, BETWEEN = 10;
/** No card gets wider for its words alone: longer ones are cut. */
export const MOST = 240;
const NARROW = 96; // pictures stand side by side
const CHIP = 54, MARGIN = 4, FRAME = 12; // the widest number; before it; around words that stand for one
const READABLE = 1; // all words and numbers have 12 pixels or more
const LARGEST = 1.2, EDGE = 18, PORT = 16, BELOW = 52, BESIDE = 14;

/** How wide the words of a card run: its title and kind; before its numbers; in place of a number. */
export interface Words { readonly title: number; readonly name: number; readonly pending: number }

/**
 * How large a card is: as wide as its words, as high as its numbers or its pictures. It depends on how many numbers there are, not on which have
 * been computed, so that nothing moves while one steps through the graph.
 *
 * @param flows whether it ever gets a gradient
 */
export function cardSize(words: Words, count: number, picture?: Picture | null, flows = true): Size {
  const title = Math.ceil(words.title) + 2 * PADDING + 2, name = Math.ceil(words.name), pending = Math.ceil(words.pending) + FRAME, list = count > 1;
  const beside = (column: number) => 2 * column + 2 * PADDING + 2;
  if (picture && isWritten(picture)) {
    const { width, height } = pictureSize(picture), both = beside(Math.max(Math.ceil(width), name, pending)) + BETWEEN, one = COLUMN_HEAD + Math.ceil(height);
    if (isBeside(picture)) return { width: Math.max(both, Math.min(MOST, title)), height: HEAD + one + FOOT };
    return { width: Math.max(Math.ceil(width) + 2 * PADDING + 2, LEAST, Math.min(MOST, title)), height: HEAD + one + (flows ? one : COLUMN_HEAD + ROW) + FOOT };
  }
  if (picture) {
    const { width, height } = pictureSize(picture), { maps, cells } = hidden(picture);
    const column = Math.max(READING, Math.ceil(width), name), columns = beside(column) + BETWEEN;
    return { width: Math.max(columns, Math.min(MOST, title)), height: HEAD + COLUMN_HEAD + Math.ceil(height) + ROW + (maps || cells ? MORE : 0) + FOOT };
  }
  const rows = Math.max(1, Math.min(count, SHOWN)), row = name + MARGIN + Math.max(CHIP, pending) + 2 * PADDING + 2;
  const width = Math.max(list ? beside(Math.max(COLUMN, name, pending)) + MARGIN + 2 : Math.max(LEAST, row), title);
  const numbers = list ? COLUMN_HEAD + rows * ROW + (count > SHOWN ? MORE : 0) : 2 * ROW;
  return { width: Math.min(MOST, width), height: HEAD + numbers + FOOT };
}

/** Whether two written pictures stand side by side, else one below the other. */
export function isBeside(picture: Picture): boolean {
  return pictureSize(picture).width <= NARROW;
}

export function middle(box: Box): Point {
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** The smallest box around boxes. */
export function bounds(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left)), top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width)), bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Where the sweep from one card to another runs: from the middle of the one to the middle of the other, and a little more. */
export function gap(from: Box, to: Box): Box {
  const left = from.left + from.width, a = middle(from).y, b = middle(to).y;
  return { left, top: Math.min(a, b) - PORT, width: Math.max(0, to.left - left), height: Math.abs(a - b) + 2 * PORT };
}

export function touch(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

export function holds(outer: Box, inner: Box): boolean {
  return outer.left <= inner.left && outer.top <= inner.top && outer.left + outer.width >= inner.left + inner.width && outer.top + outer.height >= inner.top + inner.height;
}

/** Layers of more than one card, by their title. */
export function layersOf(nodes: readonly GraphNode[]): Map<string, GraphNode[]> {
  const all = new Map<string, GraphNode[]>();
  for (const node of nodes) if (node.layer) all.set(node.layer, [...(all.get(node.layer) ?? []), node]);
  return new Map([...all].filter(([, members]) => members.length > 1));
}

/**
 * What hangs below which operation: in a network of several layers a parameter below the operation of its layer, and a target below the loss, where that
 * alone reads it, beside other operands.
 */
export function hangingFrom(nodes: readonly GraphNode[]): Map<number, number[]> {
  const readers = new Map<number, GraphNode[]>(), layered = new Set(nodes.map(({ layer }) => layer)).size > 1;
  for (const node of nodes) for (const input of node.inputs) readers.set(input, [...(readers.get(input) ?? []), node]);
  const below = new Map<number, number[]>();
  for (const { id, role, layer } of nodes) {
    const all = readers.get(id) ?? [], [reader] = all;
    const hangs = layered && (role === 'parameter' && layer !== '' || role === 'target') && reader?.layer === layer;
    if (hangs && all.length === 1 && reader.inputs.some((input) => input !== id && !below.get(reader.id)?.includes(input))) below.set(reader.id, [...(below.get(reader.id) ?? []), id]);
  }
  return below;
}

/** Places cards side by side below another, all in all in its middle. */
export function hang(above: Box, sizes: readonly Size[]): Box[] {
  const width = sizes.reduce((sum, size) => sum + size.width, 0) + BESIDE * (sizes.length - 1);
  let left = Math.round(middle(above).x - width / 2);
  return sizes.map((size) => {
    const box = { ...size, left, top: above.top + above.height + BELOW };
    left += size.width + BESIDE;
    return box;
  });
}

/** The wire from a card up to the one it hangs from, the `index`th of `count`. */
export function rise(from: Box, to: Box, index: number, count: number): { path: string; label: Point } {
  const start = { x: middle(from).x, y: from.top }, gap = Math.min(2 * PORT, to.width / (count + 1));
  const end = { x: middle(to).x + (index - (count - 1) / 2) * gap, y: to.top + to.height }, half = (start.y - end.y) / 2;
  const path = `M${round(start.x)} ${round(start.y)}C${round(start.x)} ${round(start.y - half)} ${round(end.x)} ${round(end.y + half)} ${round(end.x)} ${round(end.y)}`;
  return { path, label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

/** Where the wires into a card end: one above the other in the order they arrive, so that they do not run into one. */
export function ports(box: Box, arrivals: readonly number[]): number[] {
  const gap = Math.min(PORT, (box.height - 32) / Math.max(1, arrivals.length - 1));
  const order = arrivals.map((_, i) => i).sort((a, b) => arrivals[a] - arrivals[b] || a - b);
  const tops: number[] = [];
  order.forEach((input, rank) => { tops[input] = box.top + box.height / 2 + (rank - (arrivals.length - 1) / 2) * gap; });
  return tops;
}

/** A smooth curve through points that lead from left to right: level at each of them. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let from = first, path = `M${round(first.x)} ${round(first.y)}`;
  for (const to of rest) {
    const bend = Math.max((to.x - from.x) / 2, 0);
    path += `C${round(from.x + bend)} ${round(from.y)} ${round(to.x - bend)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
    from = to;
  }
  return path;
}

/** Where something begins that is to be in the middle of what is free, or, where it is larger than that, with its start in sight. */
function centred(start: number, size: number, from: number, to: number): number {
  return size > to - from ? from - start : (from + to) / 2 - start - size / 2;
}

/** All of it if it can be read then; otherwise large enough to read, about the card that matters. */
export function readableView(world: Size, room: Size, inset: number, about: Box): View {
  const whole = wholeView(world, room, inset);
  if (whole.scale >= READABLE) return whole;
  const scale = READABLE, width = world.width * scale, height = world.height * scale;
  const along = (free: number, from: number, to: number) => (free >= 0 ? from + free / 2 : clamp(to, from + free, from));
  return {
    scale,
    x: along(room.width - 2 * EDGE - width, EDGE, centred(about.left * scale, about.width * scale, EDGE, room.width - EDGE)),
    y: along(room.height - inset - EDGE - height, inset, centred(about.top * scale, about.height * scale, inset, room.height - EDGE)),
  };
}

/** Whether something of the drawing lies outside of what is seen. */
export function exceeds(view: View, world: Size, room: Size): boolean {
  return view.x < -1 || view.y < -1 || view.x + world.width * view.scale > room.width + 1 || view.y + world.height * view.scale > room.height + 1;
}

export function wholeView(world: Size, room: Size, inset: number): View {
  const width = room.width - 2 * EDGE, height = room.height - inset - EDGE;
  const scale = Math.max(0.05, Math.min(LARGEST, width / world.width, height / world.height));
  return { scale, x: (room.width - world.width * scale) / 2, y: inset + Math.max(0, (height - world.height * scale) / 2) };
}

/** The view in which a card is seen whole: the same one if it is already, else with the card in the middle, as far as there is something to see beside it. */
export function showing(view: View, box: Box, room: Size, inset: number, world: Size): View {
  const left = view.x + box.left * view.scale, top = view.y + box.top * view.scale;
  const right = left + box.width * view.scale, bottom = top + box.height * view.scale;
  const across = left >= 8 && right <= room.width - 8, down = top >= inset - 1 && (bottom <= room.height - 8 || bottom - top > room.height - 8 - inset && top < inset + 8);
  if (across && down) return view;
  const width = world.width * view.scale, x = view.x + room.width / 2 - (left + right) / 2;
  const within = width > room.width ? clamp(x, room.width - EDGE - width, EDGE) : x;
  return { scale: view.scale, x: across ? view.x : within, y: down ? view.y : view.y + centred(top, bottom - top, inset, room.height - 8) };
}

export interface Stop extends Box { readonly id: number; readonly inputs: readonly number[] }

/** The card an arrow key leads to: along the wires to the left and right, up and down within the column, or else whatever is nearest there. */
export function neighbour(stops: readonly Stop[], from: number, key: string): number | undefined {
  const here = stops.find((stop) => stop.id === from);
  if (!here) return undefined;
  const at = middle(here);
  const away = (stop: Stop) => ({ dx: middle(stop).x - at.x, dy: middle(stop).y - at.y });
  const across = key === 'ArrowLeft' || key === 'ArrowRight', sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const ahead = stops.filter((stop) => stop !== here && (across ? away(stop).dx : away(stop).dy) * sign > 1);
  const joined = ahead.filter((stop) => key === 'ArrowLeft' ? here.inputs.includes(stop.id) : stop.inputs.includes(from));
  const far = (stop: Stop) => {
    const { dx, dy } = away(stop);
    return across ? Math.abs(dx) + 2 * Math.abs(dy) : Math.abs(dy) + 4 * Math.max(0, Math.abs(dx) - 20);
  };
  const among = across && joined.length ? joined : ahead;
  return among.reduce<Stop | undefined>((best, stop) => !best || far(stop) < far(best) ? stop : best, undefined)?.id;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
