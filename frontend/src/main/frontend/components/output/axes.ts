export type Range = readonly [low: number, high: number];

/** Few handy numbers inside the range. */
export function ticks([low, high]: Range, most = 4): number[] {
  const size = high - low;
  if (!(size > 0) || !Number.isFinite(size)) return [];
  const power = 10 ** Math.floor(Math.log10(size / most));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => size / one <= most) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(6)) + 0);
}
