import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels } from './labels.ts';

const level = (y: number) => ({ top: y, bottom: y, last: y });

test('the higher curve is labelled above itself, the lower one below', () => {
  assert.deepEqual(placeLabels([level(60), level(40)], 0, 100, 10), [65, 35]);
  assert.deepEqual(placeLabels([level(40), level(60)], 0, 100, 10), [35, 65]);
});

test('a label clears the part of its curve that it stands beside', () => {
  assert.deepEqual(placeLabels([{ top: 30, bottom: 40, last: 40 }, { top: 50, bottom: 55, last: 50 }], 0, 100, 10), [25, 60]);
});

test('where the edge leaves no room both labels stand on the other side, in the order of their curves', () => {
  assert.deepEqual(placeLabels([level(98), level(90)], 0, 100, 10), [85, 75]);
  assert.deepEqual(placeLabels([level(5), level(8)], 0, 100, 10), [13, 23]);
});

test('curves at both edges have their labels between them', () => {
  assert.deepEqual(placeLabels([level(5), level(95)], 0, 100, 10), [10, 90]);
});

test('a curve alone is labelled above, or below when there is no room', () => {
  assert.deepEqual(placeLabels([level(50)], 0, 100, 10), [45]);
  assert.deepEqual(placeLabels([level(4)], 0, 100, 10), [9]);
  assert.deepEqual(placeLabels([], 0, 100, 10), []);
});
