import { text, type Texts } from '../shared/texts.ts';
import type { GraphNode, NodeNumbers } from './drawing.ts';
import type { Folds } from './folds.ts';
import { cardSize, type Words } from './geometry.ts';
import { layOut, type Layout } from './layout.ts';
import type { Settled } from './settled.ts';

/** Places the cards of a graph. How wide their words run is asked of the browser. */
export function place(host: HTMLElement, folds: Folds, settled: Settled, texts: Texts): Layout {
  const family = getComputedStyle(host).fontFamily, pen = document.createElement('canvas').getContext('2d')!;
  const measure = (words: string, font: string) => {
    pen.font = `${font} ${family}`;
    return pen.measureText(words).width;
  };
  const small = (words: string) => measure(words, '12px'), value = small(text(texts, 'value')), gradient = small(text(texts, 'gradient')), pending = small(text(texts, 'notYet'));
  const words = (node: GraphNode, its: NodeNumbers | undefined): Words => ({
    title: Math.max(measure(node.title, '600 13px') + (node.role === 'layer' ? 22 : 0), small(node.kind + node.shape) + (node.shape ? 10 : 0)),
    name: Math.max(value, gradient + (node.role === 'parameter' && (its?.summed ?? 1) > 1 ? small(` Σ${its!.summed}`) + 2 : 0)),
    pending,
  });
  const { nodes } = folds.folded;
  return layOut(nodes, new Map(nodes.map((node) => {
    const its = settled.node(folds.numbersOf(node.id));
    return [node.id, cardSize(words(node, its), its?.count ?? 1, node.picture, its?.gradient !== 'none')];
  })));
}
