import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerPicture } from '../frames/layers.ts';
import type { LayerDrawing } from './drawing.ts';
import { fieldOf, photo, rangeFor, rangesOf } from './fields.ts';

const drawn: LayerDrawing = { key: 'a', title: 'a', lines: [], kind: 'layer', form: 'cells', units: 1, shown: 1, shape: [], unitNames: [], removable: false, resizable: false };
const maps: LayerDrawing = { ...drawn, key: 'maps', form: 'maps', units: 8, shape: [2, 2, 2] };
const picture = (...values: number[]): LayerPicture => ({ planes: 1, rows: 1, columns: values.length, shownPlanes: 1, shownRows: 1, shownColumns: values.length, values: Float32Array.of(...values), words: [] });
const twoMaps: LayerPicture = { planes: 2, rows: 2, columns: 2, shownPlanes: 2, shownRows: 2, shownColumns: 2, values: Float32Array.of(1, 2, 3, 4, 10, 20, 30, -40), words: [] };
const at = (field: ReturnType<typeof fieldOf>, row: number, column: number) =>
  field!.values[(field!.start ?? 0) + row * (field!.rowStride ?? field!.columns * (field!.stride ?? 1)) + column * (field!.stride ?? 1)];

test('maps lie one behind the other', () => {
  const field = fieldOf(maps, twoMaps, 1);

  assert.deepEqual([at(field, 0, 0), at(field, 0, 1), at(field, 1, 1)], [10, 20, -40]);
  assert.equal(fieldOf(maps, twoMaps, 2), undefined);
});

test('time runs to the right', () => {
  const steps: LayerDrawing = { ...drawn, form: 'steps', units: 6, shape: [3, 2] };

  const field = fieldOf(steps, { ...twoMaps, planes: 1, shownPlanes: 1, shownRows: 3, values: Float32Array.of(1, 2, 3, 4, 5, 6) }, 0);

  assert.deepEqual([field!.rows, field!.columns], [2, 3]);
  assert.deepEqual([at(field, 0, 1), at(field, 1, 0), at(field, 1, 2)], [3, 2, 6]);
});

test('what was not computed yet has no picture', () => {
  assert.equal(fieldOf(maps, { ...twoMaps, values: new Float32Array(0) }, 0), undefined);
});

test('the full colour is that of a map, of the layer or of the network', () => {
  const cells: LayerDrawing = { ...drawn, key: 'cells' }, ranges = rangesOf([maps, cells], new Map([['maps', twoMaps], ['cells', picture(50, -60)]])), first = fieldOf(maps, twoMaps, 0)!;

  assert.deepEqual((['unit', 'layer', 'network'] as const).map((scope) => rangeFor(maps, first, scope, ranges)), [4, 40, 60]);
});

test('what the input holds takes no part in the colours of the network', () => {
  const input: LayerDrawing = { ...drawn, key: 'input', kind: 'input' };

  assert.deepEqual([...rangesOf([input, maps], new Map([['input', picture(255)], ['maps', twoMaps]])).keys()], ['maps']);
});

test('of classes that are all unlikely none is in full colour', () => {
  const classes: LayerDrawing = { ...drawn, unitNames: ['a', 'b'] }, answers = picture(0.1, 0.1);

  assert.equal(rangeFor(classes, fieldOf(classes, answers, 0)!, 'unit', new Map()), 1);
});

test('an input in grey is ink from its least to its greatest number', () => {
  const input: LayerDrawing = { ...maps, kind: 'input', shape: [2, 2, 1] }, shown = { ...twoMaps, planes: 1, shownPlanes: 1, values: Float32Array.of(0, 1, 2, 4) };

  assert.deepEqual([...photo(input, shown)!.light], [0, 0.25, 0.5, 1]);
  assert.equal(photo(maps, twoMaps), undefined);
});
