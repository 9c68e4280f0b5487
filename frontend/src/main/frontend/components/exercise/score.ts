/** How many exercises were solved, and how many were begun: kept in the browser alone. */
export interface Score { readonly right: number; readonly all: number }

const KEY = 'kettenregel.score';
export const NONE: Score = { right: 0, all: 0 };

/** What is in the way counts as nothing: private windows keep nothing, and anybody can write anything there. */
export function readScore(store: Pick<Storage, 'getItem'>): Score {
  try {
    const { right, all } = JSON.parse(store.getItem(KEY) ?? '{}') as Partial<Score>;
    return Number.isInteger(right) && Number.isInteger(all) && right! >= 0 && all! >= right! ? { right: right!, all: all! } : NONE;
  } catch {
    return NONE;
  }
}

export function writeScore(store: Pick<Storage, 'setItem'>, score: Score): void {
  try {
    store.setItem(KEY, JSON.stringify(score));
  } catch {
    // a full or locked store: the score lasts as long as the page
  }
}

/** Counts an exercise once: when it is first answered, or shown without an answer. Solved at the second try is not solved at once. */
export function counted(score: Score, solved: boolean): Score {
  return { right: score.right + (solved ? 1 : 0), all: score.all + 1 };
}
