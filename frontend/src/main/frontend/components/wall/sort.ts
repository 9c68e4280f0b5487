import type { Seat, State } from './seats.ts';

/** In which order seats stand on the wall, and which of them. */
export const ORDERS = ['help', 'name', 'loss', 'score', 'progress', 'active'] as const;
export type Order = (typeof ORDERS)[number];

/** What the badge of a seat says: a raised hand before all else. */
export type Badge = State | 'hand';
export const BADGES: readonly Badge[] = ['hand', 'broken', 'stuck', 'training', 'done', 'idle', 'away', 'waiting'];

export function badgeOf(seat: Seat): Badge {
  return seat.hand ? 'hand' : seat.state;
}

/** Who needs help first: who asks, whose numbers overflowed, who gets no further, who has stopped; then those who are fine, and last those who are not there. */
const URGENCY: Record<Badge, number> = { hand: 0, broken: 1, stuck: 2, idle: 3, training: 4, done: 5, waiting: 6, away: 7 };

/** Numbers that are none come last, in whichever direction. */
function byNumber(of: (seat: Seat) => number, sign: 1 | -1): (a: Seat, b: Seat) => number {
  return (a, b) => {
    const x = of(a), y = of(b);
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return (x - y) * sign;
  };
}

const COMPARE: Record<Order, (a: Seat, b: Seat) => number> = {
  help: (a, b) => URGENCY[badgeOf(a)] - URGENCY[badgeOf(b)] || b.since - a.since, // who waits longest
  name: () => 0,
  loss: byNumber(({ loss }) => loss, 1),
  score: byNumber(({ score }) => score, -1),
  progress: byNumber(({ epoch }) => epoch, -1),
  active: byNumber(({ quiet }) => quiet, 1),
};

/** In this order; equal ones by name, so that nothing jumps. With names hidden by their number, which names would tell otherwise. */
export function sorted(seats: Iterable<Seat>, order: Order, hidden: boolean): Seat[] {
  const calm = (a: Seat, b: Seat) => (hidden ? 0 : a.name.localeCompare(b.name)) || a.id - b.id;
  return [...seats].sort((a, b) => COMPARE[order](a, b) || calm(a, b));
}

/** Ids in the order they stood in, without those that are gone; new ones behind. */
export function kept(order: readonly number[], wanted: readonly number[]): number[] {
  const there = new Set(wanted), known = new Set(order);
  return [...order.filter((id) => there.has(id)), ...wanted.filter((id) => !known.has(id))];
}

/** How many seats wear which badge; those that nobody wears are left out. */
export function tally(seats: Iterable<Seat>): readonly { readonly badge: Badge; readonly count: number }[] {
  const counts = new Map<Badge, number>();
  for (const seat of seats) counts.set(badgeOf(seat), (counts.get(badgeOf(seat)) ?? 0) + 1);
  return BADGES.filter((badge) => counts.has(badge)).map((badge) => ({ badge, count: counts.get(badge)! }));
}
