/** A curve as far as its label reaches: its least and greatest height and its last, in pixels downwards. */
export interface Reach { readonly top: number; readonly bottom: number; readonly last: number }

/**
 * Middle lines of the labels of one or two curves: the one that ends higher is labelled above, the other below. Where there is no room at the
 * edge of the plot, both stand on the other side; between the curves when they leave no room on either. No label covers a curve.
 */
export function placeLabels(reaches: readonly Reach[], top: number, bottom: number, height: number): number[] {
  const half = height / 2;
  if (reaches.length < 2) return reaches.map((one) => one.top - height >= top ? one.top - half : one.bottom + half);
  const upper = reaches[0].last <= reaches[1].last ? 0 : 1, lower = 1 - upper;
  const highest = Math.min(reaches[0].top, reaches[1].top), lowest = Math.max(reaches[0].bottom, reaches[1].bottom);
  const places = [0, 0];
  places[upper] = highest - half;
  places[lower] = lowest + half;
  const roomAbove = highest - top, roomBelow = bottom - lowest;
  if (roomAbove < height && roomBelow >= 2 * height) [places[upper], places[lower]] = [lowest + half, lowest + half + height];
  else if (roomBelow < height && roomAbove >= 2 * height) [places[upper], places[lower]] = [highest - half - height, highest - half];
  else if (roomAbove < height || roomBelow < height) [places[upper], places[lower]] = [reaches[upper].bottom + half, reaches[lower].top - half];
  return places;
}
