/** Where a number stands: a node of the graph and the element in it. */
export interface Place { readonly node: number; readonly element: number }

/** A number on the page, and, where that is known, where in the graph it stands. */
export interface Shown { readonly value: number; readonly at?: Place }

/** So common that two of them are no sign of a common origin. */
const COMMON = new Set([0, 1, -1]);

/**
 * Whether two chips show the same number of the same origin: any number that is not common is known by itself, to the last bit of the float32 it is in
 * the engine, however many decimals were sent of it.
 */
export function areTwins(a: Shown, b: Shown): boolean {
  if (!Number.isFinite(a.value) || a.value !== b.value && Math.fround(a.value) !== Math.fround(b.value)) return false;
  return !COMMON.has(a.value) || a.at !== undefined && a.at.node === b.at?.node && a.at.element === b.at.element;
}
