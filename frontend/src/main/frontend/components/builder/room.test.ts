import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WIDTH, arrange } from './arrange.ts';
import type { Block } from './drawing.ts';
import { inSight, limits, roomOf } from './room.ts';

const block = (key: string): Block => ({ key, kind: 'layer', group: 0, title: '', name: '', line: '', shape: '', parameters: '', work: '', memory: '', parameterShare: 0, workShare: 0, memoryShare: 0, joins: false, problem: '', note: '', ways: [] });
const FREE = { left: 100, top: 50, right: 900, bottom: 650 };

test('a block is as large as what it holds, on the grid, and never narrower than before', () => {
  assert.deepEqual(roomOf(block('a'), { width: 301, height: 99 }), { width: 328, height: 148 }); // 301 + 24, 36 + 99 + 12
  assert.equal(roomOf(block('a'), { width: 10, height: 10 }).width, WIDTH);
});

test('what is inside is no larger than the canvas', () => {
  assert.deepEqual(limits({ width: 648, height: 500 }), { '--pg-wide': '600px', '--pg-high': '240px' });
  assert.deepEqual(limits({ width: 200, height: 200 }), { '--pg-wide': '240px', '--pg-high': '144px' });
});

test('the others make room for it', () => {
  const network = { blocks: ['a', 'b', 'c'].map(block), flows: [{ from: 'a', to: 'b', label: '', bad: false }, { from: 'b', to: 'c', label: '', bad: false }] };
  const folded = arrange(network, true), unfolded = arrange(network, true, new Map([['b', { width: 500, height: 300 }]]));
  const b = unfolded.spots.get('b')!, c = unfolded.spots.get('c')!;
  assert.deepEqual([b.width, b.height], [500, 300]);
  assert.ok(c.y >= b.y + b.height);
  assert.equal(c.y - (b.y + b.height), folded.spots.get('c')!.y - (folded.spots.get('b')!.y + 36));
  assert.equal(b.x + b.width / 2, c.x + c.width / 2);
});

test('what is in sight and can be read stays where it is', () => {
  assert.deepEqual(inSight({ x: 0, y: 0, width: 200, height: 200 }, { x: 300, y: 200, zoom: 1 }, FREE), { x: 300, y: 200, zoom: 1 });
});

test('what reaches beyond the border is moved by as much as it lacks', () => {
  assert.deepEqual(inSight({ x: 0, y: 0, width: 200, height: 500 }, { x: 300, y: 200, zoom: 1 }, FREE), { x: 300, y: 142, zoom: 1 }); // 650 - 8 - 500
});

test('of what is larger than the screen the beginning is seen', () => {
  assert.deepEqual(inSight({ x: 40, y: 20, width: 1000, height: 900 }, { x: 0, y: 0, zoom: 1 }, FREE), { x: 68, y: 38, zoom: 1 });
});

test('what is too small to read comes nearer', () => {
  assert.equal(inSight({ x: 0, y: 0, width: 200, height: 200 }, { x: 300, y: 200, zoom: 0.4 }, FREE).zoom, 0.8);
});
