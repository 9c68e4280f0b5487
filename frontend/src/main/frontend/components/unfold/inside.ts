import type { Picture } from '../graph/drawing.ts';
import { placesOf } from '../shared/places.ts';
import type { Level, Unfolded, Units } from './drawing.ts';

/** Which number of a layer stands where. Pure. */

/** Numbers of one unit among those of all that are shown. */
export function ofUnit(numbers: Float32Array, { shownPlanes, shownRows, shownColumns }: Picture, index: number): Float32Array {
  const size = shownPlanes * shownRows * shownColumns;
  return numbers.subarray(index * size, (index + 1) * size);
}

export type Form = 'values' | 'series' | 'maps';

/** What one unit gives: a number, a row over steps, or a map. */
export function formOf({ cells: { rows, columns } }: Units): Form {
  return rows > 1 ? 'maps' : columns > 1 ? 'series' : 'values';
}

/** The number a unit is known by: its only one, or that of the last step; a map has none. */
export function valueOf(units: Units, values: Float32Array, index: number): number | undefined {
  return formOf(units) === 'maps' ? undefined : ofUnit(values, units.cells, index).at(-1);
}

/** The node and the element in it that a number of a unit's picture is, by its place in the picture's tensor. */
export function placeIn({ output, count, steps, cells: { columns, shownColumns } }: Units, unit: number, place: number): { node: number; element: number } {
  if (!steps.length) return { node: output, element: place * count + unit };
  return { node: steps[Math.min(steps.length - 1, Math.ceil(place * shownColumns / columns))], element: unit };
}

/** The place that a unit stands for when it is chosen: its number, the one of the last step, or the middle of its map. */
export function mainPlace(units: Units, unit: number): { node: number; element: number } {
  const { rows, columns } = units.cells, form = formOf(units);
  return placeIn(units, unit, form === 'maps' ? Math.floor(rows / 2) * columns + Math.floor(columns / 2) : columns - 1);
}

/** The unit that what is looked at belongs to; none where it is no number of these units. */
export function unitOf({ units, node, element }: Unfolded): number | undefined {
  if (!units || element < 0) return undefined;
  const { output, count, steps, weights } = units;
  return steps.includes(node) ? element : node === output || node === weights?.parameter || node === weights?.bias ? element % count : undefined;
}

/** Which of the shown units that is. */
export function shownAt(drawing: Unfolded): number | undefined {
  const unit = unitOf(drawing), at = unit === undefined ? -1 : drawing.units!.shown.indexOf(unit);
  return at < 0 ? undefined : at;
}

/** How many tiles stand side by side: about twice as many as one below the other, as far as there is room. */
export function columnsOf(count: number, form: Form): number {
  return form === 'series' ? Math.min(2, count) : Math.min(form === 'maps' ? 4 : 5, count, Math.ceil(Math.sqrt(2 * count)));
}

/** The tile an arrow key leads to. */
export function stepTo(index: number, count: number, columns: number, key: string): number | undefined {
  const by: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (by[key] === undefined) return undefined;
  const next = index + by[key];
  return next >= 0 && next < count ? next : index;
}

/** `a1[3]`, `w1[0, 3]`; the letter alone for a single number. */
export function nameOf(letter: string, sizes: readonly number[], element: number): string {
  return sizes.length ? `${letter}[${placesOf(sizes, element).join(', ')}]` : letter;
}

/** The next level inward; none where that is the last. */
export function deeper({ level, listed }: Unfolded): Level | undefined {
  return level === 'units' ? 'operations' : level === 'operations' && listed ? 'scalars' : undefined;
}
