import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv.ts';

test('a matrix has a line for each row, with all digits of its numbers', () => {
  assert.equal(csvOf([2, 2], new Float32Array([0.1, -2, 1e-7, 3])), '# shape 2 x 2\n0.1,-2\n1e-7,3\n');
});

test('a vector is one line, however it is shown', () => {
  assert.equal(csvOf([20], new Float32Array(20)).split('\n')[1].split(',').length, 20);
});

test('of a picture each channel stands on its own', () => {
  assert.equal(csvOf([1, 2, 2], new Float32Array([1, 10, 2, 20])), '# shape 1 x 2 x 2\n# channel 0\n1,2\n# channel 1\n10,20\n');
});

test('what is no number is called so', () => {
  assert.equal(csvOf([3], new Float32Array([NaN, Infinity, -Infinity])), '# shape 3\nNaN,Infinity,-Infinity\n');
});
