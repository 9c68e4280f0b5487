import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetAt, endsOf } from './drop.ts';
import type { Arrangement } from './arrange.ts';

const PLACE: Arrangement = {
  width: 100, height: 400, upright: true, frames: new Map(), labels: new Map(),
  spots: new Map([['input', { x: 0, y: 0, width: 100, height: 50 }], ['dense#1', { x: 0, y: 150, width: 100, height: 50 }], ['loss', { x: 0, y: 300, width: 100, height: 50 }]]),
  ways: new Map([['input>dense#1', [{ x: 50, y: 50 }, { x: 50, y: 150 }]], ['dense#1>loss', [{ x: 50, y: 200 }, { x: 50, y: 300 }]]]),
};

test('on a block means behind it', () => {
  assert.deepEqual(targetAt({ x: 20, y: 160 }, PLACE), { block: 'dense#1' });
});

test('beside the blocks the nearest wire is meant', () => {
  assert.deepEqual(targetAt({ x: 90, y: 90 }, PLACE), { wire: 'input>dense#1' });
  assert.deepEqual(targetAt({ x: 90, y: 250 }, PLACE), { wire: 'dense#1>loss' });
});

test('behind the loss is nothing, so the wire to it is meant', () => {
  assert.deepEqual(targetAt({ x: 50, y: 320 }, PLACE), { wire: 'dense#1>loss' });
});

test('far away from all nothing is meant', () => {
  assert.equal(targetAt({ x: 900, y: 90 }, PLACE), undefined);
});

test('a wire tells its ends', () => {
  assert.deepEqual(endsOf('dense#1>add#3'), { from: 'dense#1', to: 'add#3' });
});
