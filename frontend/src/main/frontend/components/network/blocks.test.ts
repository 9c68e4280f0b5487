import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, sizesOf, type Block } from './blocks.ts';

const TILE = 56, AROUND = 4; // a block may reach a little beyond its tile, less than what stands below it
const inside = ({ parts, width, height }: Block) => parts.every((part) => [part.x, part.y, part.width, part.height].every(Number.isFinite)
  && part.x >= -width / 2 - 0.01 && part.x + part.width <= width / 2 + 0.01 && part.y >= -height / 2 - 0.01 && part.y + part.height <= height / 2 + 0.01);

test('more channels are more planes, up to six', () => {
  assert.deepEqual([1, 2, 3, 8, 32, 512].map((channels) => blockOf([28, 28, channels]).parts.length), [1, 2, 3, 4, 6, 6]);
});

test('each plane stands further down and to the left than the one behind it', () => {
  const { parts } = blockOf([13, 13, 6]);

  parts.slice(1).forEach((part, i) => assert.ok(part.x < parts[i].x && part.y > parts[i].y));
});

test('a smaller image is a smaller block, and a wide one is wide', () => {
  const large = blockOf([28, 28, 1]), small = blockOf([5, 5, 1]), wide = blockOf([10, 40, 1]);

  assert.ok(small.width < large.width && small.height < large.height);
  assert.ok(wide.width > 3 * wide.height);
});

test('few steps are all drawn, of many the first ones and dots', () => {
  assert.deepEqual([blockOf([8, 3]).parts.length, blockOf([8, 3]).more], [8, false]);
  assert.deepEqual([blockOf([9, 3]).parts.length, blockOf([9, 3]).more], [6, true]);
});

test('blocks of any shape stay within their place', () => {
  for (const shape of [[1, 1, 1], [1, 4096, 3], [224, 224, 2048], [2, 3, 4, 5], [1, 1], [1000, 512], [20, 1]]) {
    const block = blockOf(shape);

    assert.ok(inside(block), sizesOf(shape));
    assert.ok(block.width <= TILE + 2 * AROUND + 0.01 && block.height <= TILE + 2 * AROUND + 0.01, sizesOf(shape));
  }
});

test('the sizes are written as a product', () => {
  assert.equal(sizesOf([28, 28, 32]), '28 × 28 × 32');
});
