import type { Drawable } from '../picker/choice.ts';

/** Ready experiments as the server describes them. */

export interface GalleryBlock { readonly kind: string; readonly sizes: readonly number[]; readonly reads: readonly number[]; readonly weights: boolean }

export interface GalleryCard {
  readonly id: string; readonly title: string; readonly about: string; readonly why: string; readonly words: string; readonly parameters: number;
  readonly data: string; readonly picture: number; readonly mark: string; readonly formula: string; readonly blocks: readonly GalleryBlock[];
}

/** Data in miniature. */
export interface GalleryPicture { readonly kind: Drawable['kind']; readonly x: readonly number[]; readonly y: readonly number[]; readonly colors: readonly number[] } // colours −1..1

export interface GalleryTheme { readonly id: string; readonly title: string; readonly cards: readonly GalleryCard[] }

/** Without capitals, accents and signs, so that "Löwe" and "lowe" are one word; a space before each word. */
export function plain(words: string): string {
  return ' ' + words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * The themes with those of their cards in which words begin with all that was typed, or, where there is no such card, hold it: LeNet is not GoogLeNet, but a
 * part of a compound is found. Without the empty ones.
 *
 * @param theme id of the only one to be looked at; empty for all
 */
export function found(themes: readonly GalleryTheme[], query: string, theme: string): readonly GalleryTheme[] {
  const wanted = plain(query).split(' ').filter(Boolean), texts = new Map(themes.flatMap(({ cards }) => cards).map((card) => [card, plain(card.words)]));
  const begins = (card: GalleryCard) => wanted.every((word) => texts.get(card)!.includes(' ' + word)), holds = (card: GalleryCard) => wanted.every((word) => texts.get(card)!.includes(word));
  const fits = [...texts.keys()].some(begins) ? begins : holds;
  return themes
    .filter(({ id }) => !theme || id === theme)
    .map((one) => ({ ...one, cards: one.cards.filter((card) => fits(card)) }))
    .filter(({ cards }) => cards.length);
}

/** A card in its place on the page, for the keys that move between cards. */
export interface Spot { readonly left: number; readonly top: number }

/** The card an arrow key leads to: in reading order to both sides, and up and down to the nearest of the next row; the same where there is none. */
export function cardAfter(from: number, key: string, spots: readonly Spot[]): number {
  const last = spots.length - 1;
  if (key === 'Home' || key === 'End') return key === 'Home' ? 0 : last;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return Math.max(0, Math.min(last, from + (key === 'ArrowRight' ? 1 : -1)));
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return from;
  const sign = key === 'ArrowDown' ? 1 : -1, here = spots[from];
  const far = (spot: Spot) => Math.abs(spot.top - here.top) * 10_000 + Math.abs(spot.left - here.left);
  return spots.reduce((best, spot, i) => (spot.top - here.top) * sign > 1 && (best === from || far(spot) < far(spots[best])) ? i : best, from);
}
