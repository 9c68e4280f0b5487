import { Graph, layout } from '@dagrejs/dagre';
import { flowId, type Block, type Flow } from './drawing.ts';

export interface Point { readonly x: number; readonly y: number }
export interface Spot extends Point { readonly width: number; readonly height: number }
export interface Size { readonly width: number; readonly height: number }
/** Where every block and every frame stands and every wire goes, and where its words are if not half-way; upright when the way of the data is downward. */
export interface Arrangement extends Size {
  readonly upright: boolean; readonly spots: ReadonlyMap<string, Spot>; readonly ways: ReadonlyMap<string, readonly Point[]>;
  readonly frames: ReadonlyMap<string, Spot>; readonly labels: ReadonlyMap<string, Point>;
}
/** What is placed: a block, a frame with all that is in it, or, without any size, a place on the border of one. */
export interface Piece extends Size { readonly key: string }
export interface Placed { readonly spots: ReadonlyMap<string, Spot>; readonly between: ReadonlyMap<string, readonly Point[]> }
type Network = { readonly blocks: readonly Block[]; readonly flows: readonly Flow[] };
type Ends = Pick<Flow, 'from' | 'to'>;

export const WIDTH = 232;
const HEAD = 36, LINE = 16, HEIGHT = HEAD + 2 * LINE, GAP = 36, BESIDE = 28, LABEL = 116, COLLAPSED = 124;

/** A line for the name, one for the values where there are any, one for the costs. */
export function heightOf(block: Block): number {
  if (block.kind === 'group') return COLLAPSED;
  return HEAD + (block.line ? LINE : 0) + (block.parameters || block.work ? LINE : 0);
}

/** Downward or to the right, whichever way all of it can be shown larger. */
export function isUpright({ blocks, flows }: Network, room: Size): boolean {
  const depth = new Map<string, number>();
  for (const { key } of blocks) depth.set(key, 1 + Math.max(-1, ...flows.filter(({ to }) => to === key).map(({ from }) => depth.get(from) ?? 0)));
  const long = 1 + Math.max(0, ...depth.values());
  const ranks = new Map<number, number>();
  for (const rank of depth.values()) ranks.set(rank, 1 + (ranks.get(rank) ?? 0));
  const wide = Math.max(1, ...ranks.values());
  const scale = (width: number, height: number) => Math.min(1, room.width / width, room.height / height);
  return scale(wide * (WIDTH + BESIDE), long * (HEIGHT + GAP)) >= scale(long * (WIDTH + LABEL), wide * (HEIGHT + BESIDE));
}

/** Where one stretch of the network ends and the next begins: blocks that no wire goes past. Each stretch is placed by itself, which takes a fraction of the time. */
export function stretches<T extends { readonly key: string }>({ blocks, flows }: { readonly blocks: readonly T[]; readonly flows: readonly Ends[] }): (readonly T[])[] {
  const place = new Map(blocks.map(({ key }, i) => [key, i])), past = new Int32Array(blocks.length + 1);
  for (const { from, to } of flows) { // it goes past all blocks between its ends
    past[place.get(from)! + 1]++;
    past[place.get(to)!]--;
  }
  const found: (readonly T[])[] = [];
  let start = 0;
  for (let i = 1, over = past[0] + past[1]; i < blocks.length; i++, over += past[i]) {
    if (over > 0 && i < blocks.length - 1) continue;
    found.push(blocks.slice(start, i + 1));
    start = i;
  }
  return found.length ? found : [blocks];
}

const FOLDED: ReadonlyMap<string, Size> = new Map();

/** @param sizes of blocks that take more room than others */
export function arrange(network: Network, upright: boolean, sizes = FOLDED): Arrangement {
  const { spots, between } = place(network.blocks.map((block) => pieceOf(block, sizes)), network.flows, upright);
  return moved(network.flows, upright, spots, between);
}

export function pieceOf(block: Block, sizes: ReadonlyMap<string, Size>): Piece {
  return { key: block.key, ...(sizes.get(block.key) ?? { width: WIDTH, height: heightOf(block) }) };
}

export function place(pieces: readonly Piece[], flows: readonly Ends[], upright: boolean): Placed {
  const spots = new Map<string, Spot>(), between = new Map<string, readonly Point[]>();
  let at: Point | undefined; // the middle of the piece that the next stretch begins with
  for (const stretch of stretches({ blocks: pieces, flows })) at = placed(stretch, flows, upright, at, spots, between);
  return { spots, between };
}

/** Adds one stretch and gives the middle of its last piece. */
function placed(pieces: readonly Piece[], flows: readonly Ends[], upright: boolean, at: Point | undefined, spots: Map<string, Spot>, between: Map<string, readonly Point[]>): Point {
  const index = new Map(pieces.map(({ key }, i) => [key, i])), inside = flows.filter(({ from, to }) => index.has(from) && index.has(to));
  const stretch = arrangedStretch(pieces, inside.map(({ from, to }) => [index.get(from)!, index.get(to)!] as const), upright), first = stretch.middles[0];
  const shift = at ? { x: at.x - first.x, y: at.y - first.y } : { x: 0, y: 0 }, shifted = ({ x, y }: Point) => ({ x: x + shift.x, y: y + shift.y });
  pieces.forEach(({ key, width, height }, i) => {
    const { x, y } = shifted(stretch.middles[i]);
    spots.set(key, { x: x - width / 2, y: y - height / 2, width, height });
  });
  inside.forEach((flow, i) => between.set(flowId(flow), stretch.points[i].map(shifted)));
  return shifted(stretch.middles.at(-1)!);
}

