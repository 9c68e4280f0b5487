import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseWall, sparkline, updated, type Seat } from './seats.ts';

function body(header: object, numbers: readonly number[], bytes: readonly number[]): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(header)), whole = new Uint8Array(4 + text.length + 4 * numbers.length + bytes.length);
  new DataView(whole.buffer).setUint32(0, text.length, true);
  whole.set(text, 4);
  whole.set(new Uint8Array(new Float32Array(numbers).buffer), 4 + text.length);
  whole.set(bytes, 4 + text.length + 4 * numbers.length);
  return whole.buffer;
}

test('seats are read with their curves and pictures', () => {
  const { sequence, seats, gone } = parseWall(body({ sequence: 7, ids: [3, 12], names: ['Amber Otter', 'Größe'], gone: [5] },
    [1, 1, 0.5, NaN, 20, 4, 9, 2, 3, 2, 1, 6, 0, NaN, 0.75, 0, 90, 60, 0, 0, 0, 0], [255, 100, 0, 127, 129]));

  assert.deepEqual([sequence, gone], [7, [5]]);
  assert.deepEqual(seats[0], { id: 3, name: 'Amber Otter', state: 'training', hand: true, loss: 0.5, score: NaN, epoch: 20, quiet: 4, since: 9, version: 2,
    curve: new Uint8Array([255, 100, 0]), picture: { width: 2, height: 1, values: new Int8Array([127, -127]) } });
  assert.deepEqual([seats[1].name, seats[1].state, seats[1].picture], ['Größe', 'away', undefined]);
});

test('what was cut off on the way is not drawn', () => {
  assert.throws(() => parseWall(new ArrayBuffer(1)), /at least 4 bytes/);
  assert.throws(() => parseWall(body({ sequence: 1, ids: [1], names: ['a'], gone: [] }, [1], [])), /1 seats were announced/);
  assert.throws(() => parseWall(body({ sequence: 1, ids: [1], names: ['a'], gone: [] }, [1, 0, 0, 0, 0, 0, 0, 1, 0, 4, 4], [1])), /16 bytes were announced/);
});

test('a picture stays until another is sent, and goes with its seat', () => {
  const seat = (id: number, of: Partial<Seat>) => ({ id, version: 1, ...of }) as Seat, picture = { width: 1, height: 1, values: new Int8Array([5]) };
  const before = new Map([[1, seat(1, { picture })], [2, seat(2, { picture })]]);

  const after = updated(before, { sequence: 2, seats: [seat(1, { epoch: 9 })], gone: [2] });

  assert.deepEqual([...after.keys()], [1]);
  assert.deepEqual([after.get(1)!.epoch, after.get(1)!.picture], [9, picture]);
  assert.equal(updated(after, { sequence: 3, seats: [seat(1, { version: 0 })], gone: [] }).get(1)!.picture, undefined);
});

test('a small curve has its largest value at the top, and takes two points', () => {
  assert.equal(sparkline([255, 0], 40, 10), 'M0 0L40 10');
  assert.equal(sparkline([255], 40, 10), '');
});
