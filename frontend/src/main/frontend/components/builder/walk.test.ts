import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dependsOn, walk, wireAfter } from './walk.ts';
import type { Arrangement } from './arrange.ts';
import type { Flow } from './drawing.ts';

const spot = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
const flow = (from: string, to: string): Flow => ({ from, to, label: '', bad: false });
/** a leads to b and c beside each other, both to d below b. */
const FLOWS = [flow('a', 'b'), flow('a', 'c'), flow('b', 'd'), flow('c', 'd')];
const PLACE: Arrangement = { width: 1, height: 1, upright: true, ways: new Map(), frames: new Map(), labels: new Map(), spots: new Map([['a', spot(0, 0)], ['b', spot(0, 100)], ['c', spot(200, 100)], ['d', spot(0, 200)]]) };

test('down and up lead along the straightest wire', () => {
  assert.equal(walk(FLOWS, PLACE, 'a', 'ArrowDown'), 'b');
  assert.equal(walk(FLOWS, PLACE, 'c', 'ArrowDown'), 'd');
  assert.equal(walk(FLOWS, PLACE, 'c', 'ArrowUp'), 'a');
  assert.equal(walk(FLOWS, PLACE, 'd', 'ArrowUp'), 'b');
});

test('left and right lead to what stands beside', () => {
  assert.equal(walk(FLOWS, PLACE, 'b', 'ArrowRight'), 'c');
  assert.equal(walk(FLOWS, PLACE, 'c', 'ArrowLeft'), 'b');
});

test('at an end there is nowhere to go', () => {
  assert.equal(walk(FLOWS, PLACE, 'a', 'ArrowUp'), undefined);
  assert.equal(walk(FLOWS, PLACE, 'b', 'ArrowLeft'), undefined);
  assert.equal(walk(FLOWS, PLACE, 'gone', 'ArrowUp'), undefined);
});

test('a block depends on all that it is computed from, and on itself', () => {
  assert.equal(dependsOn(FLOWS, 'd', 'a'), true);
  assert.equal(dependsOn(FLOWS, 'b', 'c'), false);
  assert.equal(dependsOn(FLOWS, 'b', 'b'), true);
});

test('the wires of a block come one after the other, first those that come in, and then again from the first', () => {
  assert.equal(wireAfter(FLOWS, 'b', undefined), 'a>b');
  assert.equal(wireAfter(FLOWS, 'b', 'a>b'), 'b>d');
  assert.equal(wireAfter(FLOWS, 'b', 'b>d'), 'a>b');
  assert.equal(wireAfter(FLOWS, 'b', 'c>d'), 'a>b');
  assert.equal(wireAfter(FLOWS, 'gone', undefined), undefined);
});
