/** Runs an action at once, and again at most once per pause however often it is asked for. The last request is never lost. */
export class Pace {
  private readonly action: () => void;
  private readonly pause: number; // milliseconds
  private timer?: ReturnType<typeof setTimeout>;
  private asked = false;

  constructor(pause: number, action: () => void) {
    this.pause = pause;
    this.action = action;
  }

  ask(): void {
    if (this.timer !== undefined) {
      this.asked = true;
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.asked) this.ask();
    }, this.pause);
    this.asked = false;
    this.action();
  }

  /** Forgets what was asked for. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.asked = false;
  }
}
