import { INPUT, LOSS, type Blueprint } from './drawing.ts';

/** The new drawing, with the very objects of the old one where nothing is different: what did not change is not drawn again. */
export function reuse(before: Blueprint | undefined, after: Blueprint): Blueprint {
  if (!before) return after;
  const blocks = new Map(before.blocks.map((block) => [block.key, block])), flows = new Map(before.flows.map((flow) => [`${flow.from}>${flow.to}`, flow]));
  const groups = new Map(before.groups.map((group) => [group.key, group]));
  return {
    ...after,
    blocks: after.blocks.map((block) => same(blocks.get(block.key), block)),
    flows: after.flows.map((flow) => same(flows.get(`${flow.from}>${flow.to}`), flow)),
    groups: after.groups.map((group) => same(groups.get(group.key), group)),
  };
}

/** Whether one drawing may have become the other by building: some layer is in both, and the data are the same. Without any layer before or after, too. */
export function isRelated(before: Blueprint, after: Blueprint): boolean {
  const layers = ({ blocks }: Blueprint) => blocks.filter(({ key }) => key !== INPUT && key !== LOSS).map(({ key }) => key), known = new Set(layers(before)), here = layers(after);
  const data = ({ blocks }: Blueprint) => blocks.find(({ key }) => key === INPUT)?.line;
  return data(before) === data(after) && (!known.size || !here.length || here.some((key) => known.has(key)));
}

export function same<T>(before: T | undefined, after: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
