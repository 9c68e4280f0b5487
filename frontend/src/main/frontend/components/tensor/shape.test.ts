import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, elementAt, planesOf } from './shape.ts';

test('a vector is a row, a matrix a plane, an image one plane for each channel', () => {
  assert.deepEqual(planesOf([]), { planes: 1, rows: 1, columns: 1 });
  assert.deepEqual(planesOf([5]), { planes: 1, rows: 1, columns: 5 });
  assert.deepEqual(planesOf([3, 4]), { planes: 1, rows: 3, columns: 4 });
  assert.deepEqual(planesOf([28, 26, 8]), { planes: 8, rows: 28, columns: 26 });
  assert.deepEqual(planesOf([3, 3, 8, 16]), { planes: 9, rows: 8, columns: 16 });
});

test('every element has a cell, and every cell its element', () => {
  for (const sizes of [[5], [3, 4], [4, 3, 2], [2, 3, 4, 5]]) {
    const count = sizes.reduce((a, b) => a * b);
    for (let element = 0; element < count; element++) {
      const { plane, row, column } = cellOf(sizes, element);
      assert.equal(elementAt(sizes, plane, row, column), element);
    }
  }
});
