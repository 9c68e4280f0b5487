import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brief, format3, full, percent, plain, signClass } from './numbers.ts';

test('three significant digits', () => {
  assert.equal(format3(0.2134), '0.213');
  assert.equal(format3(1.9), '1.90');
  assert.equal(format3(-0.4111), '−0.411');
  assert.equal(format3(12.34), '12.3');
  assert.equal(format3(123.4), '123');
  assert.equal(format3(0.001234), '0.00123');
});

test('integers stay exact and are grouped from five digits on', () => {
  assert.equal(format3(0), '0');
  assert.equal(format3(-0), '0');
  assert.equal(format3(7), '7');
  assert.equal(format3(1234), '1234');
  assert.equal(format3(-12345), '−12\u00a0345');
  assert.equal(format3(401920), '401\u00a0920');
});

test('rounding never leaves an exponent or a fourth digit behind', () => {
  assert.equal(format3(0.99951), '1.00');
  assert.equal(format3(999.7), '1000');
  assert.equal(format3(1234.5), '1235');
  assert.equal(format3(99999.7), '1.00e5');
});

test('tiny, huge and not a number', () => {
  assert.equal(format3(0.0000123), '1.23e−5');
  assert.equal(format3(-1.5e12), '−1.50e12');
  assert.equal(format3(NaN), 'NaN');
  assert.equal(format3(-Infinity), '−∞');
  assert.equal(full(Infinity), '∞');
});

test('full precision reads back as the same float32', () => {
  assert.equal(full(Math.fround(0.1)), '0.1');
  assert.equal(full(Math.fround(-1.9000001)), '−1.9000001');
  assert.equal(full(16777216), '16777216');
  assert.equal(full(Math.fround(1e-10)), '1e−10');
  for (let i = 0; i < 1000; i++) {
    const value = Math.fround(Math.sin(i * 7.13) * 10 ** (i % 20 - 10));
    assert.equal(Math.fround(Number(plain(value))), value);
  }
});

test('percentages and signs', () => {
  assert.equal(percent(0.942), '94.2\u00a0%');
  assert.equal(percent(1), '100\u00a0%');
  assert.equal(percent(0.0004), '0.0\u00a0%');
  assert.deepEqual([2, -2, 0, NaN].map(signClass), ['p', 'n', 'z', 'z']);
});

test('in a cell of five characters a number keeps as many digits as go in', () => {
  assert.deepEqual([0, -3, 0.2134, -12.34, -0.4111, 0.01234, -0.01234].map(brief), ['0', '−3', '0.213', '−12.3', '−0.41', '0.012', '−0.01']);
  assert.deepEqual([12345, -0.00123, 2e-5, 999.6, NaN, -Infinity].map(brief), ['1e4', '−1e−3', '2e−5', '1000', 'NaN', '−∞']);
});
