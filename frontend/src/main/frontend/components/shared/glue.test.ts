import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glue } from './glue.ts';

const shown = (...pieces: (string | number)[]) => glue(pieces.map((piece) => typeof piece === 'string' ? { text: piece } : { number: piece }))
  .map((group) => group.map((piece) => piece.text ?? piece.number).join(''));

test('a comma stays with the number before it', () => {
  assert.deepEqual(shown('arrives, ', -0.4, ', times ', 2, '.'), ['arrives, ', '-0.4,', ' times ', '2.']);
});

test('brackets stay with the numbers inside them', () => {
  assert.deepEqual(shown('3 · (', 1, ' + ', 2, ') + ', 4), ['3 · ', '(1', ' + ', '2)', ' + ', '4']);
});

test('a product stays together, unless it is long', () => {
  assert.deepEqual(shown(1, ' · ', 2, ' + ', 3, ' × ', 4), ['1 · 2', ' + ', '3 × 4']);
  assert.deepEqual(shown(1, ' · ', 2, ' · ', 3, ' · ', 4, ' · ', 5), ['1 · 2 · 3', ' · ', '4 · 5']);
});

test('numbers side by side, brackets after brackets, empty words', () => {
  assert.deepEqual(shown('', 1, 2), ['1', '2']);
  assert.deepEqual(shown('(', '(', 1, ')', ')'), ['(', '(1))']);
  assert.deepEqual(shown(), []);
});

test('what is strong stays strong', () => {
  assert.deepEqual(glue([{ number: 1 }, { text: ', so', strong: true }]), [[{ number: 1 }, { text: ',', strong: true }], [{ text: ' so', strong: true }]]);
});
