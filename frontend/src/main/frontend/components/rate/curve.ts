/** A curve in a box of 100 by 100, whose height is the largest rate. */

export const BOX = 100;

export function largest(rates: readonly number[]): number {
  return Math.max(0, ...rates);
}

/** From the top for the largest rate to the bottom for 0; a rate beyond is kept inside. */
export function heightOf(rate: number, most: number): number {
  return most > 0 ? BOX * (1 - Math.max(0, Math.min(1, rate / most))) : BOX;
}

export function pathOf(rates: readonly number[]): string {
  const most = largest(rates), last = Math.max(1, rates.length - 1);
  return rates.map((rate, i) => `${i ? 'L' : 'M'}${round(BOX * i / last)} ${round(heightOf(rate, most))}`).join('');
}

/** How far the run has come along the curve; behind its end it stays there. */
export function wayOf(epoch: number, batch: number, batches: number, epochs: number): number {
  const done = epoch + (batches > 0 ? batch / batches : 0);
  return BOX * Math.min(1, done / Math.max(1, epochs));
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
