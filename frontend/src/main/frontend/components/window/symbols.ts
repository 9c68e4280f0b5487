import { MINUS } from '../shared/numbers.ts';
import type { Sizes } from './drawing.ts';

const factor = (times: number, name: string) => times === 1 ? name : `${times}${name}`;

/** The row of the image under row p of the kernel for row i of the output: `2i+p−1`. Either may be a number already. */
export function index(stride: number, place: string | number, dilation: number, cell: string | number, pad: number): string {
  const fixed = (typeof place === 'number' ? stride * place : 0) + (typeof cell === 'number' ? dilation * cell : 0) - pad;
  const names = [typeof place === 'string' ? factor(stride, place) : '', typeof cell === 'string' ? factor(dilation, cell) : ''].filter((name) => name).join('+');
  if (!names) return fixed < 0 ? MINUS + -fixed : String(fixed);
  return names + (fixed > 0 ? `+${fixed}` : fixed < 0 ? MINUS + -fixed : '');
}

function pixel(s: Sizes, places: readonly [string | number, string | number], cell: readonly [string | number, string | number]): string {
  return `${index(s.strideDown, places[0], s.dilation, cell[0], s.padTop)}, ${index(s.strideAcross, places[1], s.dilation, cell[1], s.padLeft)}`;
}

/** `z(3, 4) = Σ x(3+p, 4+q) · w(p, q)` */
export function forwardSymbols(s: Sizes, place: number): string {
  const row = Math.floor(place / s.outWidth), column = place % s.outWidth, c = s.inChannels > 1 ? ', c' : '';
  return `z(${row}, ${column}) = Σ x(${pixel(s, [row, column], ['p', 'q'])}${c}) · w(p, q${c})`;
}

/** `∂L/∂w(1, 2) = Σ x(i+1, j+2) · δ(i, j)` */
export function weightSymbols(s: Sizes, cell: number): string {
  const row = Math.floor(cell / s.kernelWidth), column = cell % s.kernelWidth;
  return `∂L/∂w(${row}, ${column}) = Σ x(${pixel(s, ['i', 'j'], [row, column])}) · δ(i, j)`;
}

/** `∂L/∂x(5, 6) = Σ δ(i, j, f) · w(p, q, f), i+p = 5, j+q = 6` */
export function inputSymbols(s: Sizes, at: number): string {
  const row = Math.floor(at / s.inWidth), column = at % s.inWidth, f = s.outChannels > 1 ? ', f' : '';
  return `∂L/∂x(${row}, ${column}) = Σ δ(i, j${f}) · w(p, q${f}),  ${index(s.strideDown, 'i', s.dilation, 'p', s.padTop)} = ${row}, ${index(s.strideAcross, 'j', s.dilation, 'q', s.padLeft)} = ${column}`;
}

/** `y(0, 1) = max x(2·0+p, 2·1+q)` with the numbers put in. */
export function poolSymbols(s: Sizes, place: number, largest: boolean): string {
  const row = Math.floor(place / s.outWidth), column = place % s.outWidth, x = `x(${pixel(s, [row, column], ['p', 'q'])})`;
  return largest ? `y(${row}, ${column}) = max ${x}` : `y(${row}, ${column}) = 1/n · Σ ${x}`;
}

export function poolBackSymbols(s: Sizes, at: number, largest: boolean): string {
  const row = Math.floor(at / s.inWidth), column = at % s.inWidth;
  return `∂L/∂x(${row}, ${column}) = Σ δ(i, j) · ${largest ? `[x(${row}, ${column}) = y(i, j)]` : '1/n'}`;
}

/** `floor((28 + 2·0 − 1·(3 − 1) − 1) / 1) + 1 = 26` */
export function sizeFormula(pixels: number, kernel: number, stride: number, padding: number, dilation: number, result: number): string {
  return `⌊(${pixels} + 2·${padding} ${MINUS} ${dilation}·(${kernel} ${MINUS} 1) ${MINUS} 1) / ${stride}⌋ + 1 = ${result}`;
}
