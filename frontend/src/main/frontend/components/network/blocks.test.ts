import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockOf, isPhoto, sizesOf, type Block } from './blocks.ts';
import type { Form, LayerDrawing } from './drawing.ts';

const layer = (form: Form, kind: 'input' | 'layer', ...shape: number[]): LayerDrawing =>
  ({ key: 'a', title: 'a', lines: [], kind, form, units: shape.reduce((a, b) => a * b), shown: 1, shape: form === 'field' ? [] : shape, unitNames: [], removable: false, resizable: false });
const PITCH = 124;
const inside = ({ parts, width, height }: Block) => parts.every((part) => [part.x, part.y, part.width, part.height].every(Number.isFinite)
  && part.x >= -width / 2 - 0.01 && part.x + part.width <= width / 2 + 0.01 && part.y >= -height / 2 - 0.01 && part.y + part.height <= height / 2 + 0.01);

test('of an image every map is a picture, up to eight', () => {
  assert.deepEqual([1, 2, 3, 8, 32, 512].map((channels) => blockOf(layer('maps', 'layer', 28, 28, channels), PITCH).parts.length), [1, 2, 3, 8, 8, 8]);
});

test('an input in grey or in colours is one picture', () => {
  assert.deepEqual([1, 2, 3, 4].map((channels) => blockOf(layer('maps', 'input', 28, 28, channels), PITCH).parts.length), [1, 2, 1, 4]);
  assert.equal(isPhoto(layer('maps', 'layer', 28, 28, 3)), false);
});

test('maps stand in two columns and do not overlap', () => {
  const { parts } = blockOf(layer('maps', 'layer', 13, 13, 6), PITCH);

  parts.forEach((one, i) => parts.slice(i + 1).forEach((other) =>
    assert.ok(one.x + one.width < other.x || other.x + other.width < one.x || one.y + one.height < other.y || other.y + other.height < one.y)));
  assert.equal(new Set(parts.map((part) => part.x)).size, 2);
});

test('where columns stand further apart maps are larger, but no end', () => {
  const [close, apart, far] = [124, 160, 1000].map((pitch) => blockOf(layer('maps', 'layer', 28, 28, 8), pitch).width);

  assert.ok(close < apart && apart < far && apart <= 160 - 24);
  assert.ok(far < 2 * close);
});

test('a smaller image is a smaller block, and a wide one is wide', () => {
  const large = blockOf(layer('maps', 'layer', 28, 28, 1), PITCH), small = blockOf(layer('maps', 'layer', 5, 5, 1), PITCH), wide = blockOf(layer('maps', 'layer', 10, 40, 1), PITCH);

  assert.ok(small.width < large.width && small.height < large.height);
  assert.ok(wide.width > 2 * wide.height);
});

test('blocks of any shape stay within their place', () => {
  for (const shape of [[1, 1, 1], [1, 4096, 3], [224, 224, 2048], [2, 3, 4, 5]]) assert.ok(fits(layer('maps', 'layer', ...shape)), sizesOf(shape));
  for (const shape of [[1, 1], [1000, 512], [20, 1]]) assert.ok(fits(layer('steps', 'layer', ...shape)), sizesOf(shape));
  for (const units of [17, 512, 784, 1_000_000]) assert.ok(fits(layer('field', 'layer', units)), String(units));
});

function fits(one: LayerDrawing): boolean {
  const block = blockOf(one, PITCH);
  return inside(block) && block.width <= 100 && block.height <= 230;
}
