import type { Sizes } from './drawing.ts';

/** Rows and columns of an image; it may reach beyond the edges where there is padding. */
export interface Box { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number }

/** Row and column of the image under a cell of the kernel at a place; beyond the edges where there is padding. */
export function under(s: Sizes, place: number, cell: number): [number, number] {
  return [
    Math.floor(place / s.outWidth) * s.strideDown - s.padTop + Math.floor(cell / s.kernelWidth) * s.dilation,
    place % s.outWidth * s.strideAcross - s.padLeft + cell % s.kernelWidth * s.dilation,
  ];
}

/** The pixel under a cell of the kernel at a place; −1 where there is padding. */
export function pixelUnder(s: Sizes, place: number, cell: number): number {
  const [row, column] = under(s, place, cell);
  return row < 0 || row >= s.inHeight || column < 0 || column >= s.inWidth ? -1 : row * s.inWidth + column;
}

/** What the whole window covers at a place. */
export function windowAt(s: Sizes, place: number): Box {
  const [top, left] = under(s, place, 0);
  return { top, left, rows: (s.kernelHeight - 1) * s.dilation + 1, columns: (s.kernelWidth - 1) * s.dilation + 1 };
}

/** What one cell of the kernel passes over, from the first place to the last. */
export function pathOf(s: Sizes, cell: number): Box {
  const [top, left] = under(s, 0, cell);
  return { top, left, rows: (s.outHeight - 1) * s.strideDown + 1, columns: (s.outWidth - 1) * s.strideAcross + 1 };
}

/** For each cell of the kernel the place at which it lies on the pixel; −1 where there is none. */
export function placesOver(s: Sizes, pixel: number): number[] {
  const row = Math.floor(pixel / s.inWidth), column = pixel % s.inWidth;
  return Array.from({ length: cells(s) }, (_, cell) => {
    const [top, left] = under(s, 0, cell), i = (row - top) / s.strideDown, j = (column - left) / s.strideAcross;
    return Number.isInteger(i) && Number.isInteger(j) && i >= 0 && j >= 0 && i < s.outHeight && j < s.outWidth ? i * s.outWidth + j : -1;
  });
}

/** The smallest box around places of the output; undefined where there are none. */
export function around(s: Sizes, places: readonly number[]): Box | undefined {
  const seen = places.filter((place) => place >= 0);
  if (!seen.length) return undefined;
  const rows = seen.map((place) => Math.floor(place / s.outWidth)), columns = seen.map((place) => place % s.outWidth);
  const top = Math.min(...rows), left = Math.min(...columns);
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
}

/** The pixel under the middle of the window at a place; the nearest one where that is padding. */
export function pixelOf(s: Sizes, place: number): number {
  const [top, left] = under(s, place, Math.floor(s.kernelHeight / 2) * s.kernelWidth + Math.floor(s.kernelWidth / 2));
  return Math.max(0, Math.min(s.inHeight - 1, top)) * s.inWidth + Math.max(0, Math.min(s.inWidth - 1, left));
}

/** How many terms the gradient of a cell has: places at which it lies on the image. */
export function termsOf(s: Sizes, cell: number): number {
  let count = 0;
  for (let place = 0; place < s.outHeight * s.outWidth; place++) if (pixelUnder(s, place, cell) >= 0) count++;
  return count;
}

export function cells(s: Sizes): number {
  return s.kernelHeight * s.kernelWidth;
}

export function boxOf(index: number, columns: number): Box {
  return { top: Math.floor(index / columns), left: index % columns, rows: 1, columns: 1 };
}

/** The cell an arrow key leads to; the same at the edge, undefined for other keys. */
export function walk(key: string, index: number, rows: number, columns: number): number | undefined {
  const step = ({ ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] } as Record<string, [number, number]>)[key];
  if (!step) return undefined;
  const row = Math.max(0, Math.min(rows - 1, Math.floor(index / columns) + step[0])), column = Math.max(0, Math.min(columns - 1, index % columns + step[1]));
  return row * columns + column;
}

/** The largest distances from zero first, at most `most` of them; those that are zero or no number are left out. */
export function largest(values: ArrayLike<number>, most: number): number[] {
  return Array.from({ length: values.length }, (_, i) => i).filter((i) => Math.abs(values[i]) > 0)
    .sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b).slice(0, most);
}

/** A kernel of another size with the same middle; new cells are 0. */
export function resized(weights: readonly number[], from: number, to: number): number[] {
  const shift = Math.floor(to / 2) - Math.floor(from / 2);
  return Array.from({ length: to * to }, (_, cell) => {
    const row = Math.floor(cell / to) - shift, column = cell % to - shift;
    return row >= 0 && row < from && column >= 0 && column < from ? weights[row * from + column] : 0;
  });
}
