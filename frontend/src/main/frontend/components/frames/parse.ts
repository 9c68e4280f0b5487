/** What the server sends while a network lives: a JSON header and the numbers behind it, here turned into typed views without copying. */

import { readLayers, type LayerPictures, type WireLayers } from './layers.ts';

export interface FrameHeader {
  readonly sequence: number;
  readonly version: number;
  readonly training: boolean;
  readonly epoch: number;
  readonly batch: number;
  readonly batches: number;
  readonly step: number;
  readonly learningRate: number; // as the schedule has it
  readonly veiled?: boolean; // a number is to be predicted: results, pictures and curves are left out, and parameters that tell it
}

export interface Metrics {
  readonly loss?: number; readonly validationLoss?: number; readonly testLoss?: number;
  readonly accuracy?: number; readonly validationAccuracy?: number; readonly testAccuracy?: number;
}

/** The network's answer over two inputs; row 0 belongs to the largest x2. One row only: a curve over x1. */
export interface Surface {
  readonly resolution: number; readonly rows: number; readonly scale: number; readonly center: number;
  readonly domain: readonly [number, number]; readonly axes: readonly [number, number];
  readonly values: Int16Array; // value = v / 32767 * scale + center; the centre is the neutral colour
}

export interface Tile { readonly layer: string; readonly unit: number; readonly resolution: number; readonly scale: number; readonly center: number; readonly values: Int8Array } // value = v / 127 * scale + center
export interface Parameter { readonly name: string; readonly rows: number; readonly columns: number; readonly values: Float32Array } // row-major (in, out)

/** Which class the samples of a part were taken for: rows of four numbers, see CELL_FIELDS; of many classes the largest errors alone. */
export interface Counts {
  readonly part: 'training' | 'validation' | 'test'; readonly classes: number; readonly total: number; readonly right: number;
  readonly epoch: number; readonly batch: number; readonly current: boolean; // where the run stood, and whether the weights are still those
  readonly rows: Float32Array;
}

export interface Frame extends FrameHeader {
  readonly metrics: Metrics;
  readonly surface?: Surface;
  readonly tiles: ReadonlyMap<string, Tile>; // by tileKey
  readonly layers?: LayerPictures; // not in every frame while it trains
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly outputs?: Float32Array;
  readonly history?: Float32Array; // five numbers per point, see HISTORY_FIELDS
  readonly counts: readonly Counts[];
}

export const SURFACE_LIMIT = 32767, SURFACE_BROKEN = -32768;
export const TILE_LIMIT = 127, TILE_BROKEN = -128;
export const CELL_FIELDS = 4; // true class, predicted class, samples in the cell, samples of the true class
export const HISTORY_FIELDS = 5; // epoch, training loss, validation loss, training accuracy, validation accuracy

export function tileKey(layer: string, unit: number): string {
  return `${layer}/${unit}`;
}

interface WireHeader extends FrameHeader {
  metrics?: Record<string, number | string>;
  surface?: Omit<Surface, 'values'> & { offset: number };
  tiles?: { resolution: number; list: { layer: string; unit: number; offset: number; scale: number; center: number }[] };
  layers?: WireLayers;
  parameters?: { name: string; rows: number; columns: number; offset: number }[];
  outputs?: { offset: number; count: number };
  history?: { offset: number; points: number };
  cells?: (Omit<Counts, 'rows'> & { offset: number; count: number })[];
}

export function parseFrame(body: ArrayBuffer): Frame {
  if (body.byteLength < 4) throw new Error(`A frame has at least 4 bytes, not ${body.byteLength}.`);
  const length = new DataView(body).getUint32(0, true);
  if (4 + length > body.byteLength) throw new Error(`The frame's header should have ${length} bytes, only ${body.byteLength - 4} arrived.`);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(body, 4, length))) as WireHeader;
  const start = Math.ceil((4 + length) / 8) * 8; // the same whether or not the padding was counted
  const view = <T>(type: ViewType<T>, offset: number, count: number) => viewOf(type, body, start + offset, count);
  const { surface, tiles, layers, parameters = [], outputs, history, cells = [] } = header;
  return {
    ...header,
    metrics: numbers(header.metrics ?? {}),
    surface: surface && { ...surface, values: view(Int16Array, surface.offset, surface.resolution * surface.rows) },
    tiles: new Map((tiles?.list ?? []).map((tile) => [tileKey(tile.layer, tile.unit),
      { ...tile, resolution: tiles!.resolution, values: view(Int8Array, tile.offset, tiles!.resolution ** 2) }])),
    layers: layers && readLayers(layers, { floats: (offset, count) => view(Float32Array, offset, count), bytes: (offset, count) => view(Int8Array, offset, count) }),
    parameters: new Map(parameters.map((one) => [one.name, { ...one, values: view(Float32Array, one.offset, one.rows * one.columns) }])),
    outputs: outputs && view(Float32Array, outputs.offset, outputs.count),
    history: history && view(Float32Array, history.offset, history.points * HISTORY_FIELDS),
    counts: cells.map((one) => ({ ...one, rows: view(Float32Array, one.offset, one.count) })),
  };
}

interface ViewType<T> { readonly BYTES_PER_ELEMENT: number; new (buffer: ArrayBuffer, offset: number, count: number): T }

function viewOf<T>(type: ViewType<T>, body: ArrayBuffer, at: number, count: number): T {
  const bytes = count * type.BYTES_PER_ELEMENT;
  if (at + bytes > body.byteLength) throw new Error(`The frame ends at byte ${body.byteLength}, ${count} numbers were announced at ${at}.`);
  if (at % type.BYTES_PER_ELEMENT === 0) return new type(body, at, count);
  return new type(body.slice(at, at + bytes), 0, count);
}

/** JSON has no NaN and no infinity: they arrive as words. */
function numbers(metrics: Record<string, number | string>): Metrics {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value !== null).map(([name, value]) => [name, Number(value)]));
}
