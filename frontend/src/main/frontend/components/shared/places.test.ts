import assert from 'node:assert/strict';
import { test } from 'node:test';
import { named, placesOf } from './places.ts';

test('an element has a place along each axis', () => {
  assert.deepEqual(placesOf([2, 3, 4], 17), [1, 1, 1]);
  assert.deepEqual(placesOf([7], 3), [3]);
  assert.deepEqual(placesOf([], 0), []);
});

test('a place says of which axis it is, where that has a name', () => {
  assert.equal(named([26, 26, 32], ['row', 'column', 'channel'], (3 * 26 + 4) * 32 + 5), 'row 3, column 4, channel 5');
  assert.equal(named([784], [], 12), '12');
});
