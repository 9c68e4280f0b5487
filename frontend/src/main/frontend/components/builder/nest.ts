import { arrange, arriving, bounds, leaving, middleOf, pieceOf, place, type Arrangement, type Piece, type Placed, type Point, type Size, type Spot } from './arrange.ts';
import { flowId, type Block, type Flow, type Group } from './drawing.ts';

type Network = { readonly blocks: readonly Block[]; readonly flows: readonly Flow[]; readonly groups: readonly Group[] };

export const HEADER = 32;
const PAD = 16, NARROWEST = 248;

/** A frame placed by itself: where the things in it stand, seen from its corner, and where wires go in and out. */
interface Framed { readonly group: Group; readonly width: number; readonly height: number; readonly placed: Placed; readonly left: number; readonly top: number }

/** As `arrange`, with a frame around the layers of every group that is open: each is placed by itself, and then as one large block among the others. */
export function arrangeGroups(network: Network, upright: boolean, sizes: ReadonlyMap<string, Size> = new Map()): Arrangement {
  const framed = network.groups.filter((group) => !group.collapsed).map((group) => frame(group, network, upright, sizes));
  if (!framed.length) return arrange(network, upright, sizes);
  const frameOf = new Map(framed.flatMap((each) => each.group.layers.map((key) => [key, each] as const)));
  const outside = (key: string) => frameOf.get(key)?.group.key ?? key;
  const pieces = new Map<string, Piece>();
  for (const block of network.blocks) {
    const inside = frameOf.get(block.key);
    if (!inside) pieces.set(block.key, pieceOf(block, sizes));
    else pieces.set(inside.group.key, { key: inside.group.key, width: inside.width, height: inside.height });
  }
  const between = new Map(network.flows.map((flow) => ({ from: outside(flow.from), to: outside(flow.to) })).filter(({ from, to }) => from !== to).map((flow) => [flowId(flow), flow]));
  return composed(network, upright, frameOf, place([...pieces.values()], [...between.values()], upright));
}

/** Places what is in a group, between the points of its border where wires come in, one for each layer that is read, and go out, one for each that is read. */
function frame(group: Group, { blocks, flows }: Network, upright: boolean, sizes: ReadonlyMap<string, Size>): Framed {
  const inside = new Set(group.layers), own = flows.filter(({ from, to }) => inside.has(from) || inside.has(to));
  const ends = own.map(({ from, to }) => ({ from: inside.has(from) ? from : entry(from), to: inside.has(to) ? to : exit(from) }));
  const port = (key: string): Piece => ({ key, width: 0, height: 0 });
  const entries = [...new Set(ends.map(({ from }) => from).filter((key) => key.startsWith('>')))].map(port), exits = [...new Set(ends.map(({ to }) => to).filter((key) => key.startsWith('<')))].map(port);
  const pieces = [...entries, ...blocks.filter(({ key }) => inside.has(key)).map((block) => pieceOf(block, sizes)), ...exits];
  const placed = place(pieces, [...new Map(ends.map((flow) => [flowId(flow), flow])).values()], upright);
  const box = bounds([...placed.spots].filter(([key]) => inside.has(key)).map(([, spot]) => spot), inner([...placed.between.values()].flat()));
  const middle = entries.length === 1 ? placed.spots.get(entries[0].key)! : undefined; // a single wire comes in at the middle, so the blocks above stand above it
  const reach = middle && upright ? Math.max(middle.x - box.left, box.left + box.width - middle.x) : box.width / 2, centre = middle && upright ? middle.x : box.left + box.width / 2;
  const width = Math.max(NARROWEST, 2 * reach + 2 * PAD), height = HEADER + box.height + 2 * PAD;
  return { group, width, height, placed, left: centre - width / 2, top: box.top - HEADER - PAD };

  function inner(points: readonly Point[]): readonly Point[] {
    const spots = [...placed.spots].filter(([key]) => inside.has(key)).map(([, spot]) => spot), all = bounds(spots, []);
    return points.filter(({ x, y }) => (upright ? y >= all.top && y <= all.top + all.height : x >= all.left && x <= all.left + all.width));
  }
}

function entry(from: string): string { return `>${from}`; }
function exit(from: string): string { return `<${from}`; }

/** Puts what is in the frames to where the frames stand, and every wire together from its parts. */
function composed({ blocks, flows, groups }: Network, upright: boolean, frameOf: ReadonlyMap<string, Framed>, outer: Placed): Arrangement {
  const all = bounds([...outer.spots.values()], [...outer.between.values()].flat()), origin = ({ x, y }: Point) => ({ x: x - all.left, y: y - all.top });
  const frames = new Map(groups.filter(({ collapsed }) => !collapsed).map(({ key }) => [key, rounded({ ...outer.spots.get(key)!, ...origin(outer.spots.get(key)!) })]));
  const into = (framed: Framed) => ({ x, y }: Point) => { const { x: left, y: top } = frames.get(framed.group.key)!; return { x: left + x - framed.left, y: top + y - framed.top }; };
  const spots = new Map(blocks.map(({ key }) => {
    const framed = frameOf.get(key), spot = (framed?.placed ?? outer).spots.get(key)!;
    return [key, rounded({ ...spot, ...(framed ? into(framed)(spot) : origin(spot)) })];
  }));
  const labels = new Map<string, Point>();
  const ways = new Map(flows.map((flow) => {
    const id = flowId(flow), from = frameOf.get(flow.from), to = frameOf.get(flow.to), start = leaving(spots.get(flow.from)!, upright), end = arriving(spots.get(flow.to)!, upright);
    if (from === to) return [id, [start, ...(from ? part(from, id) : outside(id)), end]];
    const out = from ? border(from, exit(flow.from), true) : start, come = to ? border(to, entry(flow.from), false) : end;
    const way = [out, ...outside(flowId({ from: from?.group.key ?? flow.from, to: to?.group.key ?? flow.to })), come];
    labels.set(id, middleOf(way));
    return [id, [...(from ? [start, ...part(from, flowId({ from: flow.from, to: exit(flow.from) }))] : []), ...way, ...(to ? [...part(to, flowId({ from: entry(flow.from), to: flow.to })), end] : [])]];
  }));
  return { width: all.width, height: all.height, upright, spots, ways, frames, labels };

  function part(framed: Framed, id: string): readonly Point[] { return (framed.placed.between.get(id) ?? []).map(into(framed)); }
  function outside(id: string): readonly Point[] { return (outer.between.get(id) ?? []).map(origin); }
  /** Where a wire goes through the border of a frame. */
  function border(framed: Framed, key: string, leaves: boolean): Point {
    const spot = frames.get(framed.group.key)!, port = into(framed)(framed.placed.spots.get(key)!);
    return upright ? { x: port.x, y: leaves ? spot.y + spot.height : spot.y } : { x: leaves ? spot.x + spot.width : spot.x, y: port.y };
  }
}

function rounded(spot: Spot): Spot {
  return { ...spot, x: Math.round(spot.x), y: Math.round(spot.y) };
}
