import { HISTORY_FIELDS } from '../frames/parse.ts';
import { format3, full } from '../shared/numbers.ts';

/** What is counted beside the loss: the share of right answers, or how far off the answers are on average. */
export type Metric = 'accuracy' | 'error' | 'none';
export type Values = (number | null)[];
/** Epochs, and for each of them a number of the training and of the validation data; null where there is none. */
export type Curves = [epochs: number[], training: Values, validation: Values];
export interface History { readonly loss: Curves; readonly metric: Curves }

export const NO_HISTORY: History = { loss: [[], [], []], metric: [[], [], []] };

/** Numbers that are none leave a gap in the curve. */
export function historyOf(points: Float32Array): History {
  const count = Math.floor(points.length / HISTORY_FIELDS);
  const column = (field: number): Values => Array.from({ length: count }, (_, i) => {
    const value = points[i * HISTORY_FIELDS + field];
    return Number.isFinite(value) ? value : null;
  });
  const epochs = Array.from({ length: count }, (_, i) => points[i * HISTORY_FIELDS]);
  return { loss: [epochs, column(1), column(2)], metric: [epochs, column(3), column(4)] };
}

/** Curves with what a logarithm cannot show left out. */
export function positive([epochs, ...curves]: Curves): Curves {
  const [training, validation] = curves.map((curve) => curve.map((value) => value !== null && value > 0 ? value : null));
  return [epochs, training, validation];
}

export function hasValues(values: Values): boolean {
  return values.some((value) => value !== null);
}

export function lastOf(values: Values): number | null {
  return values.findLast((value) => value !== null) ?? null;
}

type Range = [least: number, greatest: number];
type Extreme = number | null; // null: there is nothing to show

/** From zero up to the next handy number, so that heights can be compared; and down to one where numbers lie below zero. */
export function rangeAroundZero(least: Extreme, greatest: Extreme): Range {
  const below = least !== null && least < 0 ? -ceiling(-least * 1.04) : 0;
  return [below, greatest !== null && greatest > 0 ? ceiling(greatest * 1.04) : below < 0 ? 0 : 1];
}

/** Shares of one: all of them, or the upper half where nothing lies below. */
export function shareRange(least: Extreme): Range {
  return [least !== null && least >= 0.5 ? 0.5 : 0, 1];
}

/** Whole decades around the numbers where they span at least one; otherwise just the numbers with some air. */
export function logRange(least: Extreme, greatest: Extreme): Range {
  if (least === null || greatest === null || least <= 0) return [0.1, 1];
  return greatest / least < 10 ? [least / 1.25, greatest * 1.25] : [least / 1.15, greatest * 1.15];
}

/** The next of 1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10 times a power of ten. */
export function ceiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Number(((CEILINGS.find((one) => one * power >= value * (1 - 1e-9)) ?? 10) * power).toPrecision(3));
}

const CEILINGS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

/** Numbers beside the lines of a logarithmic axis: powers of ten alone, or their 2 and 5 times as well where there are few. */
export function logTicks(least: number, greatest: number): number[] {
  const first = Math.floor(Math.log10(least)), last = Math.ceil(Math.log10(greatest));
  const all = (factors: number[]) => Array.from({ length: last - first + 1 }, (_, i) => factors.map((factor) => Number((factor * 10 ** (first + i)).toPrecision(3)))).flat()
    .filter((tick) => tick >= least && tick <= greatest);
  const decades = all([1]);
  if (decades.length > 4) return decades.filter((_, i) => i % Math.ceil(decades.length / 4) === 0);
  return decades.length > 2 ? decades : decades.length === 2 ? all([1, 3]) : all([1, 2, 5]).length > 1 ? all([1, 2, 5]) : all([1, 1.5, 2, 3, 4, 5, 6, 8]);
}

export function tickText(value: number, metric?: Metric): string {
  if (metric === 'accuracy') return full(value * 100) + '\u00a0%';
  return Math.abs(value) < 1e5 ? full(value) : format3(value); // there is no room for more digits
}
