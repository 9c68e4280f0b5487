import type { LayerPicture } from '../frames/layers.ts';
import { rangeOf, type Field } from '../shared/field.ts';
import { isPhoto } from './blocks.ts';
import type { LayerDrawing } from './drawing.ts';
import { fold } from './folds.ts';

/** Which numbers a picture of a layer shows, and which one takes the full colour. Pure. */

/** Of which pictures the largest number takes the full colour. */
export type Scope = 'unit' | 'layer' | 'network';
export const SCOPES: readonly Scope[] = ['unit', 'layer', 'network'];

/** One picture of a layer: a map, a cell, all of a field; time runs to the right. `count` of its cells are numbers. Nothing before it was computed. */
export function fieldOf(layer: LayerDrawing, picture: LayerPicture, unit: number): (Field & { readonly count: number }) | undefined {
  const { shownPlanes, shownRows, shownColumns, values } = picture, size = shownRows * shownColumns;
  if (!values.length) return undefined;
  switch (layer.form) {
    case 'maps': return unit < shownPlanes ? { values, rows: shownRows, columns: shownColumns, start: unit * size, count: size } : undefined;
    case 'steps': return { values, rows: shownColumns, columns: shownRows, stride: shownColumns, rowStride: 1, count: size };
    case 'field': return { values, ...fold(layer.units), count: size };
    case 'units':
    case 'cells': return unit < values.length ? { values, rows: 1, columns: 1, start: unit, count: 1 } : undefined;
    case 'text': return undefined;
  }
}

/** Every layer's largest distance from zero, by the key of the layer. */
export type Ranges = ReadonlyMap<string, number>;

/** What the input holds is in other units, and is painted in its own colours. */
export function rangesOf(layers: readonly LayerDrawing[], pictures: ReadonlyMap<string, LayerPicture>): Ranges {
  return new Map(layers.filter((layer) => layer.kind !== 'input' && layer.form !== 'text').map((layer) => [layer.key, rangeOf(pictures.get(layer.key)?.values ?? [])]));
}

/** Classes share one scale, so that none looks likely while all are alike; so does a number alone, which would always be its own largest. */
export function rangeFor(layer: LayerDrawing, field: Field & { readonly count: number }, scope: Scope, ranges: Ranges): number {
  const fixed = layer.kind === 'layer' && (layer.unitNames.length > 0 || layer.units === 1), own = layer.form === 'maps' ? rangeOf(field.values.subarray(field.start ?? 0, (field.start ?? 0) + field.count)) : rangeOf(field.values);
  if (fixed) return Math.max(1, rangeOf(field.values));
  if (layer.kind === 'input' || scope === 'unit') return own;
  return scope === 'layer' ? ranges.get(layer.key) ?? own : Math.max(...ranges.values());
}

/** Red, green and blue of an input in colours, or ink on paper, from 0 for its least number to 1 for its greatest. */
export function photo(layer: LayerDrawing, { shownRows, shownColumns, values }: LayerPicture): { readonly rows: number; readonly columns: number; readonly channels: number; readonly light: Float32Array } | undefined {
  if (!isPhoto(layer) || !values.length) return undefined;
  let least = 0, most = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { rows: shownRows, columns: shownColumns, channels: layer.shape.at(-1)!, light: values.map((value) => Number.isFinite(value) ? (value - least) / (most - least || 1) : 0) };
}
