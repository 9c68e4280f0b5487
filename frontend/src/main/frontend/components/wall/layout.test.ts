import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GAP, gridOf, placeAfter, scrollTo, seen, spotOf } from './layout.ts';

test('twenty-four seats are seen at once beside the panel of a projector', () => {
  for (const [width, height] of [[1100, 790], [940, 610]]) {
    const grid = gridOf(24, width, height);

    assert.ok(grid.height <= height, `${grid.columns} columns are ${grid.height} high`);
    assert.ok(Math.abs(grid.columns * (grid.tileWidth + GAP) - GAP - width) < 0.01);
  }
});

test('few seats get large tiles, and a phone two columns', () => {
  assert.equal(gridOf(3, 1100, 790).columns, 5);
  assert.equal(gridOf(24, 358, 700).columns, 2);
  assert.equal(gridOf(0, 358, 700).height, 0);
});

test('one or two chosen for a whole room fill it', () => {
  assert.equal(gridOf(1, 560, 790, 560).columns, 1);
  assert.equal(gridOf(2, 1000, 790, 560).columns, 2);
});

test('of three hundred only those in sight are drawn, and a row beside', () => {
  const grid = gridOf(300, 1100, 790), { first, end } = seen(grid, 300, 0, 790);

  assert.equal(first, 0);
  assert.ok(end - first < 60, `${end} tiles`);
  assert.equal(seen(grid, 300, grid.height - 790, 790).end, 300);
  assert.deepEqual(seen(grid, 0, 0, 790), { first: 0, end: 0 });
});

test('tiles lie in rows', () => {
  const grid = { columns: 3, tileWidth: 100, tileHeight: 80, rows: 2, height: 172 };

  assert.deepEqual(spotOf(4, grid), { x: 112, y: 92 });
});

test('arrows walk as one reads, and down to the last of a shorter row', () => {
  assert.equal(placeAfter(2, 'ArrowRight', 8, 3), 3);
  assert.equal(placeAfter(0, 'ArrowLeft', 8, 3), 0);
  assert.equal(placeAfter(1, 'ArrowDown', 8, 3), 4);
  assert.equal(placeAfter(5, 'ArrowDown', 8, 3), 7);
  assert.equal(placeAfter(7, 'ArrowDown', 8, 3), 7);
  assert.equal(placeAfter(1, 'ArrowUp', 8, 3), 1);
  assert.equal(placeAfter(1, 'End', 8, 3), 7);
});

test('one scrolls no further than needed', () => {
  const grid = { columns: 1, tileWidth: 100, tileHeight: 88, rows: 9, height: 888 };

  assert.equal(scrollTo(0, grid, 50, 300), 0);
  assert.equal(scrollTo(1, grid, 50, 300), 50);
  assert.equal(scrollTo(4, grid, 50, 300), 188);
});
