import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curvePath, heightRange } from './curve.ts';
import type { OutputData } from './data.ts';

const data = (targets: number[], low = NaN, high = NaN): OutputData =>
  ({ kind: 'curve', x1: targets.map((_, i) => i), x2: [], targets, parts: targets.map(() => 0), outputNames: [], low, high });
const rounded = (range: readonly number[]) => range.map((value) => Number(value.toFixed(6)));

test('the height spans the data with some air', () => {
  assert.deepEqual(rounded(heightRange(data([-1, 1]), [0, 0.5])), [-1.12, 1.12]);
});

test('a curve that runs away is cut off, a little beyond the data it is not', () => {
  assert.deepEqual(rounded(heightRange(data([0, 1]), [0, 1000])), [-0.12, 2.12]);
  assert.deepEqual(rounded(heightRange(data([0, 1]), [0, 1.5])), [-0.09, 1.59]);
});

test('without data the curve alone decides, and without both there still is a range', () => {
  assert.deepEqual(rounded(heightRange(data([]), [2, 4, NaN])), [1.88, 4.12]);
  assert.deepEqual(rounded(heightRange(data([]), [])), [-1.12, 1.12]);
});

test('the path runs from left to right, upwards for larger numbers, and breaks at what is no number', () => {
  assert.equal(curvePath([0, 1, NaN, 0.5, 1], [0, 1]), 'M0 100L25 0M75 50L100 0');
});

test('a curve of one point and a range beyond the picture do no harm', () => {
  assert.equal(curvePath([5], [0, 1]), 'M0 -100');
});
