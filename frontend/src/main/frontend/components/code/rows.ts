export interface CodePart { readonly look: string; readonly text: string }

/** A line of code; rows of layer 0 are about none. */
export interface CodeRow { readonly layer: number; readonly parts: readonly CodePart[] }

export function textOf(rows: readonly CodeRow[]): string {
  return rows.map(({ parts }) => parts.map((part) => part.text).join('') + '\n').join('');
}

/** The first row behind `from` in a direction that is about a layer; `from` itself where there is none. */
export function nextOfLayer(rows: readonly CodeRow[], from: number, direction: 1 | -1): number {
  for (let i = from + direction; i >= 0 && i < rows.length; i += direction) if (rows[i].layer > 0) return i;
  return from;
}

/** Where the tab key arrives: the first row of the selected layer, else the first of any. */
export function entrance(rows: readonly CodeRow[], selected: number): number {
  const own = selected > 0 ? rows.findIndex((row) => row.layer === selected) : -1;
  return own >= 0 ? own : rows.findIndex((row) => row.layer > 0);
}
