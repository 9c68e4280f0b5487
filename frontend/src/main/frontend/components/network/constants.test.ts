import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing, LayerDrawing } from './drawing.ts';
import { CONSTANT, bundles, place, type Room } from './geometry.ts';

const layer = (key: string, kind: 'input' | 'layer', units: number): LayerDrawing => ({ key, title: key, lines: [], kind, form: 'units', units, shown: units, unitNames: [], shape: [], removable: false, resizable: false });
const drawing: Drawing = {
  version: 1, layers: [layer('input', 'input', 2), layer('dense#1', 'layer', 3), layer('dropout#2', 'layer', 3)],
  wires: [{ from: 'input', to: 'dense#1', parameter: 'dense#1/weights', bias: 'dense#1/bias', label: 'n × 2' }, { from: 'dense#1', to: 'dropout#2', label: 'n × 3' }],
};
const room: Room = { width: 800, height: 600, controls: 30, insert: 24 };

test('biases are no wires unless they are asked for', () => {
  const layout = place(drawing, room);

  assert.equal(layout.placed.get('input')!.constant, undefined);
  assert.deepEqual(bundles(drawing, layout).map(({ constant }) => constant), [false, false]);
});

test('a constant 1 stands beneath the inputs of every layer with biases', () => {
  const layout = place(drawing, { ...room, constants: true }), input = layout.placed.get('input')!;

  assert.ok(input.constant! > input.bottom);
  assert.ok(input.constant! + CONSTANT <= layout.height);
  assert.equal(layout.placed.get('dense#1')!.constant, undefined);
});

test('from there each unit has a wire that carries its bias', () => {
  const layout = place(drawing, { ...room, constants: true }), [weights, biases] = bundles(drawing, layout), input = layout.placed.get('input')!;

  assert.equal(weights.indices.length, 6);
  assert.equal(biases.constant, true);
  assert.equal(biases.wire.parameter, 'dense#1/bias');
  assert.deepEqual([...biases.indices], [0, 1, 2]);
  assert.equal(biases.from.layer.units, 1);
  assert.equal(biases.curves[1], input.constant! + CONSTANT / 2);
});
