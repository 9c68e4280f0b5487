/** Where the tiles of a wall lie, and which of them are seen: a wall of hundreds has elements for those alone. Lengths in pixels. */

export interface Grid { readonly columns: number; readonly tileWidth: number; readonly tileHeight: number; readonly rows: number; readonly height: number }
export interface Spot { readonly x: number; readonly y: number }

export const GAP = 12;
const PADDING = 8, WORDS = 46; // around a tile's content; name and numbers below its picture
export const WIDEST = 232;
const NARROWEST = 120, FEW_COLUMNS = 2;

/** As many columns as the wall needs to show all at once, if tiles stay readable; on a phone two. */
export function gridOf(count: number, width: number, height: number, widest = WIDEST): Grid {
  const most = Math.max(FEW_COLUMNS, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const least = Math.min(most, Math.max(Math.min(FEW_COLUMNS, count) || 1, Math.ceil((width + GAP) / (widest + GAP))));
  const of = (columns: number): Grid => {
    const tileWidth = (width - GAP * (columns - 1)) / columns, tileHeight = Math.round((tileWidth - 2 * PADDING) * 2 / 3) + WORDS + 2 * PADDING;
    const rows = Math.ceil(count / columns);
    return { columns, tileWidth, tileHeight, rows, height: Math.max(0, rows * (tileHeight + GAP) - GAP) };
  };
  for (let columns = least; columns < most; columns++) if (of(columns).height <= height) return of(columns);
  return of(most).height <= height ? of(most) : of(Math.round((least + most) / 2));
}

export function spotOf(place: number, { columns, tileWidth, tileHeight }: Grid): Spot {
  return { x: place % columns * (tileWidth + GAP), y: Math.floor(place / columns) * (tileHeight + GAP) };
}

/** The places from `first` up to `end` are seen, with a row more on both sides, so that none is missing while one scrolls. */
export function seen({ columns, tileHeight }: Grid, count: number, scrolled: number, height: number): { readonly first: number; readonly end: number } {
  const step = tileHeight + GAP, top = Math.max(0, Math.floor(scrolled / step) - 1), bottom = Math.ceil((scrolled + height) / step) + 1;
  return { first: Math.min(count, top * columns), end: Math.min(count, bottom * columns) };
}

/** The place an arrow key leads to, read line by line; the same where there is nothing further on. */
export function placeAfter(place: number, key: string, count: number, columns: number): number {
  const last = count - 1, below = place + columns;
  const steps: Record<string, number> = {
    ArrowRight: place + 1, ArrowLeft: place - 1, ArrowUp: place - columns, Home: 0, End: last,
    ArrowDown: below > last && Math.floor(place / columns) < Math.floor(last / columns) ? last : below,
  };
  const wanted = steps[key] ?? place;
  return wanted >= 0 && wanted <= last ? wanted : place;
}

/** How far one has to scroll so that a place is seen whole; as far as now where it is. */
export function scrollTo(place: number, grid: Grid, scrolled: number, height: number): number {
  const top = spotOf(place, grid).y, bottom = top + grid.tileHeight;
  return top < scrolled ? top : bottom > scrolled + height ? bottom - height : scrolled;
}
