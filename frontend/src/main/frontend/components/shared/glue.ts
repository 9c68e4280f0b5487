import type { Place } from './chip.ts';

/** A piece of running text: words, or a number that becomes a chip, where `go` is called when it is clicked. */
export interface Piece { readonly text?: string; readonly number?: number; readonly unknown?: string; readonly strong?: boolean; readonly place?: Place; readonly go?: (place: Place) => void }

const OPENING = /[([{|]+$/, CLOSING = /^[.,;:!?)\]}|²]+/, TIMES = /^\s*[·⋅×/]\s*$/;
const FACTORS = 3; // a product of more may be broken, or it would not fit a narrow card

/**
 * Puts numbers and the signs that stick to them into one group, so that a line never begins with the comma or the bracket that follows
 * a chip, nor parts the factors of a product: browsers break lines beside boxes wherever they like.
 */
export function glue(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces.flatMap(split)) {
    const last = groups.at(-1);
    if (last && holds(last, piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Words without the signs at their ends that belong to a neighbouring number, and those signs. */
function split(piece: Piece): Piece[] {
  const { text } = piece;
  if (text === undefined) return [piece];
  const closing = CLOSING.exec(text)?.[0] ?? '', rest = text.slice(closing.length);
  const opening = OPENING.exec(rest)?.[0] ?? '', words = rest.slice(0, rest.length - opening.length);
  return [closing, words, opening].filter((part) => part).map((part) => ({ ...piece, text: part }));
}

function holds(group: readonly Piece[], next: Piece): boolean {
  const last = group.at(-1)!, factors = group.filter((piece) => piece.number !== undefined).length;
  if (next.number !== undefined) return last.text !== undefined && (OPENING.test(last.text) || factors > 0 && TIMES.test(last.text));
  if (CLOSING.test(next.text!)) return factors > 0;
  return TIMES.test(next.text!) && factors > 0 && factors < FACTORS;
}
