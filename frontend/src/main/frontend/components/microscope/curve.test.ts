import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, nearest, tangent } from './curve.ts';

test('one stands on the sample that is next', () => {
  const xs = [-2, -1, 0, 1, 2];
  assert.equal(nearest(xs, -9), 0);
  assert.equal(nearest(xs, 0.4), 2);
  assert.equal(nearest(xs, 0.6), 3);
  assert.equal(nearest(xs, 9), 4);
});

test('a curve has air above and below, a constant one stands in the middle', () => {
  const xs = new Float32Array([0, 1]), slopes = new Float32Array(2);
  assert.deepEqual(boxOf({ xs, ys: new Float32Array([0, 100]), slopes }), { left: 0, right: 1, low: -8, high: 108 });
  const flat = boxOf({ xs, ys: new Float32Array([3, 3]), slopes });
  assert.equal((flat.low + flat.high) / 2, 3);
});

test('the tangent has its slope in the drawing and the length asked for', () => {
  const [x1, y1, x2, y2] = tangent({ left: 0, right: 10, low: 0, high: 10 }, 100, 100, 5, 5, 1, 20);
  assert.ok(Math.abs((y1 - y2) / (x2 - x1) - 1) < 1e-12);
  assert.ok(Math.abs(Math.hypot(x2 - x1, y2 - y1) - 20) < 1e-12);
  assert.equal((x1 + x2) / 2, 50);
});
