import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, countOf, elementAt, indexOf, planesOf } from './shape.ts';

test('a short vector is a row, a matrix a plane, an image one plane for each channel', () => {
  assert.deepEqual(planesOf([]), { planes: 1, rows: 1, columns: 1, folded: false });
  assert.deepEqual(planesOf([5]), { planes: 1, rows: 1, columns: 5, folded: false });
  assert.deepEqual(planesOf([3, 4]), { planes: 1, rows: 3, columns: 4, folded: false });
  assert.deepEqual(planesOf([28, 26, 8]), { planes: 8, rows: 28, columns: 26, folded: false });
  assert.deepEqual(planesOf([3, 3, 8, 16]), { planes: 9, rows: 8, columns: 16, folded: false });
});

test('a long vector is folded into rows, without a rest where that is possible', () => {
  assert.deepEqual(planesOf([128]), { planes: 1, rows: 13, columns: 10, folded: true });
  assert.deepEqual(planesOf([784]), { planes: 1, rows: 28, columns: 28, folded: true });
  assert.deepEqual(planesOf([9216]), { planes: 1, rows: 96, columns: 96, folded: true });
  assert.deepEqual(planesOf([157]), { planes: 1, rows: 10, columns: 17, folded: true });
});

test('behind the end of a folded vector is no element', () => {
  assert.equal(elementAt([128], 0, 12, 7), 127);
  assert.equal(elementAt([128], 0, 12, 8), -1);
});

test('every element has a cell, and every cell its element', () => {
  for (const sizes of [[5], [33], [3, 4], [4, 3, 2], [2, 3, 4, 5]]) {
    for (let element = 0; element < countOf(sizes); element++) {
      const { plane, row, column } = cellOf(sizes, element);
      assert.equal(elementAt(sizes, plane, row, column), element);
    }
  }
});

test('an element is called by its place along each axis', () => {
  assert.equal(indexOf([2, 3, 4], 17), '1, 1, 1');
  assert.equal(indexOf([7], 3), '3');
  assert.equal(indexOf([], 0), '');
});
