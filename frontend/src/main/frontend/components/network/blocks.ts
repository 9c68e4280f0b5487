import type { LayerDrawing } from './drawing.ts';
import { fold } from './folds.ts';

/** Where the pictures of a layer stand that is no row of units: maps in two columns, else one picture. Pure: in pixels from the middle of the block. */

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Block {
  readonly parts: readonly Box[];
  readonly width: number; readonly height: number;
}

/** As many maps are sent and drawn. */
export const MOST_MAPS = 8;
/** As many steps, and as many features, are sent and drawn of a sequence. */
export const SHOWN_STEPS = 32;
const SMALLEST = 16, LARGEST = 46, ALONE = 1.5, LEAST_SIDE = 10, GAP = 6, AROUND = 28, MOST_GROWN = 1.5, // pixels, but for the factors
  CELL = 14, FIELD_WIDTH = 96, FIELD_HEIGHT = 160, STEPS_WIDTH = 96, STEPS_HEIGHT = 128, TEXT: Box = { x: -56, y: -80, width: 112, height: 160 };

/** Grows with the logarithm, so that 224 pixels fit and 5 can still be seen: from 1 to 64 and above. */
function sideOf(size: number): number {
  return SMALLEST + (LARGEST - SMALLEST) * Math.min(1, Math.log2(Math.max(1, size)) / 6);
}

/** `12 × 12 × 8` as it is read out and written below the block. */
export function sizesOf(shape: readonly number[]): string {
  return shape.join(' × ');
}

/** Whether a layer stands as one block rather than as a row of units. */
export function isBlock({ form }: LayerDrawing): boolean {
  return form !== 'units' && form !== 'cells';
}

/** Whether it is an input in grey or in colours, which is one picture whatever its channels. */
export function isPhoto({ form, kind, shape }: LayerDrawing): boolean {
  return form === 'maps' && kind === 'input' && (shape.at(-1) === 1 || shape.at(-1) === 3);
}

export function mapsOf({ shape }: LayerDrawing): number {
  return shape.slice(2).reduce((product, size) => product * size, 1);
}

/** @param pitch from column to column: maps grow where there is room between them */
export function blockOf(layer: LayerDrawing, pitch: number): Block {
  switch (layer.form) {
    case 'maps': return maps(layer, Math.max(1, Math.min(MOST_GROWN, (pitch - AROUND - GAP) / (2 * LARGEST))));
    case 'steps': return single(sized(Math.min(SHOWN_STEPS, layer.shape[0]), Math.min(SHOWN_STEPS, layer.shape[1]), STEPS_WIDTH, STEPS_HEIGHT));
    case 'text': return single(TEXT);
    case 'field': {
      const { rows, columns } = fold(layer.units);
      return single(sized(columns, rows, FIELD_WIDTH, FIELD_HEIGHT));
    }
    case 'units':
    case 'cells': return { parts: [], width: 0, height: 0 };
  }
}

function single({ width, height }: { readonly width: number; readonly height: number }): Block {
  return { parts: [{ x: -width / 2, y: -height / 2, width, height }], width, height };
}

function sized(columns: number, rows: number, width: number, height: number): { width: number; height: number } {
  const cell = Math.min(CELL, width / columns, height / rows);
  return { width: Math.max(LEAST_SIDE, cell * columns), height: Math.max(LEAST_SIDE, cell * rows) };
}

function maps(layer: LayerDrawing, grown: number): Block {
  const [rows, columns] = layer.shape, count = isPhoto(layer) ? 1 : Math.min(MOST_MAPS, mapsOf(layer)), across = count > 1 ? 2 : 1, down = Math.ceil(count / across);
  const side = grown * sideOf(Math.max(rows, columns)) * (count > 1 ? 1 : ALONE), longest = Math.max(rows, columns, 1);
  const one = { width: Math.max(LEAST_SIDE, side * columns / longest), height: Math.max(LEAST_SIDE, side * rows / longest) };
  const width = across * one.width + (across - 1) * GAP, height = down * one.height + (down - 1) * GAP;
  const parts = Array.from({ length: count }, (_, i) => ({ x: i % across * (one.width + GAP) - width / 2, y: Math.floor(i / across) * (one.height + GAP) - height / 2, ...one }));
  return { parts, width, height };
}
