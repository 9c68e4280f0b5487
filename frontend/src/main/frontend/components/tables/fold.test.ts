import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';

test('cells are folded into rows of the same length', () => {
  assert.deepEqual(fold(32, 64), { rows: 1, columns: 32 });
  assert.deepEqual(fold(128, 64), { rows: 2, columns: 64 });
  assert.deepEqual(fold(9216, 96), { rows: 96, columns: 96 });
  assert.deepEqual(fold(100, 64), { rows: 2, columns: 50 });
});

test('what cannot be folded stays a row', () => {
  assert.deepEqual(fold(127, 64), { rows: 1, columns: 127 });
  assert.deepEqual(fold(0, 64), { rows: 0, columns: 0 });
});
