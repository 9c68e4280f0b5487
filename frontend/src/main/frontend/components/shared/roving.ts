/** One tab stop for a set of elements: the arrow keys move inside, Tab leaves. */
export function rove(elements: readonly (HTMLElement | SVGElement)[], active?: HTMLElement | SVGElement): void {
  const current = active ?? elements.find((one) => one.tabIndex === 0) ?? elements[0];
  for (const one of elements) {
    const index = one === current ? 0 : -1;
    if (one.tabIndex !== index) one.tabIndex = index;
  }
}

/** The tile an arrow key leads to: up and down within the layer, left and right to the nearest in height of the next column. */
export function neighbour(tiles: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const x = from.offsetLeft, y = from.offsetTop;
  const across = key === 'ArrowLeft' || key === 'ArrowRight', sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const ahead = tiles.filter((one) => across ? (one.offsetLeft - x) * sign > 0 : one.offsetLeft === x && (one.offsetTop - y) * sign > 0);
  const far = (one: HTMLElement) => across ? Math.abs(one.offsetLeft - x) * 1000 + Math.abs(one.offsetTop - y) : Math.abs(one.offsetTop - y);
  return ahead.reduce<HTMLElement | undefined>((best, one) => !best || far(one) < far(best) ? one : best, undefined);
}
