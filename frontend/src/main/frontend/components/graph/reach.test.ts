import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphDrawing, GraphNode, Role } from './drawing.ts';
import { NOWHERE, between, wayOf } from './reach.ts';

const node = (id: number, role: Role, inputs: number[] = []): GraphNode => ({ id, title: '', kind: '', role, shape: '', layer: '', inputs });

/** w feeds two branches that meet again; a target and another parameter come in from the side; a prediction leaves at the side. */
const drawing: GraphDrawing = { version: 1, nodes: [
  node(0, 'input'), node(1, 'parameter'), node(2, 'operation', [0, 1]), node(3, 'operation', [2]), node(4, 'operation', [2, 2]),
  node(5, 'parameter'), node(6, 'operation', [3, 4, 5]), node(7, 'operation', [6]), node(8, 'target'), node(9, 'loss', [6, 8]),
] };

test('all branches between a weight and the loss are found, and nothing beside them', () => {
  const { nodes, edges } = wayOf(drawing, 1, -1);

  assert.deepEqual([...nodes].sort((a, b) => a - b), [1, 2, 3, 4, 6, 9]);
  assert.deepEqual(edges, ['1-2-1', '2-3-0', '2-4-0', '2-4-1', '3-6-0', '4-6-1', '6-9-0']);
});

test('the way ends at the number that was chosen', () => {
  assert.deepEqual([...wayOf(drawing, 5, 7).nodes], [5, 6, 7]);
  assert.deepEqual(wayOf(drawing, 5, 7).edges, ['5-6-2', '6-7-0']);
});

test('where no way leads nothing is found', () => {
  assert.equal(between(drawing, 7, 9), NOWHERE);
  assert.equal(between(drawing, 9, 1), NOWHERE);
  assert.equal(wayOf(drawing, 5, 3), NOWHERE);
});

test('only a parameter shows its way', () => {
  assert.equal(wayOf(drawing, 2, -1), NOWHERE);
  assert.equal(wayOf(drawing, -1, -1), NOWHERE);
  assert.equal(wayOf(drawing, 77, -1), NOWHERE);
});

test('a way goes through steps that are not drawn', () => {
  const long: GraphDrawing = { version: 1, nodes: [node(0, 'parameter'), node(1, 'operation', [0]), node(-4, 'gap', [1]), node(8, 'operation', [-4]), node(9, 'loss', [8])] };

  assert.deepEqual([...wayOf(long, 0, -1).nodes], [0, 1, -4, 8, 9]);
  assert.deepEqual(wayOf(long, 0, -1).edges.slice(1, 3), ['1--4-0', '-4-8-0']);
});
