/** A sampled curve with its slopes; xs ascend. Nothing is computed between the samples: one stands on one of them. */
export interface Curve { readonly xs: Float32Array; readonly ys: Float32Array; readonly slopes: Float32Array }
export interface Box { readonly left: number; readonly right: number; readonly low: number; readonly high: number }

/** The sample next to an x. */
export function nearest(xs: ArrayLike<number>, x: number): number {
  let low = 0, high = xs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low > 0 && x - xs[low - 1] < xs[low] - x ? low - 1 : low;
}

/** What is drawn: all of x, and y with some air; a constant function stands in the middle. */
export function boxOf({ xs, ys }: Curve): Box {
  let low = Infinity, high = -Infinity;
  for (const y of ys) if (Number.isFinite(y)) [low, high] = [Math.min(low, y), Math.max(high, y)];
  if (!(low < high)) [low, high] = [Number.isFinite(low) ? low - 1 : -1, Number.isFinite(high) ? high + 1 : 1];
  const air = 0.08 * (high - low);
  return { left: xs[0], right: xs[xs.length - 1], low: low - air, high: high + air };
}

/** A piece of the tangent, `length` long in pixels, around a sample; in pixels of a drawing of the given size. */
export function tangent(box: Box, width: number, height: number, x: number, y: number, slope: number, length: number): [number, number, number, number] {
  const across = width / (box.right - box.left), up = height / (box.high - box.low), steep = slope * up / across;
  const half = length / 2 / Math.hypot(1, steep), centerX = (x - box.left) * across, centerY = (box.high - y) * up;
  return [centerX - half, centerY + half * steep, centerX + half, centerY - half * steep];
}
