import type { Picture } from './drawing.ts';
import type { Size } from './geometry.ts';

/** Which number a cell of a small picture stands for, and how large the picture is. Pure. */

export interface Cell { readonly plane: number; readonly row: number; readonly column: number }

/** Widest and highest a picture gets, in pixels at zoom 1; a strip is as high as a number chip is. */
export const LARGEST: Size = { width: 98, height: 98 };
export const GAP = 2; // between planes
const STRIP = 18, CELL = 24;
/** Of a cell with a number in it: five digits wide. */
const WRITTEN: Size = { width: 40, height: 22 };
const MOST_WRITTEN = 36, LONGEST_WRITTEN = 6;

/** Every so many of them: the sampling of the server, which sends just these numbers. */
function sampled(shown: number, all: number, allShown: number): number {
  return Math.floor(shown * all / allShown);
}

/** Place of a cell's number in the tensor, row-major. */
export function elementOf(picture: Picture, { plane, row, column }: Cell): number {
  const { planes, rows, columns, shownRows, shownColumns, turned } = picture, down = sampled(row, rows, shownRows), across = sampled(column, columns, shownColumns);
  return (turned ? across * rows + down : down * columns + across) * planes + plane;
}

/** Where a place of the tensor lies. */
function lies({ rows, columns, turned }: Picture, at: number): { down: number; across: number } {
  return turned ? { down: at % rows, across: Math.floor(at / rows) } : { down: Math.floor(at / columns), across: at % columns };
}

/** Numbers row by row as they are shown, from those that were sent as they are kept. */
export function arranged({ shownRows, shownColumns, turned }: Picture, sent: Float32Array): Float32Array {
  return turned ? Float32Array.from(sent, (_, i) => sent[i % shownColumns * shownRows + Math.floor(i / shownColumns)]) : sent;
}

/** The cell that shows a number; none where the picture leaves it out. */
export function cellOf(picture: Picture, element: number): Cell | undefined {
  const { planes, rows, columns, shownPlanes, shownRows, shownColumns } = picture;
  const plane = element % planes, { down, across } = lies(picture, Math.floor(element / planes));
  const row = Math.ceil(down * shownRows / rows), column = Math.ceil(across * shownColumns / columns);
  const cell = { plane, row, column };
  return element >= 0 && plane < shownPlanes && row < shownRows && column < shownColumns && elementOf(picture, cell) === element ? cell : undefined;
}

/** Place of a cell's number among those that are shown: plane by plane, each row by row. */
export function placeOf({ shownRows, shownColumns }: Picture, { plane, row, column }: Cell): number {
  return (plane * shownRows + row) * shownColumns + column;
}

/** As in formulas and tables: from 0, and no axis of length one. */
export function indexWords(picture: Picture, element: number): string {
  const { planes, rows, columns } = picture, { down, across } = lies(picture, Math.floor(element / planes)), parts = [[down, rows], [across, columns], [element % planes, planes]];
  return parts.filter(([, size]) => size > 1).map(([index]) => index).join(', ');
}

/** How many planes stand beside each other. */
export function planesAcross({ shownPlanes }: Picture): number {
  return Math.ceil(Math.sqrt(shownPlanes));
}

/** Whether a tensor is small enough for its numbers to be written into the cells, as one prints a small matrix: at most 6 by 6. */
export function isWritten(picture: Picture): boolean {
  const { planes, rows, columns, shownPlanes, shownRows, shownColumns } = picture, across = planesAcross(picture), down = Math.ceil(shownPlanes / across);
  return shownPlanes === planes && shownRows === rows && shownColumns === columns && planes * rows * columns <= MOST_WRITTEN
    && across * columns <= LONGEST_WRITTEN && down * rows <= LONGEST_WRITTEN;
}

/** Of one plane, so that all of them together keep within the largest size: cells are square, but in a row or column alone. */
export function planeSize(picture: Picture): Size {
  const across = planesAcross(picture), down = Math.ceil(picture.shownPlanes / across), { shownRows, shownColumns } = picture;
  if (isWritten(picture)) return { width: WRITTEN.width * shownColumns, height: WRITTEN.height * shownRows };
  const width = (LARGEST.width - GAP * (across - 1)) / across, height = (LARGEST.height - GAP * (down - 1)) / down;
  if (shownRows === 1 && picture.shownPlanes === 1) return { width, height: STRIP };
  const cell = Math.min(width / shownColumns, height / shownRows, CELL);
  return { width: shownColumns === 1 && picture.shownPlanes === 1 ? STRIP : Math.max(cell * shownColumns, 4), height: Math.max(cell * shownRows, 4) };
}

export function pictureSize(picture: Picture): Size {
  const across = planesAcross(picture), down = Math.ceil(picture.shownPlanes / across), { width, height } = planeSize(picture);
  return { width: across * width + (across - 1) * GAP, height: down * height + (down - 1) * GAP };
}

/** How large digits in a cell of this size are, in pixels at zoom 1. */
export function digitSize({ width, height }: Size): number {
  return Math.min(width / 3.2, height * 0.7, 12);
}

/** Whether they can be read. */
export function legible(cell: Size, zoom: number): boolean {
  return digitSize(cell) * zoom >= 9.5;
}

/** What the picture leaves out. */
export function hidden({ planes, rows, columns, shownPlanes, shownRows, shownColumns }: Picture): { maps: boolean; cells: boolean } {
  return { maps: shownPlanes < planes, cells: shownRows < rows || shownColumns < columns };
}

/** The cell an arrow key leads to. */
export function step(picture: Picture, { plane, row, column }: Cell, key: string): Cell | undefined {
  const by: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const way = by[key];
  if (!way) return undefined;
  const next = { plane, row: row + way[0], column: column + way[1] };
  return next.row >= 0 && next.row < picture.shownRows && next.column >= 0 && next.column < picture.shownColumns ? next : { plane, row, column };
}
