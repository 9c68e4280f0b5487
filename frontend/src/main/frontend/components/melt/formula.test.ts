import assert from 'node:assert/strict';
import { test } from 'node:test';
import { biasTokens, first, symbol, weightTokens, type Token } from './formula.ts';

const written = (tokens: readonly Token[]) => tokens.map(({ sign, name }) => sign ?? name).join('');

test('weights are multiplied in the order of the layers', () => {
  assert.equal(written(weightTokens(1)), 'W1');
  assert.equal(written(weightTokens(3)), 'W1 · W2 · W3');
});

test('a bias goes through all layers behind it', () => {
  assert.equal(written(biasTokens(1)), 'b1');
  assert.equal(written(biasTokens(2)), 'b1 · W2 + b2');
  assert.equal(written(biasTokens(3)), '(b1 · W2 + b2) · W3 + b3');
});

test('names carry their layer below the line', () => {
  assert.equal(symbol('W12'), 'W₁₂');
  assert.equal(symbol('b'), 'b');
});

test('of many numbers the first are shown', () => {
  assert.deepEqual(first([1, 2, 3], 2), { shown: [1, 2], more: true });
  assert.deepEqual(first([1, 2], 2), { shown: [1, 2], more: false });
});
