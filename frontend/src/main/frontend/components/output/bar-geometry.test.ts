import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_BARS, barsOf } from './bar-geometry.ts';

test('shares of one start at the left, the greatest stands out', () => {
  const { bars, zero } = barsOf(Float32Array.of(0.25, 0.75), { low: 0, high: 1 });

  assert.equal(zero, 0);
  assert.deepEqual(bars, [{ value: 0.25, start: 0, size: 0.25, greatest: false }, { value: 0.75, start: 0, size: 0.75, greatest: true }]);
});

test('numbers of both signs start at zero, and numbers beyond the range widen it', () => {
  const { bars, zero } = barsOf([-1, 3], { low: -1, high: 1 });

  assert.equal(zero, 0.25);
  assert.deepEqual(bars.map(({ start, size }) => [start, size]), [[0, 0.25], [0.25, 0.75]]);
});

test('one output alone is not called the greatest, and what is no number has no length', () => {
  assert.equal(barsOf([0.5], { low: 0, high: 1 }).bars[0].greatest, false);
  assert.equal(barsOf([NaN, 1, 0], { low: 0, high: 1 }).bars[0].size, 0);
  assert.equal(barsOf([0, 0], { low: 0, high: 0 }).bars[1].size, 0);
});

test('of very many outputs the first are shown and the others counted', () => {
  const { bars, hidden } = barsOf(new Float32Array(1000), { low: 0, high: 1 });

  assert.equal(bars.length, MOST_BARS);
  assert.equal(hidden, 980);
});
