import { TILE_BROKEN, TILE_LIMIT, tileKey, type Tile } from '../frames/parse.ts';
import { areaTable, paintArea } from '../shared/colors.ts';

/** Paints what each unit answers over the input domain into the canvas of its tile. The browser scales it up smoothly. */
export class TilePainter {
  private readonly images = new Map<number, { image: ImageData; pixels: Uint32Array }>();
  private table = areaTable(false);
  private dark = false;

  theme(dark: boolean): void {
    if (dark === this.dark) return;
    this.dark = dark;
    this.table = areaTable(dark);
  }

  paint(canvases: Iterable<HTMLCanvasElement>, tiles: ReadonlyMap<string, Tile>): void {
    for (const canvas of canvases) {
      const tile = tiles.get(tileKey(canvas.dataset.layer!, Number(canvas.dataset.unit)));
      if (tile) this.one(canvas, tile);
      else if (canvas.width) canvas.width = 0;
    }
  }

  one(canvas: HTMLCanvasElement, tile: Tile): void {
    const { resolution } = tile;
    if (canvas.width !== resolution || canvas.height !== resolution) canvas.width = canvas.height = resolution;
    let buffer = this.images.get(resolution);
    if (!buffer) {
      const image = new ImageData(resolution, resolution);
      this.images.set(resolution, buffer = { image, pixels: new Uint32Array(image.data.buffer) });
    }
    paintArea(buffer.pixels, tile.values, resolution, TILE_LIMIT, TILE_BROKEN, this.table, this.dark);
    canvas.getContext('2d')!.putImageData(buffer.image, 0, 0);
  }
}
