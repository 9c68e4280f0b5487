/** Where what is shown beside a picture has room. Pure. */

const AROUND = 12, NEAR = 8; // pixels

export interface Size { readonly width: number; readonly height: number }

/** Where a picture stands on the component, in its pixels. */
export interface Rectangle { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

const within = (value: number, most: number) => Math.max(AROUND, Math.min(most - AROUND, value));

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
