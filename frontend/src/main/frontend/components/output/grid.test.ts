import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SURFACE_BROKEN, SURFACE_LIMIT, type Surface, type Tile } from '../frames/parse.ts';
import { endsOf, moved, onTile, placeAt, read, shareOf, spread, valueOf } from './grid.ts';

const surface = (resolution: number, rows: number, values = new Int16Array(resolution * rows)): Surface =>
  ({ resolution, rows, scale: 2, domain: [-6, 6], axes: [0, 1], values, center: 0 } as Surface);

test('quantised numbers read back around their centre', () => {
  const picture = { values: Int16Array.of(32767, -32767, 0, -32768), scale: 0.5, center: 0.5 };

  assert.deepEqual([0, 1, 2].map((i) => valueOf(picture, i, SURFACE_LIMIT, SURFACE_BROKEN)), [1, 0, 0.5]);
  assert.ok(Number.isNaN(valueOf(picture, 3, SURFACE_LIMIT, SURFACE_BROKEN)));
  assert.deepEqual(endsOf(picture), [0, 1]);
  assert.deepEqual(endsOf({ values: [], scale: 3 }), [-3, 3]);
});

test('corners of the picture are the ends of the domain, with the greatest x2 above', () => {
  const one = surface(3, 3, Int16Array.of(32767, 0, 0, 0, 0, 0, 0, 0, -32767));

  assert.deepEqual(read(one, placeAt({ x: 0, y: 0 }, one), SURFACE_LIMIT, SURFACE_BROKEN), { x1: -6, x2: 6, value: 2 });
  assert.deepEqual(read(one, placeAt({ x: 1, y: 1 }, one), SURFACE_LIMIT, SURFACE_BROKEN), { x1: 6, x2: -6, value: -2 });
});

test('a pointer between two points reads the nearer one, and one outside the edge', () => {
  assert.deepEqual(placeAt({ x: 0.3, y: 0.7 }, surface(3, 3)), { column: 1, row: 1 });
  assert.deepEqual(placeAt({ x: -1, y: 9 }, surface(3, 3)), { column: 0, row: 2 });
  assert.deepEqual(shareOf({ column: 1, row: 2 }, surface(3, 3)), { x: 0.5, y: 1 });
});

test('a curve has one row, in the middle', () => {
  assert.deepEqual(placeAt({ x: 1, y: 0.2 }, surface(200, 1)), { column: 199, row: 0 });
  assert.deepEqual(shareOf({ column: 0, row: 0 }, surface(200, 1)), { x: 0, y: 0.5 });
});

test('arrow keys move the cross-hair and stop at the edge', () => {
  assert.deepEqual(moved({ column: 5, row: 5 }, 'ArrowUp', 10, surface(100, 100)), { column: 5, row: 0 });
  assert.deepEqual(moved({ column: 5, row: 5 }, 'ArrowRight', 1, surface(100, 100)), { column: 6, row: 5 });
  assert.equal(moved({ column: 5, row: 5 }, 'Enter', 1, surface(100, 100)), undefined);
});

test('a coarser picture of a unit is read at one of its own points', () => {
  const tile: Tile = { layer: 'l', unit: 0, resolution: 50, scale: 1, values: new Int8Array(2500), center: 0 } as Tile;

  assert.deepEqual(onTile(tile, { column: 99, row: 3 }, surface(100, 100)), { place: { column: 98, row: 2 }, index: 99 });
});

test('a few places stand for many', () => {
  assert.deepEqual(spread(100, 5), [0, 25, 50, 74, 99]);
  assert.deepEqual(spread(1, 5), [0]);
  assert.deepEqual(spread(3, 5), [0, 1, 2]);
});
