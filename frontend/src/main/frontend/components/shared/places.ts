/** Places in tensors, as they are called everywhere: along each axis from 0, with the name of the axis where it has one. */

/** The place of an element along each axis. */
export function placesOf(sizes: readonly number[], element: number): number[] {
  const places: number[] = [];
  let rest = element;
  for (const size of [...sizes].reverse()) {
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return places;
}

/** `row 3, column 4, channel 0`; just the numbers of axes without a name. */
export function named(sizes: readonly number[], axes: readonly string[], element: number): string {
  return placesOf(sizes, element).map((place, i) => axes[i] ? `${axes[i]} ${place}` : String(place)).join(', ');
}
