/** Which rows of a long table stand in sight, with some around them, and how much room those before and behind them take. */
export interface Sight { readonly from: number; readonly to: number; readonly before: number; readonly behind: number }

const AROUND = 10;

/** @param height of one row in pixels */
export function inSight(count: number, height: number, scrolled: number, room: number): Sight {
  const from = Math.max(0, Math.min(count, Math.floor(scrolled / height)) - AROUND), to = Math.min(count, Math.ceil((scrolled + room) / height) + AROUND);
  return { from, to: Math.max(from, to), before: from * height, behind: (count - Math.max(from, to)) * height };
}
