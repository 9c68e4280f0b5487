import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Seat } from './seats.ts';
import { badgeOf, kept, sorted, tally, type Order } from './sort.ts';

const seat = (id: number, name: string, of: Partial<Seat> = {}): Seat =>
  ({ id, name, state: 'training', hand: false, loss: NaN, score: NaN, epoch: 0, quiet: 0, since: 0, version: 0, curve: new Uint8Array(), ...of });
const ids = (seats: readonly Seat[], order: Order, hidden = false) => sorted(seats, order, hidden).map(({ id }) => id);

test('who needs help comes first, and of those who waits longest', () => {
  const seats = [seat(1, 'a'), seat(2, 'b', { state: 'away' }), seat(3, 'c', { state: 'stuck', since: 5 }), seat(4, 'd', { state: 'stuck', since: 60 }),
    seat(5, 'e', { state: 'broken' }), seat(6, 'f', { hand: true, state: 'done' }), seat(7, 'g', { state: 'done' }), seat(8, 'h', { state: 'idle' })];

  assert.deepEqual(ids(seats, 'help'), [6, 5, 4, 3, 8, 1, 7, 2]);
});

test('numbers that are none come last in whichever direction', () => {
  const seats = [seat(1, 'a'), seat(2, 'b', { loss: 0.5, score: 0.6 }), seat(3, 'c', { loss: 0.1, score: 0.9 })];

  assert.deepEqual(ids(seats, 'loss'), [3, 2, 1]);
  assert.deepEqual(ids(seats, 'score'), [3, 2, 1]);
});

test('most epochs first, and who did something last', () => {
  const seats = [seat(1, 'a', { epoch: 3, quiet: 2 }), seat(2, 'b', { epoch: 30, quiet: 9 })];

  assert.deepEqual(ids(seats, 'progress'), [2, 1]);
  assert.deepEqual(ids(seats, 'active'), [1, 2]);
});

test('equal ones stand by name, and by number where names must not tell', () => {
  const seats = [seat(1, 'Teal Seal'), seat(2, 'Amber Otter')];

  assert.deepEqual(ids(seats, 'name'), [2, 1]);
  assert.deepEqual(ids(seats, 'name', true), [1, 2]);
});

test('a raised hand is the badge whatever the network does', () => {
  assert.equal(badgeOf(seat(1, 'a', { hand: true, state: 'broken' })), 'hand');
  assert.deepEqual(tally([seat(1, 'a', { hand: true }), seat(2, 'b'), seat(3, 'c')]), [{ badge: 'hand', count: 1 }, { badge: 'training', count: 2 }]);
});

test('those who were there keep their places, and who is new stands behind', () => {
  assert.deepEqual(kept([3, 1, 2], [1, 2, 4, 3]), [3, 1, 2, 4]);
  assert.deepEqual(kept([3, 1, 2], [1, 2]), [1, 2]);
});
