import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NONE, counted, readScore, writeScore } from './score.ts';

function store(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) } as unknown as Storage;
}

test('a score is found again', () => {
  const kept = store();

  writeScore(kept, counted(counted(NONE, true), false));

  assert.deepEqual(readScore(kept), { right: 1, all: 2 });
});

test('nonsense counts as nothing', () => {
  for (const nonsense of ['{', '{"right":3,"all":1}', '{"right":"a","all":1}', 'null']) {
    assert.deepEqual(readScore({ getItem: () => nonsense }), NONE);
  }
});

test('a store that refuses is no reason to stop', () => {
  writeScore({ setItem: () => { throw new Error('full'); } }, NONE);
});
