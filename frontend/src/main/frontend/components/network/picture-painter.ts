import type { LayerPictures } from '../frames/layers.ts';
import { paintField } from '../shared/field.ts';
import { scaleOf } from '../shared/colors.ts';
import type { LayerDrawing } from './drawing.ts';
import { fieldOf, photo, rangeFor, rangesOf, type Ranges, type Scope } from './fields.ts';

const INK = { light: [24, 24, 27], dark: [242, 242, 244] } as const; // --pg-ink: an input in grey is written, not signed

/** Paints what each layer has given for one sample into the canvases of its pictures; what was not computed yet stays empty. */
export class PicturePainter {
  private ranges: Ranges = new Map();
  private pictures?: LayerPictures;

  /** @param layers as they are drawn */
  show(layers: readonly LayerDrawing[], pictures: LayerPictures | undefined): void {
    this.pictures = pictures;
    this.ranges = pictures ? rangesOf(layers, pictures.layers) : new Map();
  }

  /** Whether there was something to paint. */
  one(canvas: HTMLCanvasElement, layer: LayerDrawing, unit: number, scope: Scope, dark: boolean): boolean {
    const picture = this.pictures?.layers.get(layer.key), field = picture && fieldOf(layer, picture, unit);
    if (!picture || !field) {
      if (canvas.width) canvas.width = 0;
      return false;
    }
    if (!this.paintPhoto(canvas, layer, dark)) paintField(canvas, field, rangeFor(layer, field, scope, this.ranges), dark);
    const rest = field.rows * field.columns - field.count;
    if (rest > 0) canvas.getContext('2d')!.clearRect(field.columns - rest, field.rows - 1, rest, 1);
    return true;
  }

  private paintPhoto(canvas: HTMLCanvasElement, layer: LayerDrawing, dark: boolean): boolean {
    const shown = photo(layer, this.pictures!.layers.get(layer.key)!);
    if (!shown) return false;
    const { rows, columns, channels, light } = shown, count = rows * columns, image = new ImageData(columns, rows), paper = scaleOf(dark).zero, ink = dark ? INK.dark : INK.light;
    for (let i = 0; i < count; i++) {
      const color = [0, 1, 2].map((channel) => channels === 3 ? 255 * light[channel * count + i] : paper[channel] + (ink[channel] - paper[channel]) * light[i]);
      image.data.set([...color, 255], i * 4);
    }
    if (canvas.width !== columns) canvas.width = columns;
    if (canvas.height !== rows) canvas.height = rows;
    canvas.getContext('2d')!.putImageData(image, 0, 0);
    return true;
  }
}
