import assert from 'node:assert/strict';
import { test } from 'node:test';
import { biasTokens, first, symbol, transposed, weightTokens, type Token } from './formula.ts';

const written = (tokens: readonly Token[]) => tokens.map(({ sign, name }) => sign ?? name).join('');

test('weights are multiplied in the order of the layers', () => {
  assert.equal(written(weightTokens(1, false)), 'W1');
  assert.equal(written(weightTokens(3, false)), 'W1 · W2 · W3');
});

test('a bias goes through all layers behind it', () => {
  assert.equal(written(biasTokens(1, false)), 'b1');
  assert.equal(written(biasTokens(2, false)), 'b1 · W2 + b2');
  assert.equal(written(biasTokens(3, false)), '(b1 · W2 + b2) · W3 + b3');
});

test('who writes weights in front reads the layers from right to left', () => {
  assert.equal(written(weightTokens(1, true)), 'W1');
  assert.equal(written(weightTokens(3, true)), 'W3 · W2 · W1');
  assert.equal(written(biasTokens(2, true)), 'W2 · b1 + b2');
  assert.equal(written(biasTokens(3, true)), 'W3 · (W2 · b1 + b2) + b3');
});

test('rows become columns', () => {
  assert.deepEqual([...transposed(Float32Array.of(1, 2, 3, 4, 5, 6), 2)], [1, 4, 2, 5, 3, 6]);
});

test('names carry their layer below the line', () => {
  assert.equal(symbol('W12'), 'W₁₂');
  assert.equal(symbol('b'), 'b');
});

test('of many numbers the first are shown', () => {
  assert.deepEqual(first([1, 2, 3], 2), { shown: [1, 2], more: true });
  assert.deepEqual(first([1, 2], 2), { shown: [1, 2], more: false });
});
