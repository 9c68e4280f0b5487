import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leavesOnesOut, worthAChip, type Line } from './lines.ts';

const factors = (...values: (number | string)[]) => values.map((value) => ({ symbol: '', value }));
const line = (...values: number[]): Line => ({ caption: '', factors: factors(...values), product: 0, edges: [] });

test('a short path shows all its factors', () => {
  assert.deepEqual(worthAChip(factors(1, -1, -1, 1, 2)), factors(1, -1, -1, 1, 2));
});

test('a long path leaves out its ones, and only them', () => {
  assert.deepEqual(worthAChip(factors(1, -1, 1, 1, 0, 1, 2, 'NaN')), factors(-1, 0, 2, 'NaN'));
});

test('a long path of ones alone still shows one', () => {
  assert.deepEqual(worthAChip(factors(1, 1, 1, 1, 1, 1, 1)), factors(1));
});

test('it is said when ones are left out', () => {
  assert.equal(leavesOnesOut([line(1, 2), line(1, 1, 1, 1, 1, 1, 3)]), true);
  assert.equal(leavesOnesOut([line(1, 2), line(2, 2, 2, 2, 2, 2, 3)]), false);
});
