import { TEST, type OutputData } from './data.ts';

const REACH = 0.04; // share of the picture's side within which a place means the point that is there

/** A place as shares of the picture's sides; without `y` all that matters is how far it is to the side. */
interface Spot { readonly x: number; readonly y?: number }

/** The nearest point that is drawn within reach of a place; -1 for none. */
export function pointAt(data: Pick<OutputData, 'x1' | 'x2' | 'targets' | 'parts'>, showTest: boolean, locate: (x1: number, other: number) => { x: number; y: number }, { x, y }: Spot): number {
  let nearest = -1, distance = REACH;
  data.x1.forEach((x1, i) => {
    if (data.parts[i] === TEST && !showTest) return;
    const there = locate(x1, data.x2.length ? data.x2[i] : data.targets[i]), far = Math.hypot(there.x - x, y === undefined ? 0 : there.y - y);
    if (far < distance) [nearest, distance] = [i, far];
  });
  return nearest;
}
