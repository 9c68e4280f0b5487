/** What stands for an image or a sequence: a few planes one behind the other, or a few steps side by side. Pure: in pixels from the middle of its tile. */

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Block {
  readonly parts: readonly Box[]; // in the order in which they are drawn: the last one lies in front
  readonly more: boolean; // whether dots behind the last part say that there are others
  readonly width: number; readonly height: number;
}

const SMALLEST = 16, LARGEST = 46, LEAST_SIDE = 6, // pixels
  MOST_PLANES = 6, DEPTH = 3.5, // from plane to plane, to the right and up
  MOST_STEPS = 8, STEPS_WITH_DOTS = 6, STEP = 5, STEP_PITCH = 8;

/** Grows with the logarithm, so that 224 pixels fit and 5 can still be seen: from 1 to 64 and above. */
function sideOf(size: number): number {
  return SMALLEST + (LARGEST - SMALLEST) * Math.min(1, Math.log2(Math.max(1, size)) / 6);
}

/** `12 × 12 × 8` as it is read out and written below the block. */
export function sizesOf(shape: readonly number[]): string {
  return shape.join(' × ');
}

export function blockOf(shape: readonly number[]): Block {
  return shape.length === 2 ? sequence(shape[0], shape[1]) : image(shape[0], shape[1] ?? 1, shape.at(-1) ?? 1);
}

/** Height, width and channels: each doubling of the channels is a plane more. */
function image(rows: number, columns: number, channels: number): Block {
  const planes = Math.min(MOST_PLANES, 1 + Math.ceil(Math.log2(Math.max(1, channels))));
  const side = sideOf(Math.max(rows, columns)), longest = Math.max(rows, columns, 1);
  const width = Math.max(LEAST_SIDE, side * columns / longest), height = Math.max(LEAST_SIDE, side * rows / longest);
  const depth = (planes - 1) * DEPTH;
  const parts = Array.from({ length: planes }, (_, i) => {
    const behind = (planes - 1 - i) * DEPTH;
    return { x: behind - (width + depth) / 2, y: (depth - height) / 2 - behind, width, height };
  });
  return { parts, more: false, width: width + depth, height: height + depth };
}

/** Steps from left to right, as tall as they have features. */
function sequence(steps: number, features: number): Block {
  const more = steps > MOST_STEPS, count = more ? STEPS_WITH_DOTS : steps, places = more ? MOST_STEPS : steps;
  const width = (places - 1) * STEP_PITCH + STEP, height = sideOf(features);
  const parts = Array.from({ length: count }, (_, i) => ({ x: i * STEP_PITCH - width / 2, y: -height / 2, width: STEP, height }));
  return { parts, more, width, height };
}
