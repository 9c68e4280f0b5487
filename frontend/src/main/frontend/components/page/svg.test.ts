import assert from 'node:assert/strict';
import { test } from 'node:test';
import { box, cropped, escaped, file, shows, words } from './svg.ts';

const PLAIN = { fill: 'rgb(1, 2, 3)', stroke: '', strokeWidth: 0, radius: 0, dashed: false, opacity: 1 };
const WORD = { color: 'black', size: 12, weight: '400', family: 'Inter, "Noto Sans"', italic: false, opacity: 1 };

test('a box without a border is a rectangle', () => {
  assert.equal(box({ x: 1, y: 2, width: 30, height: 40 }, PLAIN), '<rect x="1" y="2" width="30" height="40" fill="rgb(1, 2, 3)"/>');
});

test('a border lies inside of its box', () => {
  const drawn = box({ x: 0, y: 0, width: 10, height: 10 }, { ...PLAIN, stroke: 'red', strokeWidth: 2, radius: 4 });

  assert.match(drawn, /x="1" y="1" width="8" height="8" rx="3"/);
});

test('what nobody sees is left out', () => {
  assert.equal(box({ x: 0, y: 0, width: 10, height: 10 }, { ...PLAIN, fill: 'rgba(0, 0, 0, 0)' }), '');
  assert.equal(words('  ', { x: 0, y: 0, width: 10, height: 10 }, WORD), '');
  assert.equal(shows('color(srgb 1 0 0 / 0)'), false);
  assert.equal(shows('rgba(0, 0, 0, 0.5)'), true);
});

test('words that people write cannot become markup', () => {
  assert.equal(escaped('<script>"&\u0001'), '&lt;script&gt;&quot;&amp;');
  assert.match(words('a < b', { x: 0, y: 0, width: 10, height: 10 }, WORD), />a &lt; b<\/text>$/);
});

test('a file has a size, a ground and its parts', () => {
  const drawn = file({ x: 1, y: 2, width: 100, height: 50.123 }, 'white', ['<g/>', '', '<a/>']);

  assert.match(drawn, /width="100" height="50.12" viewBox="1 2 100 50.12"/);
  assert.match(drawn, /fill="white"\/>\n<g\/>\n<a\/>\n<\/svg>/);
});

test('a view keeps a margin around what is there and never leaves the page', () => {
  const all = { x: 0, y: 0, width: 100, height: 100 };

  assert.deepEqual(cropped(all, [{ x: 30, y: 40, width: 10, height: 10 }, { x: 60, y: 45, width: 50, height: 5 }], 8), { x: 22, y: 32, width: 78, height: 26 });
  assert.deepEqual(cropped(all, [], 8), all);
  assert.deepEqual(cropped(all, [{ x: 300, y: 0, width: 1, height: 1 }], 8), all);
});
