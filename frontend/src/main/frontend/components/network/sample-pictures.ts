import { nothing, type TemplateResult } from 'lit';
import type { LayerPictures } from '../frames/layers.ts';
import type { View } from '../shared/pan-zoom.ts';
import { text, type Texts } from '../shared/texts.ts';
import { standing, type Size } from './beside.ts';
import { captionBar, captionOf } from './caption.ts';
import type { LayerDrawing, UnitReference } from './drawing.ts';
import type { Scope } from './fields.ts';
import type { Layout } from './geometry.ts';
import { glass } from './glass.ts';
import { PicturePainter } from './picture-painter.ts';
import { numberAt, spotOf } from './spots.ts';

const LOWEST = 360; // pixels

interface Host extends HTMLElement { readonly renderRoot: ParentNode; readonly texts: Texts; requestUpdate(): void }

/** What the network has made of one sample: painted into the pictures of its layers, magnified under the pointer, and said below. */
export class SamplePictures {
  private readonly host: Host;
  private readonly painter = new PicturePainter();
  private pictures?: LayerPictures;
  private layers: ReadonlyMap<string, LayerDrawing> = new Map();
  private training = false;
  private veiled = false; // a number is to be predicted before any is shown
  private scope: Scope = 'unit';

  constructor(host: Host) {
    this.host = host;
  }

  /** Nothing where the pictures that are there belong to another network. */
  show(layers: readonly LayerDrawing[], pictures: LayerPictures | undefined, training: boolean, veiled = false): void {
    const before = this.words();
    this.veiled = veiled;
    this.layers = new Map(layers.map((layer) => [layer.key, layer]));
    this.pictures = pictures;
    this.training = training;
    this.painter.show(layers, pictures);
    if (this.words() !== before) this.host.requestUpdate();
  }

  paint(dark: boolean): void {
    const root = this.host.renderRoot;
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>('.unit:is(.cell, .picture) canvas, canvas.large')) {
      const layer = this.layers.get(canvas.dataset.layer!);
      if (layer) this.painter.one(canvas, layer, Number(canvas.dataset.unit), this.scope, dark);
    }
    for (const words of root.querySelectorAll<HTMLElement>('.unit .words')) words.textContent = this.pictures?.layers.get(words.dataset.layer!)?.words.join(' ') ?? '';
  }

  private words(): string {
    const { texts } = this.host;
    return this.veiled ? text(texts, 'hidden') : captionOf([...this.layers.values()], this.pictures, this.training, texts);
  }

  caption({ height }: Size): TemplateResult | typeof nothing {
    if (height < LOWEST) return nothing; // a drawer below leaves room for the drawing alone
    return captionBar(this.words(), !this.veiled, this.scope, this.host.texts, (scope) => {
      this.scope = scope;
      this.host.requestUpdate();
    });
  }

  /** Of the unit that is pointed at. */
  glass(unit: UnitReference | undefined, placed: Layout['placed'], view: View, room: Size): TemplateResult | typeof nothing {
    const layer = unit && this.layers.get(unit.layer), picture = layer && this.pictures?.layers.get(layer.key);
    const place = layer && placed.get(layer.key);
    if (!unit || !layer || !place || !picture?.values.length || layer.form === 'units' || layer.form === 'text') return nothing;
    const value = numberAt(layer, picture, spotOf(layer, unit.unit) ?? { row: 0, column: 0, unit: unit.unit });
    return glass(layer, unit, value, standing(place, unit.unit, view), room, this.host.texts);
  }
}
