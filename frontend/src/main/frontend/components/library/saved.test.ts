import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, matching, type LibraryCard } from './saved.ts';

const card = (id: string, title: string, data: string, deleted = false): LibraryCard => ({ id, title, changed: 0, data, parameters: 1, picture: -1, formula: '', blocks: [], open: false, deleted });
const CARDS = [card('a', 'Größe der Bögen', 'Spiral'), card('b', 'Second try', 'Drawn digits'), card('c', 'Gone', 'Spiral', true)];
const ids = (query: string, trash = false) => matching(CARDS, query, trash).map(({ id }) => id);

test('each typed word begins a word of the title or of the data', () => {
  assert.deepEqual(ids('bogen'), ['a']);
  assert.deepEqual(ids('DIGITS sec'), ['b']);
  assert.deepEqual(ids('igits'), []);
  assert.deepEqual(ids(' '), ['a', 'b']);
});

test('what was deleted is in the trash alone', () => {
  assert.deepEqual(ids('spiral'), ['a']);
  assert.deepEqual(ids('', true), ['c']);
});

const NOW = new Date(2026, 10, 22, 12, 0, 0).getTime();
const before = (...[days, hours, minutes, seconds]: number[]) => ago(new Date(2026, 10, 22 - days, 12 - hours, -minutes, -seconds).getTime(), NOW, 'en');

test('times are said as people say them', () => {
  assert.equal(before(0, 0, 0, 5), 'now');
  assert.equal(before(0, 0, 1, 0), '1 minute ago');
  assert.equal(before(0, 0, 59, 59), '59 minutes ago');
  assert.equal(before(0, 3, 10, 0), '3 hours ago');
  assert.equal(before(0, 13, 0, 0), 'yesterday');
  assert.equal(before(2, 0, 0, 0), '2 days ago');
  assert.equal(before(8, 0, 0, 0), 'Nov 14, 2026');
});

test('shortly after midnight, what was an hour ago was yesterday', () => {
  const night = new Date(2026, 10, 22, 0, 30).getTime();

  assert.equal(ago(night - 2 * 3_600_000, night, 'en'), 'yesterday');
  assert.equal(ago(night - 20 * 60_000, night, 'en'), '20 minutes ago');
});

test('a clock that is behind sees nothing in the future', () => {
  assert.equal(ago(NOW + 5_000_000, NOW, 'en'), 'now');
});

test('german has its own words', () => {
  assert.equal(ago(NOW - 120_000, NOW, 'de'), 'vor 2 Minuten');
  assert.equal(ago(NOW, NOW, 'de'), 'jetzt');
});
