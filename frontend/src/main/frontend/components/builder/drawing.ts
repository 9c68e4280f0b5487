/** What the server sends of a network to build on, and what can be put in. */

export interface WayOut { readonly id: string; readonly text: string }
export interface Block {
  readonly key: string; readonly kind: string; readonly group: number; readonly title: string; readonly name: string; readonly line: string;
  readonly shape: string; readonly parameters: string; readonly work: string; readonly memory: string;
  readonly parameterShare: number; readonly workShare: number; readonly memoryShare: number;
  readonly joins: boolean; readonly problem: string; readonly note: string; readonly ways: readonly WayOut[];
}
export interface Flow { readonly from: string; readonly to: string; readonly label: string; readonly bad: boolean }
/** Layers under one name, in a frame or, collapsed, in one block. */
export interface Group {
  readonly key: string; readonly name: string; readonly collapsed: boolean; readonly layers: readonly string[]; readonly count: string;
  readonly reads: string; readonly gives: string; readonly parameters: string; readonly work: string; readonly memory: string;
}
export interface Blueprint {
  readonly blocks: readonly Block[]; readonly flows: readonly Flow[]; readonly groups: readonly Group[];
  readonly parameters: string; readonly work: string; readonly memory: string; readonly notice: string; readonly ways: readonly WayOut[];
}
export interface PaletteItem { readonly kind: string; readonly name: string; readonly joins: boolean }
export interface PaletteGroup { readonly title: string; readonly items: readonly PaletteItem[] }

/** What blocks are compared by. */
export type Measure = 'parameters' | 'work' | 'memory';

/** What is done to the network, for the server to carry out. */
export interface Deed { readonly what: string; readonly kind?: string; readonly from?: string; readonly to?: string; readonly keys?: readonly string[] }
export type Act = (deed: Deed) => void;

export const INPUT = 'input', LOSS = 'loss';

export function flowId(flow: { readonly from: string; readonly to: string }): string {
  return `${flow.from}>${flow.to}`;
}

export function share(block: Block, measure: Measure): number {
  return measure === 'parameters' ? block.parameterShare : measure === 'work' ? block.workShare : block.memoryShare;
}
