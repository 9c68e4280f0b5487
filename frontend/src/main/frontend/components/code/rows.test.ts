import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entrance, nextOfLayer, textOf, type CodeRow } from './rows.ts';

const ROWS: readonly CodeRow[] = [
  { layer: 0, parts: [{ look: 'word', text: 'import' }, { look: 'plain', text: ' keras' }] },
  { layer: 1, parts: [{ look: 'call', text: 'Flatten' }, { look: 'plain', text: '()' }] },
  { layer: 0, parts: [] },
  { layer: 2, parts: [{ look: 'call', text: 'Dense' }, { look: 'plain', text: '(10)' }] },
];

test('rows are put together as they were cut', () => assert.equal(textOf(ROWS), 'import keras\nFlatten()\n\nDense(10)\n'));

test('arrow keys go from layer to layer and stay at the ends', () => {
  assert.equal(nextOfLayer(ROWS, 1, 1), 3);
  assert.equal(nextOfLayer(ROWS, 3, -1), 1);
  assert.equal(nextOfLayer(ROWS, 3, 1), 3);
});

test('the tab key arrives at the selected layer, or at the first', () => {
  assert.equal(entrance(ROWS, 2), 3);
  assert.equal(entrance(ROWS, 0), 1);
  assert.equal(entrance(ROWS, 7), 1);
});
