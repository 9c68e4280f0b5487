/** The network as the server describes it. Layers are columns, units are tiles, wires carry the weights between two layers. */

/** Units with pictures over the plane of inputs, cells coloured by their numbers; or one block: all cells as a field, maps of an image, steps of a sequence, a text. */
export type Form = 'units' | 'cells' | 'field' | 'maps' | 'steps' | 'text';

export interface LayerDrawing {
  readonly key: string; readonly title: string; readonly lines: readonly string[];
  readonly kind: 'input' | 'layer'; readonly form: Form;
  readonly units: number; readonly shown: number; readonly unitNames: readonly string[];
  readonly shape: readonly number[]; // of an image or a sequence; empty for a row of units
  readonly removable: boolean; readonly resizable: boolean;
  readonly note?: string; readonly problem?: string;
}

/** Without a parameter the wire joins units of equal index and carries no weight. Weights are (units of `from`, units of `to`). */
export interface WireDrawing { readonly from: string; readonly to: string; readonly parameter?: string; readonly bias?: string; readonly label: string }

export interface Drawing { readonly version: number; readonly layers: readonly LayerDrawing[]; readonly wires: readonly WireDrawing[] }

export interface UnitReference { readonly layer: string; readonly unit: number }

/** One number of a parameter that is being looked at or edited. */
export interface ParameterElement { readonly parameter: string; readonly index: number; readonly symbol: 'w' | 'b'; readonly name: string }
