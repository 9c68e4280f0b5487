/** How a tensor lies in the plane: pictures of rows and columns, one for each channel. A folded vector goes on in the next row. */
export interface Planes { readonly planes: number; readonly rows: number; readonly columns: number; readonly folded: boolean }

const LONGEST_ROW = 16; // of a vector that is not folded

/**
 * Sizes without the axis of samples. One axis is a row, folded where it is long; two are a matrix, three are height, width and channels; of more the
 * last two are a matrix and all before it are counted through.
 */
export function planesOf(sizes: readonly number[]): Planes {
  const all = (some: readonly number[]) => some.reduce((product, size) => product * size, 1);
  if (sizes.length < 2) {
    const count = sizes[0] ?? 1, folded = count > LONGEST_ROW, columns = folded ? foldedColumns(count) : count;
    return { planes: 1, rows: Math.ceil(count / columns), columns, folded };
  }
  if (sizes.length === 3) return { planes: sizes[2], rows: sizes[0], columns: sizes[1], folded: false };
  return { planes: all(sizes.slice(0, -2)), rows: sizes.at(-2)!, columns: sizes.at(-1)!, folded: false };
}

/** Ten in a row where they are read as a table; else about as many as there are rows, without a rest where that is possible. */
function foldedColumns(count: number): number {
  if (count <= 150) return 10;
  const root = Math.ceil(Math.sqrt(count));
  for (let columns = root; columns <= 2 * root; columns++) if (count % columns === 0) return columns;
  return Math.ceil(1.25 * root);
}

export function countOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** Place in the tensor of a cell of one plane, -1 behind the end of a folded vector: channels lie closest together where there are three axes. */
export function elementAt(sizes: readonly number[], plane: number, row: number, column: number): number {
  const { planes, rows, columns } = planesOf(sizes);
  const element = sizes.length === 3 ? (row * columns + column) * planes + plane : (plane * rows + row) * columns + column;
  return element < countOf(sizes) ? element : -1;
}

/** The cell in which an element lies. */
export function cellOf(sizes: readonly number[], element: number): { plane: number; row: number; column: number } {
  const { planes, rows, columns } = planesOf(sizes);
  if (sizes.length === 3) return { plane: element % planes, row: Math.floor(element / planes / columns), column: Math.floor(element / planes) % columns };
  return { plane: Math.floor(element / rows / columns), row: Math.floor(element / columns) % rows, column: element % columns };
}

/** The place along each axis, from 0: how an element is called. */
export function indexOf(sizes: readonly number[], element: number): string {
  const places: number[] = [];
  let rest = element;
  for (const size of [...sizes].reverse()) {
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return places.join(', ');
}
