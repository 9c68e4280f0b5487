import assert from 'node:assert/strict';
import { test } from 'node:test';
import { share, snapped, typed } from './scale.ts';

test('the ends of the range are the ends of the track', () => {
  assert.deepEqual([-4, 0, 4].map((value) => share(value, -4, 4)), [0, 0.5, 1]);
});

test('a value outside its range stays on the track', () => {
  assert.deepEqual([share(9, 0, 5), share(-1, 0, 5), share(NaN, 0, 5), share(3, 3, 3)], [1, 0, 0, 0]);
});

test('a number keeps the digits a person moved it to', () => {
  assert.equal(snapped('0.3', 0, 0.1), 0.3);
  assert.equal(snapped('12', 1, 1), 12);
  assert.equal(snapped('0.00003', 0, 1e-5), 0.00003);
  assert.equal(snapped('-2.5', -5, 0.5), -2.5);
});

test('a typed number may have a comma and a minus sign, and what is none is told apart', () => {
  assert.deepEqual(['2,5', ' \u22123 ', '1e3', '.5'].map(typed), [2.5, -3, 1000, 0.5]);
  assert.deepEqual(['', 'much', '1,2,3', '1e9', '--1'].map(typed), [undefined, undefined, undefined, undefined, undefined]);
});