interface Stretch { readonly middles: readonly Point[]; readonly points: readonly (readonly Point[])[] }
const KEPT = 400, kept = new Map<string, Stretch>(); // stretches that were arranged before: an edit changes one of them, and blocks of a kind repeat themselves

function arrangedStretch(pieces: readonly Piece[], edges: readonly (readonly [number, number])[], upright: boolean): Stretch {
  const signature = `${upright} ${pieces.map(({ width, height }) => `${width}x${height}`).join()} ${edges.join(' ')}`, known = kept.get(signature);
  if (known) return known;
  const graph = new Graph(), entries = pieces.map((_, i) => i).filter((i) => !pieces[i].width && !edges.some(([, to]) => to === i)).map(String);
  const ranker = (entries.length > 1 ? (ranks: Graph) => rankFrom(ranks, entries) : 'longest-path') as string; // the library takes a function, too, which its types do not say
  graph.setGraph({ rankdir: upright ? 'TB' : 'LR', nodesep: BESIDE, edgesep: BESIDE, ranksep: upright ? GAP : LABEL, ranker });
  graph.setDefaultEdgeLabel(() => ({}));
  pieces.forEach(({ width, height }, i) => graph.setNode(String(i), { width, height }));
  edges.forEach(([from, to]) => graph.setEdge(String(from), String(to)));
  layout(graph);
  const stretch = {
    middles: pieces.map((_, i) => { const { x, y } = graph.node(String(i)) as Point; return { x, y }; }),
    points: edges.map(([from, to]) => { // of neighbours the one point between says nothing
      const points = (graph.edge(String(from), String(to)) as { points: Point[] }).points.slice(1, -1);
      return points.length > 1 ? points.map(({ x, y }) => ({ x, y })) : [];
    }),
  };
  if (kept.size >= KEPT) kept.clear();
  kept.set(signature, stretch);
  return stretch;
}

/** Everything as late as possible, as by longest paths, but what comes through a border at the very beginning. */
function rankFrom(graph: Graph, entries: readonly string[]): void {
  type Ranked = { rank?: number };
  const rank = (key: string): number => {
    const node = graph.node(key) as Ranked;
    return node.rank ??= Math.min(0, ...(graph.outEdges(key) ?? []).map(({ w, ...edge }) => rank(w) - (graph.edge({ w, ...edge }) as { minlen: number }).minlen));
  };
  graph.nodes().forEach(rank);
  const first = Math.min(...entries.map(rank));
  for (const key of entries) (graph.node(key) as Ranked).rank = first;
}

/** To where nothing is left of or above the origin. */
function moved(flows: readonly Flow[], upright: boolean, placed: ReadonlyMap<string, Spot>, between: ReadonlyMap<string, readonly Point[]>): Arrangement {
  const { left, top, width, height } = bounds([...placed.values()], [...between.values()].flat());
  const spots = new Map([...placed].map(([key, spot]) => [key, { ...spot, x: Math.round(spot.x - left), y: Math.round(spot.y - top) }]));
  const ways = new Map(flows.map((flow) => {
    const points = (between.get(flowId(flow)) ?? []).map(({ x, y }) => ({ x: x - left, y: y - top }));
    return [flowId(flow), [leaving(spots.get(flow.from)!, upright), ...points, arriving(spots.get(flow.to)!, upright)]];
  }));
  return { width, height, upright, spots, ways, frames: new Map(), labels: new Map() };
}

export function bounds(spots: readonly Spot[], points: readonly Point[]): Size & { readonly left: number; readonly top: number } {
  const all = [...spots, ...points.map((point) => ({ ...point, width: 0, height: 0 }))], left = Math.min(...all.map(({ x }) => x)), top = Math.min(...all.map(({ y }) => y));
  return { left, top, width: Math.max(...all.map(({ x, width }) => x + width)) - left, height: Math.max(...all.map(({ y, height }) => y + height)) - top };
}

export function leaving({ x, y, width, height }: Spot, upright: boolean): Point {
  return upright ? { x: x + width / 2, y: y + height } : { x: x + width, y: y + height / 2 };
}

export function arriving({ x, y, width, height }: Spot, upright: boolean): Point {
  return upright ? { x: x + width / 2, y } : { x, y: y + height / 2 };
}

/** A line that leaves and arrives in the direction of the data. */
export function pathOf(points: readonly Point[], upright: boolean): string {
  const [start, ...rest] = points;
  let last = start, path = `M${start.x},${start.y}`;
  for (const point of rest) {
    const x = (last.x + point.x) / 2, y = (last.y + point.y) / 2;
    path += upright ? `C${last.x},${y} ${point.x},${y} ${point.x},${point.y}` : `C${x},${last.y} ${x},${point.y} ${point.x},${point.y}`;
    last = point;
  }
  return path;
}

/** Where the words of a wire stand: half-way along it. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, i) => Math.hypot(point.x - points[i].x, point.y - points[i].y));
  let half = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (let i = 0; i < lengths.length; i++) {
    if (half <= lengths[i]) {
      const share = lengths[i] ? half / lengths[i] : 0;
      return { x: points[i].x + share * (points[i + 1].x - points[i].x), y: points[i].y + share * (points[i + 1].y - points[i].y) };
    }
    half -= lengths[i];
  }
  return points[0];
}
