import { Graph, layout as arrange } from '@dagrejs/dagre';
import { edgeKey, type GraphDrawing, type GraphNode } from './drawing.ts';
import { LABEL, bounds, curve, gap, hang, hangingFrom, holds, layersOf, middle, ports, rise, touch, type Box, type Point, type Size } from './geometry.ts';

export interface Card extends Box { readonly node: GraphNode }
export interface Wire { readonly key: string; readonly from: number; readonly to: number; readonly path: string; readonly label: Point }
/** The background behind the cards of one layer. */
export interface Band extends Box { readonly title: string }
export interface Layout extends Size { readonly cards: ReadonlyMap<number, Card>; readonly wires: readonly Wire[]; readonly bands: readonly Band[] }

export const EMPTY: Layout = { width: 1, height: 1, cards: new Map(), wires: [], bands: [] };
const MARGIN = 12, SIDE = 14, TITLE = 32;

interface Edge { readonly key: string; readonly from: number; readonly to: number; readonly input: number }
type Sizes = ReadonlyMap<number, Size>;
type Still = Pick<Layout, 'cards' | 'bands'>;

/**
 * Places the cards from left to right in the order of computation. The parameters of a layer hang below the operation that reads them, so
 * that the way of the data is one line; parameters of a formula without layers stand in it like every other operand.
 */
export function layOut(drawing: GraphDrawing, sizes: Sizes): Layout {
  return drawing.nodes.length ? new Arrangement(drawing, sizes).drawn() : EMPTY;
}

class Arrangement {
  private readonly drawing: GraphDrawing;
  private readonly sizes: Sizes;
  private readonly groups: ReadonlyMap<string, readonly GraphNode[]>;
  private readonly hanging: ReadonlyMap<number, readonly number[]>;
  private readonly below: ReadonlySet<number>;
  private readonly edges: readonly Edge[];
  private readonly graph: Graph;

  constructor(drawing: GraphDrawing, sizes: Sizes) {
    this.drawing = drawing;
    this.sizes = sizes;
    this.groups = layersOf(drawing.nodes);
    this.hanging = hangingFrom(drawing.nodes);
    this.below = new Set([...this.hanging.values()].flat());
    this.edges = drawing.nodes.flatMap((node) => node.inputs.map((from, input) => ({ key: edgeKey(from, node.id, input), from, to: node.id, input })));
    this.graph = this.arranged();
  }

  /** Moved to where nothing is cut off and no room is wasted. */
  drawn(): Layout {
    const cards = this.cards(), bands = this.bands(cards);
    const points = this.across().flatMap((edge) => this.route(edge).slice(1, -1));
    const all = bounds([...cards.values(), ...bands, ...points.map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 }))]);
    const dx = MARGIN - all.left, dy = MARGIN - all.top, shift = <T extends Box>(box: T): T => ({ ...box, left: box.left + dx, top: box.top + dy });
    const still = { cards: new Map([...cards].map(([id, card]) => [id, shift(card)])), bands: bands.map(shift) };
    const wires = this.edges.map((edge) => ({ ...edge, ...(this.below.has(edge.from) ? this.upward(edge, still) : this.sideways(edge, still, dx, dy)) }));
    return { width: all.width + 2 * MARGIN, height: all.height + 2 * MARGIN, wires, ...still };
  }

  private arranged(): Graph {
    const graph = new Graph({ multigraph: true, compound: this.groups.size > 0 });
    graph.setGraph({ rankdir: 'LR', nodesep: 32, edgesep: 16, ranksep: 12 });
    for (const title of this.groups.keys()) graph.setNode(groupKey(title), {});
    for (const { id, layer } of this.drawing.nodes) {
      if (this.below.has(id)) continue;
      graph.setNode(String(id), this.room(id));
      if (this.groups.has(layer)) graph.setParent(String(id), groupKey(layer));
    }
    for (const { from, to, input } of this.across()) graph.setEdge(String(from), String(to), { ...LABEL, labelpos: 'c' }, String(input));
    arrange(graph);
    return graph;
  }

  private across(): Edge[] {
    return this.edges.filter(({ from }) => !this.below.has(from));
  }

  private hung(id: number): Size[] {
    return (this.hanging.get(id) ?? []).map((one) => this.sizes.get(one)!);
  }

  /** What a card takes with all that hangs below it: as much above as below, so that the cards of a row stay level. */
  private room(id: number): Size {
    const card = { left: 0, top: 0, ...this.sizes.get(id)! }, all = bounds([card, ...hang(card, this.hung(id))]);
    return { width: all.width, height: 2 * all.height - card.height };
  }

  private cards(): Map<number, Card> {
    const nodes = new Map(this.drawing.nodes.map((node) => [node.id, node])), placed = new Map<number, Box>();
    for (const { id } of this.drawing.nodes.filter((node) => !this.below.has(node.id))) {
      const { x, y } = this.graph.node(String(id)) as Point, { width, height } = this.sizes.get(id)!;
      const box = { left: Math.round(x - width / 2), top: Math.round(y - height / 2), width, height };
      placed.set(id, box);
      hang(box, this.hung(id)).forEach((one, i) => placed.set(this.hanging.get(id)![i], one));
    }
    return new Map([...nodes].map(([id, node]) => [id, { ...placed.get(id)!, node }])); // in the order of computation, which is the order of the tab key
  }

  private route({ from, to, input }: Edge): Point[] {
    return (this.graph.edge(String(from), String(to), String(input)) as { points: Point[] }).points;
  }

  /** One sweep where nothing stands in its way, else through the gaps that were kept free. */
  private sideways(edge: Edge, { cards, bands }: Still, dx: number, dy: number): Pick<Wire, 'path' | 'label'> {
    const start = cards.get(edge.from)!, end = cards.get(edge.to)!, siblings = this.across().filter((other) => other.to === edge.to);
    const obstacles = [...cards.values(), ...bands].filter((box) => !holds(box, start) && !holds(box, end));
    const clear = (one: Edge) => !obstacles.some((box) => touch(box, gap(cards.get(one.from)!, end)));
    const route = (one: Edge) => this.route(one).slice(1, -1).map(({ x, y }) => ({ x: x + dx, y: y + dy }));
    const arrivals = siblings.map((one) => (clear(one) ? middle(cards.get(one.from)!).y : route(one).at(-1)?.y ?? 0));
    const from = { x: start.left + start.width, y: middle(start).y }, to = { x: end.left, y: ports(end, arrivals)[siblings.indexOf(edge)] };
    if (clear(edge)) return { path: curve([from, to]), label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
    const between = route(edge);
    return { path: curve([from, ...between, to]), label: between[between.length >> 1] ?? middle(gap(start, end)) };
  }

  private upward({ from, to }: Edge, { cards }: Still): Pick<Wire, 'path' | 'label'> {
    const siblings = this.hanging.get(to)!;
    return rise(cards.get(from)!, cards.get(to)!, siblings.indexOf(from), siblings.length);
  }

  private bands(cards: ReadonlyMap<number, Card>): Band[] {
    return [...this.groups].map(([title, members]) => {
      const { left, top, width, height } = bounds(members.map(({ id }) => cards.get(id)!));
      return { title, left: left - SIDE, top: top - TITLE, width: width + 2 * SIDE, height: height + TITLE + SIDE };
    });
  }
}

function groupKey(title: string): string {
  return `layer ${title}`;
}
