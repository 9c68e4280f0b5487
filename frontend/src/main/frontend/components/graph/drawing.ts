/** The computation graph as the server describes it: once what it is, and after every step the numbers on it. */

export type Role = 'input' | 'target' | 'parameter' | 'operation' | 'loss' | 'gap' | 'layer'; // a gap: operations that are not drawn; a layer: one that is folded; both have ids below zero

/** How many planes, rows and columns a tensor has, and how many of them its picture shows: every so many. */
export interface Picture {
  readonly planes: number; readonly rows: number; readonly columns: number;
  readonly shownPlanes: number; readonly shownRows: number; readonly shownColumns: number;
  readonly turned?: boolean; // a matrix that is kept with these rows as columns
}

export interface GraphNode {
  readonly id: number; readonly title: string; readonly kind: string; readonly role: Role;
  readonly shape: string; readonly layer: string;
  readonly inputs: readonly number[]; // ids of the nodes it reads; one may occur twice
  readonly picture?: Picture | null; // none where its numbers are few enough to be written
}

/** Operations that can be folded into one card; its numbers are those of the node `output`. */
export interface GraphLayer { readonly title: string; readonly kind: string; readonly output: number }

export interface GraphDrawing { readonly version: number; readonly nodes: readonly GraphNode[]; readonly layers?: readonly GraphLayer[] }

/** JSON has no NaN and no infinity: they arrive as words. */
export type Sent = number | string;

export interface NodeNumbers {
  readonly id: number;
  readonly values: readonly Sent[]; readonly count: number; // the first elements, and how many there are
  readonly gradients: readonly Sent[]; readonly gradient: 'none' | 'not-yet' | 'ready';
  readonly hidden?: '' | 'value' | 'gradient' | 'both'; // which of them are there, but not sent: they are to be predicted
  readonly before?: readonly Sent[]; readonly gradientsBefore?: readonly Sent[]; // what stood there before a number was changed by hand
  readonly summed?: number; // over so many samples the gradient was added up
}

/** The derivative of `to` by its operand number `input`, which is `from`. */
export interface EdgeNumbers { readonly from: number; readonly to: number; readonly input: number; readonly value: Sent; readonly passed: boolean }

export interface GraphNumbers {
  readonly version: number; readonly nodes: readonly NodeNumbers[]; readonly edges: readonly EdgeNumbers[];
  readonly current: number; readonly direction: 'forward' | 'backward' | 'update' | 'none'; readonly selected: number; readonly element?: number;
}

/** Whether a number is there, and is to be predicted. */
export function hides(numbers: NodeNumbers | undefined, part: 'value' | 'gradient'): boolean {
  return numbers?.hidden === part || numbers?.hidden === 'both';
}

export function edgeKey(from: number, to: number, input: number): string {
  return `${from}-${to}-${input}`;
}
