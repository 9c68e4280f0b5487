import { WIDTH, heightOf, type Size, type Spot } from './arrange.ts';
import type { Block } from './drawing.ts';

/** The room that a block takes while it is unfolded, and how it comes into sight. Pure. */

export interface View { readonly x: number; readonly y: number; readonly zoom: number }
/** What of the canvas is free of other things, in pixels of the screen. */
export interface Free { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const SIDE = 12;
const STEP = 4, READABLE = 0.8, MARGIN = 8;

/** As large as what it holds, below what it says when it is folded; on the grid, so that little changes move nothing. */
export function roomOf(block: Block, inside: Size): Size {
  const up = (length: number) => Math.ceil(length / STEP) * STEP;
  return { width: Math.max(WIDTH, up(inside.width + 2 * SIDE)), height: up(heightOf(block) + inside.height + SIDE) };
}

/** How large what is inside a block may be where the canvas is small; beyond that it is scrolled. */
export function limits({ width, height }: Size): Record<string, string> {
  return { '--pg-wide': `${Math.max(240, width - 4 * SIDE)}px`, '--pg-high': `${Math.max(144, height - 260)}px` };
}

/** The view in which a block is seen whole and can be read, as near to the one before as that goes; where it is larger than that its beginning is seen. */
export function inSight({ x: left, y: top, width, height }: Spot, view: View, free: Free): View {
  const zoom = Math.max(READABLE, view.zoom), about = { x: free.left + (free.right - free.left) / 2, y: free.top + (free.bottom - free.top) / 2 };
  const scaled = (shift: number, middle: number) => middle - (middle - shift) * zoom / view.zoom; // what is in the middle stays there
  return { zoom, x: along(scaled(view.x, about.x), left * zoom, width * zoom, free.left, free.right), y: along(scaled(view.y, about.y), top * zoom, height * zoom, free.top, free.bottom) };
}

function along(shift: number, start: number, length: number, from: number, to: number): number {
  if (start + shift < from + MARGIN || length > to - from - 2 * MARGIN) return from + MARGIN - start;
  return start + length + shift > to - MARGIN ? to - MARGIN - length - start : shift;
}
