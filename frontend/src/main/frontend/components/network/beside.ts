/** Where what is shown beside a picture has room. Pure. */

const AROUND = 12; // pixels

export interface Size { readonly width: number; readonly height: number }

/** Where a picture stands on the component, in its pixels. */
export interface Rectangle { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Beside a picture, on the side where there is room. */
export function placeBeside(one: Rectangle, glass: Size, room: Size): { readonly x: number; readonly y: number } {
  const right = one.left + one.width + AROUND, x = right + glass.width + AROUND <= room.width ? right : one.left - AROUND - glass.width;
  const y = one.top + one.height / 2 - glass.height / 2;
  const within = (value: number, most: number) => Math.max(AROUND, Math.min(most - AROUND, value));
  return { x: within(x, room.width - glass.width), y: within(y, room.height - glass.height) };
}
