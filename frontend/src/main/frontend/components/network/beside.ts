import type { View } from '../shared/pan-zoom.ts';
import { TILE, type Placed } from './geometry.ts';

/** Where what is shown beside a picture has room. Pure. */

const AROUND = 12, NEAR = 8; // pixels

export interface Size { readonly width: number; readonly height: number }

/** Where a picture stands on the component, in its pixels. */
export interface Rectangle { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const within = (value: number, most: number) => Math.max(AROUND, Math.min(most - AROUND, value));

/** Where the picture of a unit is seen: as high as itself, and as wide as all of its layer, which is not to be covered. */
export function standing({ x, tops, height, block }: Pick<Placed, 'x' | 'tops' | 'height' | 'block'>, unit: number, view: View): Rectangle {
  const seen = (left: number, top: number, width: number, high: number) => ({ left: view.x + left * view.scale, top: view.y + top * view.scale, width: width * view.scale, height: high * view.scale });
  if (!block) return seen(x, tops[unit] ?? tops[0], TILE, height);
  const part = block.parts[unit] ?? block.parts[0]; // a single picture is that of all units
  return seen(x + (TILE - block.width) / 2, tops[0] + height / 2 + part.y, block.width, part.height);
}

/** Above a picture, in its middle, or below it where there is no room. */
export function placeAbove(one: Rectangle, chip: Size, room: Size): { readonly x: number; readonly y: number } {
  const above = one.top - NEAR - chip.height;
  return { x: within(one.left + one.width / 2 - chip.width / 2, room.width - chip.width), y: above >= 0 ? above : one.top + one.height + NEAR };
}

/** Beside a picture, on the side where there is room. */
export function placeBeside(one: Rectangle, glass: Size, room: Size): { readonly x: number; readonly y: number } {
  const right = one.left + one.width + AROUND, x = right + glass.width + AROUND <= room.width ? right : one.left - AROUND - glass.width;
  const y = one.top + one.height / 2 - glass.height / 2;
  return { x: within(x, room.width - glass.width), y: within(y, room.height - glass.height) };
}
