import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Blueprint } from './drawing.ts';
import { isRelated, reuse } from './reuse.ts';

const block = (key: string, line: string): Block => ({ key, kind: 'layer', group: 0, title: '', name: '', line, shape: '', parameters: '', work: '', memory: '', parameterShare: 0, workShare: 0, memoryShare: 0, joins: false, problem: '', note: '', ways: [] });
const network = (...blocks: Block[]): Blueprint => ({ blocks, flows: blocks.slice(1).map((one, i) => ({ from: blocks[i].key, to: one.key, label: 'n', bad: false })), groups: [], parameters: '', work: '', memory: '', notice: '', ways: [] });

test('what did not change is the same object as before', () => {
  const before = network(block('a', '1'), block('b', '2')), after = reuse(before, network(block('a', '1'), block('b', '3')));
  assert.equal(after.blocks[0], before.blocks[0]);
  assert.notEqual(after.blocks[1], before.blocks[1]);
  assert.equal(after.blocks[1].line, '3');
  assert.equal(after.flows[0], before.flows[0]);
});

test('the first drawing is taken as it is', () => {
  const first = network(block('a', '1'));
  assert.equal(reuse(undefined, first), first);
});

test('a network that shares no layer with another, or has other data, has not been built from it', () => {
  const before = network(block('input', 'Spiral'), block('dense#1', '8'), block('loss', ''));
  assert.equal(isRelated(before, network(block('input', 'Spiral'), block('dense#1', '4'), block('dense#2', '2'), block('loss', ''))), true);
  assert.equal(isRelated(before, network(block('input', 'Spiral'), block('convolution#1', '4'), block('loss', ''))), false);
  assert.equal(isRelated(before, network(block('input', 'Circles'), block('dense#1', '8'), block('loss', ''))), false);
  assert.equal(isRelated(before, network(block('input', 'Spiral'), block('loss', ''))), true);
});
