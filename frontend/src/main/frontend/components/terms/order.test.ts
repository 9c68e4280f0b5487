import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordered } from './order.ts';

const terms = [2, 0, -3, 2, NaN];

test('the largest term comes first whatever its sign, and what is zero is left out', () => {
  assert.deepEqual(ordered(terms, 'size'), [4, 2, 0, 3]);
});

test('in the order of the tensors all terms stand there', () => {
  assert.deepEqual(ordered(terms, 'tensor'), [0, 1, 2, 3, 4]);
});

test('without terms there is no order', () => {
  assert.deepEqual(ordered([], 'size'), []);
});
