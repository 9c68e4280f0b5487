import { html, nothing, type TemplateResult } from 'lit';
import { text, type Texts } from '../shared/texts.ts';
import { isPhoto, mapsOf, sizesOf } from './blocks.ts';
import type { LayerDrawing } from './drawing.ts';
import { shownOf } from './folds.ts';
import { TILE, type Placed } from './geometry.ts';
import { nameOf, type LayerActions, type Looked } from './layers.ts';
import { gridOf, spotAt, spotOf, type Spot } from './spots.ts';

const WALK = 'Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight'; // from cell to cell

/** The pictures of a layer that is no row of units, its sizes below and how much is left out. Each is chosen like a unit; of a field the cell that is clicked. */
export function blockTiles({ layer, x, tops, bottom, block }: Placed, { selected, hovered }: Looked, texts: Texts, act: LayerActions): TemplateResult {
  const { parts, height } = block!, middle = { x: x + TILE / 2, y: tops[0] + height / 2 }, isSelected = selected?.layer === layer.key, single = layer.form !== 'maps';
  const unitUnder = (event: MouseEvent) => {
    const { left, top, width: across, height: down } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return spotAt(layer, (event.clientX - left) / across, (event.clientY - top) / down)?.unit;
  };
  const chosen = (event: MouseEvent, map: number) => !single ? map : event.detail > 0 ? unitUnder(event) ?? map : undefined; // a key means the cell that is looked at
  const marked = hovered?.layer === layer.key ? hovered : isSelected ? selected! : undefined, spot = marked && spotOf(layer, marked.unit);
  return html`${parts.map((part, map) => html`<button class="unit picture ${layer.form}" style="left:${middle.x + part.x}px;top:${middle.y + part.y}px;width:${part.width}px;height:${part.height}px"
      data-testid="unit-${layer.key}-${map}" data-layer=${layer.key} data-unit=${map} tabindex="-1" aria-keyshortcuts=${single ? WALK : nothing} aria-label=${mapName(layer, map, texts)}
      aria-pressed=${isSelected && (single || selected!.unit === map)} @click=${(event: MouseEvent) => act.selectUnit(layer.key, chosen(event, map))}
      @pointermove=${(event: PointerEvent) => act.hoverUnit({ layer: layer.key, unit: unitUnder(event) ?? map })} @pointerleave=${() => act.hoverUnit()}>
      ${layer.form === 'text' ? html`<span class="words" data-layer=${layer.key}></span>` : html`<canvas width="0" height="0" data-layer=${layer.key} data-unit=${map}></canvas>`}${spot ? mark(layer, spot) : nothing}</button>`)}
    <span class="more" style="left:${middle.x}px;top:${bottom - 38}px">${layer.shape.length ? sizesOf(layer.shape) : layer.units}</span>
    ${left(layer, parts.length) > 0 ? html`<span class="more left-out" style="left:${middle.x}px;top:${bottom - 18}px">${text(texts, 'more', left(layer, parts.length))}</span>` : nothing}`;
}

function mark(layer: LayerDrawing, { row, column }: Spot): TemplateResult {
  const { rows, columns } = gridOf(layer);
  return html`<span class="mark" style="left:${100 * column / columns}%;top:${100 * row / rows}%;width:${100 / columns}%;height:${100 / rows}%"></span>`;
}

/** Maps, or units, that are not drawn. */
function left(layer: LayerDrawing, shown: number): number {
  if (layer.form === 'maps') return isPhoto(layer) ? 0 : mapsOf(layer) - shown;
  return layer.form === 'field' ? layer.units - shownOf(layer.units) : 0;
}

export function mapName(layer: LayerDrawing, unit: number, texts: Texts): string {
  if (layer.form === 'maps' && !isPhoto(layer)) return text(texts, 'mapOf', layer.title, unit + 1, mapsOf(layer));
  return layer.form === 'field' ? text(texts, 'fieldOf', layer.title, layer.units) : nameOf(layer, unit, texts);
}

/** Of a number of a field or a sequence. */
export function spotName(layer: LayerDrawing, unit: number, texts: Texts): string {
  if (layer.form !== 'steps') return text(texts, 'unitOf', layer.title, unit + 1);
  const [, features] = layer.shape;
  return text(texts, 'stepOf', layer.title, Math.floor(unit / features) + 1, unit % features + 1);
}
