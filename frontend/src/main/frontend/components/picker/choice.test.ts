import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAfter, squareOf } from './choice.ts';

const rounded = (points: { x: number; y: number }[]) => points.map(({ x, y }) => [Number(x.toFixed(3)), Number(y.toFixed(3))]);

test('points fill the square but for a margin, y upwards', () => {
  assert.deepEqual(rounded(squareOf([-6, 6, 0], [-6, 6, 0])), [[0.1, 0.9], [0.9, 0.1], [0.5, 0.5]]);
});

test('a cloud twice as wide as high keeps its proportions', () => {
  assert.deepEqual(rounded(squareOf([-2, 2], [-1, 1])), [[0.1, 0.7], [0.9, 0.3]]);
});

test('a curve that is far wider than high takes the whole height', () => {
  assert.deepEqual(rounded(squareOf([-6, 6], [0, 1])), [[0.1, 0.9], [0.9, 0.1]]);
});

test('one point, a level line and no points at all stay in the middle', () => {
  assert.deepEqual(rounded(squareOf([3], [4])), [[0.5, 0.5]]);
  assert.deepEqual(rounded(squareOf([0, 1], [5, 5])), [[0.1, 0.5], [0.9, 0.5]]);
  assert.deepEqual(squareOf([], []), []);
});

test('arrow keys walk through a grid of four columns and stop at its ends', () => {
  assert.equal(placeAfter(1, 'ArrowDown', 7), 5);
  assert.equal(placeAfter(3, 'ArrowDown', 7), 3);
  assert.equal(placeAfter(3, 'ArrowRight', 7), 4);
  assert.equal(placeAfter(0, 'ArrowLeft', 7), 0);
  assert.equal(placeAfter(2, 'End', 7), 6);
  assert.equal(placeAfter(2, 'Tab', 7), 2);
});
