import type { View } from '../shared/pan-zoom.ts';
import { cardId } from './folding.ts';
import { middle, type Point } from './geometry.ts';
import type { GraphLayer } from './drawing.ts';
import type { Layout } from './layout.ts';

/** Keeps one layer where it is on the screen while it folds or unfolds, and lets everything else glide. */

const GLIDE = 220; // milliseconds

/** Where a layer stands: its left border, at the height of its output. */
export function standing({ cards, bands }: Layout, layer: GraphLayer): Point | undefined {
  const folded = cards.get(cardId(layer)), band = bands.find(({ title }) => title === layer.title), output = cards.get(layer.output);
  if (folded) return { x: folded.left, y: middle(folded).y };
  return band && output ? { x: band.left, y: middle(output).y } : undefined;
}

/** The view of another layout in which a layer stands where it stood. */
export function holding(view: View, before: Layout, after: Layout, layer: GraphLayer | undefined): View {
  const from = layer && standing(before, layer), to = layer && standing(after, layer);
  return from && to ? { ...view, x: view.x + (from.x - to.x) * view.scale, y: view.y + (from.y - to.y) * view.scale } : view;
}

/** How far something that stands in both layouts has moved on the screen, in pixels at zoom 1. */
export function travel(before: { left: number; top: number }, after: { left: number; top: number }, from: View, to: View): Point {
  return { x: before.left - after.left + (from.x - to.x) / to.scale, y: before.top - after.top + (from.y - to.y) / to.scale };
}

export function glide(root: ParentNode, before: Layout, after: Layout, from: View, to: View): void {
  const move = (element: HTMLElement, old: { left: number; top: number } | undefined, now: { left: number; top: number } | undefined) => {
    const { x, y } = old && now ? travel(old, now, from, to) : { x: 0, y: 0 };
    if (!old) element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: GLIDE, easing: 'ease-out' });
    else if (Math.abs(x) + Math.abs(y) > 0.5) element.animate([{ transform: `translate(${x}px,${y}px)` }, { transform: 'none' }], { duration: GLIDE, easing: 'cubic-bezier(.3, 0, .2, 1)' });
  };
  for (const card of root.querySelectorAll<HTMLElement>('.card')) move(card, before.cards.get(Number(card.dataset.id)), after.cards.get(Number(card.dataset.id)));
  const bandOf = (layout: Layout, title: string | undefined) => layout.bands.find((band) => band.title === title);
  for (const band of root.querySelectorAll<HTMLElement>('.band')) move(band, bandOf(before, band.dataset.layer), bandOf(after, band.dataset.layer));
  for (const wires of root.querySelectorAll<HTMLElement>('svg.wires, .local')) wires.animate([{ opacity: 0 }, { opacity: 1 }], { duration: GLIDE, easing: 'ease-in' });
}
