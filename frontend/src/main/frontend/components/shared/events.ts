/** Sends an event to the Java half. It does not bubble: a component speaks for itself only. */
export function emit(from: EventTarget, type: string, detail: object = {}): void {
  from.dispatchEvent(new CustomEvent(type, { detail }));
}
