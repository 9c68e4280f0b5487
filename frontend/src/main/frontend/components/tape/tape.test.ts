import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Latest, doneOf, lengthOf, marksOf, moved, placeAt, stepAt, type Part } from './tape.ts';

const PARTS: readonly Part[] = [
  { phase: 'batch', layer: '', nodes: [-1, -1] },
  { phase: 'forward', layer: 'Output', nodes: [4, 5, 6] },
  { phase: 'loss', layer: 'Loss', nodes: [7] },
  { phase: 'backward', layer: 'Loss', nodes: [7] },
  { phase: 'backward', layer: 'Output', nodes: [6, 5, 4] },
  { phase: 'update', layer: 'Output', nodes: [2, 3] },
];

test('each place of the tape is an instruction, and none lies outside', () => {
  assert.equal(lengthOf(PARTS), 12);
  assert.deepEqual(stepAt(PARTS, 0), { phase: 'batch', layer: '', node: -1 });
  assert.deepEqual(stepAt(PARTS, 4), { phase: 'forward', layer: 'Output', node: 6 });
  assert.deepEqual(stepAt(PARTS, 11), { phase: 'update', layer: 'Output', node: 3 });
  assert.deepEqual([stepAt(PARTS, -1), stepAt(PARTS, 12)], [undefined, undefined]);
});

test('a part is done as far as its instructions have run', () => {
  assert.deepEqual(doneOf(PARTS, -1), [0, 0, 0, 0, 0, 0]);
  assert.deepEqual(doneOf(PARTS, 2), [1, 1 / 3, 0, 0, 0, 0]);
  assert.deepEqual(doneOf(PARTS, 11), [1, 1, 1, 1, 1, 1]);
});

test('arrows go by one instruction, pages by one layer, and both stay on the tape', () => {
  assert.deepEqual(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp', 'PageDown', 'x'].map((key) => moved(PARTS, 3, key)), [4, 2, 0, 11, 4, 1, undefined]);
  assert.deepEqual(['ArrowRight', 'PageUp'].map((key) => moved(PARTS, 11, key)), [11, 11]);
  assert.deepEqual(['ArrowLeft', 'PageDown'].map((key) => moved(PARTS, 0, key)), [0, 0]);
  assert.deepEqual(['ArrowRight', 'PageUp', 'ArrowLeft'].map((key) => moved(PARTS, -1, key)), [0, 1, 0]);
});

test('every point of the track lies on an instruction', () => {
  assert.deepEqual([-0.2, 0, 0.0833, 0.0834, 0.999, 1, 1.4].map((share) => placeAt(share, 12)), [0, 0, 0, 1, 11, 11, 11]);
});

test('a breakpoint marks the forward and the backward instruction of its node', () => {
  assert.deepEqual(marksOf(PARTS, [5, 7]), [3, 5, 6, 8]);
  assert.deepEqual(marksOf(PARTS, [-1, 2, 99]), []);
});

test('while one place is asked for the others wait, and only the newest is asked for next', () => {
  const latest = new Latest();
  assert.deepEqual([latest.ask(1), latest.ask(2), latest.ask(3)], [1, undefined, undefined]);
  assert.deepEqual([latest.answered(), latest.ask(4), latest.answered(), latest.answered(), latest.ask(5)], [3, undefined, 4, undefined, 5]);
});
