import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Wheel, type Turn } from './wheel.ts';

const turn = (deltaY: number, timeStamp: number, other: Partial<Turn> = {}): Turn => ({ deltaX: 0, deltaY, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false, timeStamp, ...other });

test('a notch of a mouse zooms, fingers on a pad move', () => {
  assert.equal(new Wheel().meaning(turn(100, 0), () => false), 'zoom');
  assert.equal(new Wheel().meaning(turn(3, 0, { deltaMode: 1 }), () => false), 'zoom');
  assert.equal(new Wheel().meaning(turn(4, 0), () => false), 'pan');
  assert.equal(new Wheel().meaning(turn(80, 0, { deltaX: 3 }), () => false), 'pan');
});

test('what began as a movement of fingers stays one, however fast it gets', () => {
  const wheel = new Wheel();

  assert.deepEqual([turn(4, 0), turn(120, 50), turn(90, 150)].map((one) => wheel.meaning(one, () => false)), ['pan', 'pan', 'pan']);
  assert.equal(wheel.meaning(turn(100, 900), () => false), 'zoom');
});

test('with ctrl it zooms in any case, with shift it moves', () => {
  assert.equal(new Wheel().meaning(turn(4, 0, { ctrlKey: true }), () => true), 'zoom');
  assert.equal(new Wheel().meaning(turn(100, 0, { shiftKey: true }), () => false), 'pan');
});

test('a page that scrolls goes on doing so', () => {
  assert.equal(new Wheel().meaning(turn(100, 0), () => true), 'scroll');
  assert.equal(new Wheel().meaning(turn(0, 0, { deltaX: 9 }), () => true), 'pan');
});

test('whether the page scrolls is measured once in a movement', () => {
  const wheel = new Wheel();
  let measured = 0;
  const scrolls = () => { measured++; return true; };

  assert.deepEqual([turn(4, 0), turn(8, 50), turn(4, 900)].map((one) => wheel.meaning(one, scrolls)), ['scroll', 'scroll', 'scroll']);
  assert.equal(measured, 2);
});
