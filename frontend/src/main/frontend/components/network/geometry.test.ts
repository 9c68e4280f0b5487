import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing, LayerDrawing } from './drawing.ts';
import { CELL, TILE, bundles, columnsOf, distanceTo, fit, linesOf, pathOf, place, placeIn, pointOn, wireOpacity, wireWidth } from './geometry.ts';

const layer = (key: string, units: number, shown = units): LayerDrawing =>
  ({ key, title: key, lines: ['a', 'b'], kind: 'layer', form: 'units', units, shown, shape: [], unitNames: [], removable: true, resizable: true });
const block = (key: string, ...shape: number[]): LayerDrawing => ({ ...layer(key, shape.reduce((a, b) => a * b), 1), shape, form: 'maps', resizable: false });
const chain = (...units: number[]): Drawing => ({
  version: 1,
  layers: units.map((count, i) => layer('l' + i, count)),
  wires: units.slice(1).map((_, i) => ({ from: 'l' + i, to: 'l' + (i + 1), parameter: `l${i + 1}/weights`, label: '' })),
});
const room = { width: 820, height: 710, controls: 28, insert: 24 };

test('a column is the longest path from an input', () => {
  const drawing: Drawing = { version: 1, layers: ['in', 'a', 'b', 'add'].map((key) => layer(key, 2)),
    wires: [['in', 'a'], ['a', 'b'], ['b', 'add'], ['in', 'add']].map(([from, to]) => ({ from, to, label: '' })) };

  assert.deepEqual([...columnsOf(drawing).values()], [0, 1, 2, 3]);
});

test('a circle in the wires, which the server refuses, does not hang the page', () => {
  const drawing: Drawing = { version: 1, layers: [layer('a', 1), layer('b', 1)], wires: [{ from: 'a', to: 'b', label: '' }, { from: 'b', to: 'a', label: '' }] };

  assert.equal(place(drawing, room).placed.size, 2);
});

test('tiles of every column share one middle line and never overlap', () => {
  const layout = place(chain(2, 8, 4, 1), room);

  const middles = [...layout.placed.values()].map((one) => (one.tops[0] + one.tops.at(-1)! + TILE) / 2);
  assert.ok(middles.every((middle) => Math.abs(middle - middles[0]) < 0.01));
  for (const { tops } of layout.placed.values()) tops.slice(1).forEach((top, i) => assert.ok(top - tops[i] >= TILE + 8));
});

test('parallel branches stand one above the other', () => {
  const drawing: Drawing = { version: 1, layers: [layer('in', 2), layer('a', 2), layer('b', 3), layer('out', 1)],
    wires: [['in', 'a'], ['in', 'b'], ['a', 'out'], ['b', 'out']].map(([from, to]) => ({ from, to, label: '' })) };
  const { placed } = place(drawing, room);

  assert.equal(placed.get('a')!.x, placed.get('b')!.x);
  assert.ok(placed.get('b')!.head >= placed.get('a')!.bottom);
});

test('wires carry the row-major index of their weight, also when units are left out', () => {
  const drawing: Drawing = { version: 1, layers: [layer('a', 3), layer('b', 100, 2)], wires: [{ from: 'a', to: 'b', parameter: 'w', label: '' }] };
  const [one] = bundles(drawing, place(drawing, room));

  assert.deepEqual([...one.indices], [0, 1, 100, 101, 200, 201]);
});

test('wires without weights join equal units', () => {
  const drawing: Drawing = { version: 1, layers: [layer('a', 3), layer('b', 3)], wires: [{ from: 'a', to: 'b', label: '' }] };
  const [one] = bundles(drawing, place(drawing, room));

  assert.deepEqual([...one.indices], [-1, -1, -1]);
  assert.equal(one.curves[1], one.curves[7]);
  assert.equal(one.touchable, false);
});

test('a wire over a column swings below its tiles', () => {
  const drawing: Drawing = { version: 1, layers: ['a', 'b', 'c'].map((key) => layer(key, 2)),
    wires: [['a', 'b'], ['b', 'c'], ['a', 'c']].map(([from, to]) => ({ from, to, label: '' })) };
  const layout = place(drawing, room), skip = bundles(drawing, layout)[2];

  assert.ok(pointOn(skip.curves, 0, 0.5).y > layout.placed.get('b')!.bottom);
});

test('a curve starts and ends at its tiles, and distance to it is measured on it', () => {
  const layout = place(chain(1, 1), room), [one] = bundles(chain(1, 1), layout), middle = pointOn(one.curves, 0, 0.5);

  assert.match(pathOf(one.curves, 0), /^M[\d.]+ [\d.]+C/);
  assert.ok(distanceTo(one.curves, 0, middle.x, middle.y) < 0.5);
  assert.ok(Math.abs(distanceTo(one.curves, 0, middle.x, middle.y + 9) - 9) < 0.5);
});

test('one wire joins two blocks, and from a block one leads to every unit', () => {
  const drawing: Drawing = { version: 1, layers: [block('image', 28, 28, 1), block('conv', 26, 26, 6), layer('flat', 4056, 8)],
    wires: [['image', 'conv'], ['conv', 'flat']].map(([from, to]) => ({ from, to, label: '' })) };
  const layout = place(drawing, room), [first, second] = bundles(drawing, layout);

  assert.deepEqual([first.indices.length, second.indices.length], [1, 8]);
  assert.ok([...first.curves, ...second.curves].every(Number.isFinite));
  assert.ok([...first.indices, ...second.indices].every((index) => index === -1) && !first.touchable && !second.touchable);
});

