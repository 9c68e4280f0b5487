import { CELL_FIELDS, type Counts } from '../frames/parse.ts';

/** Samples of the class `truth` that were taken for the class `taken`; as many classes as there are stands for no answer. */
export interface Cell { readonly truth: number; readonly taken: number; readonly count: number; readonly belonging: number }

export function cellsOf(rows: Float32Array): Cell[] {
  return Array.from({ length: Math.floor(rows.length / CELL_FIELDS) }, (_, i) => {
    const [truth, taken, count, belonging] = rows.subarray(i * CELL_FIELDS, (i + 1) * CELL_FIELDS);
    return { truth, taken, count, belonging };
  });
}

/** A row for each true class, with a column for each class it was taken for; one more where some got no answer. */
export function matrixOf(cells: readonly Cell[], classes: number): Cell[][] {
  const columns = cells.some(({ taken }) => taken === classes) ? classes + 1 : classes;
  return Array.from({ length: classes }, (_, truth) => {
    const own = cells.filter((cell) => cell.truth === truth), belonging = own[0]?.belonging ?? 0;
    return Array.from({ length: columns }, (_, taken) => own.find((cell) => cell.taken === taken) ?? { truth, taken, count: 0, belonging });
  });
}

/** Of all samples of the true class; nothing of nothing is 0. */
export function shareOf({ count, belonging }: Cell): number {
  return belonging === 0 ? 0 : count / belonging;
}

/** How much colour a cell takes, in percent: little of it is seen, too, and numbers can be read on the most. */
export function strengthOf(cell: Cell): number {
  return cell.count === 0 ? 0 : Math.round(8 + 52 * Math.sqrt(shareOf(cell)));
}

/** The part that is shown first: the one that networks are chosen by. */
export function firstPart(counts: readonly Counts[]): Counts | undefined {
  return (['validation', 'test', 'training'] as const).map((part) => counts.find((one) => one.part === part)).find((one) => one);
}

/** Where a key leads from a cell; undefined for keys with other uses. */
export function placeAfter(key: string, row: number, column: number, rows: number, columns: number): readonly [row: number, column: number] | undefined {
  const within = (place: number, most: number) => Math.max(0, Math.min(most - 1, place));
  switch (key) {
    case 'ArrowLeft': return [row, within(column - 1, columns)];
    case 'ArrowRight': return [row, within(column + 1, columns)];
    case 'ArrowUp': return [within(row - 1, rows), column];
    case 'ArrowDown': return [within(row + 1, rows), column];
    case 'Home': return [row, 0];
    case 'End': return [row, columns - 1];
    default: return undefined;
  }
}
