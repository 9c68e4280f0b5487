import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, isUpright, middleOf, pathOf, stretches } from './arrange.ts';
import type { Block, Flow } from './drawing.ts';

const block = (key: string, kind = 'layer'): Block => ({ key, kind, group: 0, title: '', name: '', line: '', shape: '', parameters: '', work: '', memory: '', parameterShare: 0, workShare: 0, memoryShare: 0, joins: false, problem: '', note: '', ways: [] });
const flow = (from: string, to: string): Flow => ({ from, to, label: '', bad: false });
const chain = (length: number) => ({ blocks: Array.from({ length }, (_, i) => block(`b${i}`)), flows: Array.from({ length: length - 1 }, (_, i) => flow(`b${i}`, `b${i + 1}`)) });

test('a chain stands one below the other, in the order of computation', () => {
  const { spots, ways } = arrange(chain(4), true);
  const places = [0, 1, 2, 3].map((i) => spots.get(`b${i}`)!);
  assert.ok(places.every((place, i) => i === 0 || place.y > places[i - 1].y + places[i - 1].height));
  assert.equal(new Set(places.map(({ x }) => x)).size, 1);
  assert.deepEqual(ways.get('b0>b1')!.length, 2);
});

test('a wire past a block goes around it', () => {
  const network = { blocks: ['a', 'b', 'c', 'd'].map((key) => block(key)), flows: [flow('a', 'b'), flow('b', 'c'), flow('c', 'd'), flow('a', 'd')] };
  const { spots, ways } = arrange(network, true);
  const past = ways.get('a>d')!.slice(1, -1), b = spots.get('b')!;
  assert.ok(past.length > 0 && past.every(({ x }) => x < b.x || x > b.x + b.width));
});

test('a long chain goes down in a high room, and a short one to the right in a wide one', () => {
  assert.equal(isUpright(chain(8), { width: 700, height: 600 }), true);
  assert.equal(isUpright(chain(3), { width: 1400, height: 200 }), false);
});

test('a hundred blocks in one stretch, none of which was arranged before, are arranged within a second', () => {
  const { blocks, flows } = chain(102), sizes = new Map(blocks.map(({ key }, i) => [key, { width: 200 + i, height: 60 + i }]));
  const network = { blocks, flows: [...flows, flow('b0', 'b101')] };
  assert.equal(stretches(network).length, 1);
  const start = performance.now();
  arrange(network, true, sizes);
  assert.ok(performance.now() - start < 1000);
});

test('a wire leaves and arrives straight', () => {
  assert.equal(pathOf([{ x: 0, y: 0 }, { x: 10, y: 20 }], true), 'M0,0C0,10 10,10 10,20');
  assert.equal(pathOf([{ x: 0, y: 0 }, { x: 10, y: 20 }], false), 'M0,0C5,0 5,20 10,20');
});

test('words stand half-way along the wire', () => {
  assert.deepEqual(middleOf([{ x: 0, y: 0 }, { x: 0, y: 10 }, { x: 30, y: 10 }]), { x: 10, y: 10 });
});

test('a network falls apart at blocks that no wire goes past', () => {
  const network = { blocks: ['a', 'b', 'c', 'd', 'e'].map((key) => block(key)), flows: [flow('a', 'b'), flow('b', 'c'), flow('c', 'd'), flow('b', 'd'), flow('d', 'e')] };
  assert.deepEqual(stretches(network).map((part) => part.map(({ key }) => key).join('')), ['ab', 'bcd', 'de']);
  assert.equal(stretches(chain(5)).length, 4);
});

test('a branch that ends stays with the stretch that it begins in, and nothing stands on anything', () => {
  const network = { blocks: ['a', 'b', 'c', 'd'].map((key) => block(key)), flows: [flow('a', 'b'), flow('a', 'c'), flow('c', 'd')] };
  assert.deepEqual(stretches(network).map((part) => part.map(({ key }) => key).join('')), ['abc', 'cd']);
  const spots = [...arrange(network, true).spots.values()];
  for (const one of spots) for (const other of spots) {
    assert.ok(one === other || one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y);
  }
});
