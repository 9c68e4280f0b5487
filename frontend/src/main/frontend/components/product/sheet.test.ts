import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellUnder, isSampled, placeOf, shownOf, sizeOf, type Sheet } from './sheet.ts';

const large: Sheet = { name: 'W', rows: 784, columns: 64, firstRow: 3, rowStep: 5, firstColumn: 0, columnStep: 1 };

test('of a large matrix every fifth row is shown, from the one that keeps the selected row in sight', () => {
  assert.deepEqual(shownOf(large), { rows: 157, columns: 64 });
  assert.equal(isSampled(large), true);
});

test('a row that is shown is found again where it stands', () => {
  assert.deepEqual(placeOf(13, 3, 5, 157), { start: 2 / 157, size: 1 / 157 });
  assert.deepEqual(cellUnder(large, 0.5, 2.5 / 157), { row: 13, column: 32 });
});

test('beside the sheet is the cell at its edge', () => {
  assert.deepEqual(cellUnder(large, -1, 2), { row: 783, column: 0 });
});

test('a long matrix stays wide enough to be seen', () => {
  assert.deepEqual(sizeOf(784, 4, 160, 12), { width: 12, height: 160 });
  assert.deepEqual(sizeOf(2, 3, 160, 12), { width: 84, height: 56 });
});
