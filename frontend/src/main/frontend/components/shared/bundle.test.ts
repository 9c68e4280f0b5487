import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBundle } from './bundle.ts';

function bytes(json: string, floats: readonly number[]): ArrayBuffer {
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4)), body = new ArrayBuffer(4 + text.length + 4 * floats.length);
  new DataView(body).setUint32(0, text.length, true);
  new Uint8Array(body, 4).set(text);
  new Float32Array(body, 4 + text.length).set(floats);
  return body;
}

test('arrays are found by their names', () => {
  const bundle = parseBundle(bytes('{"gradients":2,"values":3}', [0.5, -1, 1, 2, 3]));

  assert.deepEqual([...bundle.get('gradients')!], [0.5, -1]);
  assert.deepEqual([...bundle.get('values')!], [1, 2, 3]);
});

test('what was cut off on the way is not drawn', () => {
  assert.throws(() => parseBundle(bytes('{"values":3}', [1, 2])), /3 numbers of values were announced at 16/);
  assert.throws(() => parseBundle(new ArrayBuffer(2)), /at least 4 bytes/);
});
