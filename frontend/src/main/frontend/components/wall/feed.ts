import { parseWall, type WallUpdate } from './seats.ts';

const PAUSE = 500, FIRST_RETRY = 500, LAST_RETRY = 8000; // milliseconds

export interface Wanted { readonly seats: readonly { readonly id: number; readonly version: number }[] }

/** Part of an address: which seats are seen, and which of their pictures are there already. */
export function wantedOf({ seats }: Wanted): string {
  return seats.map(({ id, version }) => `${id}.${version}`).join('_');
}

/**
 * Asks the server for what has changed on a wall, and again when that was drawn, no more than twice a second: a slow browser gets fewer updates, never a
 * queue of them. Pictures come for the seats alone that are seen. Ends where the server no longer knows the wall.
 */
export class WallFeed {
  private readonly token: string;
  private readonly wanted: () => Wanted;
  private readonly take: (update: WallUpdate) => void;
  private readonly stop = new AbortController();
  private sequence = -1; // nothing yet
  private waiting?: AbortController;

  constructor(token: string, wanted: () => Wanted, take: (update: WallUpdate) => void) {
    this.token = token;
    this.wanted = wanted;
    this.take = take;
    document.addEventListener('visibilitychange', this.wake);
    void this.loop();
  }

  end(): void {
    document.removeEventListener('visibilitychange', this.wake);
    this.stop.abort();
    this.waiting?.abort();
  }

  /** Other seats are seen: what is asked for now need not wait until something changes. */
  look(): void {
    this.waiting?.abort();
  }

  private readonly wake = () => {
    if (!document.hidden) this.look();
  };

  private async loop(): Promise<void> {
    let retry = FIRST_RETRY;
    while (!this.stop.signal.aborted) {
      this.waiting = new AbortController();
      try {
        if (document.hidden) {
          await rest(60_000, this.waiting.signal); // until it is seen again
          continue;
        }
        const response = await fetch(`wall/${encodeURIComponent(this.token)}?after=${this.sequence}&seen=${wantedOf(this.wanted())}`, { signal: this.waiting.signal, cache: 'no-store' });
        if (response.status === 404 || response.status === 410) return;
        if (!response.ok) throw new Error(`wall: ${response.status}`);
        if (response.status !== 204) {
          const update = parseWall(await response.arrayBuffer());
          this.sequence = update.sequence;
          this.take(update);
        }
        retry = FIRST_RETRY;
        await rest(PAUSE, this.stop.signal);
      } catch {
        if (this.waiting.signal.aborted) continue;
        await rest(retry, this.waiting.signal);
        retry = Math.min(LAST_RETRY, retry * 2);
      }
    }
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
