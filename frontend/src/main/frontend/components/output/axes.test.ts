import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticks } from './axes.ts';

test('ticks are handy numbers', () => {
  assert.deepEqual(ticks([-6, 6]), [-5, 0, 5]);
  assert.deepEqual(ticks([-1.12, 1.12]), [-1, 0, 1]);
  assert.deepEqual(ticks([0, 0.35]), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(ticks([1, 1]), []);
});
