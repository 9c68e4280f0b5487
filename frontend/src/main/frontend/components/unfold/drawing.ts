import type { Picture } from '../graph/drawing.ts';

/** A layer that is unfolded, as the server describes it; its numbers come as arrays. */

export type Level = 'units' | 'operations' | 'scalars';

export interface Weights {
  readonly parameter: number; readonly name: string; readonly cells: Picture;
  readonly bias: number; readonly biasName: string; // node of the biases, -1 for none
}

export interface Units {
  readonly output: number; readonly name: string; readonly count: number; readonly shown: readonly number[];
  readonly cells: Picture; // which numbers of one unit are shown
  readonly steps: readonly number[]; // nodes of the states of these steps; empty where there are none
  readonly weights?: Weights | null;
}

export interface Scalars { readonly id: number; readonly name: string; readonly kind: string; readonly sizes: readonly number[] }

export interface Unfolded {
  readonly layer: string; readonly title: string; readonly level: Level; readonly sentence: string;
  readonly numbers: number; readonly listed: boolean; // how many all in all, and whether they can be listed
  readonly units?: Units | null; readonly scalars: readonly Scalars[];
  readonly node: number; readonly element: number; // that are looked at, -1 for none
}
