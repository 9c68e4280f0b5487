import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Pace } from '../shared/pace.ts';
import type { Frame } from './parse.ts';
import { FrameSubscription } from './subscription.ts';

const PAUSE = 100; // milliseconds: digits that change faster cannot be read

/** The latest frame, for a component that shows its numbers: it is drawn again no more often than people can read. */
export class ReadableFrames implements ReactiveController {
  frame?: Frame;
  private latest?: Frame;
  private readonly pace: Pace;

  constructor(host: ReactiveControllerHost & HTMLElement & { frames: string }) {
    this.pace = new Pace(PAUSE, () => {
      this.frame = this.latest;
      host.requestUpdate();
    });
    new FrameSubscription(host, (frame) => {
      this.latest = frame;
      this.pace.ask();
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.pace.stop();
  }
}