test('a wire ends where its block does, however small that is', () => {
  const drawing: Drawing = { version: 1, layers: [block('a', 28, 28, 32), block('b', 1, 1, 1)], wires: [{ from: 'a', to: 'b', label: '' }] };
  const layout = place(drawing, room), [{ curves }] = bundles(drawing, layout), middle = (key: string) => layout.placed.get(key)!.x + TILE / 2;

  assert.ok(curves[0] > middle('a') + TILE / 2 - 4);
  assert.ok(curves[6] > middle('b') - TILE / 2 + 8 && curves[6] < middle('b'));
});

test('a long name of an output has room beside it, a very long one is cut', () => {
  const named = (...unitNames: string[]) => ({ ...chain(2, 1), layers: [layer('l0', 2), { ...layer('l1', 1), unitNames }] });
  const narrow = { ...room, width: 390 };

  assert.equal(place(named('0'), narrow).right, place(chain(2, 1), narrow).right);
  assert.ok(place(named('Iris versicolor'), narrow).right >= 15 * 6);
  assert.ok(place(named('x'.repeat(500)), narrow).right < 130);
});

test('many columns stand closer together, so that they can still be read', () => {
  const few = place(chain(1, 1, 1, 1, 1, 1, 1), room), many = place(chain(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), room);

  assert.ok(many.pitch < few.pitch);
  assert.ok(many.headWidth >= 90);
});

test('below a block there is room for its sizes, also where it has one value', () => {
  const { placed } = place({ version: 1, layers: [block('a', 1, 1, 1)], wires: [] }, room), { tops, bottom, height } = placed.get('a')!;

  assert.ok(bottom - tops[0] - height >= 20);
});

test('more than 600 wires are not touched one by one', () => {
  const drawing = chain(25, 25);

  assert.equal(bundles(drawing, place(drawing, room))[0].touchable, false);
  assert.equal(bundles(chain(20, 30), place(chain(20, 30), room))[0].touchable, true);
});

test('width and opacity grow with the size of a weight and stay within bounds', () => {
  assert.equal(wireWidth(0), 0.5);
  assert.equal(wireWidth(-1e9), 6);
  assert.ok(wireWidth(1) > wireWidth(0.1) && wireWidth(1) === wireWidth(-1));
  assert.ok(wireOpacity(0) > 0.1 && wireOpacity(100) <= 1);
});

test('everything fits on a desk, a phone starts at the left and stays legible', () => {
  const layout = place(chain(2, 8, 4, 1), room);
  const desk = fit(layout, 820, 710, 60), phone = fit(layout, 390, 600, 60);

  assert.ok(desk.x >= 0 && desk.x + layout.width * desk.scale <= 820.5);
  assert.equal(phone.x, 0);
  assert.ok(phone.scale >= 0.9);
});

test('a tall picture ends above what stands below it', () => {
  const { scale, y } = fit({ width: 2000, height: 1780 }, 688, 565, 52, 56);

  assert.ok(y >= 52 && y + 1780 * scale <= 565 - 56 + 0.5);
});

test('an empty drawing is placed without complaint', () => {
  const layout = place({ version: 0, layers: [], wires: [] }, room);

  assert.equal(layout.placed.size, 0);
  assert.ok(Number.isFinite(fit(layout, 400, 300, 60).scale));
});

test('a long title takes two lines, and all heads grow by them', () => {
  const short = chain(2, 2), long = { ...short, layers: [layer('l0', 2), { ...layer('l1', 2), title: 'Verdeckte Zwischenschicht 1' }] };

  assert.equal(linesOf('Verdeckte Zwischenschicht 1', 7.8, 170), 2);
  assert.equal(place(long, { ...room, width: 400 }).headHeight - place(short, { ...room, width: 400 }).headHeight, 18);
});

test('a tall network uses the width that its smaller scale sets free', () => {
  const tall = chain(2, 12, 12, 1);

  assert.ok(placeIn(tall, room, 52).pitch > place(tall, room).pitch);
});

test('cells stand close together, and their wires meet them in the middle', () => {
  const cells = (key: string, units: number): LayerDrawing => ({ ...layer(key, units), form: 'cells' });
  const drawing: Drawing = { version: 1, layers: [cells('a', 2), cells('b', 10)], wires: [{ from: 'a', to: 'b', parameter: 'w', label: '' }] };
  const layout = place(drawing, room), { tops } = layout.placed.get('b')!, [{ curves }] = bundles(drawing, layout);

  assert.ok(tops[1] - tops[0] > CELL && tops[1] - tops[0] < TILE);
  assert.equal(curves[7], tops[0] + CELL / 2);
});

test('to and from a field lead wires without weights, also where there are some', () => {
  const field: LayerDrawing = { ...layer('field', 512, 1), form: 'field' }, cells: LayerDrawing = { ...layer('out', 10), form: 'cells' };
  const drawing: Drawing = { version: 1, layers: [field, cells], wires: [{ from: 'field', to: 'out', parameter: 'w', label: '' }] };
  const [one] = bundles(drawing, place(drawing, room));

  assert.deepEqual([one.indices.length, one.touchable, one.weighted], [10, false, false]);
  assert.ok([...one.indices].every((index) => index === -1));
});
