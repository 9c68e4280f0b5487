import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf, fold, unitAt } from './folds.ts';

test('a field is as square as it can be without a rest, and upright', () => {
  assert.deepEqual(fold(512), { rows: 32, columns: 16 });
  assert.deepEqual(fold(784), { rows: 28, columns: 28 });
  assert.deepEqual(fold(400), { rows: 20, columns: 20 });
});

test('a prime number of units has a rest in the last row', () => {
  const { rows, columns } = fold(37);

  assert.ok(rows * columns >= 37 && (rows - 1) * columns < 37);
  assert.equal(unitAt(37, rows - 1, 37 - (rows - 1) * columns), undefined);
});

test('every cell stands for a unit of its own, and leads back to it', () => {
  for (const units of [1, 17, 37, 512, 1024]) {
    for (let unit = 0; unit < units; unit++) {
      const { row, column } = cellOf(units, unit);
      assert.equal(unitAt(units, row, column), unit);
    }
  }
});

test('of more units than are sent every so many are shown', () => {
  assert.deepEqual(fold(4096), { rows: 32, columns: 32 });
  assert.deepEqual([unitAt(4096, 0, 0), unitAt(4096, 0, 1), unitAt(4096, 31, 31)], [0, 4, 4092]);
  assert.deepEqual(cellOf(4096, 7), { row: 0, column: 1 });
});
