import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Frame } from '../frames/parse.ts';
import { ABSENT, VEILED, entriesOf } from './entries.ts';

const frame = (metrics: Frame['metrics']): Frame =>
  ({ sequence: 1, version: 1, training: true, epoch: 112, batch: 4, batches: 16, step: 1792, learningRate: 0.03, metrics, tiles: new Map(), parameters: new Map() });
const shown = (entries: ReturnType<typeof entriesOf>) => Object.fromEntries(entries.map((one) => [one.id, one.text]));

test('a run in five numbers', () => {
  assert.deepEqual(shown(entriesOf(frame({ loss: 0.2134, validationLoss: 0.287, accuracy: 0.942 }), 'accuracy', 35)),
    { loss: '0.213', validation: '0.287', accuracy: '94.2\u00a0%', epoch: '112', parameters: '35' });
});

test('before the first frame everything that comes from it is a dash', () => {
  assert.deepEqual(shown(entriesOf(undefined, 'accuracy', 35)), { loss: ABSENT, validation: ABSENT, accuracy: ABSENT, epoch: ABSENT, parameters: '35' });
});

test('a mean error has the name of an error, the place of the accuracy, and is no percentage', () => {
  const third = entriesOf(frame({ accuracy: 0.25 }), 'error', undefined)[2];

  assert.deepEqual([third.key, third.id, third.text], ['error', 'accuracy', '0.250']);
});

test('the loss on test data has a line of its own once it is there', () => {
  assert.equal(shown(entriesOf(frame({ testLoss: 0.5 }), 'accuracy', 1)).test, '0.500');
});

test('results are question marks while a number is to be predicted', () => {
  assert.deepEqual(shown(entriesOf({ ...frame({}), veiled: true }, 'accuracy', 35)), { loss: VEILED, validation: VEILED, accuracy: VEILED, epoch: '112', parameters: '35' });
});

test('all digits are kept, and a loss that is no number is said to be none', () => {
  const [loss, validation] = entriesOf(frame({ loss: 0.123456, validationLoss: NaN }), 'accuracy', 1);

  assert.equal(loss.exact, '0.123456');
  assert.equal(validation.text, 'NaN');
});

test('an expression has a loss, but no answers to judge and no data to judge by', () => {
  assert.deepEqual(shown(entriesOf(frame({ loss: 3, accuracy: 3 }), 'none', 2)), { loss: '3', epoch: '112', parameters: '2' });
});
