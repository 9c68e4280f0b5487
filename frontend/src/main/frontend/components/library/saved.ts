import { plain } from '../gallery/cards.ts';

/** Saved experiments as the server describes them. */

export interface SavedBlock { readonly kind: string; readonly sizes: readonly number[]; readonly reads: readonly number[]; readonly weights: boolean }

export interface SavedPicture { readonly kind: 'points' | 'digits' | 'shapes' | 'images' | 'folder' | 'table' | 'text' | 'own'; readonly x: readonly number[]; readonly y: readonly number[]; readonly colors: readonly number[] }

export interface LibraryCard {
  readonly id: string; readonly title: string; readonly changed: number; readonly data: string; readonly parameters: number; readonly picture: number;
  readonly formula: string; readonly blocks: readonly SavedBlock[]; readonly open: boolean; readonly deleted: boolean;
}

/** Those of the list or of the trash in which each typed word begins a word of the title or of the data. */
export function matching(cards: readonly LibraryCard[], query: string, trash: boolean): readonly LibraryCard[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  return cards.filter((card) => card.deleted === trash).filter((card) => {
    const words = plain(`${card.title} ${card.data}`);
    return wanted.every((word) => words.includes(' ' + word));
  });
}

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR, WEEK = 7 * DAY; // ms

/** How long ago something was, as people say it; after a week its date. Clocks that differ make nothing happen in the future. */
export function ago(time: number, now: number, language: string): string {
  const past = Math.max(0, now - time), relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (past < MINUTE) return relative.format(0, 'second');
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
  const days = daysBetween(time, now);
  if (days === 0) return relative.format(-Math.floor(past / HOUR), 'hour');
  if (past < WEEK) return relative.format(-days, 'day');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(time);
}

/** Midnights between two moments, where one is. */
function daysBetween(from: number, to: number): number {
  const midnight = (time: number) => { const day = new Date(time); return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()); };
  return Math.max(0, Math.round((midnight(to) - midnight(from)) / DAY));
}
