import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSight } from './window.ts';

test('rows in sight stand between room for the others', () => {
  assert.deepEqual(inSight(1000, 24, 2400, 240), { from: 90, to: 120, before: 2160, behind: 21120 });
});

test('a short table is drawn whole', () => {
  assert.deepEqual(inSight(3, 24, 0, 240), { from: 0, to: 3, before: 0, behind: 0 });
});

test('a table that has become shorter than it was scrolled shows its end', () => {
  assert.deepEqual(inSight(5, 24, 9000, 240), { from: 0, to: 5, before: 0, behind: 0 });
});
