import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ceiling, hasValues, historyOf, lastOf, logRange, logTicks, positive, rangeAroundZero, shareRange, tickText } from './series.ts';

test('a history of five numbers per point becomes curves, with gaps where nothing was measured', () => {
  const { loss, metric } = historyOf(Float32Array.of(0, 0.75, NaN, 0.5, NaN, 1, 0.5, 0.625, 0.75, Infinity));

  assert.deepEqual(loss, [[0, 1], [0.75, 0.5], [null, 0.625]]);
  assert.deepEqual(metric, [[0, 1], [0.5, 0.75], [null, null]]);
  assert.equal(lastOf(loss[2]), 0.625);
  assert.equal(lastOf(metric[2]), null);
  assert.equal(hasValues(metric[2]), false);
});

test('an empty history gives empty curves', () => {
  assert.deepEqual(historyOf(new Float32Array()).loss, [[], [], []]);
});

test('a logarithm shows neither zero nor what lies below', () => {
  assert.deepEqual(positive([[0, 1, 2], [0, 0.5, -1], [null, 1, 2]]), [[0, 1, 2], [null, 0.5, null], [null, 1, 2]]);
});

test('axes from zero end at a handy number', () => {
  assert.deepEqual(rangeAroundZero(0, 0.71), [0, 0.8]);
  assert.deepEqual(rangeAroundZero(0, 1234), [0, 1600]);
  assert.deepEqual(rangeAroundZero(0, 0), [0, 1]);
  assert.deepEqual(rangeAroundZero(null, null), [0, 1]);
  assert.deepEqual(rangeAroundZero(-284, -0.1), [-300, 0]); // a loss that falls without end
  assert.deepEqual(rangeAroundZero(-0.5, 0.7), [-0.6, 0.8]);
  assert.equal(ceiling(0.0032), 0.004);
  assert.equal(ceiling(10), 10);
});

test('shares take the upper half of the axis when none is below it', () => {
  assert.deepEqual(shareRange(0.53), [0.5, 1]);
  assert.deepEqual(shareRange(0.49), [0, 1]);
  assert.deepEqual(shareRange(null), [0, 1]);
});

test('a logarithmic axis has lines at powers of ten, and between them when it spans few', () => {
  assert.deepEqual(logTicks(1e-4, 1), [1e-4, 1e-2, 1]);
  assert.deepEqual(logTicks(0.0009, 1.1), [0.001, 0.01, 0.1, 1]);
  assert.deepEqual(logTicks(0.08, 1.2), [0.1, 0.3, 1]);
  assert.deepEqual(logTicks(0.15, 0.9), [0.2, 0.5]);
  assert.deepEqual(logRange(0.2, 0.8), [0.16, 1]);
  assert.deepEqual(logRange(null, null), [0.1, 1]);
});

test('numbers on axes are as short as they are exact', () => {
  assert.equal(tickText(0.4), '0.4');
  assert.equal(tickText(1e-7), '1e\u22127');
  assert.equal(tickText(2e18), '2.00e18');
  assert.equal(tickText(0.55, 'accuracy'), '55\u00a0%');
});
