import { Graph, layout as arrange } from '@dagrejs/dagre';
import { edgeKey, type GraphNode } from './drawing.ts';
import { LABEL, bounds, curve, gap, hangingFrom, holds, layersOf, middle, ports, rise, touch, type Box, type Point, type Size } from './geometry.ts';
import { arrangeInside, type Inside } from './inside.ts';

export interface Card extends Box { readonly node: GraphNode }
export interface Wire { readonly key: string; readonly from: number; readonly to: number; readonly path: string; readonly label: Point }
/** The background behind the cards of one layer. */
export interface Band extends Box { readonly title: string }
export interface Layout extends Size { readonly cards: ReadonlyMap<number, Card>; readonly wires: readonly Wire[]; readonly bands: readonly Band[] }

export const EMPTY: Layout = { width: 1, height: 1, cards: new Map(), wires: [], bands: [] };
const MARGIN = 12, SIDE = 14, TITLE = 32;

interface Edge { readonly key: string; readonly from: number; readonly to: number; readonly input: number }
type Sizes = ReadonlyMap<number, Size>;

/** What is placed as one: the cards of a layer, or a card alone. */
interface Block { readonly key: string; readonly title: string; readonly inside: Inside; readonly sides: { readonly side: number; readonly top: number } }

/**
 * Places the layers from left to right in the order of computation, and the cards of each layer in it. The parameters of a layer hang below the
 * operation that reads them, so that the way of the data is one line. Which layer stands where does not depend on how large each is.
 */
export function layOut(nodes: readonly GraphNode[], sizes: Sizes): Layout {
  return nodes.length ? new Arrangement(nodes, sizes).drawn() : EMPTY;
}

class Arrangement {
  private readonly nodes: readonly GraphNode[];
  private readonly hanging: ReadonlyMap<number, readonly number[]>;
  private readonly below: ReadonlySet<number>;
  private readonly edges: readonly Edge[];
  private readonly blocks: readonly Block[];
  private readonly blockOf = new Map<number, Block>();
  private readonly graph: Graph;
  private origins = new Map<Block, Point>();
  private cards = new Map<number, Card>();
  private bands: Band[] = [];
  private obstacles: readonly Box[] = [];
  private shift: Point = { x: 0, y: 0 };

  constructor(nodes: readonly GraphNode[], sizes: Sizes) {
    this.nodes = nodes;
    this.hanging = hangingFrom(nodes);
    this.below = new Set([...this.hanging.values()].flat());
    this.edges = nodes.flatMap((node) => node.inputs.map((from, input) => ({ key: edgeKey(from, node.id, input), from, to: node.id, input })));
    this.blocks = this.arrangedInside(sizes);
    this.graph = this.arranged();
  }

