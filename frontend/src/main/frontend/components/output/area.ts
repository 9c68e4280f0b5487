import { SURFACE_BROKEN, SURFACE_LIMIT, TILE_BROKEN, TILE_LIMIT, type Surface, type Tile } from '../frames/parse.ts';
import { areaTable, paintArea } from '../shared/colors.ts';

/** Paints an answer, or the answer of one unit, point by point into a canvas that the browser scales up smoothly. */
export class AreaPainter {
  private table = areaTable(false);
  private dark = false;
  private image?: ImageData;

  theme(dark: boolean): void {
    if (dark !== this.dark) this.table = areaTable(dark);
    this.dark = dark;
  }

  surface(canvas: HTMLCanvasElement, { values, resolution, rows }: Surface): void {
    this.paint(canvas, values, resolution, rows, SURFACE_LIMIT, SURFACE_BROKEN);
  }

  tile(canvas: HTMLCanvasElement, { values, resolution }: Tile): void {
    this.paint(canvas, values, resolution, resolution, TILE_LIMIT, TILE_BROKEN);
  }

  private paint(canvas: HTMLCanvasElement, values: ArrayLike<number>, width: number, height: number, limit: number, broken: number): void {
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    if (this.image?.width !== width || this.image.height !== height) this.image = new ImageData(width, height);
    paintArea(new Uint32Array(this.image.data.buffer), values, width, limit, broken, this.table, this.dark);
    canvas.getContext('2d')!.putImageData(this.image, 0, 0);
  }
}
