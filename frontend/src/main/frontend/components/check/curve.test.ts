import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barLengths, best, placeOf } from './curve.ts';

test('steps run from large at the left to small at the right, errors from large at the top to small', () => {
  const steps = [0.1, 0.01, 0.001];

  assert.deepEqual(placeOf(0.1, 10, steps), { x: 0, y: 0 });
  assert.deepEqual(placeOf(0.01, 1e-8, steps), { x: 50, y: 100 });
  assert.equal(placeOf(0.001, 0, steps).y, 100);
});

test('the best step has the least error, and what was not measured is none', () => {
  assert.equal(best([0.1, 1e-4, 0.02]), 1);
  assert.equal(best([NaN, 0.5, 0.2]), 2);
});

test('bars of costs grow with their power of ten', () => {
  const [forward, reverse, differences] = barLengths([100, 1000, 1_000_000]);

  assert.equal(differences, 100);
  assert.ok(forward < reverse && reverse < differences);
});
