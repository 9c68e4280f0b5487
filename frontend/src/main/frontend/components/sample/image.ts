/** Paints an image (height, width, channels) with one pixel of the canvas for each of its own. */
export function paintImage(canvas: HTMLCanvasElement, values: ArrayLike<number>, [height, width, channels]: readonly number[]): void {
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.putImageData(new ImageData(pixelsOf(values, height, width, channels), width, height), 0, 0);
}

/** Red, green, blue and cover of every pixel of an image (height, width, channels): three channels are colours, of any other number the first is the light. */
export function pixelsOf(values: ArrayLike<number>, height: number, width: number, channels: number): Uint8ClampedArray<ArrayBuffer> {
  const [low, high] = rangeOf(values), pixels = new Uint8ClampedArray(4 * height * width);
  for (let at = 0; at < height * width; at++) {
    for (let color = 0; color < 3; color++) pixels[4 * at + color] = 255 * (values[at * channels + (channels === 3 ? color : 0)] - low) / (high - low);
    pixels[4 * at + 3] = 255;
  }
  return pixels;
}

/** From black to white: 0 to 1 as far as that holds all, else from the least to the greatest. */
function rangeOf(values: ArrayLike<number>): [number, number] {
  let low = 0, high = 1;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return [low, high];
}
