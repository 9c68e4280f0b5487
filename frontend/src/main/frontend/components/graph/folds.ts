import type { GraphDrawing, GraphLayer } from './drawing.ts';
import { cardId, fold, foldable, foldedTitles, layerAround, type Folded } from './folding.ts';

/** Which layers of a graph are folded, by themselves or because a person wanted it, and which one is to stay in its place meanwhile. */
export class Folds {
  folded: Folded = fold({ version: -1, nodes: [] }, new Set());
  held?: GraphLayer; // stays where it is when the layout changes
  private readonly chosen = new Map<string, boolean>(); // layers that a person has folded, or unfolded
  private layers = '';
  private operations = '';
  private version = -1; // within one, other steps of a long sequence come into sight

  /** What was folded by hand stays so while the network has the same layers. Gives whether it also has the same operations. */
  take(drawing: GraphDrawing, current: number): boolean {
    const layers = foldable(drawing).map(({ title }) => title).join('\n'), operations = drawing.nodes.map(({ title, inputs }) => `${title} ${inputs.join()}`).join('\n');
    const same = operations === this.operations || drawing.version === this.version;
    if (layers !== this.layers) this.chosen.clear();
    [this.layers, this.operations, this.version] = [layers, operations, drawing.version];
    this.held = same ? layerAround(drawing, current) : undefined;
    return same;
  }

  /** Whether other layers are to be folded than are now; what a pass unfolds stays in its place. */
  differ(drawing: GraphDrawing, current: number): boolean {
    const titles = foldedTitles(drawing, current, this.chosen), { layers } = this.folded;
    const opened = [...layers.values()].find(({ title }) => !titles.has(title));
    this.held ??= opened;
    return titles.size !== layers.size || opened !== undefined;
  }

  refold(drawing: GraphDrawing, current: number): void {
    this.folded = fold(drawing, foldedTitles(drawing, current, this.chosen));
  }

  /** Folds or unfolds one layer; gives the card that stands for it then, or for its beginning. */
  set(drawing: GraphDrawing, title: string, folded: boolean): number | undefined {
    const layer = foldable(drawing).find((one) => one.title === title);
    if (!layer) return undefined;
    this.chosen.set(title, folded);
    this.held = layer;
    return folded ? cardId(layer) : drawing.nodes.find((node) => node.layer === title)!.id;
  }

  setAll(drawing: GraphDrawing, folded: boolean, current: number): void {
    for (const { title } of foldable(drawing)) this.chosen.set(title, folded);
    this.held = layerAround(drawing, current) ?? foldable(drawing)[0];
  }

  /** The card of a node: its own, or that of its folded layer. */
  home(node: number): number | undefined {
    return this.folded.homes.get(node);
  }

  /** The node whose numbers a card shows. */
  numbersOf(card: number): number {
    return this.folded.layers.get(card)?.output ?? card;
  }
}
