import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computedSteps, explained, filledUp, logBars, reachedStep } from './steps.ts';

test('a template is filled with the numbers of its cell', () => {
  const terms = [NaN, 0, 0, 0, 0, 0.5, 0.25, 0, 1, 0.5, 0.25, 0.125];
  assert.deepEqual(explained(['# · #', 'σ(#)'], terms, 4, 0), []);
  assert.deepEqual(explained(['# · #', 'σ(#)'], terms, 4, 1), [{ number: 0.5 }, { text: ' · ' }, { number: 0.25 }]);
  assert.deepEqual(explained(['# · #', 'σ(#)'], terms, 4, 2), [{ text: 'σ(' }, { number: 0.5 }, { text: ')' }]);
});

test('steps are computed from the front, gradients come from the back', () => {
  assert.equal(computedSteps([1, 1, 1, 1, NaN, NaN], 2, 3), 2);
  assert.equal(computedSteps([], 2, 3), 0);
  assert.equal(reachedStep([NaN, NaN, 0.1, 0], 4), 2);
  assert.equal(reachedStep([NaN, NaN], 2), 2);
  assert.equal(reachedStep([0.1, 0.1], 2), 0);
});

test('a bar is lower by the same amount for every power of ten', () => {
  const steps = logBars([NaN, 0, 0.01, 0.1, 1]);
  assert.deepEqual(steps.heights.map((height) => Math.round(height * 1e9)), [0, 0, 333333333, 666666667, 1e9]);
  assert.deepEqual([steps.decades, steps.largest], [3, 1]);
  assert.deepEqual(logBars([NaN, 0]), { heights: [0, 0], decades: 1, largest: 0 });
  const { heights, decades } = logBars([1e-20, 1]);
  assert.equal(decades, 8);
  assert.deepEqual(heights, [0, 1]);
});

test('a short text is filled up at its front', () => {
  assert.equal(filledUp(['', '', 'good', '', 'film']), 2);
  assert.equal(filledUp(['good']), 0);
  assert.equal(filledUp([]), 0);
});
