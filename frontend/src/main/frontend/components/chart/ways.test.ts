import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_RUN, wayTo } from './ways.ts';

const run = { ...NO_RUN, reached: 7, earliest: 4, ended: true };

test('at the end of an epoch its last batch is there', () => {
  assert.equal(wayTo(7, run), 'here');
  assert.equal(wayTo(7, { ...run, ended: false }), 'back');
});

test('the run goes back as far as it remembers, and is run once more for what lies before', () => {
  assert.equal(wayTo(4, run), 'back');
  assert.equal(wayTo(3, run), 'again');
});

test('who has trained at full speed, or trains still, remembers nothing', () => {
  assert.equal(wayTo(7, { ...run, earliest: 2147483647 }), 'again');
  assert.equal(wayTo(1, { ...run, reached: -1, earliest: 2147483647 }), 'again');
});
