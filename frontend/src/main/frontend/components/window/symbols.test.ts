import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forwardSymbols, index, inputSymbols, poolSymbols, sizeFormula, weightSymbols } from './symbols.ts';
import type { Sizes } from './drawing.ts';

const PLAIN: Sizes = { inHeight: 28, inWidth: 28, inChannels: 1, outHeight: 26, outWidth: 26, outChannels: 1, kernelHeight: 3, kernelWidth: 3, strideDown: 1, strideAcross: 1, dilation: 1, padTop: 0, padLeft: 0 };

test('an index names stride, dilation and padding only where there are any', () => {
  assert.equal(index(1, 'i', 1, 'p', 0), 'i+p');
  assert.equal(index(2, 'i', 1, 'p', 1), '2i+p−1');
  assert.equal(index(1, 'i', 2, 'p', 0), 'i+2p');
  assert.equal(index(2, 3, 1, 'p', 1), 'p+5');
  assert.equal(index(1, 'i', 1, 0, 0), 'i');
  assert.equal(index(1, 0, 1, 0, 1), '−1');
});

test('a weight collects pixels times gradients that arrive', () => {
  assert.equal(weightSymbols(PLAIN, 5), '∂L/∂w(1, 2) = Σ x(i+1, j+2) · δ(i, j)');
});

test('an output adds up what lies under the window, over all channels', () => {
  assert.equal(forwardSymbols(PLAIN, 27), 'z(1, 1) = Σ x(p+1, q+1) · w(p, q)');
  assert.equal(forwardSymbols({ ...PLAIN, inChannels: 3 }, 0), 'z(0, 0) = Σ x(p, q, c) · w(p, q, c)');
});

test('a pixel gets something from every window over it', () => {
  assert.equal(inputSymbols({ ...PLAIN, outChannels: 8 }, 29), '∂L/∂x(1, 1) = Σ δ(i, j, f) · w(p, q, f),  i+p = 1, j+q = 1');
});

test('poolings name what they do', () => {
  assert.equal(poolSymbols({ ...PLAIN, strideDown: 2, strideAcross: 2 }, 27, true), 'y(1, 1) = max x(p+2, q+2)');
  assert.equal(poolSymbols(PLAIN, 0, false), 'y(0, 0) = 1/n · Σ x(p, q)');
});

test('the size of an output is calculated before the eyes', () => {
  assert.equal(sizeFormula(28, 3, 1, 0, 1, 26), '⌊(28 + 2·0 − 1·(3 − 1) − 1) / 1⌋ + 1 = 26');
});
