/** How a tensor lies in the plane: pictures of rows and columns, one for each channel. */
export interface Planes { readonly planes: number; readonly rows: number; readonly columns: number }

/**
 * Sizes without the axis of samples. One axis is a row, two are a matrix, three are height, width and channels; of more the last two are
 * a matrix and all before it are counted through.
 */
export function planesOf(sizes: readonly number[]): Planes {
  const all = (some: readonly number[]) => some.reduce((product, size) => product * size, 1);
  if (sizes.length < 2) return { planes: 1, rows: 1, columns: sizes[0] ?? 1 };
  if (sizes.length === 3) return { planes: sizes[2], rows: sizes[0], columns: sizes[1] };
  return { planes: all(sizes.slice(0, -2)), rows: sizes.at(-2)!, columns: sizes.at(-1)! };
}

/** Place in the tensor of a cell of one plane: channels lie closest together where there are three axes. */
export function elementAt(sizes: readonly number[], plane: number, row: number, column: number): number {
  const { planes, rows, columns } = planesOf(sizes);
  return sizes.length === 3 ? (row * columns + column) * planes + plane : (plane * rows + row) * columns + column;
}

/** The cell in which an element lies. */
export function cellOf(sizes: readonly number[], element: number): { plane: number; row: number; column: number } {
  const { planes, rows, columns } = planesOf(sizes);
  if (sizes.length === 3) return { plane: element % planes, row: Math.floor(element / planes / columns), column: Math.floor(element / planes) % columns };
  return { plane: Math.floor(element / rows / columns), row: Math.floor(element / columns) % rows, column: element % columns };
}
