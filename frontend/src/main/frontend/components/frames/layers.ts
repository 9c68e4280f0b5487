/** What each layer has given for one sample, as it arrives within a frame. */

export interface LayerPicture {
  readonly planes: number; readonly rows: number; readonly columns: number; // of what the layer gives
  readonly shownPlanes: number; readonly shownRows: number; readonly shownColumns: number; // every so many of them
  readonly values: Float32Array; // plane by plane, each row by row; empty before they were computed
  readonly words: readonly string[]; // of a text
}

/** `row` of the batch of `rows` samples. */
export interface LayerPictures { readonly row: number; readonly rows: number; readonly layers: ReadonlyMap<string, LayerPicture> }

export interface WireLayers {
  row: number; rows: number;
  list: { layer: string; sizes: readonly [number, number, number, number, number, number]; offset: number; count: number; scales?: readonly number[]; words?: readonly string[] }[];
}

/** As the server quantises: value = v / LIMIT * scale of its plane; BROKEN is no number. */
const LIMIT = 127, BROKEN = -128;

export interface Views { floats(offset: number, count: number): Float32Array; bytes(offset: number, count: number): Int8Array }

export function readLayers({ row, rows, list }: WireLayers, views: Views): LayerPictures {
  const layers = list.map(({ layer, sizes: [planes, all, across, shownPlanes, shownRows, shownColumns], offset, count, scales, words = [] }) => {
    const values = scales ? widened(views.bytes(offset, count), scales) : views.floats(offset, count);
    return [layer, { planes, rows: all, columns: across, shownPlanes, shownRows, shownColumns, values, words }] as const;
  });
  return { row, rows, layers: new Map(layers) };
}

function widened(bytes: Int8Array, scales: readonly number[]): Float32Array {
  const plane = bytes.length / scales.length;
  return Float32Array.from(bytes, (byte, i) => byte === BROKEN ? NaN : byte / LIMIT * scales[Math.floor(i / plane)]);
}
