import type { LayerPicture } from '../frames/layers.ts';
import { at } from '../shared/field.ts';
import { SHOWN_STEPS } from './blocks.ts';
import type { LayerDrawing } from './drawing.ts';
import { fieldOf } from './fields.ts';
import { cellOf, fold, unitAt, type Fold } from './folds.ts';

/** The cells of a field or a sequence, which number each stands for, and which way leads from one to another. Pure. */

/** `unit` is the place of the number in what the layer gives. */
export interface Spot { readonly row: number; readonly column: number; readonly unit: number }

/** Features go down, steps to the right. */
export function gridOf({ form, shape, units }: LayerDrawing): Fold {
  if (form === 'field') return fold(units);
  return form === 'steps' ? { rows: Math.min(SHOWN_STEPS, shape[1]), columns: Math.min(SHOWN_STEPS, shape[0]) } : { rows: 0, columns: 0 };
}

function spot(layer: LayerDrawing, row: number, column: number): Spot | undefined {
  const { rows, columns } = gridOf(layer);
  if (row < 0 || row >= rows || column < 0 || column >= columns) return undefined;
  const [steps, features] = layer.shape;
  const unit = layer.form === 'field' ? unitAt(layer.units, row, column) : Math.floor(column * steps / columns) * features + Math.floor(row * features / rows);
  return unit === undefined ? undefined : { row, column, unit };
}

/** Under a point, given as shares of the width and the height; none in a picture that has no such cells. */
export function spotAt(layer: LayerDrawing, across: number, down: number): Spot | undefined {
  const { rows, columns } = gridOf(layer), within = (share: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  return spot(layer, within(down, rows), within(across, columns));
}

/** The cell that stands for a number, or for one a little before it where not all are shown. */
export function spotOf(layer: LayerDrawing, unit: number): Spot | undefined {
  if (unit < 0 || unit >= layer.units) return undefined;
  if (layer.form === 'field') return { ...cellOf(layer.units, unit), unit };
  if (layer.form !== 'steps') return undefined;
  const [steps, features] = layer.shape, { rows, columns } = gridOf(layer);
  return { row: Math.floor(unit % features * rows / features), column: Math.floor(Math.floor(unit / features) * columns / steps), unit };
}

/** The cell an arrow key leads to. */
export function walked(layer: LayerDrawing, from: Spot, key: string): Spot | undefined {
  const by: Record<string, readonly [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }, way = by[key];
  return way && spot(layer, from.row + way[0], from.column + way[1]);
}

/** The number of a cell, or of a unit that stands alone; none before it was computed. */
export function numberAt(layer: LayerDrawing, picture: LayerPicture, { row, column, unit }: Spot): number | undefined {
  const field = fieldOf(layer, picture, unit);
  if (!field || layer.form === 'maps') return undefined;
  return at(field, row, column);
}
