/** The one diverging colour scale: orange below zero, the panel's own colour at zero, blue above. Readable by colour-blind people. */

export type Rgb = readonly [number, number, number];
export interface Scale { readonly negative: Rgb; readonly zero: Rgb; readonly positive: Rgb; readonly broken: Rgb }

const LIGHT: Scale = { negative: [224, 114, 12], zero: [255, 255, 255], positive: [29, 111, 209], broken: [160, 160, 168] };
const DARK: Scale = { negative: [243, 154, 69], zero: [24, 24, 28], positive: [98, 165, 242], broken: [110, 110, 120] };
/** Areas stop short of the full colour, so that points and wires in the full colour stand out on them. */
export const AREA_STRENGTH = 0.86;

export function scaleOf(dark: boolean): Scale {
  return dark ? DARK : LIGHT;
}

/** Colour of a value in −1..1; anything beyond is clamped, NaN is grey. */
export function mix(value: number, dark: boolean, strength = 1): Rgb {
  const scale = scaleOf(dark);
  if (Number.isNaN(value)) return scale.broken;
  const end = value > 0 ? scale.positive : scale.negative;
  const share = Math.min(1, Math.abs(value)) * strength;
  return [0, 1, 2].map((i) => Math.round(scale.zero[i] + (end[i] - scale.zero[i]) * share)) as unknown as Rgb;
}

/** Black or white, whichever is read more easily on a colour. */
export function inkOn([red, green, blue]: Rgb): string {
  const linear = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]; // WCAG 2.2, relative luminance
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? '#000' : '#fff';
}

/** The full colour of a value's sign with the value's size as opacity: for wires and points over any background. */
export function rgba(value: number, dark: boolean, least = 0): string {
  const scale = scaleOf(dark);
  const end = Number.isNaN(value) ? scale.broken : value > 0 ? scale.positive : value < 0 ? scale.negative : scale.broken;
  const opacity = Number.isNaN(value) ? 1 : least + (1 - least) * Math.min(1, Math.abs(value));
  return `rgba(${end.join(',')},${opacity.toFixed(3)})`;
}

/** 513 colours packed as the bytes of an ImageData pixel: index 256 is zero, 512 is +1. */
export function areaTable(dark: boolean): Uint32Array {
  const table = new Uint32Array(513);
  for (let i = 0; i < 513; i++) table[i] = pack(mix((i - 256) / 256, dark, AREA_STRENGTH));
  return table;
}

/** Paints quantised values (value = v / limit; v = broken means NaN, drawn as grey diagonal hatching) into the pixels of an ImageData. */
export function paintArea(pixels: Uint32Array, values: ArrayLike<number>, width: number, limit: number, broken: number, table: Uint32Array, dark: boolean): void {
  const grey = pack(scaleOf(dark).broken), gap = pack(scaleOf(dark).zero);
  for (let i = 0; i < pixels.length; i++) {
    const v = values[i];
    if (v === broken) pixels[i] = (i % width + Math.floor(i / width)) % 6 < 3 ? grey : gap;
    else pixels[i] = table[256 + Math.max(-256, Math.min(256, Math.round(v / limit * 256)))];
  }
}

function pack(rgb: Rgb): number {
  return (255 << 24 | rgb[2] << 16 | rgb[1] << 8 | rgb[0]) >>> 0;
}
