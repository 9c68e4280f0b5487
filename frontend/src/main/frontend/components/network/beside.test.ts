import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAbove, placeBeside, standing } from './beside.ts';

const room = { width: 800, height: 600 }, glass = { width: 200, height: 240 };

test('a glass stands at the right of its picture, at the left where there is no room', () => {
  assert.ok(placeBeside({ left: 100, top: 200, width: 40, height: 40 }, glass, room).x > 140);
  assert.ok(placeBeside({ left: 700, top: 200, width: 40, height: 40 }, glass, room).x + glass.width < 700);
});

test('it stays on the drawing', () => {
  for (const top of [-50, 0, 590]) {
    const { x, y } = placeBeside({ left: 10, top, width: 40, height: 40 }, glass, room);
    assert.ok(x >= 0 && y >= 0 && x + glass.width <= room.width && y + glass.height <= room.height);
  }
});

test('a chip stands above its picture, below it where that would be off the drawing', () => {
  const chip = { width: 200, height: 26 };

  assert.ok(placeAbove({ left: 300, top: 200, width: 40, height: 40 }, chip, room).y + chip.height < 200);
  assert.ok(placeAbove({ left: 300, top: 10, width: 40, height: 40 }, chip, room).y > 50);
  assert.equal(placeAbove({ left: 0, top: 200, width: 40, height: 40 }, chip, room).x, 12);
});

test('a unit of a row is as wide as its tile, moved and scaled as the drawing is', () => {
  assert.deepEqual(standing({ x: 100, tops: [40, 100], height: 20 }, 1, { x: 10, y: 20, scale: 0.5 }), { left: 60, top: 70, width: 28, height: 10 });
});

test('a map is as high as itself and as wide as its layer; one picture is that of all units', () => {
  const maps = { parts: [{ x: -30, y: -15, width: 25, height: 30 }, { x: 5, y: -15, width: 25, height: 30 }], width: 60, height: 30 };

  assert.deepEqual(standing({ x: 100, tops: [40], height: 30, block: maps }, 1, { x: 0, y: 0, scale: 1 }), { left: 98, top: 40, width: 60, height: 30 });
  assert.deepEqual(standing({ x: 100, tops: [40], height: 30, block: { ...maps, parts: [{ x: -30, y: -15, width: 60, height: 30 }] } }, 7, { x: 0, y: 0, scale: 2 }), { left: 196, top: 80, width: 120, height: 60 });
});
