import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf } from './keys.ts';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const body = { matches: () => false, closest: () => null };
const field = { matches: (selectors: string) => selectors.startsWith('input'), closest: () => null };
const button = { matches: () => false, closest: (selectors: string) => (selectors.startsWith('button') ? {} : null) };
const slider = { matches: () => false, closest: (selectors: string) => (selectors.includes('[role=slider]') ? {} : null) };

test('letters step through the three passes', () => {
  assert.deepEqual(['f', 'B', 'u'].map((key) => commandOf(press(key), body)), ['step-forward', 'step-backward', 'step-update']);
});

test('arrows walk along the program', () => {
  assert.equal(commandOf(press('ArrowRight'), body), 'next');
  assert.equal(commandOf(press('ArrowLeft'), body), 'back-forward');
});

test('an arrow on a slider moves the slider', () => {
  assert.equal(commandOf(press('ArrowRight'), slider), undefined);
});

test('the space key trains unless it presses a button', () => {
  assert.equal(commandOf(press(' '), body), 'train');
  assert.equal(commandOf(press(' '), button), undefined);
});

test('what is typed into a field is no command', () => {
  assert.equal(commandOf(press('f'), field), undefined);
  assert.equal(commandOf(press('z', { ctrlKey: true }), field), undefined);
});

test('undo and redo have their usual keys', () => {
  assert.equal(commandOf(press('z', { ctrlKey: true }), body), 'undo');
  assert.equal(commandOf(press('Z', { metaKey: true, shiftKey: true }), body), 'redo');
  assert.equal(commandOf(press('f', { ctrlKey: true }), body), undefined);
});
