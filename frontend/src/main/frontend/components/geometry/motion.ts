export type Kind = 'rotate' | 'mirror' | 'stretch' | 'shift' | 'activation';

/** Where a scrubber at `position`, counted in stages, stands: in the stage with this number, this far along. */
export function stageAt(position: number, count: number): { stage: number; share: number } {
  const stage = Math.max(0, Math.min(count - 1, Math.ceil(position) - 1));
  return { stage, share: Math.max(0, Math.min(1, position - stage)) };
}

/** Points on their way from one stage's end to the next: round the origin where they turn, else straight. At the end they are the numbers that were sent. */
export function between(from: Float32Array, to: Float32Array, share: number, kind: Kind, degrees: number): Float32Array {
  if (share >= 1) return to;
  if (share <= 0) return from;
  const moved = new Float32Array(from.length), angle = degrees * share * Math.PI / 180, cos = Math.cos(angle), sin = Math.sin(angle);
  for (let i = 0; i < from.length; i += 2) {
    const x = from[i], y = from[i + 1];
    moved[i] = kind === 'rotate' ? cos * x - sin * y : x + (to[i] - x) * share;
    moved[i + 1] = kind === 'rotate' ? sin * x + cos * y : y + (to[i + 1] - y) * share;
  }
  return moved;
}

/** Half the width of a window that shows everything at every moment; turning keeps distances, so that the corners count. */
export function windowOf(all: readonly Float32Array[]): number {
  let most = 0;
  for (const points of all) for (let i = 0; i + 1 < points.length; i += 2) if (Number.isFinite(points[i] + points[i + 1])) most = Math.max(most, Math.abs(points[i]), Math.abs(points[i + 1]));
  return most || 1;
}

/** Slow at both ends. */
export function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
