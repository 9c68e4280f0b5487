/** Places on a plane whose both axes are powers of ten, in per cent of its sides. */

export interface Place { readonly x: number; readonly y: number }

const LEAST_ERROR = -8, MOST_ERROR = 1; // powers of ten

/** Large steps at the left, where the error is that of the curve's bend; small ones at the right, where it is that of rounding. */
export function placeOf(step: number, error: number, steps: readonly number[]): Place {
  const first = Math.log10(steps[0]), last = Math.log10(steps.at(-1)!);
  const power = error > 0 ? Math.log10(error) : LEAST_ERROR;
  return { x: 100 * (first - Math.log10(step)) / (first - last || 1), y: 100 * (MOST_ERROR - Math.max(LEAST_ERROR, Math.min(MOST_ERROR, power))) / (MOST_ERROR - LEAST_ERROR) };
}

/** The step whose slope is nearest to the gradient. */
export function best(errors: readonly number[]): number {
  return errors.reduce((least, error, i) => Number.isFinite(error) && !(errors[least] <= error) ? i : least, 0);
}

/** As lengths of bars from 2 to 100: each power of ten is as long as any other, from the cheapest to the dearest. */
export function barLengths(amounts: readonly number[]): number[] {
  const powers = amounts.map((amount) => Math.log10(Math.max(1, amount))), least = Math.min(...powers) - 0.5, most = Math.max(...powers);
  return powers.map((power) => Math.max(2, 100 * (power - least) / (most - least || 1)));
}
