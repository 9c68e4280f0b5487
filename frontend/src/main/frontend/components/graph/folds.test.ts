import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphDrawing, GraphNode } from './drawing.ts';
import { cardId } from './folding.ts';
import { Folds } from './folds.ts';

const node = (id: number, layer = '', inputs = id ? [id - 1] : []): GraphNode => ({ id, title: `n${id}`, kind: '', role: 'operation', shape: '', layer, inputs });
const layers = [{ title: 'A', kind: '', output: 2 }, { title: 'B', kind: '', output: 4 }];
const network: GraphDrawing = { version: 1, nodes: [node(0), node(1, 'A'), node(2, 'A'), node(3, 'B'), node(4, 'B')], layers };
let versions = 0;
const formula = (...nodes: GraphNode[]): GraphDrawing => ({ version: ++versions, nodes });

test('what a person has folded stays so while the network has the same layers', () => {
  const folds = new Folds(), longer = { ...network, version: 2, nodes: [...network.nodes, node(5, 'B')] };
  folds.take(network, -1);
  folds.set(network, 'A', true);

  folds.take(longer, -1);
  folds.refold(longer, -1);
  assert.equal(folds.home(1), cardId(layers[0]));
  assert.equal(folds.numbersOf(cardId(layers[0])), 2);

  const other = { ...network, version: 3, layers: [layers[0]] };
  folds.take(other, -1);
  folds.refold(other, -1);
  assert.equal(folds.home(1), 1);
});

test('a graph is the same while its operations are, whatever their shapes, and when only other steps of it come into sight', () => {
  const folds = new Folds();
  folds.take(network, -1);

  assert.equal(folds.take({ ...network, version: 2, nodes: network.nodes.map((one) => ({ ...one, shape: '(8)' })) }, -1), true);
  assert.equal(folds.take({ ...network, version: 2, nodes: network.nodes.slice(1) }, -1), true);
  assert.equal(folds.take({ ...network, version: 3 }, -1), false);
});

test('a formula is another one as soon as one of its operations is', () => {
  const folds = new Folds();
  folds.take(formula(node(0), node(1)), -1);

  assert.equal(folds.take(formula(node(0), node(1)), -1), true);
  assert.equal(folds.take(formula(node(0), node(1), node(2)), -1), false);
  assert.equal(folds.take(formula(node(0), node(1), node(2, '', [0])), -1), false);
});

test('the layer that is folded or unfolded is held, and its card is known', () => {
  const folds = new Folds();
  folds.take(network, -1);

  assert.equal(folds.set(network, 'B', true), cardId(layers[1]));
  assert.equal(folds.held, layers[1]);
  assert.equal(folds.differ(network, -1), true);
  folds.refold(network, -1);
  assert.equal(folds.differ(network, -1), false);
  assert.equal(folds.set(network, 'B', false), 3);
  assert.equal(folds.set(network, 'nonsense', true), undefined);
});
