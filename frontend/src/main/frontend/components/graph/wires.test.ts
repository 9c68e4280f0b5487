import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphDrawing, GraphNode, GraphNumbers } from './drawing.ts';
import { cardId, fold } from './folding.ts';
import { endsOf, traffic } from './wires.ts';

const node = (id: number, layer: string, inputs: number[]): GraphNode => ({ id, title: '', kind: '', role: 'operation', shape: '', layer, inputs });
const drawing: GraphDrawing = { version: 1, nodes: [node(0, '', []), node(1, 'A', [0]), node(2, 'A', [1]), node(3, '', [2])], layers: [{ title: 'A', kind: '', output: 2 }] };
const numbers: GraphNumbers = {
  version: 1, current: 3, direction: 'backward', selected: -1, edges: [{ from: 2, to: 3, input: 0, value: 5, passed: true }, { from: 1, to: 2, input: 0, value: 7, passed: false }],
  nodes: [0, 1, 2, 3].map((id) => ({ id, values: id < 3 ? [1] : [], count: 1, gradients: [], gradient: 'not-yet' })),
};

test('a wire shows what the pass has done on its edge', () => {
  const { passed, active, ahead, derivatives } = traffic(drawing, fold(drawing, new Set()), numbers, []);

  assert.deepEqual([...passed], ['2-3-0']);
  assert.deepEqual([...active], ['2-3-0']);
  assert.deepEqual([...ahead], ['2-3-0']);
  assert.equal(derivatives.get('2-3-0')?.value, 5);
});

test('a number that is hidden has been computed', () => {
  const hidden: GraphNumbers = { ...numbers, nodes: numbers.nodes.map((one) => one.id === 3 ? { ...one, hidden: 'both' } : one) };

  assert.equal(traffic(drawing, fold(drawing, new Set()), hidden, []).ahead.size, 0);
});

test('at a folded layer no single derivative can stand', () => {
  const A = cardId(drawing.layers![0]), { passed, derivatives } = traffic(drawing, fold(drawing, new Set(['A'])), numbers, []);

  assert.deepEqual([...passed], [`${A}-3-0`]);
  assert.equal(derivatives.size, 0);
});

test('edges that are pointed at light their wires and the cards at their ends', () => {
  const folded = fold(drawing, new Set(['A'])), A = cardId(drawing.layers![0]), edges = ['0-1-0', '1-2-0', 'nonsense', '8-9-0'];

  assert.deepEqual([...traffic(drawing, folded, undefined, edges).lit], [`0-${A}-0`]);
  assert.deepEqual([...endsOf(edges, folded)], [0, A]);
});
