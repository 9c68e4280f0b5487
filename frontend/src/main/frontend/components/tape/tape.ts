/** What the tape holds and where on it one is. A place is the number of an instruction, from 0; -1 stands before the first. */
export interface Part { readonly phase: 'batch' | 'forward' | 'loss' | 'backward' | 'update'; readonly layer: string; readonly nodes: readonly number[] }
export interface TapeDrawing { readonly parts: readonly Part[]; readonly labels: readonly string[] }
export interface Step { readonly phase: Part['phase']; readonly layer: string; readonly node: number }

export function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.nodes.length, 0);
}

export function stepAt(parts: readonly Part[], place: number): Step | undefined {
  let first = 0;
  for (const { phase, layer, nodes } of parts) {
    if (place >= first && place < first + nodes.length) return { phase, layer, node: nodes[place - first] };
    first += nodes.length;
  }
  return undefined;
}

/** The share of each part that has run. */
export function doneOf(parts: readonly Part[], executed: number): number[] {
  let first = 0;
  return parts.map(({ nodes }) => {
    const done = Math.max(0, Math.min(nodes.length, executed + 1 - first));
    first += nodes.length;
    return done / nodes.length;
  });
}

/** The end of this part or the next one, or of the one before. */
export function turnPage(parts: readonly Part[], place: number, sign: 1 | -1): number {
  let end = -1;
  const ends = parts.map(({ nodes }) => (end += nodes.length));
  return (sign > 0 ? ends.find((one) => one > place) : ends.findLast((one) => one < place)) ?? (sign > 0 ? end : 0);
}

/** The instruction under a point of the track. */
export function placeAt(share: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.floor(share * length)));
}

/** Where a key leads; undefined for a key without a meaning here. */
export function moved(parts: readonly Part[], place: number, key: string): number | undefined {
  const last = lengthOf(parts) - 1;
  switch (key) {
    case 'ArrowRight': case 'ArrowUp': return Math.min(last, place + 1);
    case 'ArrowLeft': case 'ArrowDown': return Math.max(0, place - 1);
    case 'Home': return 0;
    case 'End': return last;
    case 'PageUp': return turnPage(parts, place, 1);
    case 'PageDown': return turnPage(parts, place, -1);
    default: return undefined;
  }
}

/** The instructions that work on one of the nodes, forward or backward. */
export function marksOf(parts: readonly Part[], nodes: readonly number[]): number[] {
  const marked = new Set(nodes), steps = parts.flatMap(({ phase, nodes: on }) => on.map((node) => ({ phase, node })));
  return steps.flatMap(({ phase, node }, place) => node >= 0 && phase !== 'update' && marked.has(node) ? [place] : []);
}

/** Of what is asked for while an answer is under way only the newest is asked for in its turn. */
export class Latest {
  private waiting?: number;
  private open = false;

  /** Gives what is to be asked now, if anything. */
  ask(place: number): number | undefined {
    if (this.open) {
      this.waiting = place;
      return undefined;
    }
    this.open = true;
    return place;
  }

  /** An answer has come; gives what is to be asked next. */
  answered(): number | undefined {
    const next = this.waiting;
    this.waiting = undefined;
    this.open = next !== undefined;
    return next;
  }
}
