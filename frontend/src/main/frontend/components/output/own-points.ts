import type { OutputData } from './data.ts';

/** Points one sets by hand: a click sets one of the chosen class, a click on a point takes it away. */

const REACH = 0.03; // share of the picture's side within which a click means the point that is there

/** What a click means: the index of the point that goes, or the place of the point that comes (to a hundredth). */
export type PointEdit = { readonly remove: number } | { readonly x1: number; readonly x2: number };

export function editAt(data: Pick<OutputData, 'x1' | 'x2'>, x1: number, x2: number, side: number): PointEdit {
  let nearest = -1, distance = REACH * side;
  data.x1.forEach((one, i) => {
    const far = Math.hypot(one - x1, data.x2[i] - x2);
    if (far < distance) [nearest, distance] = [i, far];
  });
  return nearest >= 0 ? { remove: nearest } : { x1: Math.round(x1 * 100) / 100, x2: Math.round(x2 * 100) / 100 };
}
