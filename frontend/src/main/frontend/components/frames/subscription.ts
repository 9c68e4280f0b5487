import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Frame } from './parse.ts';
import { frameStream } from './stream.ts';

/** Ties a component to the stream of its `frames` token while it is on the page. */
export class FrameSubscription implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement & { frames: string };
  private readonly onFrame: (frame: Frame) => void;
  private token = '';
  private end?: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement & { frames: string }, onFrame: (frame: Frame) => void) {
    this.host = host;
    this.onFrame = onFrame;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.host.frames !== this.token) this.restart();
  }

  hostDisconnected(): void {
    this.end?.();
    this.end = undefined;
    this.token = '';
  }

  hostConnected(): void {
    if (this.host.frames && this.host.frames !== this.token && 'hasUpdated' in this.host && this.host.hasUpdated) this.restart();
  }

  private restart(): void {
    this.end?.();
    this.token = this.host.frames;
    this.end = this.token ? frameStream(this.token).subscribe(this.onFrame) : undefined;
  }
}
