/** What turning a wheel does: with ctrl, and with the notches of a mouse, it zooms; two fingers on a pad move the drawing. A page that scrolls itself goes on doing so. */
export type Meaning = 'zoom' | 'pan' | 'scroll';
export interface Turn { readonly deltaX: number; readonly deltaY: number; readonly deltaMode: number; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean; readonly timeStamp: number }

const PAUSE = 200, NOTCH = 50; // milliseconds between two movements; pixels that fingers do not begin with

export class Wheel {
  private last = -Infinity;
  private notched = false;
  private pageScrolls = false;

  /** @param pageScrolls asked only where a movement begins: the answer has to be measured */
  meaning(turn: Turn, pageScrolls: () => boolean): Meaning {
    const begins = turn.timeStamp - this.last > PAUSE;
    this.last = turn.timeStamp;
    if (begins) this.pageScrolls = pageScrolls();
    if (begins) this.notched = turn.deltaMode !== 0 || !turn.deltaX && Math.abs(turn.deltaY) >= NOTCH; // swung fingers are fast in the end, but not at first
    if (turn.ctrlKey || turn.metaKey) return 'zoom';
    if (turn.shiftKey) return 'pan';
    if (this.pageScrolls) return turn.deltaX ? 'pan' : 'scroll';
    return this.notched ? 'zoom' : 'pan';
  }
}
