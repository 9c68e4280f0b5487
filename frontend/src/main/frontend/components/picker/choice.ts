/** A data set to pick from, with enough of it for a thumbnail. */
export interface DataChoice {
  readonly id: string; readonly label: string; readonly kind: 'points' | 'digits' | 'shapes' | 'images' | 'folder' | 'table' | 'text' | 'own';
  readonly x: readonly number[]; readonly y: readonly number[]; readonly colors: readonly number[]; // colours −1..1
}

/** What of a data set is drawn. */
export type Drawable = Pick<DataChoice, 'kind' | 'x' | 'y' | 'colors'>;

export const COLUMNS = 4;
/** A picture whose sides differ more than this is stretched to a square: a curve over x, not a cloud in a plane. */
const LONGEST = 3;
const MARGIN = 0.1;

/** Where the points lie in a square of side 1, y downwards, with air around them. Clouds keep their proportions. */
export function squareOf(x: readonly number[], y: readonly number[]): { x: number; y: number }[] {
  const across = spanOf(x), down = spanOf(y);
  const largest = Math.max(across.size, down.size), smallest = Math.min(across.size, down.size);
  const together = largest <= LONGEST * smallest || smallest === 0;
  const at = (value: number, { middle, size }: Span) => 0.5 + (value - middle) / ((together ? largest : size) || 1) * (1 - 2 * MARGIN);
  return x.map((value, i) => ({ x: at(value, across), y: 1 - at(y[i], down) }));
}

interface Span { readonly middle: number; readonly size: number }

function spanOf(values: readonly number[]): Span {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return { middle: 0, size: 0 };
  const low = finite.reduce((a, b) => Math.min(a, b)), high = finite.reduce((a, b) => Math.max(a, b));
  return { middle: (low + high) / 2, size: high - low };
}

/** The place an arrow key leads to in a grid that is read line by line; stays where there is nothing further on. */
export function placeAfter(place: number, key: string, count: number): number {
  const steps: Record<string, number> = { ArrowRight: place + 1, ArrowLeft: place - 1, ArrowDown: place + COLUMNS, ArrowUp: place - COLUMNS, Home: 0, End: count - 1 };
  const wanted = steps[key] ?? place;
  return wanted >= 0 && wanted < count ? wanted : place;
}
