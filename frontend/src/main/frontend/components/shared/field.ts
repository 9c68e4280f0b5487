import { mix, scaleOf } from './colors.ts';

/** Paints numbers as cells, one pixel each; the canvas is scaled up without smoothing. Row-major, from `start`, with `stride` between columns. */
export interface Field { readonly values: Float32Array; readonly rows: number; readonly columns: number; readonly start?: number; readonly stride?: number; readonly rowStride?: number }

export function at({ values, columns, start = 0, stride = 1, rowStride = columns * stride }: Field, row: number, column: number): number {
  return values[start + row * rowStride + column * stride];
}

/** The largest distance from zero; 1 where all are zero, so that zero stays neutral. */
export function rangeOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) most = Math.max(most, Math.abs(values[i]));
  return most || 1;
}

/** @param range the number that takes the full colour */
export function paintField(canvas: HTMLCanvasElement, field: Field, range: number, dark: boolean): void {
  const { rows, columns } = field;
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const image = new ImageData(columns, rows);
  for (let row = 0, pixel = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, pixel += 4) {
      const value = at(field, row, column), broken = !Number.isFinite(value);
      const [red, green, blue] = broken && (row + column) % 2 ? scaleOf(dark).zero : mix(broken ? NaN : value / range, dark);
      image.data.set([red, green, blue, 255], pixel);
    }
  }
  canvas.getContext('2d')!.putImageData(image, 0, 0);
}
