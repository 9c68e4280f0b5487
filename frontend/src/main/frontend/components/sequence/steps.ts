import type { Piece } from '../shared/glue.ts';

/** A gate or state of a recurrent layer over all steps; `first`: the first step that has one. */
export interface SequenceRow { readonly part: string; readonly symbol: string; readonly name: string; readonly formula: string; readonly first: number }

/** Text with `#` where a number stands; the numbers follow its place in the record. Nothing where nothing is computed. */
export function explained(templates: readonly string[], terms: ArrayLike<number>, width: number, cell: number): Piece[] {
  const start = cell * width, template = templates[terms[start]];
  if (template === undefined) return [];
  let next = start + 1;
  return template.split(/(#)/).filter((part) => part !== '').map((part) => part === '#' ? { number: terms[next++] } : { text: part });
}

/** How many steps from the front hold numbers. */
export function computedSteps(values: ArrayLike<number>, units: number, steps: number): number {
  let count = 0;
  while (count < steps && Number.isFinite(values[count * units])) count++;
  return count;
}

/** The first step to which the gradient has come back, counted from 0; `steps` for none. */
export function reachedStep(norms: ArrayLike<number>, steps: number): number {
  let step = steps;
  while (step > 0 && Number.isFinite(norms[step - 1])) step--;
  return step;
}

/** Steps at the front that stand for no word. */
export function filledUp(heads: readonly string[]): number {
  const first = heads.findIndex((head) => head !== '');
  return first < 0 ? heads.length : first;
}

/** Most decades a bar tells apart. */
const DECADES = 8;

/** Bars on a logarithmic scale, 0 to 1: the largest is 1, and one `decades` powers of ten smaller, or less, is 0. */
export function logBars(norms: ArrayLike<number>): { heights: number[]; decades: number; largest: number } {
  const all = Array.from(norms), positive = all.filter((norm) => Number.isFinite(norm) && norm > 0);
  if (!positive.length) return { heights: all.map(() => 0), decades: 1, largest: 0 };
  const largest = Math.max(...positive), range = Math.log10(largest / Math.min(...positive));
  const decades = Math.max(1, Math.min(DECADES, Math.floor(range) + 1));
  return { heights: all.map((norm) => norm > 0 ? Math.max(0, 1 + Math.log10(norm / largest) / decades) : 0), decades, largest };
}
