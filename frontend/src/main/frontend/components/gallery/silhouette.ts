import type { GalleryBlock } from './cards.ts';

/** What a block looks like: a pile of maps, a column of units, a row of steps, two or more that meet, or something thin that changes no size. */
export type Look = 'maps' | 'units' | 'steps' | 'meet' | 'thin';

/**
 * A block in its place.
 *
 * @param count how many units are drawn one by one, 0 for a bar
 * @param depth how far the sides of a pile of maps go to the right and up
 */
export interface Shape {
  readonly look: Look; readonly kind: string; readonly weights: boolean; readonly x: number; readonly y: number; readonly width: number; readonly height: number;
  readonly count: number; readonly depth: number;
}

/** A line from the right side of a block to the left side of another, past the blocks in between; a fine one joins single units. */
export interface Wire { readonly fine?: boolean; readonly points: readonly { x: number; y: number }[] }

/** The shape of a network, with the middle of what it reads at the left edge. */
export interface Silhouette { readonly width: number; readonly height: number; readonly shapes: readonly Shape[]; readonly wires: readonly Wire[] }

const GAP = 10;
const APART = 8; // between blocks one above the other
const MOST_UNITS = 8; // that are drawn one by one
const MOST_JOINED = 36; // more lines than that are a grey area
const UNIT = 7;
const TALLEST = 46;
const MEETING = ['add', 'multiply', 'concatenate'];
const THIN = ['activation', 'dropout', 'noise', 'augmentation', 'batch-normalization', 'layer-normalization', 'prelu'];

interface Body { readonly look: Look; readonly width: number; readonly height: number; readonly count: number; readonly depth: number }

/** How large a block is: heights by the logarithm of units, or by the pixels compared with the largest picture; widths by the logarithm of maps. */
export function bodyOf({ kind, sizes }: GalleryBlock, pixels: number): Body {
  const [first = 1] = sizes;
  if (MEETING.includes(kind)) return { look: 'meet', width: 12, height: 12, count: 0, depth: 0 };
  if (sizes.length === 3) {
    const side = 8 + 34 * first / pixels, depth = side * 0.3;
    return THIN.includes(kind)
      ? { look: 'thin', width: 3, height: side, count: 0, depth: 0 }
      : { look: 'maps', width: 2 + 2 * Math.log2(sizes[2] + 1), height: side, count: 0, depth };
  }
  const units = sizes[sizes.length - 1] ?? 1;
  const single = sizes.length <= 1 && units <= MOST_UNITS, height = single ? units * UNIT : Math.min(TALLEST, 8 + 5 * Math.log2(units + 1));
  if (THIN.includes(kind)) return { look: 'thin', width: 3, height, count: 0, depth: 0 };
  if (sizes.length === 2) return { look: 'steps', width: 26, height: Math.min(36, 8 + 4 * Math.log2(units + 1)), count: 5, depth: 0 };
  return { look: 'units', width: single ? UNIT : 6, height, count: single ? units : 0, depth: 0 };
}

interface Item { readonly block: number; readonly body: Body; readonly reads: number[]; y: number } // block -1: a wire passes here

/** Blocks in columns, each behind all it reads; wires that skip columns keep a lane free. */
export function silhouetteOf(blocks: readonly GalleryBlock[]): Silhouette {
  const pixels = Math.max(1, ...blocks.filter(({ sizes }) => sizes.length === 3).map(({ sizes }) => sizes[0]));
  const column = columnsOf(blocks), columns: Item[][] = Array.from({ length: Math.max(-1, ...column) + 1 }, () => []);
  const items: Item[] = [], chains: Item[][] = [], place = new Map<number, Item>(), passing: Body = { look: 'thin', width: 0, height: 2, count: 0, depth: 0 };
  const add = (at: number, item: Item) => { columns[at].push(item); items.push(item); return items.length - 1; };
  blocks.forEach((block, i) => {
    const reads: number[] = [], ways: Item[][] = [];
    for (const from of block.reads) {
      let before = from < 0 ? -1 : items.indexOf(place.get(from)!);
      const way = before < 0 ? [] : [items[before]];
      for (let at = (from < 0 ? -1 : column[from]) + 1; at < column[i]; at++) {
        before = add(at, { block: -1, body: passing, reads: [before], y: 0 });
        way.push(items[before]);
      }
      reads.push(before);
      ways.push(way);
    }
    const item: Item = { block: i, body: bodyOf(block, pixels), reads, y: 0 };
    add(column[i], item);
    place.set(i, item);
    ways.forEach((way) => chains.push([...way, item]));
  });
  columns.forEach((one) => stack(one, items));
  return drawn(columns, chains, blocks);
}

/** The column of each block, 0 for those that read only the data. */
export function columnsOf(blocks: readonly GalleryBlock[]): number[] {
  const columns: number[] = [];
  for (const { reads } of blocks) columns.push(1 + Math.max(-1, ...reads.map((from) => (from < 0 ? -1 : columns[from]))));
  return columns;
}

