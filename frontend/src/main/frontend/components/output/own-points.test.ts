import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editAt } from './own-points.ts';

const XOR = { x1: [0, 0, 1, 1], x2: [0, 1, 0, 1] };

test('a click on a point takes it away', () => {
  assert.deepEqual(editAt(XOR, 0.97, 0.02, 2.4), { remove: 2 });
});

test('a click beside all points sets one there, to a hundredth', () => {
  assert.deepEqual(editAt(XOR, 0.50291, -0.3333, 2.4), { x1: 0.5, x2: -0.33 });
});

test('of two points within reach the nearer one goes', () => {
  assert.deepEqual(editAt({ x1: [0, 0.05], x2: [0, 0] }, 0.04, 0, 2.4), { remove: 1 });
});

test('without any points every click sets one', () => {
  assert.deepEqual(editAt({ x1: [], x2: [] }, 0.1, 0.2, 2.4), { x1: 0.1, x2: 0.2 });
});
