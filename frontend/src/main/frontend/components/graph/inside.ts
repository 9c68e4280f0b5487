import { Graph, layout as arrange } from '@dagrejs/dagre';
import { edgeKey, type GraphNode } from './drawing.ts';
import { LABEL, bounds, hang, middle, type Box, type Point, type Size } from './geometry.ts';

/**
 * The cards of one layer, placed by themselves, so that other layers stay as they are when it unfolds. Wires from other layers come in at the
 * left and leave at the right; the ways kept free for them are given by the wire, and for those that leave by the card.
 */
export interface Inside extends Size {
  readonly boxes: ReadonlyMap<number, Box>;
  readonly ways: ReadonlyMap<string, readonly Point[]>; // by the edge: between two cards of the layer, or from the left border
  readonly exits: ReadonlyMap<number, readonly Point[]>; // by the card: to the right border
  readonly level: number; // where the way of the data runs, from the top
}

const SOURCE = 'source', SINK = 'sink', NOTHING: Size = { width: 1, height: 1 };

export interface Members {
  readonly nodes: readonly GraphNode[];
  readonly hanging: ReadonlyMap<number, readonly number[]>; // what hangs below which card
  readonly left: ReadonlySet<number>; // cards that other layers read
}

export function arrangeInside({ nodes, hanging, left }: Members, sizes: ReadonlyMap<number, Size>): Inside {
  const below = new Set([...hanging.values()].flat()), standing = nodes.filter(({ id }) => !below.has(id)), members = new Set(nodes.map(({ id }) => id));
  const hung = (id: number) => (hanging.get(id) ?? []).map((one) => sizes.get(one)!);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 28, edgesep: 16, ranksep: 12 });
  for (const { id } of standing) graph.setNode(String(id), room(sizes.get(id)!, hung(id)));
  graph.setNode(SOURCE, { ...NOTHING });
  graph.setNode(SINK, { ...NOTHING });
  const read = new Set(nodes.flatMap(({ inputs }) => inputs));
  for (const { id, inputs } of standing) {
    inputs.forEach((from, input) => {
      if (!below.has(from)) graph.setEdge(members.has(from) ? String(from) : SOURCE, String(id), { ...LABEL, labelpos: 'c' }, edgeKey(from, id, input));
    });
    if (!inputs.some((from) => members.has(from) && !below.has(from))) graph.setEdge(SOURCE, String(id), { weight: 0 }, `first ${id}`); // so that the border is left of everything
    if (left.has(id) || !read.has(id)) graph.setEdge(String(id), SINK, { weight: left.has(id) ? 1 : 0 }, 'exit');
  }
  arrange(graph);
  const boxes = new Map<number, Box>();
  for (const { id } of standing) {
    const { x, y } = graph.node(String(id)) as Point, { width, height } = sizes.get(id)!;
    const box = { left: Math.round(x - width / 2), top: Math.round(y - height / 2), width, height };
    boxes.set(id, box);
    hang(box, hung(id)).forEach((one, i) => boxes.set(hanging.get(id)![i], one));
  }
  const edges = graph.edges().map((edge) => ({ ...edge, points: (graph.edge(edge) as { points: Point[] }).points.slice(1, -1) }));
  const all = bounds([...boxes.values(), ...edges.filter(({ v, w }) => v !== SOURCE && w !== SINK).flatMap(({ points }) => points.map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 })))]);
  const shift = ({ x, y }: Point): Point => ({ x: x - all.left, y: y - all.top });
  const within = (points: readonly Point[]) => points.map(shift).filter(({ x }) => x > 0 && x < all.width);
  const exit = edges.find(({ v, w }) => w === SINK && left.has(Number(v))), main = boxes.get(Number(exit?.v ?? standing.at(-1)!.id))!;
  return {
    width: all.width, height: all.height,
    boxes: new Map([...boxes].map(([id, box]) => [id, { ...box, left: box.left - all.left, top: box.top - all.top }])),
    ways: new Map(edges.filter(({ w, name }) => w !== SINK && !name!.startsWith('first')).map(({ name, points }) => [name!, within(points)])),
    exits: new Map(edges.filter(({ w }) => w === SINK).map(({ v, points }) => [Number(v), within(points)])),
    level: middle(main).y - all.top,
  };
}

/** What a card takes with all that hangs below it: as much above as below, so that the cards of a row stay level. */
function room(size: Size, hung: readonly Size[]): Size {
  const card = { left: 0, top: 0, ...size }, all = bounds([card, ...hang(card, hung)]);
  return { width: all.width, height: 2 * all.height - card.height };
}
