import type { Parameter } from '../frames/parse.ts';
import { rgba, scaleOf } from '../shared/colors.ts';
import type { View } from '../shared/pan-zoom.ts';
import { isBlock } from './blocks.ts';
import type { LayerDrawing, ParameterElement } from './drawing.ts';
import { distanceTo, wireOpacity, wireWidth, type Bundle } from './geometry.ts';

/** What stands out among the wires: one wire, or all wires of one unit. The rest steps back; but a little when it stays so (`soft`). */
export interface Emphasis { readonly wire?: ParameterElement; readonly layer?: string; readonly unit?: number; readonly soft?: boolean }

/** Draws all wires on one canvas: a thousand curves in a millisecond or two, which a thousand elements would not be. */
export class WirePainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly order = new Map<Bundle, Int32Array>();

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  resize(width: number, height: number): void {
    const density = devicePixelRatio;
    this.canvas.width = Math.round(width * density);
    this.canvas.height = Math.round(height * density);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
  }

  draw(all: readonly Bundle[], values: ReadonlyMap<string, Parameter>, view: View, emphasis: Emphasis, dark: boolean): void {
    const context = this.canvas.getContext('2d')!;
    const zoom = view.scale * devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    context.setTransform(zoom, 0, 0, zoom, view.x * devicePixelRatio, view.y * devicePixelRatio);
    for (const bundle of all) {
      const weights = weightsOf(bundle, values);
      if (bundle.to.layer.problem) this.drawBroken(context, bundle, dark);
      else if (weights) this.drawWeights(context, bundle, weights, emphasis, dark);
      else this.drawPlain(context, bundle, emphasis, dark);
    }
  }

  private drawWeights(context: CanvasRenderingContext2D, bundle: Bundle, weights: Float32Array, emphasis: Emphasis, dark: boolean): void {
    const back = emphasis.wire || !emphasis.soft ? 0.3 : 0.8;
    const crowd = bundle.indices.length > 120 ? 0.6 : 1; // many wires overlap: each a little lighter
    for (const i of this.weakestFirst(bundle, weights)) {
      const weight = weights[bundle.indices[i]];
      const part = partOf(bundle, i, emphasis);
      const opacity = part === 'hot' ? 1 : wireOpacity(weight) * crowd * (part === 'back' ? back : 1);
      context.lineWidth = wireWidth(weight) + (part === 'hot' && emphasis.wire ? 1 : 0);
      context.setLineDash(Number.isNaN(weight) ? [3, 3] : []);
      context.strokeStyle = rgba(Math.sign(weight) || NaN, dark); // grey for 0 as for what is no number: the neutral colour would be that of the ground
      context.globalAlpha = opacity;
      stroke(context, bundle.curves, i);
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }

  private drawPlain(context: CanvasRenderingContext2D, bundle: Bundle, emphasis: Emphasis, dark: boolean): void {
    context.strokeStyle = `rgb(${scaleOf(dark).broken.join(',')})`;
    context.lineWidth = bundle.weighted ? 0.7 : 1.5;
    for (let i = 0; i < bundle.indices.length; i++) {
      context.globalAlpha = bundle.weighted ? 0.3 : partOf(bundle, i, emphasis) === 'back' ? 0.2 : 0.6;
      stroke(context, bundle.curves, i);
    }
    context.globalAlpha = 1;
  }

  private drawBroken(context: CanvasRenderingContext2D, bundle: Bundle, dark: boolean): void {
    context.strokeStyle = dark ? '#ff7b72' : '#c4302b';
    context.lineWidth = 1.5;
    context.setLineDash([5, 4]);
    for (let i = 0; i < bundle.indices.length; i++) stroke(context, bundle.curves, i);
    context.setLineDash([]);
  }

  /** Strong wires lie on top. The order of the last frame is nearly right, so sorting it again is cheap. */
  private weakestFirst(bundle: Bundle, weights: Float32Array): Int32Array {
    let order = this.order.get(bundle);
    if (!order) this.order.set(bundle, order = Int32Array.from(bundle.indices, (_, i) => i));
    const size = (i: number) => Math.abs(weights[bundle.indices[i]]);
    for (let i = 1; i < order.length; i++) {
      const one = order[i], its = size(one);
      let j = i - 1;
      while (j >= 0 && size(order[j]) > its) order[j + 1] = order[j--];
      order[j + 1] = one;
    }
    return order;
  }

  forget(): void {
    this.order.clear();
  }
}

/** The weights, provided that the frame holds this parameter in the shape that was drawn. */
export function weightsOf(bundle: Bundle, values: ReadonlyMap<string, Parameter>): Float32Array | undefined {
  const parameter = bundle.weighted ? values.get(bundle.wire.parameter!) : undefined;
  return parameter && parameter.columns === bundle.to.layer.units && parameter.rows === bundle.from.layer.units ? parameter.values : undefined;
}

function stroke(context: CanvasRenderingContext2D, c: Float32Array, wire: number): void {
  const o = wire * 8;
  context.beginPath();
  context.moveTo(c[o], c[o + 1]);
  context.bezierCurveTo(c[o + 2], c[o + 3], c[o + 4], c[o + 5], c[o + 6], c[o + 7]);
  context.stroke();
}

function partOf(bundle: Bundle, i: number, emphasis: Emphasis): 'hot' | 'back' | 'plain' {
  if (emphasis.wire) return bundle.wire.parameter === emphasis.wire.parameter && bundle.indices[i] === emphasis.wire.index ? 'hot' : 'back';
  if (emphasis.layer === undefined) return 'plain';
  const rows = bundle.from.tops.length, columns = bundle.to.tops.length;
  const row = bundle.weighted ? Math.floor(i / columns) : Math.min(i, rows - 1);
  const column = bundle.weighted ? i % columns : Math.min(i, columns - 1);
  const is = (layer: LayerDrawing, unit: number) => layer.key === emphasis.layer && (unit === emphasis.unit || isBlock(layer));
  const touches = is(bundle.from.layer, row) || is(bundle.to.layer, column);
  return touches ? 'hot' : 'back';
}

/** The wire under the pointer. `preferred` wins ties, so that where wires cross the one that was asked for is meant. */
export function nearestWire(all: readonly Bundle[], x: number, y: number, reach: number, preferred?: { bundle: Bundle; wire: number }): { bundle: Bundle; wire: number } | undefined {
  let best: { bundle: Bundle; wire: number } | undefined, distance = reach;
  for (const bundle of all) {
    if (!bundle.touchable || x < bundle.from.x || x > bundle.to.x + 8) continue;
    for (let wire = 0; wire < bundle.indices.length; wire++) {
      const far = distanceTo(bundle.curves, wire, x, y) - (preferred?.bundle === bundle && preferred.wire === wire ? 1.5 : 0);
      if (far < distance) [best, distance] = [{ bundle, wire }, far];
    }
  }
  return best;
}
