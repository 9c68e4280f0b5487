import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerDrawing } from './drawing.ts';
import { numberAt, spotAt, spotOf, walked } from './spots.ts';

const drawn: LayerDrawing = { key: 'a', title: 'a', lines: [], kind: 'layer', form: 'field', units: 512, shown: 1, shape: [], unitNames: [], removable: false, resizable: false };
const steps: LayerDrawing = { ...drawn, form: 'steps', units: 6, shape: [3, 2] };

test('a point of a field is one of its units', () => {
  assert.deepEqual(spotAt(drawn, 0, 0), { row: 0, column: 0, unit: 0 });
  assert.deepEqual(spotAt(drawn, 0.99, 0.99), { row: 31, column: 15, unit: 511 });
  assert.deepEqual(spotAt(drawn, 2, -1), { row: 0, column: 15, unit: 15 });
});

test('a point of a sequence is a number of one of its steps', () => {
  assert.deepEqual(spotAt(steps, 0.5, 0.75), { row: 1, column: 1, unit: 3 });
  assert.deepEqual(spotOf(steps, 3), { row: 1, column: 1, unit: 3 });
});

test('a map has no cells that are chosen here', () => {
  assert.equal(spotAt({ ...drawn, form: 'maps', shape: [4, 4, 2] }, 0.5, 0.5), undefined);
});

test('arrow keys go from cell to cell and stop at the edge', () => {
  assert.deepEqual(walked(drawn, { row: 0, column: 0, unit: 0 }, 'ArrowDown'), { row: 1, column: 0, unit: 16 });
  assert.equal(walked(drawn, { row: 0, column: 0, unit: 0 }, 'ArrowLeft'), undefined);
  assert.equal(walked(drawn, { row: 0, column: 0, unit: 0 }, 'Enter'), undefined);
});

test('the number of a cell is the one that was sent for it', () => {
  const picture = { planes: 1, rows: 3, columns: 2, shownPlanes: 1, shownRows: 3, shownColumns: 2, values: Float32Array.of(1, 2, 3, 4, 5, 6), words: [] };

  assert.equal(numberAt(steps, picture, spotOf(steps, 3)!), 4);
  assert.equal(numberAt({ ...drawn, form: 'cells', units: 6 }, picture, { row: 0, column: 0, unit: 5 }), 6);
});
