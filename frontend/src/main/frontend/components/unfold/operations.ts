import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Bundle } from '../shared/bundle.ts';
import type { Texts } from '../shared/texts.ts';
import { card } from '../graph/cards.ts';
import type { GraphDrawing, GraphNumbers } from '../graph/drawing.ts';
import { CardFocus, cardOf } from '../graph/focus.ts';
import { Folds } from '../graph/folds.ts';
import { EMPTY, type Layout } from '../graph/layout.ts';
import { place } from '../graph/placing.ts';
import { Settled } from '../graph/settled.ts';
import { traffic, wireLines } from '../graph/wires.ts';

const ZOOM = 0.85;

/** The operations of one layer, with the very cards of the computation graph. */
export class Operations {
  private readonly host: HTMLElement;
  private readonly focused: CardFocus;
  private readonly folds = new Folds();
  private readonly settled = new Settled();
  private layout: Layout = EMPTY;
  private drawing: GraphDrawing = { version: -1, nodes: [] };
  private numbers?: GraphNumbers;
  private placed = '';
  private sought = -1;
  private scrolling = 0; // the frame in which it will

  constructor(host: HTMLElement, root: () => ParentNode) {
    this.host = host;
    this.focused = new CardFocus(root);
  }

  take(drawing: GraphDrawing, numbers: GraphNumbers | undefined, pictures: Bundle, texts: Texts): void {
    this.numbers = numbers?.version === drawing.version ? numbers : undefined;
    this.settled.take(this.numbers, pictures);
    const signature = JSON.stringify([drawing.nodes.map(({ id, title, kind, shape }) => [id, title, kind, shape]), (this.numbers?.nodes ?? []).map(({ id, count }) => [id, count])]);
    if (drawing === this.drawing && signature === this.placed) return;
    this.drawing = drawing;
    this.placed = signature;
    this.folds.take(drawing, -1);
    this.folds.refold(drawing, -1);
    this.layout = place(this.host, this.folds, this.settled, texts);
    if (!this.layout.cards.has(this.focused.card)) this.focused.set(drawing.nodes.find(({ role }) => role === 'operation')?.id ?? drawing.nodes[0]?.id ?? -1);
  }

  /** After drawing; what is looked at, or at work, comes into sight, else where it begins. */
  settle(selected: number): void {
    this.focused.settle();
    const { cards } = this.layout, sought = [selected, this.numbers?.current ?? -1].find((id) => cards.has(id)) ?? this.focused.card, at = cards.get(sought);
    if (!at || sought === this.sought) return;
    this.sought = sought;
    cancelAnimationFrame(this.scrolling); // of several steps in one frame the last
    this.scrolling = requestAnimationFrame(() => {
      const box = this.host.shadowRoot?.querySelector<HTMLElement>('.operations');
      box?.scrollTo({ left: at.left * ZOOM - (box.clientWidth - at.width * ZOOM) / 2, top: at.top * ZOOM - (box.clientHeight - at.height * ZOOM) / 2 });
    });
  }

  press(event: KeyboardEvent, look: (node: number, element: number) => void, leave: () => void): void {
    this.focused.press(event, this.layout, (id) => look(id, -1), leave);
  }

  focus(event: FocusEvent): void {
    const at = cardOf(event);
    if (at === undefined) return;
    this.focused.set(at);
    this.focused.settle();
  }

  /** The next time it is looked for anew. */
  leave(): void {
    this.sought = -1;
  }

  view(label: string, texts: Texts, selection: { node: number; element: number }, look: (node: number, element: number) => void): TemplateResult {
    const { layout, numbers, settled } = this, pass = traffic(this.drawing, this.folds.folded, numbers, []);
    const actions = { texts, zoom: 1, pictures: (name: string) => settled.picture(name), look, setFolded: () => {} };
    return html`<div class="operations"><div class="world" role="group" aria-label=${label} style="width:${layout.width}px;height:${layout.height}px;zoom:${ZOOM}">
      ${layout.bands.map(({ left, top, width, height }) => html`<div class="band" style="left:${left}px;top:${top}px;width:${width}px;height:${height}px"></div>`)}
      ${wireLines(layout, pass)}
      ${repeat(layout.cards.values(), ({ node }) => node.id, (one) => {
        const { id } = one.node, its = settled.node(id);
        return card(one, id, its, {
          current: numbers?.current === id, lit: false, along: false, breakpoint: false, selected: selection.node === id, element: selection.node === id ? selection.element : -1,
          reachable: this.focused.card === id, waiting: its !== undefined && !its.values.length && its.hidden !== 'value',
        }, actions);
      })}</div></div>`;
  }
}
