/** What a wall knows of the seats of a class, as the server sends it: what has changed since it was asked last. */

export const STATES = ['waiting', 'training', 'stuck', 'broken', 'done', 'idle', 'away'] as const; // as the server counts them; broken: a number is none any more
export type State = (typeof STATES)[number];

/** The network's answer in small: value = v / 127 on the scale of signs, −128 is no number. */
export interface Picture { readonly width: number; readonly height: number; readonly values: Int8Array }

export interface Seat {
  readonly id: number; readonly name: string; readonly state: State;
  readonly hand: boolean; // up
  readonly loss: number; readonly score: number; // NaN where there is none; the score is a share of one
  readonly epoch: number;
  readonly quiet: number; // seconds since the last deed
  readonly since: number; // seconds in this state, or with the hand up
  readonly version: number; // of the picture, 0 for none
  readonly curve: Uint8Array; // the loss over time, 0 the least and 255 the largest
  readonly picture?: Picture;
}

export interface WallUpdate { readonly sequence: number; readonly seats: readonly Seat[]; readonly gone: readonly number[] }

export const SEAT_FIELDS = 11; // numbers per seat, see numbersOf

interface WireWall { readonly sequence: number; readonly ids: readonly number[]; readonly names: readonly string[]; readonly gone: readonly number[] }

/** Length of a JSON text, the text with names, eleven floats per seat, then its curve and its picture as bytes. */
export function parseWall(body: ArrayBuffer): WallUpdate {
  if (body.byteLength < 4) throw new Error(`An update of a wall has at least 4 bytes, not ${body.byteLength}.`);
  const length = new DataView(body).getUint32(0, true);
  if (4 + length > body.byteLength) throw new Error(`The update's header should have ${length} bytes, only ${body.byteLength - 4} arrived.`);
  const { sequence, ids, names, gone } = JSON.parse(new TextDecoder().decode(new Uint8Array(body, 4, length))) as WireWall;
  const numbers = new Float32Array(ids.length * SEAT_FIELDS), start = 4 + length;
  if (start + numbers.byteLength > body.byteLength) throw new Error(`The update ends at byte ${body.byteLength}, ${ids.length} seats were announced.`);
  numbers.set(new Float32Array(body.slice(start, start + numbers.byteLength)));
  let at = start + numbers.byteLength;
  const bytes = (count: number) => {
    if (at + count > body.byteLength) throw new Error(`The update ends at byte ${body.byteLength}, ${count} bytes were announced at ${at}.`);
    at += count;
    return at - count;
  };
  const seats = ids.map((id, i) => {
    const [state, hand, loss, score, epoch, quiet, since, version, points, width, height] = numbers.subarray(i * SEAT_FIELDS, (i + 1) * SEAT_FIELDS);
    const curve = new Uint8Array(body, bytes(points), points);
    const picture = width * height > 0 ? { width, height, values: new Int8Array(body, bytes(width * height), width * height) } : undefined;
    return { id, name: names[i], state: STATES[state] ?? 'idle', hand: hand > 0, loss, score, epoch, quiet, since, version, curve, picture };
  });
  return { sequence, seats, gone };
}

/** The seats after an update; a picture that was not sent again stays. */
export function updated(before: ReadonlyMap<number, Seat>, { seats, gone }: WallUpdate): ReadonlyMap<number, Seat> {
  const after = new Map(before);
  gone.forEach((id) => after.delete(id));
  for (const seat of seats) after.set(seat.id, seat.picture || !seat.version ? seat : { ...seat, picture: after.get(seat.id)?.picture });
  return after;
}

/** The way of a small curve through a box, its largest value at the top; empty for less than two points. */
export function sparkline(curve: ArrayLike<number>, width: number, height: number): string {
  if (curve.length < 2) return '';
  const round = (value: number) => Math.round(value * 10) / 10;
  return Array.from(curve, (value, i) => `${i ? 'L' : 'M'}${round(i / (curve.length - 1) * width)} ${round((1 - value / 255) * height)}`).join('');
}
