import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Counts } from '../frames/parse.ts';
import { cellsOf, firstPart, matrixOf, placeAfter, shareOf, strengthOf } from './matrix.ts';

const cells = cellsOf(Float32Array.of(0, 0, 3, 4, 0, 1, 1, 4, 1, 1, 5, 5));

test('rows of four numbers become cells, and cells that were left out are empty ones', () => {
  assert.deepEqual(cells[1], { truth: 0, taken: 1, count: 1, belonging: 4 });
  assert.deepEqual(matrixOf(cells, 2), [
    [{ truth: 0, taken: 0, count: 3, belonging: 4 }, { truth: 0, taken: 1, count: 1, belonging: 4 }],
    [{ truth: 1, taken: 0, count: 0, belonging: 5 }, { truth: 1, taken: 1, count: 5, belonging: 5 }]]);
});

test('a column for no answer comes only where there is none', () => {
  assert.equal(matrixOf(cells, 2)[0].length, 2);
  assert.equal(matrixOf(cellsOf(Float32Array.of(0, 2, 1, 1)), 2)[0].length, 3);
  assert.deepEqual(matrixOf([], 2)[1][1], { truth: 1, taken: 1, count: 0, belonging: 0 });
});

test('shares are of the true class', () => {
  assert.equal(shareOf(cells[0]), 0.75);
  assert.equal(shareOf({ truth: 0, taken: 0, count: 0, belonging: 0 }), 0);
});

test('colour grows with the share, is seen from the first sample on, and never drowns the number', () => {
  const of = (count: number) => strengthOf({ truth: 0, taken: 1, count, belonging: 100 });
  assert.deepEqual([of(0), of(1), of(25), of(100)], [0, 13, 34, 60]);
});

test('validation is shown first, then the test part', () => {
  const part = (name: Counts['part']): Counts => ({ part: name, classes: 2, total: 1, right: 1, epoch: 0, batch: 0, current: true, rows: new Float32Array() });
  assert.equal(firstPart([part('training'), part('validation'), part('test')])?.part, 'validation');
  assert.equal(firstPart([part('training'), part('test')])?.part, 'test');
  assert.equal(firstPart([part('training')])?.part, 'training');
  assert.equal(firstPart([]), undefined);
});

test('arrow keys walk through the matrix and stop at its rim', () => {
  assert.deepEqual(placeAfter('ArrowRight', 0, 1, 2, 2), [0, 1]);
  assert.deepEqual(placeAfter('ArrowLeft', 1, 1, 2, 2), [1, 0]);
  assert.deepEqual(placeAfter('ArrowDown', 0, 1, 2, 3), [1, 1]);
  assert.deepEqual(placeAfter('ArrowUp', 0, 1, 2, 3), [0, 1]);
  assert.deepEqual(placeAfter('End', 1, 0, 2, 3), [1, 2]);
  assert.deepEqual(placeAfter('Home', 1, 2, 2, 3), [1, 0]);
  assert.equal(placeAfter('Enter', 0, 0, 2, 2), undefined);
});
