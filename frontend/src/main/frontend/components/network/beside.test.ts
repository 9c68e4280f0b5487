import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAbove, placeBeside } from './beside.ts';

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
