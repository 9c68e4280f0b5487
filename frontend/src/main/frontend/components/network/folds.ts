/** How a long row of units is folded into a field, row by row. Pure. */

export interface Fold { readonly rows: number; readonly columns: number }

/** As many numbers of a layer are sent; of more, every so many. */
const MOST = 1024, FLATTEST = 2.2;

export function shownOf(units: number): number {
  return Math.min(MOST, units);
}

/** As square as it can be without a rest, upright; where that would be a strip, with a rest in the last row. */
export function fold(units: number): Fold {
  const count = shownOf(units), root = Math.sqrt(count);
  for (let columns = Math.floor(root); columns >= root / FLATTEST && columns > 0; columns--) {
    if (count % columns === 0) return { rows: count / columns, columns };
  }
  const columns = Math.max(1, Math.round(root / 1.3));
  return { rows: Math.ceil(count / columns), columns };
}

/** The unit that a cell stands for; none behind the last one. */
export function unitAt(units: number, row: number, column: number): number | undefined {
  const { rows, columns } = fold(units), count = shownOf(units), cell = row * columns + column;
  return row >= 0 && row < rows && column >= 0 && column < columns && cell < count ? Math.floor(cell * units / count) : undefined;
}

/** The cell that stands for a unit, or for one a little before it where not all are shown. */
export function cellOf(units: number, unit: number): { readonly row: number; readonly column: number } {
  const { columns } = fold(units), cell = Math.min(shownOf(units) - 1, Math.floor(unit * shownOf(units) / units));
  return { row: Math.floor(cell / columns), column: cell % columns };
}
