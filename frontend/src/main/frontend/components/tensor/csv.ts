import { plain } from '../shared/numbers.ts';
import { elementAt, planesOf } from './shape.ts';

/** A tensor as text: a line with its shape, then a line for each row; of several planes each begins with its number. Nothing of a number is lost. */
export function csvOf(sizes: readonly number[], values: ArrayLike<number>): string {
  const { planes, rows, columns } = sizes.length < 2 ? { planes: 1, rows: 1, columns: sizes[0] ?? 1 } : planesOf(sizes);
  const lines = [`# shape ${sizes.join(' x ') || '1'}`];
  for (let plane = 0; plane < planes; plane++) {
    if (planes > 1) lines.push(`# ${sizes.length === 3 ? 'channel' : 'matrix'} ${plane}`);
    for (let row = 0; row < rows; row++) {
      lines.push(Array.from({ length: columns }, (_, column) => written(values[sizes.length < 2 ? column : elementAt(sizes, plane, row, column)])).join(','));
    }
  }
  return lines.join('\n') + '\n';
}

function written(value: number): string {
  if (Number.isFinite(value)) return plain(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}
