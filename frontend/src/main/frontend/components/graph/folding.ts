import { edgeKey, type GraphDrawing, type GraphLayer, type GraphNode } from './drawing.ts';

/** Layers folded to one card each. Pure: what is drawn follows from the graph and from which layers are folded. */

/** Above this many cards a graph opens folded: it would not be read as a whole. */
const MANY = 24;

/** A graph in which some layers stand as one card, and where each of its nodes and edges is found in it. */
export interface Folded {
  readonly nodes: readonly GraphNode[];
  readonly homes: ReadonlyMap<number, number>; // the card by the node
  readonly wires: ReadonlyMap<string, string>; // the wire by the edge; none for those inside a folded layer
  readonly layers: ReadonlyMap<number, GraphLayer>; // by the id of the folded card
}

/** Layers of more than one card can be folded. */
export function foldable({ nodes, layers = [] }: GraphDrawing): GraphLayer[] {
  const count = new Map<string, number>();
  for (const { layer } of nodes) count.set(layer, (count.get(layer) ?? 0) + 1);
  return layers.filter(({ title }) => (count.get(title) ?? 0) > 1);
}

export function cardId({ output }: GraphLayer): number {
  return -1_000_000 - output; // gaps have ids below zero, too
}

/** What a person has chosen, else: in a large graph all layers but the one at work. */
export function foldedTitles(drawing: GraphDrawing, current: number, chosen: ReadonlyMap<string, boolean>): Set<string> {
  const large = drawing.nodes.length > MANY, atWork = drawing.nodes.find(({ id }) => id === current)?.layer;
  return new Set(foldable(drawing).map(({ title }) => title).filter((title) => chosen.get(title) ?? (large && title !== atWork)));
}

export function fold(drawing: GraphDrawing, titles: ReadonlySet<string>): Folded {
  const folded = new Map(foldable(drawing).filter(({ title }) => titles.has(title)).map((layer) => [layer.title, layer]));
  const byId = new Map(drawing.nodes.map((node) => [node.id, node]));
  const homes = new Map(drawing.nodes.map(({ id, layer }) => [id, folded.has(layer) ? cardId(folded.get(layer)!) : id]));
  const inputs = new Map<number, number[]>(), wires = new Map<string, string>();
  for (const node of drawing.nodes) {
    const home = homes.get(node.id)!, read = inputs.get(home) ?? [];
    inputs.set(home, read);
    node.inputs.forEach((input, operand) => {
      const from = homes.get(input);
      if (from === undefined || from === home) return; // within the folded layer
      const at = home === node.id ? read.push(from) - 1 : read.includes(from) ? read.indexOf(from) : read.push(from) - 1;
      wires.set(edgeKey(input, node.id, operand), edgeKey(from, home, at));
    });
  }
  const nodes = new Map<number, GraphNode>();
  for (const node of drawing.nodes) {
    const layer = folded.get(node.layer), home = homes.get(node.id)!;
    if (!layer) nodes.set(home, { ...node, inputs: inputs.get(home)! });
    else if (!nodes.has(home)) nodes.set(home, { ...folding(layer, byId.get(layer.output)), id: home, inputs: inputs.get(home)! });
  }
  return { nodes: [...nodes.values()], homes, wires, layers: new Map([...folded.values()].map((layer) => [cardId(layer), layer])) };
}

function folding({ title, kind }: GraphLayer, output?: GraphNode): Omit<GraphNode, 'id' | 'inputs'> {
  return { title, kind, role: 'layer', shape: output?.shape ?? '', layer: title, picture: output?.picture };
}

/** The layer that Escape folds away from a card: the one it belongs to, unless that is folded or cannot be. */
export function layerAround(drawing: GraphDrawing, id: number): GraphLayer | undefined {
  const title = drawing.nodes.find((node) => node.id === id)?.layer;
  return foldable(drawing).find((layer) => layer.title === title);
}
