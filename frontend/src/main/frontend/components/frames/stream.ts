import { parseFrame, type Frame } from './parse.ts';

/** `gone`: the server no longer knows this token, no more frames will come. */
export type StreamState = 'idle' | 'live' | 'retrying' | 'gone';
type FrameListener = (frame: Frame) => void;
type StateListener = (state: StreamState) => void;

const FIRST_RETRY = 500, LAST_RETRY = 8000; // milliseconds

/**
 * One loop per token, however many components draw from it: fetch, let all of them draw in one animation frame, and only then
 * ask for the next frame. A slow browser therefore gets fewer frames, never a queue of them.
 */
export class FrameStream {
  latest?: Frame;
  state: StreamState = 'idle';
  private readonly token: string;
  private readonly listeners = new Set<FrameListener>();
  private readonly stateListeners = new Set<StateListener>();
  private running?: AbortController;

  constructor(token: string) {
    this.token = token;
  }

  /** The newest frame, if there is one, is delivered with the next animation frame. Returns the function that ends the subscription. */
  subscribe(onFrame: FrameListener, onState?: StateListener): () => void {
    this.listeners.add(onFrame);
    if (onState) this.stateListeners.add(onState);
    if (this.listeners.size === 1) document.addEventListener('visibilitychange', this.follow);
    if (this.latest) requestAnimationFrame(() => this.latest && this.listeners.has(onFrame) && onFrame(this.latest));
    this.follow();
    return () => {
      this.listeners.delete(onFrame);
      if (onState) this.stateListeners.delete(onState);
      if (this.listeners.size === 0) document.removeEventListener('visibilitychange', this.follow);
      this.follow();
    };
  }

  private readonly follow = () => {
    const wanted = this.listeners.size > 0 && !document.hidden && this.state !== 'gone';
    if (wanted && !this.running) {
      this.running = new AbortController();
      void this.loop(this.running.signal);
    } else if (!wanted && this.running) {
      this.running.abort();
      this.running = undefined;
      this.become('idle');
    }
  };

  private async loop(signal: AbortSignal): Promise<void> {
    let pause = FIRST_RETRY;
    while (!signal.aborted) {
      try {
        const frame = await this.next(signal);
        if (signal.aborted || this.state === 'gone') return;
        pause = FIRST_RETRY;
        this.become('live');
        if (frame) await this.draw(frame);
      } catch {
        if (signal.aborted) return;
        this.become('retrying');
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(LAST_RETRY, pause * 2);
      }
    }
  }

  private async next(signal: AbortSignal): Promise<Frame | undefined> {
    const after = this.latest?.sequence ?? -1;
    const response = await fetch(`frames/${encodeURIComponent(this.token)}?after=${after}`, { signal, cache: 'no-store' });
    if (response.status === 404 || response.status === 410) {
      this.running = undefined;
      this.become('gone');
      return undefined;
    }
    if (response.status === 204) return undefined;
    if (!response.ok) throw new Error(`frames: ${response.status}`);
    return parseFrame(await response.arrayBuffer());
  }

  private draw(frame: Frame): Promise<void> {
    this.latest = frame;
    return new Promise((resolve) => requestAnimationFrame(() => {
      for (const listener of this.listeners) {
        try {
          listener(frame);
        } catch (problem) {
          reportError(problem);
        }
      }
      resolve();
    }));
  }

  private become(state: StreamState): void {
    if (state === this.state) return;
    this.state = state;
    this.stateListeners.forEach((listener) => listener(state));
  }
}

const streams = new Map<string, FrameStream>();

/** The stream of a token, shared by all components of the page. */
export function frameStream(token: string): FrameStream {
  let stream = streams.get(token);
  if (!stream) streams.set(token, stream = new FrameStream(token));
  return stream;
}
