import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordered } from './order.ts';

const left = [1, 0, -3, 2, 2], right = [2, 9, 1, 1, NaN];

test('the largest term comes first whatever its sign, and what is zero is left out', () => {
  assert.deepEqual(ordered(left, right, 'size'), [4, 2, 0, 3]);
});

test('in the order of the tensors all terms stand there', () => {
  assert.deepEqual(ordered(left, right, 'tensor'), [0, 1, 2, 3, 4]);
});

test('without terms there is no order', () => {
  assert.deepEqual(ordered([], [], 'size'), []);
});
