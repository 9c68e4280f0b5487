import { INPUT, LOSS } from './drawing.ts';
import type { Arrangement, Point } from './arrange.ts';

/** Where something that is dragged will go when it is let go: on a wire, or behind a block. */
export type Target = { readonly wire: string } | { readonly block: string };

const REACH = 140; // a wire farther away than this is not meant

export function targetAt(point: Point, { spots, ways }: Arrangement): Target | undefined {
  for (const [key, { x, y, width, height }] of spots) {
    const inside = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
    if (inside) return key === LOSS ? wireTo(LOSS, ways) : { block: key };
  }
  let nearest: string | undefined, distance = REACH;
  for (const [wire, points] of ways) {
    for (let i = 1; i < points.length; i++) {
      const away = distanceTo(point, points[i - 1], points[i]);
      if (away < distance) [nearest, distance] = [wire, away];
    }
  }
  return nearest ? { wire: nearest } : undefined;
}

function wireTo(key: string, ways: Arrangement['ways']): Target | undefined {
  const wire = [...ways.keys()].find((id) => id.endsWith(`>${key}`));
  return wire ? { wire } : undefined;
}

/** From a point to a line between two others. */
function distanceTo(point: Point, start: Point, end: Point): number {
  const x = end.x - start.x, y = end.y - start.y, square = x * x + y * y;
  const share = square ? Math.max(0, Math.min(1, ((point.x - start.x) * x + (point.y - start.y) * y) / square)) : 0;
  return Math.hypot(point.x - start.x - share * x, point.y - start.y - share * y);
}

/** The ends of a wire by its id. */
export function endsOf(wire: string): { readonly from: string; readonly to: string } {
  const [from = INPUT, to = LOSS] = wire.split('>');
  return { from, to };
}
