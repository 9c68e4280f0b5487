import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, countOf, elementAt, pageOf, planesOf, slotOf, turned } from './shape.ts';

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

test('a very long vector has the lines in which the server cuts it', () => {
  assert.deepEqual(planesOf([20_000]), { planes: 1, rows: 157, columns: 128, folded: true });
});

test('an element of a page is found among its numbers, any other is not', () => {
  const page = pageOf([9216, 128], 0, 128, 128);
  assert.deepEqual(page, { plane: 0, from: 128, to: 256 });
  assert.equal(slotOf([9216, 128], page, 128 * 128), 0);
  assert.equal(slotOf([9216, 128], page, 130 * 128 + 5), 2 * 128 + 5);
  assert.equal(slotOf([9216, 128], page, 127 * 128), -1);
  assert.equal(slotOf([9216, 128], page, -1), -1);
});

test('of an image a page is one channel', () => {
  const page = pageOf([26, 26, 8], 3, 0, 0);
  assert.equal(slotOf([26, 26, 8], page, (5 * 26 + 6) * 8 + 3), 5 * 26 + 6);
  assert.equal(slotOf([26, 26, 8], page, (5 * 26 + 6) * 8 + 4), -1);
});

test('the last page may be shorter', () => {
  assert.deepEqual(pageOf([300, 128], 0, 256, 128), { plane: 0, from: 256, to: 300 });
});

test('pages of a table end where those of the server do', () => {
  const page = { plane: 0, from: 128, to: 256 };
  assert.equal(turned(240, 1, 20, page), 256);
  assert.equal(turned(128, 1, 20, page), 148);
  assert.equal(turned(140, -1, 20, page), 128);
  assert.equal(turned(128, -1, 20, page), 108);
  assert.equal(turned(0, -1, 20, { plane: 0, from: 0, to: 128 }), 0);
});
