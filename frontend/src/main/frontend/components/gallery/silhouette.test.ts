import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GalleryBlock } from './cards.ts';
import { bodyOf, columnsOf, pathOf, silhouetteOf, type Shape } from './silhouette.ts';

const block = (kind: string, sizes: number[], ...reads: number[]): GalleryBlock => ({ kind, sizes, reads, weights: kind === 'dense' || kind === 'conv2d' });
const LENET = [block('conv2d', [28, 28, 6], -1), block('average-pooling', [14, 14, 6], 0), block('conv2d', [10, 10, 16], 1), block('average-pooling', [5, 5, 16], 2),
  block('flatten', [400], 3), block('dense', [120], 4), block('dense', [84], 5), block('dense', [10], 6)];
const INCEPTION = [block('conv2d', [8, 8, 8], -1), block('conv2d', [8, 8, 8], 0), block('conv2d', [8, 8, 8], 0), block('conv2d', [8, 8, 12], 2), block('conv2d', [8, 8, 4], 0),
  block('conv2d', [8, 8, 6], 4), block('max-pooling', [8, 8, 8], 0), block('conv2d', [8, 8, 6], 6), block('concatenate', [8, 8, 32], 1, 3, 5, 7), block('dense', [8], 8)];
const RESIDUAL = [block('dense', [8], -1), block('dense', [8], 0), block('dense', [8], 1), block('add', [8], 2, 0), block('dense', [1], 3)];

function overlap(a: Shape, b: Shape): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('each block stands behind all it reads', () => {
  assert.deepEqual(columnsOf(LENET), [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(columnsOf(INCEPTION), [0, 1, 1, 2, 1, 2, 1, 2, 3, 4]);
  assert.deepEqual(columnsOf(RESIDUAL), [0, 1, 2, 3, 4]);
  assert.deepEqual(columnsOf([]), []);
});

test('no two blocks overlap, and all are inside', () => {
  for (const blocks of [LENET, INCEPTION, RESIDUAL, []]) {
    const { width, height, shapes } = silhouetteOf(blocks);

    assert.equal(shapes.length, blocks.length);
    for (const shape of shapes) {
      assert.ok(shape.x >= 0 && shape.x + shape.width + shape.depth <= width && shape.y - shape.depth >= -0.001 && shape.y + shape.height <= height + 0.001);
      assert.ok(shapes.every((other) => other === shape || !overlap(shape, other)));
    }
  }
});

test('pictures are the smaller the fewer pixels they have, and the wider the more maps', () => {
  const first = bodyOf(LENET[0], 28), second = bodyOf(LENET[1], 28), third = bodyOf(LENET[2], 28);

  assert.ok(first.height > second.height && second.height > third.height);
  assert.ok(third.width > first.width);
});

test('few units are drawn one by one, many as a bar of limited height', () => {
  assert.deepEqual([bodyOf(block('dense', [4]), 1).count, bodyOf(block('dense', [8]), 1).count, bodyOf(block('dense', [9]), 1).count], [4, 8, 0]);
  assert.ok(bodyOf(block('dense', [1000000]), 1).height <= 46);
});

test('four branches stand one above the other, and meet again in the middle', () => {
  const { shapes } = silhouetteOf(INCEPTION), branches = [1, 2, 4, 6].map((i) => shapes[i]);

  assert.deepEqual(branches.map(({ y }) => y), branches.map(({ y }) => y).toSorted((a, b) => a - b));
  assert.equal(new Set(branches.map(({ x, width, depth }) => Math.round(2 * x + width + depth))).size, 1);
});

test('a way around passes below the blocks that it skips', () => {
  const { shapes, wires } = silhouetteOf(RESIDUAL), around = wires.find(({ points }) => points.length > 2)!;

  assert.equal(wires.filter(({ fine }) => !fine).length, 5); // 8 units to 8 units would be a grey area
  for (const skipped of [shapes[1], shapes[2]]) {
    const level = around.points.filter(({ x }) => x >= skipped.x - 1 && x <= skipped.x + skipped.width + 1);
    assert.ok(level.length > 0 && level.every(({ y }) => y > skipped.y + skipped.height));
  }
  assert.equal(shapes[3].y + shapes[3].height / 2, shapes[1].y + shapes[1].height / 2); // the sum stands on the main way
});

test('small dense layers are joined unit by unit, from the data on', () => {
  const { shapes, wires } = silhouetteOf([block('dense', [3], -1), block('dense', [2], 0), block('dense', [20], 1)]), fine = wires.filter((wire) => wire.fine);

  assert.deepEqual([wires.length, fine.length], [3 + 3 * 2 + 1, 3 + 3 * 2]);
  assert.ok(fine.slice(0, 3).every(({ points }) => points[0].x === 0 && points[1].x === shapes[0].x));
  assert.equal(pathOf(fine[3]).includes('L'), true);
});

test('a wire is level where it can be and soft where it turns', () => {
  assert.equal(pathOf({ points: [{ x: 0, y: 5 }, { x: 10, y: 5 }, { x: 20, y: 15 }] }), 'M0 5H10C15 5 15 15 20 15');
});
