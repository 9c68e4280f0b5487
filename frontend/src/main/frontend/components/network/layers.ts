import { html, nothing, svg, type TemplateResult } from 'lit';
import { text, type Texts } from '../shared/texts.ts';
import { isBlock, sizesOf } from './blocks.ts';
import { blockTiles } from './block-tiles.ts';
import type { LayerDrawing, UnitReference, WireDrawing } from './drawing.ts';
import { CONSTANT, HEAD_GAP, NAME_GAPS, TILE, pathOf, type Bundle, type Layout, type Placed } from './geometry.ts';

/** What a person can do to layers and units; the host turns each into an event. */
export interface LayerActions {
  addLayer(after: string): void;
  removeLayer(layer: string): void;
  addUnit(layer: string): void;
  removeUnit(layer: string, unit: number): void;
  selectLayer(layer: string): void;
  /** Without a unit the one that is looked at. */
  selectUnit(layer: string, unit?: number): void;
  hoverUnit(unit?: UnitReference): void;
  editBias(wire: WireDrawing, unit: number, at: HTMLElement): void;
  hoverBias(wire: WireDrawing | undefined, unit: number): void;
}

/** The unit that was chosen and the one that is pointed at. */
export interface Looked { readonly selected?: UnitReference | null; readonly hovered?: UnitReference }

