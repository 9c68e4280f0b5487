import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from './search.ts';

const GROUPS = [
  { title: 'Images', items: [{ kind: 'conv2d', name: 'Faltung', joins: false }, { kind: 'max-pooling', name: 'Max-Pooling', joins: false }] },
  { title: 'Several', items: [{ kind: 'add', name: 'Summe', joins: true }] },
];
const kinds = (query: string, joining = false) => found(GROUPS, query, joining).flatMap(({ items }) => items.map(({ kind }) => kind));

test('names and ids are searched without regard to capitals', () => {
  assert.deepEqual(kinds('FALT'), ['conv2d']);
  assert.deepEqual(kinds('conv'), ['conv2d']);
  assert.deepEqual(kinds('max p'), ['max-pooling']);
});

test('without a word all are there, and to join only what joins', () => {
  assert.deepEqual(kinds(''), ['conv2d', 'max-pooling', 'add']);
  assert.deepEqual(kinds('', true), ['add']);
});

test('groups without a match are left out', () => {
  assert.equal(found(GROUPS, 'xyz', false).length, 0);
});
