import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { PanZoom } from '../shared/pan-zoom.ts';
import { rove } from '../shared/roving.ts';
import { text, type Texts } from '../shared/texts.ts';
import { reducedMotion } from '../shared/theme.ts';
import { toolButton, toolbar, toolbarStyles } from '../shared/toolbar.ts';
import { band, card, contextBar, type CardActions, type CardState } from './cards.ts';
import type { GraphDrawing, GraphLayer, GraphNode, GraphNumbers, NodeNumbers } from './drawing.ts';
import { cardId, fold, foldable, foldedTitles, layerAround, type Folded } from './folding.ts';
import { cardSize, neighbour, readableView, showing, wholeView, type Size } from './geometry.ts';
import { EMPTY, layOut, type Card, type Layout } from './layout.ts';
import { glide, holding } from './motion.ts';
import { graphStyles } from './styles.ts';
import { endsOf, localDerivative, traffic, wireLines } from './wires.ts';

const TOOLBAR = 56, JOURNEY = 420, AT_ONCE = 16; // pixels; milliseconds; messengers on their way
const TINY = 0.55; // below this zoom words are too small to read
const NOTHING: GraphDrawing = { version: -1, nodes: [] };

/** The computation graph as cards and wires. It draws numbers that were computed elsewhere; only the size of a card follows from them. */
@customElement('pg-graph')
export class PgGraph extends LitElement {
  static styles = [controlStyles, toolbarStyles, graphStyles];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) graph?: GraphDrawing | null;
  @property({ attribute: false }) numbers?: GraphNumbers | null;
  @property({ attribute: false }) breakpoints: readonly number[] = [];
  @property() bundle = '';
  @query('.world') private world!: HTMLElement;

  private readonly panZoom = new PanZoom(this, () => this.showView());
  private readonly pictures = new BundleController(this);
  private layout: Layout = EMPTY;
  private folded: Folded = fold(NOTHING, new Set());
  private readonly chosen = new Map<string, boolean>(); // layers that a person has folded, or unfolded
  private titles = '';
  private counts = '';
  private stale = true;
  private replaced?: Layout; // while another one is about to be shown
  private held?: GraphLayer; // stays where it is when the layout changes
  private focused = -1;
  private focusNext = false;
  private picked?: { node: number; element: number }; // until the server has said so
  private highlighted: readonly string[] = [];
  private arrived = 0;
  private readonly resized = new ResizeObserver(() => this.resize());

  connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    document.addEventListener('pg-highlight', this.highlight);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    document.removeEventListener('pg-highlight', this.highlight);
  }

  /** Numbers of another drawing say nothing about this one. */
  private get shown(): GraphNumbers | undefined {
    return this.graph && this.numbers?.version === this.graph.version ? this.numbers : undefined;
  }

  private get drawing(): GraphDrawing {
    return this.graph ?? NOTHING;
  }

  private get selection(): { node: number; element: number } {
    return this.picked ?? { node: this.shown?.selected ?? -1, element: Math.max(0, this.shown?.element ?? 0) };
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('numbers')) this.picked = undefined;
    const counts = (this.shown?.nodes ?? []).map((node) => `${node.id}:${node.count}`).join();
    if (this.foldsOtherwise() || changed.has('graph') || this.shown && counts !== this.counts) this.stale = true;
    if (changed.has('graph')) this.keepOrForget();
    if (!this.stale || this.hasUpdated && !this.clientWidth) return; // out of sight: it is placed when it comes into sight
    this.stale = false;
    this.counts = counts;
    this.replaced = this.layout;
    this.layout = this.place();
    if (!this.layout.cards.has(this.focused)) this.focused = this.folded.homes.get(this.focused) ?? this.folded.nodes[0]?.id ?? -1;
  }

  protected updated(changed: PropertyValues<this>): void {
    this.rove();
    this.showLayout();
    if (!changed.has('numbers')) return;
    const before = changed.get('numbers'), { shown } = this;
    if (!shown || shown.current < 0) return;
    if (before?.current === shown.current && before.direction === shown.direction) return;
    this.reveal(this.folded.homes.get(shown.current) ?? -1);
    this.sendMessengers(shown);
  }

  /* ---- what is folded ---- */

  /** What was folded by hand stays so while the network has the same layers, and the layer at work stays in its place. */
  private keepOrForget(): void {
    const layers = foldable(this.drawing), titles = layers.map(({ title }) => title).join('\n'), same = titles === this.titles;
    if (!same) this.chosen.clear();
    this.titles = titles;
    this.held = same ? this.layerAtWork : undefined;
  }

  private get layerAtWork(): GraphLayer | undefined {
    return layerAround(this.drawing, this.shown?.current ?? -1);
  }

  private foldsOtherwise(): boolean {
    const titles = foldedTitles(this.drawing, this.shown?.current ?? -1, this.chosen), { layers } = this.folded;
    const opened = [...layers.values()].find(({ title }) => !titles.has(title));
    if (opened && !this.held) this.held = opened;
    return titles.size !== layers.size || opened !== undefined;
  }

  private readonly setFolded = (title: string, folded: boolean, focus = false) => {
    const layer = foldable(this.drawing).find((one) => one.title === title);
    if (!layer) return;
    this.chosen.set(title, folded);
    this.held = layer;
    this.focused = folded ? cardId(layer) : this.drawing.nodes.find((node) => node.layer === title)!.id;
    this.focusNext = focus;
    this.requestUpdate();
  };

  private foldAll(folded: boolean): void {
    for (const { title } of foldable(this.drawing)) this.chosen.set(title, folded);
    this.held = this.layerAtWork ?? foldable(this.drawing)[0];
    this.requestUpdate();
  }

  /* ---- place and view ---- */

  private place(): Layout {
    const counts = new Map((this.shown?.nodes ?? []).map((node) => [node.id, node.count]));
    this.folded = fold(this.drawing, foldedTitles(this.drawing, this.shown?.current ?? -1, this.chosen));
    const family = getComputedStyle(this).fontFamily, pen = document.createElement('canvas').getContext('2d')!;
    const measure = (words: string, font: string) => {
      pen.font = `${font} ${family}`;
      return pen.measureText(words).width;
    };
    const words = (node: GraphNode) => Math.max(measure(node.title, '600 12.5px') + (node.role === 'layer' ? 22 : 0), measure(node.kind + node.shape, '11px') + (node.shape ? 10 : 0));
    return layOut(this.folded.nodes, new Map(this.folded.nodes.map((node) => [node.id, cardSize(words(node), counts.get(this.numbersOf(node.id)) ?? 1, node.picture)])));
  }

  /** The node whose numbers a card shows. */
  private numbersOf(card: number): number {
    return this.folded.layers.get(card)?.output ?? card;
  }

  private get room(): Size {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  private fit(): void {
    if (!this.clientWidth || !this.layout.cards.size) return;
    const [first] = this.layout.cards.values();
    this.panZoom.set(readableView(this.layout, this.room, TOOLBAR, this.layout.cards.get(this.folded.homes.get(this.shown?.current ?? -1) ?? -1) ?? first));
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
    this.world.style.setProperty('--unzoom', String(Math.max(1, 1 / scale)));
    this.toggleAttribute('tiny', scale < TINY);
  }

  /** After cards were placed anew: a layer that folds or unfolds stays where it is, and the rest glides to its place. */
  private showLayout(): void {
    const { replaced: before, held, panZoom: { view } } = this;
    this.replaced = this.held = undefined;
    if (before && held && before !== EMPTY) {
      const kept = holding(view, before, this.layout, held), at = this.layout.cards.get(cardId(held)) ?? this.layout.bands.find(({ title }) => title === held.title);
      this.panZoom.set(at ? showing(kept, at, this.room, TOOLBAR, this.layout) : kept);
      if (!reducedMotion()) glide(this.renderRoot, before, this.layout, view, this.panZoom.view);
    } else if (before && !this.panZoom.moved) {
      this.fit();
    }
    if (this.focusNext) this.go(this.focused);
    this.focusNext = false;
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

  /** A dot runs along each wire the way its number went: to the node in the forward pass, back to its inputs in the backward pass. */
  private sendMessengers(numbers: GraphNumbers): void {
    const now = performance.now(), hurried = now - this.arrived < JOURNEY, { active } = traffic(this.drawing, this.folded, numbers, []);
    this.arrived = now;
    const wires = this.layout.wires.filter(({ key }) => active.has(key));
    if (hurried || reducedMotion() || wires.length > AT_ONCE) return;
    for (const wire of wires) {
      const dot = document.createElement('span');
      dot.className = 'messenger';
      dot.style.offsetPath = `path("${wire.path}")`;
      this.world.append(dot);
      const way = [{ offsetDistance: '0%' }, { offsetDistance: '100%' }];
      const journey = dot.animate(numbers.direction === 'backward' ? way.reverse() : way, { duration: JOURNEY, easing: 'cubic-bezier(.4, 0, .3, 1)' });
      journey.onfinish = journey.oncancel = () => dot.remove();
    }
  }

  /** Lights edges that are pointed at elsewhere on the page: `detail.edges`, as `edgeKey` writes them. */
  private readonly highlight = (event: Event) => {
    this.highlighted = (event as CustomEvent<{ edges?: readonly string[] } | null>).detail?.edges ?? [];
    this.requestUpdate();
  };

  /* ---- pointing and keys ---- */

  private readonly look = (node: number, element: number) => {
    if (node < 0) return;
    this.focused = this.folded.homes.get(node) ?? node;
    this.picked = { node, element };
    emit(this, 'pg-look', { node, element });
    this.requestUpdate();
  };

  private leave(): void {
    emit(this, 'pg-look', { node: -1, element: -1 });
  }

  private readonly clickBackground = (event: MouseEvent) => {
    if (!(event.target as Element).closest('.card:not(.gap)')) this.leave();
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
    else if (event.key === 'Enter' || event.key === ' ') this.choose(id);
    else if (event.key === 'Escape') this.escape(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private choose(id: number): void {
    const layer = this.folded.layers.get(id);
    if (layer) this.setFolded(layer.title, false, true);
    else this.look(id, 0);
  }

  /** One level back: from an operation to its layer as one card, from there to nothing in particular. */
  private escape(id: number): void {
    const layer = layerAround(this.drawing, id);
    if (layer) this.setFolded(layer.title, true, true);
    else this.leave();
  }

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
    if (!at) return;
    this.focused = Number(at.dataset.id);
    this.requestUpdate(); // its numbers can be reached by the tab key now
    if (at.matches(':focus-visible')) this.reveal(this.focused);
  };

  /* ---- drawing ---- */

  render(): TemplateResult {
    const t = this.texts, { layout, shown, folded } = this, numbers = new Map((shown?.nodes ?? []).map((node) => [node.id, node]));
    const layers = new Map(foldable(this.drawing).map((layer) => [layer.title, layer])), pass = traffic(this.drawing, folded, shown, this.highlighted), lit = endsOf(this.highlighted, folded);
    const actions: CardActions = { texts: t, pictures: (name) => this.pictures.get(name), look: this.look, setFolded: this.setFolded };
    return html`<div class="stage" @click=${this.clickBackground}>
      <div class="world" role="group" aria-label=${text(t, 'graph')} style="width:${layout.width}px;height:${layout.height}px" @keydown=${this.keys} @focusin=${this.focusCard}>
        ${repeat(layout.bands, ({ title }) => title, (one) => band(one, layers.get(one.title), actions))}
        ${wireLines(layout, pass)}
        ${repeat(layout.cards.values(), (one) => one.node.id, (one) => this.card(one, numbers, lit, actions))}
        ${layout.wires.filter(({ key }) => pass.derivatives.has(key)).map((wire) => localDerivative(wire, pass.derivatives.get(wire.key)!, layout, t))}
        ${this.context(numbers)}
      </div></div>
      <div class="note" role="status">${text(t, 'tiny')}</div>
      ${layout.cards.size ? toolbar(t, (factor) => this.panZoom.zoom(factor), this.fitAll, this.foldButtons(layers.size)) : html`<div class="empty" data-testid="graph-empty">${text(t, 'empty')}</div>`}`;
  }

  private card(one: Card, numbers: ReadonlyMap<number, NodeNumbers>, lit: ReadonlySet<number>, actions: CardActions): TemplateResult {
    const { shown, selection } = this, id = this.numbersOf(one.node.id), its = numbers.get(id);
    const state: CardState = {
      current: shown !== undefined && this.folded.homes.get(shown.current) === one.node.id, lit: lit.has(one.node.id),
      breakpoint: this.breakpoints.some((node) => this.folded.homes.get(node) === one.node.id),
      selected: this.folded.homes.get(selection.node) === one.node.id, element: selection.node === id ? selection.element : -1,
      reachable: this.focused === one.node.id, waiting: its !== undefined && !its.values.length && its.hidden !== 'value',
    };
    return card(one, id, its, state, actions);
  }

  private context(numbers: ReadonlyMap<number, NodeNumbers>): TemplateResult | typeof nothing {
    const { node } = this.selection, at = this.layout.cards.get(node);
    if (!at || node < 0) return nothing;
    const { x, scale } = this.panZoom.view, toLeft = x + (at.left + at.width / 2) * scale > this.clientWidth / 2;
    return contextBar(at, numbers.get(node), { breakpoint: this.breakpoints.includes(node), toLeft }, this.texts, (backward) => emit(this, 'pg-run-to', { node, backward }), () => emit(this, 'pg-breakpoint', { node }));
  }

  private foldButtons(layers: number): TemplateResult | typeof nothing {
    return layers ? html`${toolButton('M3 5.5L8 9l5-3.5M3 13h10', text(this.texts, 'unfoldAll'), 'unfold-all', () => this.foldAll(false))}
      ${toolButton('M3 9.5L8 6l5 3.5M3 3h10', text(this.texts, 'foldAll'), 'fold-all', () => this.foldAll(true))}` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-graph': PgGraph }
}