/** Blocks of a column at the height of what they read, as far as they have room; wires that pass go around them. */
function stack(column: Item[], items: readonly Item[]): void {
  const at = (place: number) => (place < 0 ? 0 : items[place].y);
  for (const item of column) {
    const real = item.reads.filter((read) => read < 0 || items[read].block >= 0), meant = real.length === 1 ? real : item.reads;
    item.y = meant.reduce((sum, read) => sum + at(read), 0) / meant.length;
  }
  const bodies = column.filter(({ block }) => block >= 0).sort((a, b) => a.y - b.y || a.block - b.block);
  spread(bodies);
  for (const wire of column.filter(({ block }) => block < 0)) wire.y = free(wire.y, bodies);
}

/** Pushes apart what overlaps, in its order, around the middle of it all. */
function spread(bodies: Item[]): void {
  const half = ({ body }: Item) => (body.height + body.depth) / 2;
  for (let i = 0; i < bodies.length;) {
    let end = i + 1;
    while (end < bodies.length && bodies[end].y - bodies[end - 1].y < half(bodies[end]) + half(bodies[end - 1]) + APART) end++;
    const run = bodies.slice(i, end), middle = run.reduce((sum, { y }) => sum + y, 0) / run.length;
    let y = middle - (run.reduce((sum, one) => sum + 2 * half(one), 0) + APART * (run.length - 1)) / 2;
    for (const one of run) {
      one.y = y + half(one);
      y += 2 * half(one) + APART;
    }
    i = end;
  }
}

/** The height next to the wanted one at which no body is in the way. */
function free(wanted: number, bodies: readonly Item[]): number {
  const room = ({ body }: Item) => body.height / 2 + body.depth + 6;
  const candidates = [wanted, ...bodies.flatMap((one) => [one.y + room(one), one.y - room(one)])].filter((y) => bodies.every((one) => Math.abs(y - one.y) >= room(one) - 0.01));
  return candidates.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0] ?? wanted;
}

function drawn(columns: readonly Item[][], chains: readonly Item[][], blocks: readonly GalleryBlock[]): Silhouette {
  const all = columns.flat(), low = Math.min(0, ...all.map(({ y, body }) => y - body.height / 2 - body.depth)), high = Math.max(0, ...all.map(({ y, body }) => y + body.height / 2));
  const middles = new Map<Item, { x: number; width: number }>(), shapes: Shape[] = [];
  let x = GAP;
  for (const column of columns) {
    const width = Math.max(...column.map(({ body }) => body.width + body.depth));
    for (const item of column) {
      const left = x + (width - item.body.width - item.body.depth) / 2;
      middles.set(item, { x: item.block < 0 ? x : left, width: item.block < 0 ? width : item.body.width + item.body.depth / 2 });
      if (item.block >= 0) {
        const { kind, weights } = blocks[item.block], { look, height, count, depth } = item.body;
        shapes[item.block] = { look, kind, weights, x: left, y: item.y - height / 2 - low, width: item.body.width, height, count, depth };
      }
    }
    x += width + GAP;
  }
  const wires = chains.flatMap((chain) => fan(chain, middles, blocks, -low) ?? [straight(chain, middles, -low)]);
  return { width: x, height: high - low, shapes, wires };
}

type Middles = ReadonlyMap<Item, { readonly x: number; readonly width: number }>;

function straight(chain: readonly Item[], middles: Middles, zero: number): Wire {
  const points = chain[0].block >= 0 && chain.length > 1 ? [] : [{ x: 0, y: zero }];
  chain.forEach((item, i) => {
    const { x: left, width } = middles.get(item)!, y = item.y + zero, starts = i === 0 && points.length === 0;
    if (!starts) points.push({ x: left, y });
    if (starts || item.block < 0) points.push({ x: left + width, y });
  });
  return { points };
}

/** From all units to all units, where a dense layer reads its neighbour and both are drawn one by one, if these are few. */
function fan(chain: readonly Item[], middles: Middles, blocks: readonly GalleryBlock[], zero: number): Wire[] | undefined {
  const reader = chain[chain.length - 1], source = chain.length > 1 ? chain[0] : undefined;
  if (chain.length > 2 || blocks[reader.block].kind !== 'dense' || !reader.body.count || source && !(source.block >= 0 && source.body.count)) return undefined;
  if (source && source.body.count * reader.body.count > MOST_JOINED) return undefined;
  const ends = ({ y, body }: Item) => Array.from({ length: body.count }, (_, i) => y + zero + ((i + 0.5) / body.count - 0.5) * body.height);
  const to = middles.get(reader)!.x, from = source ? middles.get(source)!.x + middles.get(source)!.width : 0;
  return (source ? ends(source) : [zero]).flatMap((start) => ends(reader).map((end) => ({ points: [{ x: from, y: start }, { x: to, y: end }], fine: true })));
}

/** The way of a wire: level past blocks, and softly from one height to another between them. */
export function pathOf({ points, fine }: Wire): string {
  const round = (value: number) => Math.round(value * 10) / 10;
  return points.map(({ x, y }, i) => {
    if (i === 0) return `M${round(x)} ${round(y)}`;
    if (fine) return `L${round(x)} ${round(y)}`;
    const before = points[i - 1], middle = round((before.x + x) / 2);
    return before.y === y ? `H${round(x)}` : `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  }).join('');
}
