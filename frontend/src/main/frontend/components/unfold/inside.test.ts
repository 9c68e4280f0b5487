import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unfolded, Units } from './drawing.ts';
import { columnsOf, deeper, formOf, mainPlace, nameOf, ofUnit, placeIn, shownAt, stepTo, unitOf, valueOf } from './inside.ts';

const cells = (rows: number, columns: number, shownRows = rows, shownColumns = columns) => ({ planes: 1, rows, columns, shownPlanes: 1, shownRows, shownColumns });
const units = (some: Partial<Units>): Units => ({ output: 7, name: 'a1', count: 4, shown: [0, 1, 2, 3], cells: cells(1, 1), steps: [], ...some });
const unfolded = (some: Partial<Unfolded>): Unfolded => ({ layer: 'dense#1', title: 'Hidden 1', level: 'units', sentence: '', numbers: 24, listed: true, scalars: [], node: -1, element: -1, ...some });
const WEIGHTS = { parameter: 3, name: 'w1', cells: cells(1, 2), bias: 4, biasName: 'b1' };

test('numbers of a unit stand together', () => {
  assert.deepEqual([...ofUnit(Float32Array.of(1, 2, 3, 4, 5, 6), cells(1, 2), 2)], [5, 6]);
});

test('a unit gives a number, a row of steps or a map', () => {
  assert.deepEqual([cells(1, 1), cells(1, 5), cells(5, 5)].map((each) => formOf(units({ cells: each }))), ['values', 'series', 'maps']);
});

test('a unit is known by its number, or by that of the last step', () => {
  assert.equal(valueOf(units({}), Float32Array.of(1, 2, 3, 4), 2), 3);
  assert.equal(valueOf(units({ cells: cells(1, 2) }), Float32Array.of(1, 2, 3, 4), 0), 2);
  assert.equal(valueOf(units({ cells: cells(2, 2) }), new Float32Array(16), 0), undefined);
  assert.equal(valueOf(units({}), new Float32Array(0), 2), undefined);
});

test('numbers of one unit lie as many apart as there are units', () => {
  assert.deepEqual(placeIn(units({ cells: cells(5, 5) }), 2, 6), { node: 7, element: 26 });
});

test('states of other steps are other nodes', () => {
  const recurrent = units({ cells: cells(1, 3), steps: [10, 20, 30] });
  assert.deepEqual(placeIn(recurrent, 1, 0), { node: 10, element: 1 });
  assert.deepEqual(mainPlace(recurrent, 1), { node: 30, element: 1 });
});

test('of more steps than are shown the one that is shown is found again', () => {
  const sampled = units({ cells: cells(1, 8, 1, 4), steps: [10, 12, 14, 16] }); // steps 0, 2, 4 and 6
  assert.deepEqual([0, 2, 4, 6].map((place) => placeIn(sampled, 0, place).node), [10, 12, 14, 16]);
  assert.equal(mainPlace(sampled, 0).node, 16);
});

test('a unit is chosen by its number, and a map by the one in its middle', () => {
  assert.deepEqual(mainPlace(units({}), 3), { node: 7, element: 3 });
  assert.deepEqual(mainPlace(units({ cells: cells(3, 3) }), 1), { node: 7, element: 17 });
});

test('what is looked at belongs to a unit', () => {
  const some = units({ weights: WEIGHTS });
  assert.equal(unitOf(unfolded({ units: some, node: 7, element: 2 })), 2);
  assert.equal(unitOf(unfolded({ units: some, node: 3, element: 6 })), 2); // w[1, 2] of 2 x 4
  assert.equal(unitOf(unfolded({ units: some, node: 4, element: 1 })), 1);
  assert.equal(unitOf(unfolded({ units: some, node: 99, element: 1 })), undefined);
});

test('of a unit that is left out no tile is marked', () => {
  const some = units({ count: 400, shown: [0, 100, 200, 300] });
  assert.equal(shownAt(unfolded({ units: some, node: 7, element: 200 })), 2);
  assert.equal(shownAt(unfolded({ units: some, node: 7, element: 201 })), undefined);
});

test('more tiles stand side by side than one below the other, until there is no more room', () => {
  assert.deepEqual([1, 2, 4, 8, 24, 200].map((count) => columnsOf(count, 'values')), [1, 2, 3, 4, 5, 5]);
  assert.equal(columnsOf(32, 'maps'), 4);
  assert.equal(columnsOf(32, 'series'), 2);
});

test('arrows lead from tile to tile and stay at the border', () => {
  assert.equal(stepTo(4, 8, 3, 'ArrowUp'), 1);
  assert.equal(stepTo(7, 8, 3, 'ArrowDown'), 7);
  assert.equal(stepTo(0, 8, 3, 'ArrowLeft'), 0);
  assert.equal(stepTo(3, 8, 3, 'End'), 7);
  assert.equal(stepTo(3, 8, 3, 'x'), undefined);
});

test('numbers are called as in the graph', () => {
  assert.equal(nameOf('w1', [2, 4], 6), 'w1[1, 2]');
  assert.equal(nameOf('L', [], 0), 'L');
});

test('one goes inward as far as there is something to list', () => {
  assert.equal(deeper(unfolded({})), 'operations');
  assert.equal(deeper(unfolded({ level: 'operations' })), 'scalars');
  assert.equal(deeper(unfolded({ level: 'operations', listed: false })), undefined);
});
