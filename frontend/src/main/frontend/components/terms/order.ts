/** In which order the listed terms of a sum stand. */
export type Order = 'size' | 'tensor';

/** Places of the terms among those listed: the farthest from 0 first, without those that are 0; or all in the order of the tensors. */
export function ordered(terms: ArrayLike<number>, order: Order): number[] {
  const all = Array.from({ length: terms.length }, (_, i) => i);
  if (order === 'tensor') return all;
  const size = (i: number) => Number.isNaN(terms[i]) ? Infinity : Math.abs(terms[i]);
  return all.filter((i) => size(i) > 0).sort((a, b) => size(b) - size(a) || a - b);
}
