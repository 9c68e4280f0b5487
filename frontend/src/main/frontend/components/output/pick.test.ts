import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointAt } from './pick.ts';

const DATA = { x1: [0, 0.5, 1], x2: [0, 0.5, 1], targets: [1, 1, 1], parts: [0, 1, 2] };
const locate = (x1: number, other: number) => ({ x: x1, y: 1 - other });

test('the nearest point within reach is meant', () => {
  assert.equal(pointAt(DATA, true, locate, { x: 0.51, y: 0.48 }), 1);
  assert.equal(pointAt(DATA, true, locate, { x: 0.7, y: 0.3 }), -1);
});

test('test points are meant only while they are shown', () => {
  assert.equal(pointAt(DATA, false, locate, { x: 1, y: 0 }), -1);
  assert.equal(pointAt(DATA, true, locate, { x: 1, y: 0 }), 2);
});

test('on a curve the number asked for alone counts', () => {
  assert.equal(pointAt({ ...DATA, x2: [] }, true, locate, { x: 0.49 }), 1);
});
