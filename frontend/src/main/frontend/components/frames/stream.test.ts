import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { FrameStream } from './stream.ts';

interface Request { url: string; answer: (status: number, body?: ArrayBuffer) => void; signal: AbortSignal }
let requests: Request[], frames: (() => void)[];
const page = Object.assign(new EventTarget(), { hidden: false });

beforeEach(() => {
  requests = [];
  frames = [];
  page.hidden = false;
  Object.assign(globalThis, {
    document: page,
    reportError: () => {},
    requestAnimationFrame: (callback: () => void) => frames.push(callback),
    fetch: (url: string, { signal }: { signal: AbortSignal }) => new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')));
      requests.push({ url, signal, answer: (status, body) => status < 0 ? reject(new Error('offline')) : resolve(new Response(body ?? null, { status })) });
    }),
  });
});
afterEach(() => mock.timers.reset());

const settle = async () => { for (let i = 0; i < 20; i++) await Promise.resolve(); await new Promise((resolve) => setImmediate(resolve)); };
const paint = () => frames.splice(0).forEach((frame) => frame());

function frame(sequence: number): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify({ sequence, version: 1, training: false, epoch: 0, batch: 0, batches: 1, step: 0, learningRate: 0.1 }));
  const bytes = new Uint8Array(Math.ceil((4 + json.length) / 8) * 8);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  return bytes.buffer;
}

test('the next frame is asked for only after this one was drawn', async () => {
  const drawn: number[] = [];
  const end = new FrameStream('abc').subscribe((one) => drawn.push(one.sequence));
  requests[0].answer(200, frame(7));
  await settle();

  assert.equal(requests.length, 1);
  paint();
  await settle();
  assert.deepEqual(drawn, [7]);
  assert.deepEqual(requests.map((one) => one.url), ['frames/abc?after=-1', 'frames/abc?after=7']);
  end();
});

test('two subscribers share one request, and the last to leave ends it', async () => {
  const stream = new FrameStream('abc');
  const first = stream.subscribe(() => {}), second = stream.subscribe(() => {});

  assert.equal(requests.length, 1);
  first();
  assert.equal(requests[0].signal.aborted, false);
  second();
  assert.equal(requests[0].signal.aborted, true);
  assert.equal(stream.state, 'idle');
});

test('one listener that fails does not stop the others or the loop', async () => {
  const stream = new FrameStream('abc'), drawn: number[] = [];
  const first = stream.subscribe(() => { throw new Error('cannot draw'); }), second = stream.subscribe((one) => drawn.push(one.sequence));
  requests[0].answer(200, frame(1));
  await settle();
  paint();
  await settle();

  assert.deepEqual(drawn, [1]);
  assert.equal(requests.length, 2);
  first();
  second();
});

test('nothing new means asking again, an unknown token means the end', async () => {
  const stream = new FrameStream('abc'), states: string[] = [];
  stream.subscribe(() => {}, (state) => states.push(state));
  requests[0].answer(204);
  await settle();
  requests[1].answer(410);
  await settle();

  assert.equal(requests.length, 2);
  assert.deepEqual(states, ['live', 'gone']);
});

test('a hidden page asks for nothing and goes on when it is seen again', async () => {
  const end = new FrameStream('abc').subscribe(() => {});
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();

  assert.equal(requests[0].signal.aborted, true);
  assert.equal(requests.length, 1);
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(requests.length, 2);
  end();
});

test('a lost connection is tried again, each time after a longer pause', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const stream = new FrameStream('abc');
  const end = stream.subscribe(() => {});
  requests[0].answer(-1);
  await settle();

  assert.equal(stream.state, 'retrying');
  mock.timers.tick(500);
  await settle();
  assert.equal(requests.length, 2);
  requests[1].answer(503);
  await settle();
  mock.timers.tick(999);
  await settle();
  assert.equal(requests.length, 2);
  mock.timers.tick(1);
  await settle();
  assert.equal(requests.length, 3);
  end();
});
