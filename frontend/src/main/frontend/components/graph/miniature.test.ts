import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from './drawing.ts';
import { LARGEST, arranged, cellOf, digitSize, elementOf, hidden, indexWords, isWritten, legible, pictureSize, placeOf, planeSize, step } from './miniature.ts';

const picture = (planes: number, rows: number, columns: number, shownPlanes = planes, shownRows = rows, shownColumns = columns): Picture => ({ planes, rows, columns, shownPlanes, shownRows, shownColumns });
const images = picture(32, 26, 26, 4, 14, 14), matrix = picture(1, 784, 512, 1, 16, 16), vector = picture(1, 1, 128, 1, 1, 32);

test('a cell stands for a number of the tensor', () => {
  assert.equal(elementOf(vector, { plane: 0, row: 0, column: 3 }), 12);
  assert.equal(elementOf(matrix, { plane: 0, row: 1, column: 2 }), 49 * 512 + 64);
  assert.equal(elementOf(images, { plane: 3, row: 1, column: 0 }), 1 * 26 * 32 + 3); // floor(26 / 14) = 1
});

test('every cell is found again by its number', () => {
  for (const one of [images, matrix, vector, picture(2048, 3, 3, 16, 3, 3)]) {
    for (let plane = 0; plane < one.shownPlanes; plane++) for (let row = 0; row < one.shownRows; row++) for (let column = 0; column < one.shownColumns; column++) {
      assert.deepEqual(cellOf(one, elementOf(one, { plane, row, column })), { plane, row, column });
    }
  }
});

test('a number that is left out has no cell', () => {
  assert.equal(cellOf(vector, 13), undefined);
  assert.equal(cellOf(images, 5), undefined); // the sixth map
  assert.equal(cellOf(vector, -1), undefined);
});

test('numbers are sent plane by plane', () => {
  assert.equal(placeOf(images, { plane: 2, row: 1, column: 3 }), 2 * 196 + 14 + 3);
});

test('people count from one, along the axes that are longer than one', () => {
  assert.equal(indexWords(vector, 12), '12');
  assert.equal(indexWords(matrix, 49 * 512 + 64), '49, 64');
  assert.equal(indexWords(images, 2 * 26 * 32 + 5 * 32 + 3), '2, 5, 3');
});

test('no picture is larger than there is room, and cells are square', () => {
  for (const one of [images, matrix, vector, picture(9, 3, 3), picture(1, 40, 2, 1, 16, 2)]) {
    const { width, height } = pictureSize(one);
    assert.ok(width <= LARGEST.width + 0.01 && height <= LARGEST.height + 0.01);
  }
  const { width, height } = planeSize(picture(1, 4, 8));
  assert.equal(width / 8, height / 4);
});

test('what is hidden is known', () => {
  assert.deepEqual(hidden(images), { maps: true, cells: true });
  assert.deepEqual(hidden(picture(1, 2, 4)), { maps: false, cells: false });
  assert.deepEqual(hidden(picture(2048, 3, 3, 16)), { maps: true, cells: false });
});

test('arrow keys walk from cell to cell and stop at the border', () => {
  assert.deepEqual(step(images, { plane: 1, row: 0, column: 0 }, 'ArrowRight'), { plane: 1, row: 0, column: 1 });
  assert.deepEqual(step(images, { plane: 1, row: 0, column: 0 }, 'ArrowUp'), { plane: 1, row: 0, column: 0 });
  assert.equal(step(images, { plane: 1, row: 0, column: 0 }, 'a'), undefined);
});

test('up to six by six numbers are written into their cells, in several maps likewise', () => {
  assert.ok([picture(1, 4, 4), picture(1, 6, 6), picture(4, 3, 3), picture(9, 2, 2), picture(1, 3, 3)].every(isWritten));
  assert.ok(![picture(1, 1, 7), picture(1, 7, 2), picture(12, 1, 3), images, vector, picture(36, 1, 1, 16)].some(isWritten));
  assert.deepEqual(pictureSize(picture(1, 4, 4)), { width: 4 * 40, height: 4 * 22 });
});

test('digits are written where they can be read at this zoom', () => {
  const small = { width: 40, height: 22 }, cell = { width: 14, height: 14 };

  assert.equal(digitSize(small), 12);
  assert.deepEqual([0.75, 0.8, 2].map((zoom) => legible(small, zoom)), [false, true, true]);
  assert.deepEqual([1, 2, 2.5].map((zoom) => legible(cell, zoom)), [false, false, true]); // 14 / 3.2 * 2.5 = 10.9
});

test('a matrix that is shown turned leads to the same numbers', () => {
  const weights = { ...picture(1, 3, 2), turned: true }; // kept as [[0, 1, 2], [3, 4, 5]]

  assert.deepEqual([...arranged(weights, Float32Array.of(0, 1, 2, 3, 4, 5))], [0, 3, 1, 4, 2, 5]);
  assert.equal(elementOf(weights, { plane: 0, row: 1, column: 1 }), 4);
  assert.deepEqual(cellOf(weights, 4), { plane: 0, row: 1, column: 1 });
  assert.equal(indexWords(weights, 5), '2, 1');
});

test('so does one of which every so many rows are shown', () => {
  const weights = { ...picture(1, 512, 784, 1, 16, 16), turned: true };

  assert.equal(elementOf(weights, { plane: 0, row: 2, column: 1 }), 49 * 512 + 64);
  assert.deepEqual(cellOf(weights, 49 * 512 + 64), { plane: 0, row: 2, column: 1 });
});
