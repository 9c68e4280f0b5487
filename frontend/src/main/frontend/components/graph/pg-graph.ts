import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { PanZoom } from '../shared/pan-zoom.ts';
import { rove } from '../shared/roving.ts';
import { text, type Texts } from '../shared/texts.ts';
import { reducedMotion } from '../shared/theme.ts';
import { toolbar, toolbarStyles } from '../shared/toolbar.ts';
import { band, byEdge, card, localDerivative, wireLines } from './cards.ts';
import type { GraphDrawing, GraphNode, GraphNumbers } from './drawing.ts';
import { cardSize, neighbour, readableView, showing, wholeView, type Size } from './geometry.ts';
import { EMPTY, layOut, type Layout, type Wire } from './layout.ts';
import { graphStyles } from './styles.ts';

const TOOLBAR = 56, JOURNEY = 420, AT_ONCE = 16; // pixels; milliseconds; messengers on their way

/** The computation graph as cards and wires. It draws numbers that were computed elsewhere; only the size of a card follows from them. */
@customElement('pg-graph')
export class PgGraph extends LitElement {
  static styles = [controlStyles, toolbarStyles, graphStyles];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) graph?: GraphDrawing | null;
  @property({ attribute: false }) numbers?: GraphNumbers | null;
  @query('.world') private world!: HTMLElement;

  private readonly panZoom = new PanZoom(this, () => this.showView());
  private layout: Layout = EMPTY;
  private counts = '';
  private stale = true;
  private placedAnew = false;
  private focused = -1;
  private arrived = 0;
  private readonly resized = new ResizeObserver(() => this.resize());

  connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  /** Numbers of another drawing say nothing about this one. */
  private get shown(): GraphNumbers | undefined {
    return this.graph && this.numbers?.version === this.graph.version ? this.numbers : undefined;
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    const counts = (this.shown?.nodes ?? []).map((node) => `${node.id}:${node.count}`).join();
    if (changed.has('graph') || this.shown && counts !== this.counts) this.stale = true;
    if (!this.stale || this.hasUpdated && !this.clientWidth) return; // out of sight: it is placed when it comes into sight
    this.stale = false;
    this.counts = counts;
    this.layout = this.place();
    this.placedAnew = true;
    if (!this.layout.cards.has(this.focused)) this.focused = this.graph?.nodes[0]?.id ?? -1;
  }

  protected updated(changed: PropertyValues<this>): void {
    this.rove();
    if (this.placedAnew && !this.panZoom.moved) this.fit();
    this.placedAnew = false;
    if (!changed.has('numbers')) return;
    const before = changed.get('numbers'), { shown } = this;
    if (!shown || shown.current < 0) return;
    if (before?.current === shown.current && before.direction === shown.direction) return;
    this.reveal(shown.current);
    this.sendMessengers(shown);
  }

  /* ---- place and view ---- */

  private place(): Layout {
    const nodes = this.graph?.nodes ?? [], counts = new Map((this.shown?.nodes ?? []).map((node) => [node.id, node.count]));
    const family = getComputedStyle(this).fontFamily, pen = document.createElement('canvas').getContext('2d')!;
    const measure = (words: string, font: string) => {
      pen.font = `${font} ${family}`;
      return pen.measureText(words).width;
    };
    const words = (node: GraphNode) => Math.max(measure(node.title, '600 12.5px'), measure(node.kind + node.shape, '11px') + (node.shape ? 10 : 0));
    return layOut({ version: 0, nodes }, new Map(nodes.map((node) => [node.id, cardSize(words(node), counts.get(node.id) ?? 1)])));
  }

  private get room(): Size {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  private fit(): void {
    if (!this.clientWidth || !this.layout.cards.size) return;
    const [first] = this.layout.cards.values();
    this.panZoom.set(readableView(this.layout, this.room, TOOLBAR, this.layout.cards.get(this.shown?.current ?? -1) ?? first));
  }

  private readonly fitAll = () => {
    this.panZoom.set(wholeView(this.layout, this.room, TOOLBAR));
    this.panZoom.moved = true; // it stays until one asks for something else
  };

  private resize(): void {
    if (this.stale && this.clientWidth) this.requestUpdate();
    else if (this.hasUpdated && !this.panZoom.moved) this.fit();
  }

  private showView(): void {
    const { x, y, scale } = this.panZoom.view;
    if (!this.world) return;
    this.world.classList.remove('glide');
    this.world.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
  }

  /** Brings a card that is out of sight into the middle. */
  private reveal(id: number): void {
    const box = this.layout.cards.get(id);
    if (!box || !this.clientWidth) return;
    const view = showing(this.panZoom.view, box, this.room, TOOLBAR, this.layout);
    if (view === this.panZoom.view) return;
    this.panZoom.set(view);
    this.world.classList.add('glide');
  }

  /* ---- what the last step did ---- */

  /** Wires that carried a number in the last step: into the node that was computed. */
  private active(wire: Wire): boolean {
    const { shown } = this;
    return !!shown && wire.to === shown.current && (shown.direction === 'forward' || shown.direction === 'backward');
  }

  /** A dot runs along each wire the way its number went: to the node in the forward pass, back to its inputs in the backward pass. */
  private sendMessengers({ direction }: GraphNumbers): void {
    const now = performance.now(), hurried = now - this.arrived < JOURNEY;
    this.arrived = now;
    const wires = this.layout.wires.filter((wire) => this.active(wire));
    if (hurried || reducedMotion() || wires.length > AT_ONCE) return;
    for (const wire of wires) {
      const dot = document.createElement('span');
      dot.className = 'messenger';
      dot.style.offsetPath = `path("${wire.path}")`;
      this.world.append(dot);
      const way = [{ offsetDistance: '0%' }, { offsetDistance: '100%' }];
      const journey = dot.animate(direction === 'backward' ? way.reverse() : way, { duration: JOURNEY, easing: 'cubic-bezier(.4, 0, .3, 1)' });
      journey.onfinish = journey.oncancel = () => dot.remove();
    }
  }

  /* ---- pointing and keys ---- */

  private readonly look = (node: number) => {
    if (node < 0) return;
    this.focused = node;
    this.rove();
    emit(this, 'pg-look', { node });
  };

  private readonly clickBackground = (event: MouseEvent) => {
    if (!(event.target as Element).closest('.card:not(.gap)')) emit(this, 'pg-look', { node: -1 });
  };

  private rove(): void {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.card')];
    rove(all, all.find((one) => Number(one.dataset.id) === this.focused));
  }

  private readonly keys = (event: KeyboardEvent) => {
    const at = (event.target as Element).closest<HTMLElement>('.card');
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = Number(at.dataset.id);
    if (event.key.startsWith('Arrow')) this.go(neighbour(this.stops(), id, event.key));
    else if (event.key === 'Enter' || event.key === ' ') this.look(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private stops() {
    return [...this.layout.cards.values()].map((one) => ({ ...one, id: one.node.id, inputs: one.node.inputs }));
  }

  private go(id: number | undefined): void {
    if (id === undefined) return;
    this.focused = id;
    this.rove();
    this.renderRoot.querySelector<HTMLElement>(`.card[data-id="${id}"]`)?.focus({ preventScroll: true });
  }

  private readonly focusCard = (event: FocusEvent) => {
    const at = (event.target as Element).closest<HTMLElement>('.card');
    if (at?.matches(':focus-visible')) this.reveal(Number(at.dataset.id));
  };

  /* ---- drawing ---- */

  render(): TemplateResult {
    const t = this.texts, { layout, shown } = this, edges = byEdge(shown), numbers = new Map((shown?.nodes ?? []).map((node) => [node.id, node]));
    const passed = (wire: Wire) => edges.get(wire.key)?.passed ?? false;
    return html`<div class="stage" @click=${this.clickBackground}>
      <div class="world" role="group" aria-label=${text(t, 'graph')} style="width:${layout.width}px;height:${layout.height}px" @keydown=${this.keys} @focusin=${this.focusCard}>
        ${guard([layout], () => layout.bands.map(band))}
        ${wireLines(layout, passed, (wire) => this.active(wire))}
        ${repeat(layout.cards.values(), (one) => one.node.id, (one) => card(one, numbers.get(one.node.id), { current: shown?.current === one.node.id, selected: shown?.selected === one.node.id }, t, this.look))}
        ${layout.wires.filter(passed).map((wire) => localDerivative(wire, edges.get(wire.key)!, layout, t))}
      </div></div>
      ${layout.cards.size ? toolbar(t, (factor) => this.panZoom.zoom(factor), this.fitAll) : html`<div class="empty" data-testid="graph-empty">${text(t, 'empty')}</div>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-graph': PgGraph }
}
