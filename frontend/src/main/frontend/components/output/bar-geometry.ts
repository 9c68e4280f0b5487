/** A bar as shares of the track: where it starts and how long it is. */
export interface Bar { readonly value: number; readonly start: number; readonly size: number; readonly greatest: boolean }

export const MOST_BARS = 20;

/** Bars from zero to each number on one scale, which spans the range announced and every number beyond it. */
export function barsOf(values: ArrayLike<number>, { low, high }: { readonly low: number; readonly high: number }): { bars: Bar[]; zero: number; hidden: number } {
  const all = Array.from(values), finite = all.filter(Number.isFinite);
  const from = finite.reduce((a, b) => Math.min(a, b), Number.isFinite(low) ? Math.min(0, low) : 0);
  const to = finite.reduce((a, b) => Math.max(a, b), Number.isFinite(high) ? Math.max(0, high) : 0);
  const span = to - from || 1, zero = (0 - from) / span;
  const most = finite.length > 1 ? finite.reduce((a, b) => Math.max(a, b)) : NaN;
  const bars = all.slice(0, MOST_BARS).map((value) => {
    const length = Number.isFinite(value) ? Math.abs(value) / span : 0;
    return { value, start: value < 0 ? zero - length : zero, size: length, greatest: value === most };
  });
  return { bars, zero, hidden: Math.max(0, all.length - MOST_BARS) };
}
