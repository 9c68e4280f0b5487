import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphNumbers, NodeNumbers } from './drawing.ts';
import { Settled } from './settled.ts';

const node = (id: number, ...values: number[]): NodeNumbers => ({ id, values, count: values.length, gradients: [], gradient: 'not-yet' });
const numbers = (...nodes: NodeNumbers[]): GraphNumbers => ({ version: 1, nodes, edges: [], current: 0, direction: 'forward', selected: -1 });
const bundle = (...values: number[]) => new Map([['value-1', Float32Array.from(values)]]);

test('numbers that arrive anew and say the same stay the same object', () => {
  const settled = new Settled();
  settled.take(numbers(node(1, 2), node(2, 3)), new Map());
  const first = settled.node(1), second = settled.node(2);

  settled.take(numbers(node(1, 2), node(2, 4)), new Map());

  assert.equal(settled.node(1), first);
  assert.notEqual(settled.node(2), second);
  assert.deepEqual(settled.node(2)?.values, [4]);
  settled.take(undefined, new Map());
  assert.equal(settled.node(1), undefined);
});

test('so do pictures, NaN and all, but zero and minus zero are two numbers', () => {
  const settled = new Settled();
  settled.take(undefined, bundle(NaN, 0));
  const first = settled.picture('value-1');

  settled.take(undefined, bundle(NaN, 0));
  assert.equal(settled.picture('value-1'), first);
  settled.take(undefined, bundle(NaN, -0));
  assert.notEqual(settled.picture('value-1'), first);
  assert.equal(settled.picture('value-9').length, 0);
});
