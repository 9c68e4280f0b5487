import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaTable, inkOn, mix, paintArea, rgba } from './colors.ts';

test('zero is the colour of the panel, the ends are orange and blue', () => {
  assert.deepEqual(mix(0, false), [255, 255, 255]);
  assert.deepEqual(mix(-1, false), [224, 114, 12]);
  assert.deepEqual(mix(5, true), [98, 165, 242]);
});

test('not a number is grey, never a colour of the scale', () => {
  assert.deepEqual(mix(NaN, false), [160, 160, 168]);
  assert.equal(rgba(NaN, false), 'rgba(160,160,168,1.000)');
});

test('opacity grows with size from the least given', () => {
  assert.equal(rgba(0.5, false, 0.2), 'rgba(29,111,209,0.600)');
  assert.equal(rgba(-2, false), 'rgba(224,114,12,1.000)');
});

test('an area is painted through the table and hatched where it is broken', () => {
  const table = areaTable(false), pixels = new Uint32Array(8);
  paintArea(pixels, Int8Array.of(127, 0, -127, -128, -128, -128, -128, -128), 8, 127, -128, table, false);
  assert.equal(pixels[0], table[512]);
  assert.equal(pixels[1], table[256]);
  assert.equal(pixels[2], table[0]);
  assert.equal(pixels[3], pixels[4]);
  assert.notEqual(pixels[5], pixels[6]);
});

test('digits are white on strong colours of a light page and black on those of a dark one', () => {
  assert.deepEqual([0, 1, -0.2].map((value) => inkOn(mix(value, false))), ['#000', '#fff', '#000']);
  assert.deepEqual([0, 1, -1, NaN].map((value) => inkOn(mix(value, true))), ['#fff', '#000', '#000', '#fff']);
});
