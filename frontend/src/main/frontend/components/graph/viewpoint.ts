import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PanZoom, type View } from '../shared/pan-zoom.ts';
import { reducedMotion } from '../shared/theme.ts';
import type { GraphLayer } from './drawing.ts';
import { cardId } from './folding.ts';
import { exceeds, holds, readableView, showing, wholeView, type Box, type Size } from './geometry.ts';
import { EMPTY, type Layout } from './layout.ts';
import { glide, holding } from './motion.ts';

const TOOLBAR = 56, STEP = 80; // pixels
const TINY = 0.55; // below this zoom words are too small to read
const TITLED = 48, LOW = 320, BAR = 400, BAR_HEIGHT = 40; // pixels
const COARSE = 10; // cards are told the zoom in so many steps
const ZOOMS: Record<string, number> = { '+': 1.25, '=': 1.25, '-': 0.8 };
const WAYS: Record<string, readonly [number, number]> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };

/** What of a graph is seen. By itself it shows all of it, or, where that could not be read, the part at which the pass stands. */
export class Viewpoint implements ReactiveController {
  readonly panZoom: PanZoom;
  private readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  private layout: Layout = EMPTY;
  private coarse = 1;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }) {
    this.host = host;
    this.panZoom = new PanZoom(host, () => this.show());
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.press);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.press);
  }

  /** Rounded down, so that cards need not be drawn anew with each little change. */
  get zoom(): number {
    return this.coarse;
  }

  private get room(): Size {
    return { width: this.host.clientWidth, height: this.host.clientHeight };
  }

  private get world(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.world');
  }

  /** @param card that matters most, undefined for where the graph begins */
  fit(card: number | undefined): void {
    const { cards } = this.layout, [first] = [...cards.values()].sort((a, b) => a.left - b.left || a.top - b.top);
    if (first && this.host.clientWidth) this.panZoom.set(readableView(this.layout, this.room, TOOLBAR, this.titled(cards.get(card ?? -1) ?? first)));
  }

  /** A card at the top of its layer, with the name of that. */
  private titled(box: Box): Box {
    const band = this.layout.bands.find((one) => holds(one, box) && box.top - one.top < TITLED);
    return band ? { ...box, top: band.top, height: box.height + box.top - band.top } : box;
  }

  readonly fitAll = () => {
    this.panZoom.set(wholeView(this.layout, this.room, TOOLBAR));
    this.panZoom.moved = true; // it stays until one asks for something else
    this.show();
  };

  /** Fits again from now on, whatever a person has moved. */
  release(): void {
    this.panZoom.moved = false;
  }

  /** Where what stands above a card finds room: to the left of its right end rather than to the right of its left one; below it rather than above. */
  roomAt({ left, top, width }: Box): { toLeft: boolean; below: boolean } {
    const { x, y, scale } = this.panZoom.view, from = x + left * scale, to = from + width * scale, all = this.host.clientWidth;
    return { toLeft: from + BAR > all && (to >= BAR || (from + to) / 2 > all / 2), below: y + top * scale < TOOLBAR + BAR_HEIGHT };
  }

  /** After cards were placed anew: a layer that folds or unfolds stays where it is, and the rest glides to its place. */
  arrange(layout: Layout, held: GraphLayer | undefined, card: number | undefined): void {
    const before = this.layout, { view } = this.panZoom;
    this.layout = layout;
    if (held && before !== EMPTY) {
      const kept = holding(view, before, layout, held), at = layout.cards.get(cardId(held)) ?? layout.bands.find(({ title }) => title === held.title);
      this.panZoom.set(at ? showing(kept, at, this.room, TOOLBAR, layout) : kept);
      if (!reducedMotion()) glide(this.host.renderRoot, before, layout, view, this.panZoom.view);
    } else if (!this.panZoom.moved) {
      this.fit(card);
    } else {
      this.show();
    }
  }

  /** Brings a card that is out of sight into the middle. */
  reveal(card: number | undefined): void {
    const box = this.layout.cards.get(card ?? -1);
    if (!box || !this.host.clientWidth) return;
    const view = showing(this.panZoom.view, this.titled(box), this.room, TOOLBAR, this.layout);
    if (view === this.panZoom.view) return;
    this.panZoom.set(view);
    this.world?.classList.add('glide');
    if (this.host.renderRoot.querySelector('.context')) this.host.requestUpdate(); // where it finds room now
  }

  /** Plus and minus zoom, zero shows all, arrows with the shift key move: wherever nothing else takes the keys. */
  private readonly press = (event: KeyboardEvent) => {
    const { key } = event, path = event.composedPath(), free = path[0] === document.body || path.includes(this.host);
    if (!this.host.clientWidth || !free || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (ZOOMS[key]) this.panZoom.zoom(ZOOMS[key]);
    else if (key === '0') this.fitAll();
    else if (event.shiftKey && WAYS[key]) this.panZoom.pan(...WAYS[key]);
    else return;
    event.preventDefault();
  };

  private show(): void {
    const { world, panZoom: { view, moved } } = this, { x, y, scale }: View = view;
    if (!world) return;
    world.classList.remove('glide');
    world.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    this.host.renderRoot.querySelector<HTMLElement>('.context')?.style.setProperty('--unzoom', String(this.unzoom));
    const low = this.host.clientHeight < LOW;
    this.host.toggleAttribute('low', low);
    this.host.toggleAttribute('tiny', scale < TINY);
    this.host.toggleAttribute('partial', scale >= TINY && !moved && !low && exceeds(view, this.layout, this.room));
    const coarse = Math.floor(scale * COARSE + 1e-6) / COARSE;
    if (coarse !== this.coarse) this.host.requestUpdate();
    this.coarse = coarse;
  }

  /** What is not to shrink with the drawing is enlarged by this. */
  get unzoom(): number {
    return Math.max(1, 1 / this.panZoom.view.scale);
  }
}
