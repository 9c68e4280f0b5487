import type { Surface, Tile } from '../frames/parse.ts';

/** A grid of numbers over the inputs, quantised: value = v / limit × scale + center. */
export interface Quantised { readonly values: ArrayLike<number>; readonly scale: number; readonly center?: number }
/** A place on the grid of the answer: column 0 is the least x1, row 0 the greatest x2. */
export interface Place { readonly column: number; readonly row: number }
export interface Reading { readonly x1: number; readonly x2: number; readonly value: number }
/** Where a place lies in the picture, as shares of its sides. */
export interface Share { readonly x: number; readonly y: number }

export function valueOf({ values, scale, center = 0 }: Quantised, index: number, limit: number, broken: number): number {
  return values[index] === broken ? NaN : values[index] / limit * scale + center;
}

/** What the ends of the colour scale stand for. */
export function endsOf({ scale, center = 0 }: Quantised): [low: number, high: number] {
  return [center - scale, center + scale];
}

/** Grid points lie on both ends of the domain, so there is one interval less than there are points. */
export function coordinate(at: number, count: number, [low, high]: readonly [number, number]): number {
  return count > 1 ? low + (high - low) * at / (count - 1) : (low + high) / 2;
}

export function placeAt({ x, y }: Share, { resolution, rows }: Surface): Place {
  const at = (share: number, count: number) => Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));
  return { column: at(x, resolution), row: at(y, rows) };
}

export function shareOf({ column, row }: Place, { resolution, rows }: Surface): Share {
  return { x: resolution > 1 ? column / (resolution - 1) : 0.5, y: rows > 1 ? row / (rows - 1) : 0.5 };
}

/** The place an arrow key leads to, `far` points on; undefined for any other key. */
export function moved({ column, row }: Place, key: string, far: number, { resolution, rows }: Surface): Place | undefined {
  const step = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[key];
  if (!step) return undefined;
  return { column: Math.max(0, Math.min(resolution - 1, column + step[0])), row: Math.max(0, Math.min(rows - 1, row + step[1])) };
}

export function read(surface: Surface, { column, row }: Place, limit: number, broken: number): Reading {
  return {
    x1: coordinate(column, surface.resolution, surface.domain), x2: coordinate(surface.rows - 1 - row, surface.rows, surface.domain),
    value: valueOf(surface, row * surface.resolution + column, limit, broken),
  };
}

/** The picture of a unit holds every second or so point of the answer's grid: the one read is the last that is not beyond the place. */
export function onTile(tile: Tile, { column, row }: Place, { resolution, rows }: Surface): { place: Place; index: number } {
  const across = resolution / tile.resolution, down = rows / tile.resolution;
  const at = { column: Math.floor(column / across), row: Math.floor(row / down) };
  return { place: { column: Math.round(at.column * across), row: Math.round(at.row * down) }, index: at.row * tile.resolution + at.column };
}

/** Some places spread evenly over the grid, for the table that stands for the picture. */
export function spread(count: number, most: number): number[] {
  const shown = Math.min(count, most);
  return Array.from({ length: shown }, (_, i) => shown > 1 ? Math.round(i * (count - 1) / (shown - 1)) : 0);
}
