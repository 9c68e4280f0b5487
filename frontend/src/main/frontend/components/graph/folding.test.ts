import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphDrawing, GraphNode, Role } from './drawing.ts';
import { cardId, fold, foldable, foldedTitles, layerAround } from './folding.ts';

const node = (id: number, layer: string, inputs: number[], role: Role = 'operation'): GraphNode => ({ id, title: `n${id}`, kind: '', role, shape: `(${id})`, layer, inputs });

/** x; layer A of weights, product and activation; layer B of one operation that reads A's product and activation; loss of two. */
const drawing: GraphDrawing = {
  version: 1,
  nodes: [node(0, 'Input', [], 'input'), node(1, 'A', [], 'parameter'), node(2, 'A', [0, 1]), node(3, 'A', [2]), node(4, 'B', [3, 2]), node(5, 'Loss', [], 'target'), node(6, 'Loss', [4, 5], 'loss')],
  layers: [{ title: 'A', kind: 'dense', output: 3 }, { title: 'B', kind: 'add', output: 4 }, { title: 'Loss', kind: '', output: 6 }],
};
const A = cardId(drawing.layers![0]);

test('layers of one card cannot be folded', () => {
  assert.deepEqual(foldable(drawing).map(({ title }) => title), ['A', 'Loss']);
});

test('a folded layer is one card that reads what its operations read, once each', () => {
  const { nodes, homes } = fold(drawing, new Set(['A']));

  assert.deepEqual(nodes.map(({ id }) => id), [0, A, 4, 5, 6]);
  assert.deepEqual(nodes.map(({ inputs }) => inputs), [[], [0], [A, A], [], [4, 5]]);
  assert.deepEqual([homes.get(1), homes.get(2), homes.get(3), homes.get(4)], [A, A, A, 4]);
});

test('the card of a folded layer bears its name and the shape of its output', () => {
  const card = fold(drawing, new Set(['A'])).nodes.find(({ id }) => id === A)!;

  assert.deepEqual([card.title, card.kind, card.role, card.shape, card.layer], ['A', 'dense', 'layer', '(3)', 'A']);
});

test('every edge between cards is found as a wire, and none within a folded layer', () => {
  const { wires } = fold(drawing, new Set(['A', 'Loss']));

  const loss = cardId(drawing.layers![2]);
  assert.deepEqual([...wires], [['0-2-0', `0-${A}-0`], ['3-4-0', `${A}-4-0`], ['2-4-1', `${A}-4-1`], ['4-6-0', `4-${loss}-0`]]);
});

test('unfolded, a graph is what it was', () => {
  const { nodes, wires } = fold(drawing, new Set());

  assert.deepEqual(nodes, drawing.nodes);
  assert.ok([...wires].every(([edge, wire]) => edge === wire));
});

test('a small graph opens unfolded, a large one folded but for the layer at work', () => {
  const layers = Array.from({ length: 10 }, (_, i) => ({ title: `L${i}`, kind: '', output: 3 * i + 2 }));
  const large: GraphDrawing = { version: 1, layers, nodes: layers.flatMap(({ title }, i) => [0, 1, 2].map((k) => node(3 * i + k, title, i + k ? [3 * i + k - 1] : []))) };

  assert.equal(foldedTitles(drawing, 2, new Map()).size, 0);
  assert.equal(foldedTitles(large, -1, new Map()).size, 10);
  assert.equal(foldedTitles(large, 4, new Map()).has('L1'), false);
  assert.equal(foldedTitles(large, 4, new Map()).size, 9);
});

test('what a person has chosen stays, wherever the pass is', () => {
  const chosen = new Map([['A', true], ['Loss', false]]);

  assert.deepEqual([...foldedTitles(drawing, 2, chosen)], ['A']);
});

test('Escape folds the layer around an operation, and leaves one that is folded already', () => {
  assert.equal(layerAround(drawing, 2)?.title, 'A');
  assert.equal(layerAround(drawing, 4), undefined);
  assert.equal(layerAround(drawing, A), undefined);
});
