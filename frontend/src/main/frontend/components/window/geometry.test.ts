import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, largest, pathOf, pixelOf, pixelUnder, placesOver, resized, termsOf, under, walk, windowAt } from './geometry.ts';
import type { Sizes } from './drawing.ts';

const PLAIN: Sizes = { inHeight: 4, inWidth: 5, inChannels: 1, outHeight: 2, outWidth: 3, outChannels: 1, kernelHeight: 3, kernelWidth: 3, strideDown: 1, strideAcross: 1, dilation: 1, padTop: 0, padLeft: 0 };
/** 5 x 5, stride 2, one row and column of padding on each side. */
const PADDED: Sizes = { ...PLAIN, inHeight: 5, inWidth: 5, outHeight: 3, outWidth: 3, strideDown: 2, strideAcross: 2, padTop: 1, padLeft: 1 };
const DILATED: Sizes = { ...PLAIN, inHeight: 5, inWidth: 5, outHeight: 1, outWidth: 1, dilation: 2 };

test('a cell of the kernel lies on the pixel that stride, padding and dilation say', () => {
  assert.deepEqual(under(PLAIN, 4, 5), [2, 3]);
  assert.deepEqual(under(PADDED, 4, 0), [1, 1]);
  assert.deepEqual(under(PADDED, 0, 0), [-1, -1]);
  assert.deepEqual(under(DILATED, 0, 8), [4, 4]);
  assert.equal(pixelUnder(PADDED, 0, 0), -1);
  assert.equal(pixelUnder(PADDED, 0, 4), 0);
});

test('a window covers its span, and a cell passes over all places', () => {
  assert.deepEqual(windowAt(PADDED, 4), { top: 1, left: 1, rows: 3, columns: 3 });
  assert.deepEqual(windowAt(DILATED, 0), { top: 0, left: 0, rows: 5, columns: 5 });
  assert.deepEqual(pathOf(PLAIN, 5), { top: 1, left: 2, rows: 2, columns: 3 });
  assert.deepEqual(pathOf(PADDED, 0), { top: -1, left: -1, rows: 5, columns: 5 });
});

test('the windows over a pixel are those under which it lies', () => {
  for (const sizes of [PLAIN, PADDED, DILATED]) {
    for (let pixel = 0; pixel < sizes.inHeight * sizes.inWidth; pixel++) {
      placesOver(sizes, pixel).forEach((place, cell) => {
        const seen = Array.from({ length: sizes.outHeight * sizes.outWidth }, (_, i) => i).filter((i) => pixelUnder(sizes, i, cell) === pixel);
        assert.deepEqual(place < 0 ? [] : [place], seen);
      });
    }
  }
});

test('a box lies around places; around none there is none', () => {
  assert.deepEqual(around(PLAIN, [-1, 1, 5]), { top: 0, left: 1, rows: 2, columns: 2 });
  assert.equal(around(PLAIN, [-1]), undefined);
});

test('places over the padding give no terms', () => {
  assert.equal(termsOf(PLAIN, 0), 6);
  assert.equal(termsOf(PADDED, 0), 4);
  assert.equal(termsOf(PADDED, 4), 9);
});

test('arrow keys stop at the edge, others lead nowhere', () => {
  assert.equal(walk('ArrowRight', 0, 2, 3), 1);
  assert.equal(walk('ArrowLeft', 0, 2, 3), 0);
  assert.equal(walk('ArrowDown', 1, 2, 3), 4);
  assert.equal(walk('Enter', 1, 2, 3), undefined);
});

test('the largest come first, without those that are nothing', () => {
  assert.deepEqual(largest([1, -3, 0, NaN, 2], 2), [1, 4]);
  assert.deepEqual(largest([0, 0], 2), []);
});

test('a kernel keeps its middle when it grows or shrinks', () => {
  assert.deepEqual(resized([5], 1, 3), [0, 0, 0, 0, 5, 0, 0, 0, 0]);
  assert.deepEqual(resized([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, 1), [5]);
  assert.deepEqual(resized([1, 2, 3, 4], 2, 2), [1, 2, 3, 4]);
});

test('the pixel of a place is the one under the middle of the window, or the nearest', () => {
  assert.equal(pixelOf(PLAIN, 4), 2 * 5 + 2);
  assert.equal(pixelOf(PADDED, 0), 0);
  assert.equal(pixelOf({ ...PADDED, padTop: 2, padLeft: 2 }, 0), 0);
  assert.equal(pixelOf(PADDED, 8), 4 * 5 + 4);
});
