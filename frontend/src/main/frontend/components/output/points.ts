import { mix } from '../shared/colors.ts';
import { TEST, TRAINING, type OutputData } from './data.ts';

/** The sample that is looked at is drawn in any case; -1 for none. */
interface Shown { readonly showTest: boolean; readonly sample: number }
export interface PointInks { readonly panel: string; readonly ink: string; readonly dark: boolean }
const PALE = 0.6;
/** A point as shares of the picture's sides, y downwards. */
export type Locate = (x1: number, other: number) => { x: number; y: number };

/**
 * Draws the data upon the picture: filled with a light rim where the network learns from them, a light disc with a coloured rim for
 * validation, a diamond for test data.
 */
export function drawPoints(canvas: HTMLCanvasElement, data: OutputData, { showTest, sample }: Shown, locate: Locate, inks: PointInks): void {
  const { clientWidth: width, clientHeight: height } = canvas, density = devicePixelRatio;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d')!;
  context.setTransform(density, 0, 0, density, 0, 0);
  const crowd = data.x1.length > 400 ? 0.75 : 1;
  const radius = Math.max(1.8, Math.min(4.5, Math.min(width, height) / 62) * crowd);
  const curve = data.kind === 'curve';
  const order = data.x1.map((_, i) => i).filter((i) => showTest || i === sample || data.parts[i] !== TEST).sort((a, b) => data.parts[b] - data.parts[a]);
  for (const i of order) {
    const { x, y } = locate(data.x1[i], curve ? data.targets[i] : data.x2[i]);
    if (!Number.isFinite(x + y)) continue;
    const colour = curve ? inks.ink : `rgb(${mix(data.targets[i], inks.dark).join()})`;
    const part = data.parts[i], filled = part === TRAINING;
    context.fillStyle = filled ? colour : inks.panel;
    context.strokeStyle = filled ? inks.panel : colour;
    context.lineWidth = filled ? 0.9 : 1.4;
    context.beginPath();
    if (part === TEST) diamond(context, x * width, y * height, radius * 1.25);
    else context.arc(x * width, y * height, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    if (i === sample) halo(context, x * width, y * height, radius + 3, inks);
    if (!curve && Math.abs(data.targets[i]) < PALE) rim(context, x * width, y * height, radius + context.lineWidth / 2, part === TEST, inks.ink);
  }
}

/** A hairline around points that are nearly as light as what they lie on. */
function rim(context: CanvasRenderingContext2D, x: number, y: number, radius: number, test: boolean, ink: string): void {
  context.strokeStyle = ink;
  context.lineWidth = 0.7;
  context.beginPath();
  if (test) diamond(context, x, y, radius * 1.25);
  else context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

/** Around the point that is looked at: dark and light, so that it is seen on every ground. */
function halo(context: CanvasRenderingContext2D, x: number, y: number, radius: number, { ink, panel }: PointInks): void {
  for (const [colour, width] of [[panel, 4], [ink, 2]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.closePath();
}
