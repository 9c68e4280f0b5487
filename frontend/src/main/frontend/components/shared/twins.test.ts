import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areTwins } from './twins.ts';

const at = (node: number, element: number) => ({ node, element });

test('the same number is the same wherever it stands', () => {
  assert.ok(areTwins({ value: 0.213 }, { value: 0.213, at: at(4, 1) }));
  assert.ok(!areTwins({ value: 0.213 }, { value: 0.2130001 }));
});

test('decimals and the float they are short for are the same number', () => {
  assert.ok(areTwins({ value: 0.1 }, { value: Math.fround(0.1) }));
});

test('0, 1 and -1 stand everywhere: they belong together only at the same place', () => {
  for (const value of [0, 1, -1]) {
    assert.ok(!areTwins({ value }, { value }));
    assert.ok(!areTwins({ value, at: at(4, 1) }, { value, at: at(4, 2) }));
    assert.ok(!areTwins({ value, at: at(4, 1) }, { value }));
    assert.ok(areTwins({ value, at: at(4, 1) }, { value, at: at(4, 1) }));
  }
  assert.ok(!areTwins({ value: 1, at: at(4, 1) }, { value: -1, at: at(4, 1) }));
});

test('what is no number has no twin', () => {
  assert.ok(!areTwins({ value: NaN, at: at(4, 1) }, { value: NaN, at: at(4, 1) }));
  assert.ok(!areTwins({ value: Infinity }, { value: Infinity }));
});
