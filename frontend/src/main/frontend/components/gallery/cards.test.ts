import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardAfter, found, type GalleryCard } from './cards.ts';

const card = (id: string, words: string): GalleryCard => ({ id, words, title: '', about: '', why: '', parameters: 0, data: '', picture: -1, mark: '', formula: '', blocks: [] });
const THEMES = [
  { id: 'plane', title: 'Points', cards: [card('circle', 'Circle Kreis dense Dichte Schicht'), card('xor', 'XOR, learned gelernt')] },
  { id: 'pictures', title: 'Images', cards: [card('lenet-5', 'LeNet-5 Drawn digits Gezeichnete Ziffern Faltung convolution')] },
];
const ids = (query: string, theme = '') => found(THEMES, query, theme).flatMap(({ cards }) => cards.map(({ id }) => id));

test('every word has to stand in a card, in either language and without regard to capitals', () => {
  assert.deepEqual(ids('lenet'), ['lenet-5']);
  assert.deepEqual(ids('KREIS'), ['circle']);
  assert.deepEqual(ids('digits falt'), ['lenet-5']);
  assert.deepEqual(ids('digits kreis'), []);
});

test('a beginning of a word is preferred to its middle', () => {
  const themes = [{ id: 'a', title: '', cards: [card('google', 'as in GoogLeNet'), card('own', 'LeNet-5 Faltungsschicht')] }];
  const hits = (query: string) => found(themes, query, '').flatMap(({ cards }) => cards.map(({ id }) => id));

  assert.deepEqual(hits('lenet'), ['own']);
  assert.deepEqual(hits('lenet-5'), ['own']);
  assert.deepEqual(hits('schicht'), ['own']);
  assert.deepEqual(hits('oogle'), ['google']);
});

test('an accent is not missed', () => {
  assert.deepEqual(found([{ id: 'a', title: '', cards: [card('own', 'Größe')] }], 'grosse GROSSE', '').length, 0); // ß is a letter of its own
  assert.deepEqual(found([{ id: 'a', title: '', cards: [card('own', 'Bögen')] }], 'bogen', '').length, 1);
});

test('without a word all are there, and of a theme only its own', () => {
  assert.deepEqual(ids('  '), ['circle', 'xor', 'lenet-5']);
  assert.deepEqual(ids('', 'pictures'), ['lenet-5']);
  assert.deepEqual(ids('kreis', 'pictures'), []);
});

test('arrows walk as one reads, and down and up to the nearest card of the next row', () => {
  const spots = [{ left: 0, top: 0 }, { left: 100, top: 0 }, { left: 200, top: 0 }, { left: 0, top: 80 }, { left: 100, top: 80 }, { left: 0, top: 200 }];

  assert.equal(cardAfter(2, 'ArrowRight', spots), 3);
  assert.equal(cardAfter(0, 'ArrowLeft', spots), 0);
  assert.equal(cardAfter(2, 'ArrowDown', spots), 4);
  assert.equal(cardAfter(4, 'ArrowDown', spots), 5);
  assert.equal(cardAfter(5, 'ArrowUp', spots), 3);
  assert.equal(cardAfter(5, 'ArrowDown', spots), 5);
  assert.equal(cardAfter(1, 'End', spots), 5);
  assert.equal(cardAfter(1, 'x', spots), 1);
});
