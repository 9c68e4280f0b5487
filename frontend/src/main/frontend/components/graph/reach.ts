import { edgeKey, type GraphDrawing } from './drawing.ts';

/** What lies between two nodes: by it a change of the one comes to the other. */
export interface Reach { readonly nodes: ReadonlySet<number>; readonly edges: readonly string[] }

export const NOWHERE: Reach = { nodes: new Set(), edges: [] };

/** Nodes come in the order in which they are computed, so that one walk each way finds them all. */
export function between({ nodes }: GraphDrawing, from: number, to: number): Reach {
  const after = new Set([from]), before = new Set([to]);
  for (const { id, inputs } of nodes) if (inputs.some((input) => after.has(input))) after.add(id);
  for (const { id, inputs } of [...nodes].reverse()) if (before.has(id)) inputs.forEach((input) => before.add(input));
  if (!after.has(to) || !before.has(from)) return NOWHERE;
  const on = new Set([...after].filter((id) => before.has(id)));
  return { nodes: on, edges: nodes.filter(({ id }) => on.has(id)).flatMap(({ id, inputs }) => inputs.flatMap((input, operand) => on.has(input) ? [edgeKey(input, id, operand)] : [])) };
}

/** The way from a parameter that a person has selected to the number that is asked about, which is the loss unless another was chosen. */
export function wayOf(drawing: GraphDrawing, selected: number, aim: number): Reach {
  const from = drawing.nodes.find(({ id, role }) => id === selected && role === 'parameter');
  const to = drawing.nodes.find(({ id }) => id === aim) ?? drawing.nodes.find(({ role }) => role === 'loss');
  return from && to ? between(drawing, from.id, to.id) : NOWHERE;
}
