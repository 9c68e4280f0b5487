import { mix } from '../shared/colors.ts';
import { resolveColor } from '../shared/theme.ts';
import { squareOf, type Drawable } from './choice.ts';

/** The colours of the page that thumbnails are drawn in. */
export interface Inks { readonly panel: string; readonly ink: string; readonly faint: string; readonly dark: boolean }

export function inksOf(host: HTMLElement, dark: boolean): Inks {
  return { panel: resolveColor(host, 'var(--pg-panel)'), ink: resolveColor(host, 'var(--pg-ink)'), faint: resolveColor(host, 'var(--pg-ink3)'), dark };
}

/** So few points are drawn larger, to be seen at all. */
const FEW = 10;

/** A hand-written five in a square of side 1: the bar, then the stem and the bowl. */
const FIVE = [new Float32Array([0.67, 0.23, 0.57, 0.25, 0.49, 0.25, 0.41, 0.24]),
  new Float32Array([0.41, 0.24, 0.39, 0.33, 0.375, 0.40, 0.355, 0.48, 0.45, 0.42, 0.67, 0.42, 0.67, 0.60, 0.67, 0.77, 0.45, 0.82, 0.32, 0.74])];

/** Draws a data set as small as it is, sharp at any pixel density. */
export function drawThumbnail(canvas: HTMLCanvasElement, choice: Drawable, inks: Inks): void {
  const side = Math.round((canvas.clientWidth || 48) * devicePixelRatio);
  if (canvas.width !== side || canvas.height !== side) canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.setTransform(side, 0, 0, side, 0, 0);
  context.clearRect(0, 0, 1, 1);
  if (choice.x.length) drawPoints(context, choice, inks);
  else if (choice.kind === 'digits') drawFive(context, inks);
  else if (choice.kind === 'shapes') drawShapes(context, inks);
  else if (choice.kind === 'images') drawImage(context, inks);
  else if (choice.kind === 'folder') drawFolder(context, inks);
  else if (choice.kind === 'table') drawTable(context, inks);
  else if (choice.kind === 'text') drawText(context, inks);
  else if (choice.kind === 'own') drawPlace(context, inks);
}

function drawPoints(context: CanvasRenderingContext2D, { x, y, colors }: Drawable, { panel, dark }: Inks): void {
  const radius = Math.max(0.026, Math.min(x.length < FEW ? 0.08 : 0.044, 0.36 / Math.sqrt(x.length)));
  context.lineWidth = 0.012;
  context.strokeStyle = panel;
  squareOf(x, y).forEach((point, i) => {
    if (!Number.isFinite(point.x + point.y)) return;
    context.fillStyle = `rgb(${mix(colors[i], dark).join()})`;
    context.beginPath();
    context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  });
}

function drawFive(context: CanvasRenderingContext2D, { ink }: Inks): void {
  context.strokeStyle = ink;
  context.lineWidth = 0.1;
  context.lineCap = context.lineJoin = 'round';
  context.beginPath();
  for (const stroke of FIVE) {
    context.moveTo(stroke[0], stroke[1]);
    for (let i = 2; i < stroke.length; i += 6) context.bezierCurveTo(stroke[i], stroke[i + 1], stroke[i + 2], stroke[i + 3], stroke[i + 4], stroke[i + 5]);
  }
  context.stroke();
}

/** A disc, a triangle and a square. */
function drawShapes(context: CanvasRenderingContext2D, { ink }: Inks): void {
  context.fillStyle = ink;
  context.beginPath();
  context.arc(0.5, 0.3, 0.15, 0, 2 * Math.PI);
  context.fill();
  context.beginPath();
  context.moveTo(0.3, 0.52);
  context.lineTo(0.47, 0.82);
  context.lineTo(0.13, 0.82);
  context.fill();
  context.fillRect(0.56, 0.54, 0.28, 0.28);
}

/** A framed view: two hills and the sun. */
function drawImage(context: CanvasRenderingContext2D, { ink }: Inks): void {
  context.strokeStyle = context.fillStyle = ink;
  context.lineWidth = 0.05;
  context.lineJoin = 'round';
  context.beginPath();
  context.roundRect(0.17, 0.23, 0.66, 0.54, 0.06);
  context.stroke();
  context.beginPath();
  context.moveTo(0.2, 0.74);
  context.lineTo(0.4, 0.46);
  context.lineTo(0.53, 0.62);
  context.lineTo(0.62, 0.53);
  context.lineTo(0.8, 0.74);
  context.fill();
  context.beginPath();
  context.arc(0.66, 0.38, 0.06, 0, 2 * Math.PI);
  context.fill();
}

function outline(context: CanvasRenderingContext2D, { ink }: Inks): void {
  context.strokeStyle = context.fillStyle = ink;
  context.lineWidth = 0.05;
  context.lineCap = context.lineJoin = 'round';
  context.beginPath();
}

/** A folder with its tab. */
function drawFolder(context: CanvasRenderingContext2D, inks: Inks): void {
  outline(context, inks);
  for (const [x, y] of [[0.17, 0.74], [0.17, 0.27], [0.41, 0.27], [0.49, 0.37], [0.83, 0.37], [0.83, 0.74]]) context.lineTo(x, y);
  context.closePath();
  context.stroke();
}

/** A head of columns, and rows below. */
function drawTable(context: CanvasRenderingContext2D, inks: Inks): void {
  outline(context, inks);
  context.roundRect(0.17, 0.23, 0.66, 0.54, 0.06);
  for (const y of [0.41, 0.59]) {
    context.moveTo(0.17, y);
    context.lineTo(0.83, y);
  }
  context.moveTo(0.44, 0.23);
  context.lineTo(0.44, 0.77);
  context.stroke();
}

/** Lines of a paragraph, the last one shorter. */
function drawText(context: CanvasRenderingContext2D, inks: Inks): void {
  outline(context, inks);
  [0.82, 0.82, 0.82, 0.56].forEach((right, i) => {
    context.moveTo(0.18, 0.29 + 0.14 * i);
    context.lineTo(right, 0.29 + 0.14 * i);
  });
  context.stroke();
}

/** An empty place with a plus: something of one's own goes here. */
function drawPlace(context: CanvasRenderingContext2D, { faint }: Inks): void {
  context.strokeStyle = faint;
  context.lineCap = 'butt';
  context.lineWidth = 0.028;
  context.setLineDash([0.075, 0.055]);
  context.beginPath();
  context.roundRect(0.21, 0.21, 0.58, 0.58, 0.08);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 0.034;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(0.5, 0.39);
  context.lineTo(0.5, 0.61);
  context.moveTo(0.39, 0.5);
  context.lineTo(0.61, 0.5);
  context.stroke();
}
