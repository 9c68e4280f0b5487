import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, ease, stageAt, windowOf } from './motion.ts';

const points = (...numbers: number[]) => new Float32Array(numbers);

test('a position is a stage and how far along it is', () => {
  assert.deepEqual(stageAt(0, 3), { stage: 0, share: 0 });
  assert.deepEqual(stageAt(0.25, 3), { stage: 0, share: 0.25 });
  assert.deepEqual(stageAt(1, 3), { stage: 0, share: 1 });
  assert.deepEqual(stageAt(2.5, 3), { stage: 2, share: 0.5 });
  assert.deepEqual(stageAt(3, 3), { stage: 2, share: 1 });
  assert.deepEqual(stageAt(9, 3), { stage: 2, share: 1 });
});

test('a stage begins and ends with exactly the points that were sent', () => {
  const from = points(1, 2), to = points(-1, 2);
  assert.equal(between(from, to, 0, 'mirror', 0), from);
  assert.equal(between(from, to, 1, 'mirror', 0), to);
  assert.deepEqual(between(from, to, 0.5, 'mirror', 0), points(0, 2));
});

test('what turns keeps its distance from the origin', () => {
  const [x, y] = between(points(3, 4), points(-3, -4), 0.37, 'rotate', 180);
  assert.ok(Math.abs(Math.hypot(x, y) - 5) < 1e-6);
  assert.deepEqual(between(points(1, 0), points(-1, 0), 0.5, 'rotate', 180).map(Math.round), points(0, 1));
});

test('the window holds every finite point', () => {
  assert.equal(windowOf([points(1, -3), points(NaN, 9), points(2, 0)]), 3);
  assert.equal(windowOf([]), 1);
});

test('the way is slow at both ends', () => {
  assert.deepEqual([0, 0.5, 1].map(ease), [0, 0.5, 1]);
  assert.ok(ease(0.1) < 0.1 && ease(0.9) > 0.9);
});
