import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenWords } from './spoken.ts';

test('a sentence is read aloud with the digits that are seen', () => {
  const number = (value: number | string) => ({ text: '', style: 'number' as const, number: value }), plain = (text: string) => ({ text, style: 'plain' as const, number: 0 });
  assert.equal(spokenWords([{ text: 'Backward:', style: 'strong', number: 0 }, plain(' '), number(1.9049), plain(' times '), number(-0.25), plain(', '), number('NaN'), plain('. ')]),
    'Backward: 1.90 times \u22120.250, NaN.');
  assert.equal(spokenWords([]), '');
});

test('of a hidden number is said that it is hidden', () => {
  assert.equal(spokenWords([{ text: '2 times 3 = ', style: 'plain', number: 0 }, { text: 'hidden', style: 'hidden', number: 0 }]), '2 times 3 = hidden');
});
