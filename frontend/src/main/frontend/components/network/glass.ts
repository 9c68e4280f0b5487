import { html, nothing, type TemplateResult } from 'lit';
import { format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { placeAbove, placeBeside, type Rectangle, type Size } from './beside.ts';
import { mapName, spotName } from './block-tiles.ts';
import { isPhoto, sizesOf } from './blocks.ts';
import type { LayerDrawing, UnitReference } from './drawing.ts';

const SIDE = 176, BELOW = 56, CHIP: Size = { width: 200, height: 26 }; // pixels

/** A map, larger, with its number; of a cell of a field or a sequence its number in digits. */
export function glass(layer: LayerDrawing, unit: UnitReference, value: number | undefined, one: Rectangle, room: Size, texts: Texts): TemplateResult | typeof nothing {
  if (layer.form !== 'maps') {
    if (value === undefined) return nothing;
    const { x, y } = placeAbove(one, CHIP, room), name = layer.form === 'cells' && layer.unitNames[unit.unit] ? `${layer.title}, ${layer.unitNames[unit.unit]}` : spotName(layer, unit.unit, texts);
    return html`<div class="badge floating" role="status" data-testid="unit-chip" style="left:${x}px;top:${y}px"><span class="num ${signClass(value)}" title=${full(value)}>${format3(value)}</span><span class="name">${name}</span></div>`;
  }
  const [rows, columns] = layer.shape, longest = Math.max(rows, columns), width = SIDE * columns / longest, height = SIDE * rows / longest;
  const { x, y } = placeBeside(one, { width: Math.max(120, width) + 16, height: height + BELOW }, room);
  return html`<div class="glass floating" data-testid="map-glass" style="left:${x}px;top:${y}px"><canvas class="large" style="width:${width}px;height:${height}px" data-layer=${layer.key} data-unit=${unit.unit}></canvas>
    <b>${isPhoto(layer) ? layer.title : mapName(layer, unit.unit, texts)}</b><span>${sizesOf([rows, columns])}</span></div>`;
}
