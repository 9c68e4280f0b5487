import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from './pace.ts';

test('the first request is answered at once, those of the same pause together at its end', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let runs = 0;
  const pace = new Pace(100, () => runs++);

  pace.ask();
  assert.equal(runs, 1);
  for (let i = 0; i < 5; i++) pace.ask();
  context.mock.timers.tick(99);
  assert.equal(runs, 1);
  context.mock.timers.tick(1);
  assert.equal(runs, 2);
});

test('without requests nothing runs, and the next one is answered at once again', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let runs = 0;
  const pace = new Pace(100, () => runs++);

  pace.ask();
  context.mock.timers.tick(1000);
  assert.equal(runs, 1);
  pace.ask();
  assert.equal(runs, 2);
});

test('after a stop nothing that was asked for happens', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let runs = 0;
  const pace = new Pace(100, () => runs++);

  pace.ask();
  pace.ask();
  pace.stop();
  context.mock.timers.tick(1000);
  assert.equal(runs, 1);
});