  /** Moved to where nothing is cut off and no room is wasted. */
  drawn(): Layout {
    for (const block of this.blocks) {
      const { x, y } = this.graph.node(block.key) as Point;
      this.origins.set(block, { x: Math.round(x - block.inside.width / 2), y: Math.round(y - block.inside.level) });
    }
    const corner = bounds([...this.blocks.map((block) => this.frame(block)), ...this.graph.edges().flatMap((edge) => this.between(edge.name!)).map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 }))]);
    this.shift = { x: MARGIN - corner.left, y: MARGIN - corner.top };
    const placed = this.nodes.map((node) => [node.id, { ...this.place(node.id), node }] as const); // in the order of computation, which is the order of the tab key
    this.cards = new Map(placed);
    this.bands = this.blocks.filter(({ title }) => title).map((block) => ({ title: block.title, ...moved(this.frame(block), this.shift) }));
    this.obstacles = [...this.cards.values(), ...this.bands];
    const wires = this.edges.map((edge) => ({ ...edge, ...(this.below.has(edge.from) ? this.upward(edge) : this.sideways(edge)) }));
    return { width: corner.width + 2 * MARGIN, height: corner.height + 2 * MARGIN, wires, cards: this.cards, bands: this.bands };
  }

  private arrangedInside(sizes: Sizes): Block[] {
    const groups = layersOf(this.nodes), blocks: Block[] = [], seen = new Set<string>();
    const layer = new Map(this.nodes.map((node) => [node.id, groups.has(node.layer) ? `layer ${node.layer}` : `card ${node.id}`]));
    const left = new Set(this.edges.filter(({ from, to }) => layer.get(from) !== layer.get(to)).map(({ from }) => from));
    for (const node of this.nodes) {
      const key = layer.get(node.id)!, title = groups.has(node.layer) ? node.layer : '', members = title ? groups.get(node.layer)! : [node];
      if (seen.has(key) || !title && this.below.has(node.id)) continue;
      seen.add(key);
      const together = title ? members : [node, ...this.nodes.filter(({ id }) => this.hanging.get(node.id)?.includes(id))];
      const inside = arrangeInside({ nodes: together, hanging: new Map([...this.hanging].filter(([id]) => together.some((one) => one.id === id))), left }, sizes);
      const block = { key, title, inside, sides: title ? { side: SIDE, top: TITLE } : { side: 0, top: 0 } };
      blocks.push(block);
      together.forEach(({ id }) => this.blockOf.set(id, block));
    }
    return blocks;
  }

  /** One way from a card to each layer that reads it. */
  private arranged(): Graph {
    const graph = new Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'LR', nodesep: 24, edgesep: 16, ranksep: 12 });
    for (const { key, inside, sides } of this.blocks) {
      const half = Math.max(inside.level + sides.top, inside.height - inside.level + sides.side); // level with the others, however much hangs below
      graph.setNode(key, { width: inside.width + 2 * sides.side, height: 2 * half });
    }
    for (const { from, to } of this.edges) {
      const start = this.blockOf.get(from)!, end = this.blockOf.get(to)!;
      if (start !== end) graph.setEdge(start.key, end.key, { ...LABEL, labelpos: 'c' }, `${from} ${end.key}`);
    }
    arrange(graph);
    return graph;
  }

  private between(name: string): Point[] {
    const edge = this.graph.edges().find((one) => one.name === name)!;
    return (this.graph.edge(edge) as { points: Point[] }).points.slice(1, -1);
  }

  private frame(block: Block): Box {
    const { x, y } = this.origins.get(block)!, { inside: { width, height }, sides: { side, top } } = block;
    return { left: x - side, top: y - top, width: width + 2 * side, height: height + top + side };
  }

  private place(id: number): Box {
    const block = this.blockOf.get(id)!, { x, y } = this.origins.get(block)!;
    return moved(moved(block.inside.boxes.get(id)!, { x, y }), this.shift);
  }

  /** The points between two cards that were kept free. */
  private way({ key, from, to }: Edge): Point[] {
    const start = this.blockOf.get(from)!, end = this.blockOf.get(to)!;
    const placed = (block: Block, points: readonly Point[] = []) => points.map(({ x, y }) => ({ x: x + this.origins.get(block)!.x + this.shift.x, y: y + this.origins.get(block)!.y + this.shift.y }));
    if (start === end) return placed(end, end.inside.ways.get(key));
    const outside = this.between(`${from} ${end.key}`).map(({ x, y }) => ({ x: x + this.shift.x, y: y + this.shift.y }));
    return [...placed(start, start.inside.exits.get(from)), ...outside, ...placed(end, end.inside.ways.get(key))];
  }

  private clear({ from, to }: Edge): boolean {
    const start = this.cards.get(from)!, end = this.cards.get(to)!, sweep = gap(start, end);
    return !this.obstacles.some((box) => touch(box, sweep) && !holds(box, start) && !holds(box, end));
  }

  /** One sweep where nothing stands in its way, else through the gaps that were kept free. */
  private sideways(edge: Edge): Pick<Wire, 'path' | 'label'> {
    const start = this.cards.get(edge.from)!, end = this.cards.get(edge.to)!, siblings = this.edges.filter((other) => other.to === edge.to && !this.below.has(other.from));
    const arrivals = siblings.map((one) => (this.clear(one) ? middle(this.cards.get(one.from)!).y : this.way(one).at(-1)?.y ?? 0));
    const from = { x: start.left + start.width, y: middle(start).y }, to = { x: end.left, y: ports(end, arrivals)[siblings.indexOf(edge)] };
    if (this.clear(edge)) return { path: curve([from, to]), label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
    const between = this.way(edge).filter(({ x }) => x > from.x && x < to.x);
    return { path: curve([from, ...between, to]), label: between[between.length >> 1] ?? middle(gap(start, end)) };
  }

  private upward({ from, to }: Edge): Pick<Wire, 'path' | 'label'> {
    const siblings = this.hanging.get(to)!;
    return rise(this.cards.get(from)!, this.cards.get(to)!, siblings.indexOf(from), siblings.length);
  }
}

function moved(box: Box, { x, y }: Point): Box {
  return { ...box, left: box.left + x, top: box.top + y };
}
