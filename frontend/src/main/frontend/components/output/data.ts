/** What is drawn upon or beside the answer of a network. See the Java record of the same name. */
export interface OutputData {
  readonly kind: 'boundary' | 'regression' | 'curve' | 'bars';
  readonly x1: readonly number[]; readonly x2: readonly number[];
  readonly targets: readonly number[]; // −1..1; of a curve: the number itself
  readonly parts: readonly number[]; // see Part
  readonly outputNames: readonly string[];
  readonly low: number; readonly high: number;
  readonly editable: boolean; // a click sets a point
}

export const TRAINING = 0, VALIDATION = 1, TEST = 2;
export const PARTS = ['training', 'validation', 'test'] as const;
export type Part = (typeof PARTS)[number];

/** The unit of the network that is pointed at elsewhere on the page. */
export interface PointedUnit { readonly layer: string; readonly unit: number; readonly name: string }
export interface HoverUnit { readonly frames: string; readonly unit: PointedUnit | null }

/** The parts that have points at all, in their order. */
export function partsOf(data: OutputData | undefined): Part[] {
  return PARTS.filter((_, part) => data?.parts.includes(part));
}
