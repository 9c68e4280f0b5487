/** The paths as the server words them. JSON has no NaN and no infinity: they arrive as words. */
export type Sent = number | string;

export interface Factor { readonly symbol: string; readonly value: Sent }

export interface Line {
  readonly caption: string; readonly factors: readonly Factor[]; readonly product: Sent;
  readonly edges: readonly string[]; // edgeKey of the computation graph
}

export interface PathsText {
  readonly title: string; readonly places: readonly string[]; readonly badge: string; readonly ends: readonly string[]; readonly end: number; readonly node: number; readonly note: string;
  readonly lines: readonly Line[]; readonly more: string; readonly rows: readonly { readonly label: string; readonly value: Sent }[];
}

/** More factors are read only without those that change nothing. */
const MOST = 6;

/** The factors worth a chip: all of a short path, of a long one those that are not 1; at least one, so that a product stands there. */
export function worthAChip(factors: readonly Factor[]): readonly Factor[] {
  if (factors.length <= MOST) return factors;
  const changing = factors.filter(({ value }) => Number(value) !== 1);
  return changing.length ? changing : factors.slice(0, 1);
}

/** Whether some path of the list is told without its ones. */
export function leavesOnesOut(lines: readonly Line[]): boolean {
  return lines.some(({ factors }) => worthAChip(factors).length < factors.length);
}
