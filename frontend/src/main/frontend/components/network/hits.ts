import type { Parameter } from '../frames/parse.ts';
import { format3, plain } from '../shared/numbers.ts';
import type { View } from '../shared/pan-zoom.ts';
import { neighbour, rove } from '../shared/roving.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { ParameterElement } from './drawing.ts';
import type { Bundle } from './geometry.ts';
import { nameOf } from './layers.ts';
import { nearestWire, weightsOf } from './wires.ts';

export interface Hit { readonly bundle: Bundle; readonly wire: number }

/** What pointer, keyboard and screen reader meet on the picture: tiles, biases and the invisible strokes over the wires. */
export class Hits {
  bundles: readonly Bundle[] = [];
  private readonly host: { readonly renderRoot: ParentNode };

  constructor(host: { readonly renderRoot: ParentNode }) {
    this.host = host;
  }

  tiles(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.unit')];
  }

  wires(): SVGPathElement[] {
    return [...this.host.renderRoot.querySelectorAll<SVGPathElement>('svg.hits path')];
  }

  biases(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.bias')];
  }

  of(target: EventTarget | null): Hit | undefined {
    const path = (target as Element | null)?.closest<SVGPathElement>('path[data-wire]');
    return path ? { bundle: this.bundles[Number(path.dataset.bundle)], wire: Number(path.dataset.wire) } : undefined;
  }

  /** Where strokes overlap the topmost would always win; what is meant is the nearest. */
  under(event: MouseEvent, box: DOMRect, view: View): Hit | undefined {
    const x = (event.clientX - box.left - view.x) / view.scale, y = (event.clientY - box.top - view.y) / view.scale;
    const target = this.of(event.target);
    return nearestWire(this.bundles, x, y, 14 / view.scale, target) ?? target;
  }

  rove(active?: SVGElement): void {
    if (!active) rove(this.tiles());
    rove(this.wires(), active);
  }

  /** Moves the focus as an arrow key says: between tiles, or along the wires of a layer and from layer to layer. */
  go(from: EventTarget | null, key: string): void {
    const tile = (from as Element).closest<HTMLElement>('.unit');
    const next = tile ? neighbour(this.tiles(), tile, key) : this.nextWire(from as SVGPathElement, key);
    if (!next) return;
    rove(tile ? this.tiles() : this.wires(), next);
    next.focus();
  }

  private nextWire(from: SVGPathElement, key: string): SVGPathElement | undefined {
    const all = this.wires(), here = all.indexOf(from);
    if (key === 'ArrowUp' || key === 'ArrowDown') return all[here + (key === 'ArrowUp' ? -1 : 1)];
    const ahead = all.filter((one) => (Number(one.dataset.bundle) - Number(from.dataset.bundle)) * (key === 'ArrowLeft' ? -1 : 1) > 0);
    return key === 'ArrowLeft' ? ahead.at(-1) : ahead[0];
  }

  element({ bundle, wire }: Hit, texts: Texts): ParameterElement {
    const columns = bundle.to.tops.length;
    const name = `${nameOf(bundle.from.layer, Math.floor(wire / columns), texts)}\n${nameOf(bundle.to.layer, wire % columns, texts)}`;
    return { parameter: bundle.wire.parameter!, index: bundle.indices[wire], symbol: 'w', name };
  }

  /** Writes the present values where a screen reader, and a test, can read them. */
  label(values: ReadonlyMap<string, Parameter>, texts: Texts): void {
    for (const path of this.wires()) {
      const hit = this.of(path);
      if (hit) describe(path, text(texts, 'weight', ...this.element(hit, texts).name.split('\n')), weightsOf(hit.bundle, values)?.[hit.bundle.indices[hit.wire]]);
    }
    for (const dot of this.biases()) describe(dot, dot.dataset.name!, values.get(dot.dataset.parameter!)?.values[Number(dot.dataset.unit)]);
  }
}

function describe(element: HTMLElement | SVGElement, name: string, value: number | undefined): void {
  element.setAttribute('aria-label', value === undefined ? name : `${name}: ${format3(value)}`);
  if (value === undefined) delete element.dataset.value;
  else element.dataset.value = plain(value);
}
