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

/** Ten in a row where they are read as a table; as the server cuts it into lines where it is very long; else about as many as there are rows, without a rest where that is possible. */
function foldedColumns(count: number): number {
  if (count <= 150) return 10;
  if (count > 16_384) return 128;
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

/** Rows `from` to `to`, the last one left out, of one plane: as many as the server sends at a time. */
export interface Page { readonly plane: number; readonly from: number; readonly to: number }

/** @param pageRows 0 where all rows of a plane are there */
export function pageOf(sizes: readonly number[], plane: number, from: number, pageRows: number): Page {
  const { rows } = planesOf(sizes);
  return { plane, from, to: pageRows ? Math.min(rows, from + pageRows) : rows };
}

/** Where among the numbers of a page an element stands, -1 where it is on another. */
export function slotOf(sizes: readonly number[], page: Page, element: number): number {
  const { plane, row, column } = cellOf(sizes, element);
  return element >= 0 && plane === page.plane && row >= page.from && row < page.to ? (row - page.from) * planesOf(sizes).columns + column : -1;
}

/** The first of the rows that a page forward (1) or back (−1) leads to, at most `most` rows on; it may lie on another page of the server. */
export function turned(first: number, by: number, most: number, page: Page): number {
  if (by > 0) return Math.min(first + most, page.to);
  return first > page.from ? Math.max(page.from, first - most) : Math.max(0, first - most);
}
