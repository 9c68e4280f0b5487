/** The computation graph as the server describes it: once what it is, and after every step the numbers on it. */

export type Role = 'input' | 'target' | 'parameter' | 'operation' | 'loss' | 'gap'; // a gap: operations that are not drawn, with an id below zero

export interface GraphNode {
  readonly id: number; readonly title: string; readonly kind: string; readonly role: Role;
  readonly shape: string; readonly layer: string;
  readonly inputs: readonly number[]; // ids of the nodes it reads; one may occur twice
}

export interface GraphDrawing { readonly version: number; readonly nodes: readonly GraphNode[] }

/** JSON has no NaN and no infinity: they arrive as words. */
export type Sent = number | string;

export interface NodeNumbers {
  readonly id: number;
  readonly values: readonly Sent[]; readonly count: number; // the first elements, and how many there are
  readonly gradients: readonly Sent[]; readonly gradient: 'none' | 'not-yet' | 'ready';
}

/** The derivative of `to` by its operand number `input`, which is `from`. */
export interface EdgeNumbers { readonly from: number; readonly to: number; readonly input: number; readonly value: Sent; readonly passed: boolean }

export interface GraphNumbers {
  readonly version: number; readonly nodes: readonly NodeNumbers[]; readonly edges: readonly EdgeNumbers[];
  readonly current: number; readonly direction: 'forward' | 'backward' | 'update' | 'none'; readonly selected: number;
}

export function edgeKey(from: number, to: number, input: number): string {
  return `${from}-${to}-${input}`;
}
