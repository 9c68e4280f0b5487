import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Wheel } from './wheel.ts';

/** What of a drawing is seen: the point (x, y) of the element shows its origin. */
export interface View { readonly x: number; readonly y: number; readonly scale: number }

const DRAG = 5; // pixels before a press becomes a drag
const SMALLEST = 0.25, LARGEST = 4;

/** Dragging, pinching and the wheel over an element move a view. Once a person has moved it, it is no longer fitted by itself. */
export class PanZoom implements ReactiveController {
  view: View = { x: 0, y: 0, scale: 1 };
  moved = false;
  private readonly element: HTMLElement;
  private readonly changed: () => void;
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private start?: { x: number; y: number };
  private dragging = false;
  private readonly turned = new Wheel();
  private corner = { left: 0, top: 0 }; // of the element, where a wheel began to turn

  constructor(host: ReactiveControllerHost & HTMLElement, changed: () => void) {
    this.element = host;
    this.changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    const on = this.element;
    on.addEventListener('pointerdown', this.down);
    on.addEventListener('pointermove', this.move);
    on.addEventListener('pointerup', this.up);
    on.addEventListener('pointercancel', this.up);
    on.addEventListener('click', this.swallow, true);
    on.addEventListener('wheel', this.wheel, { passive: false });
  }

  hostDisconnected(): void {
    const on = this.element;
    on.removeEventListener('pointerdown', this.down);
    on.removeEventListener('pointermove', this.move);
    on.removeEventListener('pointerup', this.up);
    on.removeEventListener('pointercancel', this.up);
    on.removeEventListener('click', this.swallow, true);
    on.removeEventListener('wheel', this.wheel);
    this.pointers.clear();
  }

  set(view: View): void {
    this.view = view;
    this.changed();
  }

  /** Keeps the point (x, y) of the element where it is. */
  zoom(factor: number, x = this.element.clientWidth / 2, y = this.element.clientHeight / 2): void {
    const scale = Math.max(SMALLEST, Math.min(LARGEST, this.view.scale * factor));
    const ratio = scale / this.view.scale;
    this.moved = true;
    this.set({ scale, x: x - (x - this.view.x) * ratio, y: y - (y - this.view.y) * ratio });
  }

  pan(dx: number, dy: number): void {
    this.moved = true;
    this.set({ ...this.view, x: this.view.x + dx, y: this.view.y + dy });
  }

  private readonly down = (event: PointerEvent) => {
    const over = event.composedPath()[0] as Element;
    if (event.button !== 0 || over.closest?.('input, dialog, .floating')) return;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.start = { x: event.clientX, y: event.clientY };
    this.dragging = false;
  };

  private readonly move = (event: PointerEvent) => {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const here = { x: event.clientX, y: event.clientY };
    if (!this.dragging && Math.hypot(here.x - this.start!.x, here.y - this.start!.y) > DRAG) {
      this.dragging = true;
      this.element.setPointerCapture(event.pointerId);
    }
    if (!this.dragging) return;
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, here);
    if (!other) return this.pan(here.x - before.x, here.y - before.y);
    const box = this.element.getBoundingClientRect();
    const grown = Math.hypot(here.x - other.x, here.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    this.zoom(grown, (here.x + other.x) / 2 - box.left, (here.y + other.y) / 2 - box.top);
    return undefined;
  };

  private readonly up = (event: PointerEvent) => {
    this.pointers.delete(event.pointerId);
  };

  /** The click that ends a drag means nothing. */
  private readonly swallow = (event: MouseEvent) => {
    if (this.dragging && event.detail > 0) event.stopPropagation();
    this.dragging = false;
  };

  private readonly wheel = (event: WheelEvent) => {
    const does = this.turned.meaning(event, () => {
      const page = document.scrollingElement!;
      this.corner = this.element.getBoundingClientRect();
      return page.scrollHeight > page.clientHeight + 1;
    });
    if (does === 'scroll') return;
    event.preventDefault();
    if (does === 'zoom') this.zoom(Math.exp(-event.deltaY * (event.ctrlKey || event.metaKey ? 0.004 : 0.0015)), event.clientX - this.corner.left, event.clientY - this.corner.top);
    else this.pan(-(event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX), event.shiftKey ? 0 : -event.deltaY);
  };
}
