/** Rows and columns of so many cells: as wide as `most` allows without a gap at the end. */
export function fold(count: number, most: number): { rows: number; columns: number } {
  let columns = Math.min(count, most);
  while (columns > 1 && count % columns) columns--;
  return columns < 8 && count > most ? { rows: 1, columns: count } : { rows: columns ? count / columns : 0, columns };
}
