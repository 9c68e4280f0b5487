import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arrangement, Spot } from './arrange.ts';
import type { Block, Flow, Group } from './drawing.ts';
import { HEADER, arrangeGroups } from './nest.ts';

const block = (key: string): Block => ({ key, kind: 'layer', group: 0, title: '', name: '', line: '', shape: '', parameters: '', work: '', memory: '', parameterShare: 0, workShare: 0, memoryShare: 0, joins: false, problem: '', note: '', ways: [] });
const network = (blocks: string, flows: string, ...groups: string[]) => ({
  blocks: [...blocks].map(block),
  flows: flows.split(' ').map(([from, to]): Flow => ({ from, to, label: '', bad: false })),
  groups: groups.map((layers): Group => ({ key: `group#${layers[0]}`, name: layers, collapsed: false, layers: [...layers], count: '', reads: '', gives: '', parameters: '', work: '', memory: '' })),
});
const within = (inner: Spot, outer: Spot) => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
const apart = (one: Spot, other: Spot) => one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;

function inOrder({ spots, frames }: Arrangement, groups: readonly Group[]): void {
  for (const { key, layers } of groups) {
    const frame = frames.get(key)!;
    for (const [block, spot] of spots) assert.ok(layers.includes(block) ? within(spot, { ...frame, y: frame.y + HEADER, height: frame.height - HEADER }) : apart(spot, frame), `${block} and ${key}`);
  }
  const all = [...spots.values()];
  for (const one of all) for (const other of all) assert.ok(one === other || apart(one, other));
}

/** Straight parts of a wire, without those in the blocks at its ends, and the blocks they would go through. */
function through({ spots, ways }: Arrangement, id: string): string[] {
  const points = ways.get(id)!, ends = id.split('>');
  return [...spots].filter(([key, { x, y, width, height }]) => !ends.includes(key) && points.some((to, i) => {
    const from = points[i - 1];
    return from && [0.25, 0.5, 0.75].some((share) => { const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }; return at.x > x && at.x < x + width && at.y > y && at.y < y + height; });
  })).map(([key]) => key);
}

/** i, then a, body b and c with the sum d of c and a, then e, o. */
const RESIDUAL = ['iabcdeo', 'ia ab bc cd ad de eo'] as const;

test('without an open group nothing is different', () => {
  const plain = network(...RESIDUAL), collapsed = { ...network(...RESIDUAL, 'bcd') };
  collapsed.groups = collapsed.groups.map((group) => ({ ...group, collapsed: true }));
  assert.deepEqual(arrangeGroups(collapsed, true), arrangeGroups(plain, true));
  assert.equal(arrangeGroups(plain, true).frames.size, 0);
});

for (const upright of [true, false]) {
  test(`a frame holds its layers and no others, ${upright ? 'downward' : 'to the right'}`, () => {
    for (const groups of [['bcd'], ['abcd'], ['bc'], ['ab', 'de'], ['ab', 'cd', 'e'], ['e'], ['abcde']]) {
      const drawing = network(...RESIDUAL, ...groups);
      inOrder(arrangeGroups(drawing, upright), drawing.groups);
    }
  });
}

test('a wire into a group goes around the layers that it passes', () => {
  const place = arrangeGroups(network(...RESIDUAL, 'bcd'), true);
  for (const id of ['a>d', 'a>b', 'd>e']) assert.deepEqual(through(place, id), [], id);
});

test('two layers that are read come in at the top of the frame, each where it is read', () => {
  const place = arrangeGroups(network('ixabcdo', 'ix ia ab bc cd xd do', 'bcd'), true), frame = place.frames.get('group#b')!;
  inOrder(place, network('ixabcdo', 'ix', 'bcd').groups);
  const crossings = ['a>b', 'x>d'].map((id) => place.ways.get(id)!.find(({ y }) => Math.abs(y - frame.y) < 1));
  assert.ok(crossings.every(Boolean));
  assert.notEqual(Math.round(crossings[0]!.x), Math.round(crossings[1]!.x));
  assert.deepEqual(through(place, 'x>d'), []);
});

test('a wire has its words outside of the frames, where they can be read', () => {
  const place = arrangeGroups(network(...RESIDUAL, 'bcd'), true), frame = place.frames.get('group#b')!;
  assert.ok(place.labels.get('a>b')!.y < frame.y);
  assert.ok(place.labels.get('d>e')!.y > frame.y + frame.height);
  assert.equal(place.labels.get('b>c'), undefined);
});

test('branches side by side are in frames of their own', () => {
  const drawing = network('iabcdefo', 'ia ab ac ad bf ce ef df fo', 'ce', 'b');
  inOrder(arrangeGroups({ ...drawing, blocks: [...'iabcedfo'].map(block) }, true), drawing.groups);
});

test('a hundred grouped layers are arranged within the time of a glance', () => {
  const letters = Array.from({ length: 99 }, (_, i) => String.fromCodePoint(0x100 + i)), groups = Array.from({ length: 33 }, (_, i) => letters.slice(3 * i, 3 * i + 3).join(''));
  const flows = [...letters.slice(1).map((to, i) => letters[i] + to), ...Array.from({ length: 32 }, (_, i) => letters[3 * i] + letters[3 * i + 2])].join(' ');
  const start = performance.now();
  arrangeGroups(network(letters.join(''), flows, ...groups), true);
  assert.ok(performance.now() - start < 1000); // some 20 ms; the limit only tells when it grows with the square
});
