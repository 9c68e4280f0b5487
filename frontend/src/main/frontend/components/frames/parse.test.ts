import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrame, tileKey } from './parse.ts';

/** Builds a body as the server does; `padded` counts the spaces as part of the JSON. */
function body(header: object, binary: Uint8Array, padded = false): ArrayBuffer {
  let json = JSON.stringify(header);
  const start = Math.ceil((4 + json.length) / 8) * 8;
  const length = json.length;
  json = json.padEnd(start - 4, ' ');
  const bytes = new Uint8Array(start + binary.length);
  new DataView(bytes.buffer).setUint32(0, padded ? json.length : length, true);
  bytes.set(new TextEncoder().encode(json), 4);
  bytes.set(binary, start);
  return bytes.buffer;
}

const head = { sequence: 3, version: 1, training: true, epoch: 2, batch: 1, batches: 4, step: 9, learningRate: 0.05, metrics: { loss: 0.5 }, parameters: [] };

test('numbers behind the header are found at their offsets', () => {
  const binary = new Uint8Array(8 + 16 + 4);
  new Int16Array(binary.buffer, 0, 4).set([32767, 0, -32767, -32768]);
  new Float32Array(binary.buffer, 8, 4).set([1, 2, 3, 4]);
  new Int8Array(binary.buffer, 24, 4).set([127, -127, 0, -128]);

  for (const padded of [true, false]) {
    const frame = parseFrame(body({ ...head,
      surface: { resolution: 2, rows: 2, offset: 0, scale: 1.5, domain: [-1, 1], axes: [0, 1] },
      parameters: [{ name: 'dense#1/weights', rows: 2, columns: 2, offset: 8 }],
      tiles: { resolution: 2, list: [{ layer: 'dense#1', unit: 0, offset: 24, scale: 1 }] } }, binary, padded));

    assert.deepEqual([...frame.surface!.values], [32767, 0, -32767, -32768]);
    assert.deepEqual([...frame.parameters.get('dense#1/weights')!.values], [1, 2, 3, 4]);
    assert.deepEqual([...frame.tiles.get(tileKey('dense#1', 0))!.values], [127, -127, 0, -128]);
    assert.equal(frame.metrics.loss, 0.5);
    assert.equal(frame.epoch, 2);
  }
});

test('numbers at an odd offset are copied rather than refused', () => {
  const binary = new Uint8Array(6);
  new DataView(binary.buffer).setFloat32(2, 0.25, true);

  const frame = parseFrame(body({ ...head, outputs: { offset: 2, count: 1 } }, binary));

  assert.deepEqual([...frame.outputs!], [0.25]);
});

test('names outside ASCII shift nothing, because lengths are bytes', () => {
  const json = new TextEncoder().encode(JSON.stringify({ ...head, parameters: [{ name: 'Größe/weights', rows: 1, columns: 1, offset: 0 }] }));
  const start = Math.ceil((4 + json.length) / 8) * 8;
  const bytes = new Uint8Array(start + 4);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  new DataView(bytes.buffer).setFloat32(start, -2, true);

  assert.equal(parseFrame(bytes.buffer).parameters.get('Größe/weights')!.values[0], -2);
});

test('a loss that is no number arrives as a word', () => {
  const frame = parseFrame(body({ ...head, metrics: { loss: 'NaN', validationLoss: 'Infinity', accuracy: null } }, new Uint8Array()));

  assert.ok(Number.isNaN(frame.metrics.loss));
  assert.equal(frame.metrics.validationLoss, Infinity);
  assert.equal(frame.metrics.accuracy, undefined);
});

test('a body cut short is refused with a sentence', () => {
  assert.throws(() => parseFrame(new ArrayBuffer(2)), /at least 4 bytes/);
  assert.throws(() => parseFrame(body({ ...head, outputs: { offset: 0, count: 4 } }, new Uint8Array(8))), /4 numbers were announced/);
});

test('pictures of layers are widened by the scale of each plane, exact where they came so', () => {
  const binary = new Uint8Array(16);
  new Int8Array(binary.buffer, 0, 4).set([127, -127, 127, -128]);
  new Float32Array(binary.buffer, 8, 2).set([0.25, -3]);

  const { layers } = parseFrame(body({ ...head, layers: { row: 1, rows: 32, list: [
    { layer: 'conv2d#1', sizes: [2, 1, 2, 2, 1, 2], offset: 0, count: 4, scales: [0.5, 2] }, { layer: 'dense#2', sizes: [1, 1, 2, 1, 1, 2], offset: 8, count: 2 }] } }, binary));

  assert.deepEqual([...layers!.layers.get('conv2d#1')!.values], [0.5, -0.5, 2, NaN]);
  assert.deepEqual([...layers!.layers.get('dense#2')!.values], [0.25, -3]);
  assert.deepEqual([layers!.row, layers!.rows, layers!.layers.get('dense#2')!.words], [1, 32, []]);
});

test('counts of classes are found at their offsets, and there are none where none were sent', () => {
  const binary = new Uint8Array(16);
  new Float32Array(binary.buffer).set([0, 1, 2, 9]);
  const part = { part: 'validation', classes: 2, total: 20, right: 18, epoch: 3, batch: 0, current: false };

  const [counts] = parseFrame(body({ ...head, cells: [{ ...part, offset: 0, count: 4 }] }, binary)).counts;

  assert.deepEqual([...counts.rows], [0, 1, 2, 9]);
  assert.equal(counts.right, 18);
  assert.equal(counts.current, false);
  assert.deepEqual(parseFrame(body(head, new Uint8Array())).counts, []);
});
