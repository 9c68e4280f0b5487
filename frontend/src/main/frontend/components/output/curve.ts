import type { Range } from './axes.ts';
import type { OutputData } from './data.ts';

/** The curve may leave the range of the data by this share of it before it is cut off. */
const BEYOND = 1;
const AIR = 0.06;

/** What the vertical axis spans: the numbers of the data, and of the curve as far as it does not run away. */
export function heightRange(data: OutputData, curve: readonly number[]): Range {
  const own = [...data.targets, data.low, data.high].filter(Number.isFinite);
  const shown = own.length ? own : curve.filter(Number.isFinite);
  const low = least(shown, -1), high = greatest(shown, 1), size = high - low || 1;
  const finite = curve.filter(Number.isFinite);
  const from = Math.max(low - BEYOND * size, Math.min(low, least(finite, low))), to = Math.min(high + BEYOND * size, Math.max(high, greatest(finite, high)));
  const air = (to - from || 1) * AIR;
  return [from - air, to + air];
}

/** An SVG path in a square of side 100, y downwards; where the curve is no number it is broken. */
export function curvePath(curve: readonly number[], [low, high]: Range): string {
  let pen = false;
  return curve.map((value, i) => {
    if (!Number.isFinite(value)) {
      pen = false;
      return '';
    }
    const command = pen ? 'L' : 'M';
    pen = true;
    return `${command}${round(100 * i / Math.max(1, curve.length - 1))} ${round(100 * heightShare(value, [low, high]))}`;
  }).join('');
}

/** 0 at the top, 1 at the bottom; beyond both as far again, so that a line leaves the picture in its own direction. */
export function heightShare(value: number, [low, high]: Range): number {
  return Math.max(-1, Math.min(2, (high - value) / (high - low)));
}

function least(values: readonly number[], otherwise: number): number {
  return values.length ? values.reduce((a, b) => Math.min(a, b)) : otherwise;
}

function greatest(values: readonly number[], otherwise: number): number {
  return values.length ? values.reduce((a, b) => Math.max(a, b)) : otherwise;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
