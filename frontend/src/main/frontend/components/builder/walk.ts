import type { Arrangement } from './arrange.ts';
import { flowId, type Flow } from './drawing.ts';

/** The block that an arrow key leads to: along a wire, or to the neighbour beside it; undefined where there is none. */
export function walk(flows: readonly Flow[], { spots, upright }: Arrangement, key: string, arrow: string): string | undefined {
  const here = spots.get(key);
  if (!here) return undefined;
  const onward = upright ? 'ArrowDown' : 'ArrowRight', back = upright ? 'ArrowUp' : 'ArrowLeft';
  if (arrow === onward) return nearest(flows.filter(({ from }) => from === key).map(({ to }) => to));
  if (arrow === back) return nearest(flows.filter(({ to }) => to === key).map(({ from }) => from));
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  const beside = [...spots].filter(([other, spot]) => other !== key && sign * along(spot) > sign * along(here) && Math.abs(across(spot) - across(here)) < size(here) / 2);
  return beside.sort(([, a], [, b]) => Math.abs(along(a) - along(here)) - Math.abs(along(b) - along(here)))[0]?.[0];

  function along({ x, y }: { x: number; y: number }): number { return upright ? x : y; }
  function across({ x, y, width, height }: { x: number; y: number; width: number; height: number }): number { return upright ? y + height / 2 : x + width / 2; }
  function size({ width, height }: { width: number; height: number }): number { return upright ? height : width; }
  /** Of several ways the straightest. */
  function nearest(keys: string[]): string | undefined {
    return keys.filter((other) => spots.has(other)).sort((a, b) => Math.abs(along(spots.get(a)!) - along(here!)) - Math.abs(along(spots.get(b)!) - along(here!)))[0];
  }
}

/** The id of the wire of a block that comes after another of them, those that come in before those that go out; undefined where it has none. */
export function wireAfter(flows: readonly Flow[], key: string, wire: string | undefined): string | undefined {
  const all = [...flows.filter(({ to }) => to === key), ...flows.filter(({ from }) => from === key)].map(flowId);
  return all[(all.indexOf(wire ?? '') + 1) % all.length];
}

/** Whether one block is computed from another, over however many between them: then a wire back would be a circle. */
export function dependsOn(flows: readonly Flow[], key: string, on: string): boolean {
  const open = [key], seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === on) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    flows.filter(({ to }) => to === next).forEach(({ from }) => open.push(from));
  }
  return false;
}
