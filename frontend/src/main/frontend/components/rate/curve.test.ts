import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heightOf, pathOf, wayOf } from './curve.ts';

test('a curve falls from the largest rate at the top to none at the bottom', () => {
  assert.equal(pathOf([0.4, 0.2, 0]), 'M0 0L50 50L100 100');
});

test('a rate that never changes is a line along the top', () => {
  assert.equal(pathOf([0.1, 0.1]), 'M0 0L100 0');
});

test('without any rate there is nothing to draw, and no number that is none', () => {
  assert.equal(pathOf([]), '');
  assert.equal(pathOf([0]), 'M0 100');
  assert.equal(heightOf(0.3, 0), 100);
});

test('a rate beyond the curve stays inside the box', () => {
  assert.equal(heightOf(5, 1), 0);
  assert.equal(heightOf(-1, 1), 100);
});

test('batches count within their epoch, and behind the end nothing moves', () => {
  assert.equal(wayOf(2, 5, 10, 10), 25);
  assert.equal(wayOf(70, 0, 10, 50), 100);
  assert.equal(wayOf(0, 0, 0, 10), 0);
});