const icon = (path: string) => html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d=${path}></path></svg>`;
const PLUS = icon('M6 2v8M2 6h8'), MINUS = icon('M2 6h8'), CROSS = icon('m3 3 6 6M9 3 3 9');

export function nameOf(layer: LayerDrawing, unit: number, texts: Texts): string {
  return layer.shape.length > 1 ? `${layer.title}, ${sizesOf(layer.shape)}` : layer.unitNames[unit] || text(texts, 'unitOf', layer.title, unit + 1);
}

/** Title, description and the buttons that change a layer. */
export function layerHead({ layer, x, head }: Placed, layout: Layout, texts: Texts, act: LayerActions): TemplateResult {
  const width = layout.headWidth, height = layout.headHeight - HEAD_GAP;
  return html`<div class="head" style="left:${x + TILE / 2 - width / 2}px;top:${head}px;width:${width}px;height:${height}px" data-testid="layer-${layer.key}">
    <button class="title" title=${layer.title} data-testid="layer-title-${layer.key}" @click=${() => act.selectLayer(layer.key)}>${layer.title}</button>
    ${layer.lines.map((line) => html`<span class="line" title=${line}>${line}</span>`)}
    ${layer.resizable || layer.removable ? html`<div class="controls">
      ${layer.resizable ? html`<span class="stepper">
        ${mini(MINUS, text(texts, 'removeUnit', layer.title), `remove-unit-${layer.key}`, () => act.removeUnit(layer.key, layer.units - 1), layer.units < 2)}
        <span class="count">${layer.units}</span>
        ${mini(PLUS, text(texts, 'addUnit', layer.title), `add-unit-${layer.key}`, () => act.addUnit(layer.key))}</span>` : nothing}
      ${layer.removable ? mini(CROSS, text(texts, 'removeLayer', layer.title), `remove-layer-${layer.key}`, () => act.removeLayer(layer.key), false, 'remove') : nothing}
    </div>` : nothing}</div>`;
}

function mini(content: TemplateResult, label: string, testId: string, action: () => void, disabled = false, kind = ''): TemplateResult {
  return html`<button class="mini ${kind}" aria-label=${label} title=${label} data-testid=${testId} ?disabled=${disabled} @click=${action}>${content}</button>`;
}

/** The round plus after a layer, half-way to the next column. */
export function insertButton(placed: Placed, layout: Layout, texts: Texts, act: LayerActions): TemplateResult {
  const { layer } = placed, label = text(texts, 'addLayerAfter', layer.title);
  return html`<button class="mini insert" style="left:${placed.x + TILE / 2 + layout.pitch / 2}px;top:${placed.head + 9}px" aria-label=${label} title=${label}
    data-testid="add-layer-after-${layer.key}" @click=${() => act.addLayer(layer.key)}>${PLUS}</button>`;
}

/** The tiles of a layer with their names and biases, how many more there are, and what is to be said about the layer. */
export function layerUnits(placed: Placed, layout: Layout, last: boolean, bias: WireDrawing | undefined, { selected, hovered }: Looked, texts: Texts, act: LayerActions): TemplateResult {
  const { layer, x, tops, bottom, height } = placed;
  const middle = x + TILE / 2, width = layout.pitch - 20;
  const below = placed.constant === undefined ? bottom : placed.constant + CONSTANT;
  if (isBlock(layer)) return html`${blockTiles(placed, { selected, hovered }, texts, act)}${constant(placed, texts)}${notice(layer, middle - width / 2, below + 12, width)}`;
  return html`${tops.map((top, unit) => html`
      <button class="unit ${layer.form === 'cells' ? 'cell' : ''}" style="left:${x}px;top:${top}px" data-testid="unit-${layer.key}-${unit}" data-layer=${layer.key} data-unit=${unit} tabindex="-1"
        aria-label=${nameOf(layer, unit, texts)} aria-pressed=${selected?.layer === layer.key && selected.unit === unit} @click=${() => act.selectUnit(layer.key, unit)}
        @pointerenter=${() => act.hoverUnit({ layer: layer.key, unit })} @pointerleave=${() => act.hoverUnit()}><canvas width="0" height="0" data-layer=${layer.key} data-unit=${unit}></canvas></button>
      ${unitName(placed, layout, unit, last)}
      ${bias ? html`<button class="bias" style="left:${x - 9}px;top:${layer.form === 'cells' ? top + height / 2 - 12 : top + TILE - 15}px" data-testid="bias-${layer.key}-${unit}" data-parameter=${bias.bias!} data-layer=${layer.key} data-unit=${unit} tabindex="-1"
        data-name=${text(texts, 'bias', nameOf(layer, unit, texts))} @click=${(event: Event) => act.editBias(bias, unit, event.currentTarget as HTMLElement)}
        @pointerenter=${() => act.hoverBias(bias, unit)} @pointerleave=${() => act.hoverBias(undefined, unit)}
        @focus=${() => act.hoverBias(bias, unit)} @blur=${() => act.hoverBias(undefined, unit)}></button>` : nothing}`)}
    ${layer.units > layer.shown ? html`<span class="more" style="left:${middle}px;top:${bottom - 18}px">${text(texts, 'more', layer.units - layer.shown)}</span>` : nothing}
    ${constant(placed, texts)}${notice(layer, middle - width / 2, below + 12, width)}`;
}

function constant({ layer, x, constant: top }: Placed, texts: Texts): TemplateResult | typeof nothing {
  const name = text(texts, 'constant');
  return top === undefined ? nothing : html`<span class="constant" role="img" aria-label=${name} title=${name} data-testid="constant-${layer.key}" style="left:${x + (TILE - CONSTANT) / 2}px;top:${top}px">1</span>`;
}

/** Inputs are named at their left, outputs at their right; units between have their name as a label only. */
function unitName({ layer, x, tops, height }: Placed, layout: Layout, unit: number, last: boolean): TemplateResult | typeof nothing {
  const name = layer.unitNames[unit];
  if (!name || (layer.kind !== 'input' && !last)) return nothing;
  const width = (layer.kind === 'input' ? layout.left : layout.right) - NAME_GAPS, left = layer.kind === 'input' ? x - 8 - width : x + TILE + 8;
  return html`<span class="unit-name" title=${name} style="left:${left}px;top:${tops[unit] + height / 2 - 8 * layout.text}px;width:${width}px;text-align:${layer.kind === 'input' ? 'right' : 'left'}">${name}</span>`;
}

function notice(layer: LayerDrawing, left: number, top: number, width: number): TemplateResult | typeof nothing {
  const words = layer.problem || layer.note;
  return words ? html`<div class="notice ${layer.problem ? 'problem' : 'note'}" role="note" title=${words} data-testid="notice-${layer.key}" style="left:${left}px;top:${top}px;width:${width}px"><span>${words}</span></div>` : nothing;
}

/** Invisible broad strokes over the drawn wires: what pointer, keyboard and screen reader hold on to. */
export function hitTargets(all: readonly Bundle[]): TemplateResult[] {
  return all.map((bundle, b) => svg`${bundle.touchable ? Array.from(bundle.indices, (index, i) => svg`<path d=${pathOf(bundle.curves, i)} role="button" tabindex="-1"
    data-testid="wire-${bundle.wire.parameter}-${index}" data-bundle=${b} data-wire=${i}></path>`) : nothing}`);
}
