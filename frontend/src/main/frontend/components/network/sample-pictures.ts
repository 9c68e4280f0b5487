import { nothing, type TemplateResult } from 'lit';
import type { LayerPictures } from '../frames/layers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { Rectangle } from './beside.ts';
import { captionBar, captionOf } from './caption.ts';
import type { LayerDrawing, UnitReference } from './drawing.ts';
import type { Scope } from './fields.ts';
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

  caption(): TemplateResult | typeof nothing {
    if (this.host.clientHeight < LOWEST) return nothing; // a drawer below leaves room for the drawing alone
    return captionBar(this.words(), !this.veiled, this.scope, this.host.texts, (scope) => {
      this.scope = scope;
      this.host.requestUpdate();
    });
  }

  /** Of the unit that is pointed at. */
  glass(unit: UnitReference | undefined): TemplateResult | typeof nothing {
    const layer = unit && this.layers.get(unit.layer), picture = layer && this.pictures?.layers.get(layer.key);
    if (!unit || !layer || !picture?.values.length || layer.form === 'units' || layer.form === 'text') return nothing;
    const value = numberAt(layer, picture, spotOf(layer, unit.unit) ?? { row: 0, column: 0, unit: unit.unit });
    return glass(layer, unit, value, this.rectangleOf(layer, unit.unit), { width: this.host.clientWidth, height: this.host.clientHeight }, this.host.texts);
  }

  /** As high as the picture, and as wide as all of its layer, which is not to be covered. */
  private rectangleOf(layer: LayerDrawing, unit: number): Rectangle {
    const tiles = [...this.host.renderRoot.querySelectorAll<HTMLElement>('.unit')].filter((one) => one.dataset.layer === layer.key).map((one) => one.getBoundingClientRect());
    const box = this.host.getBoundingClientRect(), one = (tiles.length === 1 ? tiles[0] : tiles[unit]) ?? new DOMRect();
    const left = Math.min(one.left, ...tiles.map((tile) => tile.left)), right = Math.max(one.right, ...tiles.map((tile) => tile.right));
    return { left: left - box.left, top: one.top - box.top, width: right - left, height: one.height };
  }
}
