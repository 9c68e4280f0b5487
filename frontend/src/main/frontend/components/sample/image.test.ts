import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pixelsOf } from './image.ts';

test('one channel is light from black to white', () => {
  assert.deepEqual([...pixelsOf([0, 1], 1, 2, 1)], [0, 0, 0, 255, 255, 255, 255, 255]);
});

test('three channels are colours', () => {
  assert.deepEqual([...pixelsOf([1, 0, 0.2], 1, 1, 3)], [255, 0, 51, 255]);
});

test('numbers beyond 0 and 1 take the whole range', () => {
  assert.deepEqual([...pixelsOf([-1, 0, 1], 1, 3, 1)].filter((_, i) => i % 4 === 0), [0, 128, 255]);
});
