import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import { toolButton, toolbar, toolbarStyles } from '../shared/toolbar.ts';
import type { GraphDrawing, GraphNumbers } from './drawing.ts';
import { CardFocus, cardOf } from './focus.ts';
import { foldable, layerAround } from './folding.ts';
import { Folds } from './folds.ts';
import { Heard } from './heard.ts';
import { EMPTY, type Layout } from './layout.ts';
import { Messengers } from './messengers.ts';
import { place } from './placing.ts';
import type { Box } from './geometry.ts';
import { hints, scene, type SceneActions } from './scene.ts';
import { Settled } from './settled.ts';
import { graphStyles } from './styles.ts';
import { Viewpoint } from './viewpoint.ts';
import { traffic } from './wires.ts';

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

  private readonly viewpoint = new Viewpoint(this);
  private readonly folds = new Folds();
  private readonly focused = new CardFocus(() => this.renderRoot);
  private readonly messengers = new Messengers();
  private readonly pictures = new BundleController(this);
  private readonly settled = new Settled();
  private readonly heard = new Heard(this);
  private layout: Layout = EMPTY;
  private counts = '';
  private stale = true;
  private placed = false; // anew, and not shown yet
  private picked?: { node: number; element: number }; // until the server has said so
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

  private get drawing(): GraphDrawing {
    return this.graph ?? NOTHING;
  }

  private get current(): number {
    return this.shown?.current ?? -1;
  }

  /** The card that matters most: what a person has chosen, else where the pass stands. */
  private get looked(): number {
    return this.selection.node >= 0 ? this.selection.node : this.current;
  }

  private get selection(): { node: number; element: number } {
    return this.picked ?? { node: this.shown?.selected ?? -1, element: Math.max(0, this.shown?.element ?? 0) };
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('numbers')) this.picked = undefined;
    this.settled.take(this.shown, this.pictures.arrays);
    const counts = (this.shown?.nodes ?? []).map((node) => `${node.id}:${node.count}`).join();
    if (this.folds.differ(this.drawing, this.current) || changed.has('graph') || changed.has('texts') || this.shown && counts !== this.counts) this.stale = true;
    if (changed.has('graph')) this.takeGraph(changed.get('graph')?.version);
    if (!this.stale || this.hasUpdated && !this.clientWidth) return; // out of sight: it is placed when it comes into sight
    this.stale = false;
    this.placed = true;
    this.counts = counts;
    this.folds.refold(this.drawing, this.current);
    this.layout = place(this, this.folds, this.settled, this.texts);
    if (!this.layout.cards.has(this.focused.card)) this.focused.set(this.folds.home(this.focused.card) ?? this.folds.folded.nodes[0]?.id ?? -1);
  }

  /** Another network is fitted, and one that has changed as well unless a person has moved it; the steps of a long sequence come into sight where they are. */
  private takeGraph(before: number | undefined): void {
    const same = this.folds.take(this.drawing, this.current);
    this.heard.edges = [];
    if (!same) this.viewpoint.release();
    if (!same || before !== this.drawing.version && !this.viewpoint.panZoom.moved) this.folds.held = undefined;
  }

  protected updated(changed: PropertyValues<this>): void {
    if (this.placed) this.viewpoint.arrange(this.layout, this.folds.held, this.folds.home(this.looked));
    if (this.placed) this.folds.held = undefined;
    this.placed = false;
    this.focused.settle();
    const before = changed.get('numbers'), { shown } = this;
    if (!changed.has('numbers') || !shown || shown.current < 0) return;
    const moved = before?.current !== shown.current || before.direction !== shown.direction, chosen = shown.selected >= 0;
    if (moved || chosen && before?.selected !== shown.selected) this.viewpoint.reveal(this.folds.home(chosen ? shown.selected : shown.current));
    if (!moved) return;
    const { active } = traffic(this.drawing, this.folds.folded, shown, []);
    this.messengers.send(this.world, this.renderRoot, this.layout.wires.filter(({ key }) => active.has(key)), shown.direction === 'backward');
  }

  private resize(): void {
    if (this.stale && this.clientWidth) this.requestUpdate();
    else if (this.hasUpdated && !this.viewpoint.panZoom.moved) {
      this.viewpoint.fit(this.folds.home(this.looked));
      this.requestUpdate();
    }
  }

  /* ---- pointing and keys ---- */

  /** Each event says of which drawing it is: it may arrive when another one has taken its place. */
  private get version(): number {
    return this.drawing.version;
  }

  private readonly look = (node: number, element: number) => {
    if (node < 0) return;
    this.focused.set(this.folds.home(node) ?? node);
    this.picked = { node, element };
    emit(this, 'pg-look', { version: this.version, node, element });
    this.requestUpdate();
  };

  private readonly leave = () => emit(this, 'pg-look', { version: this.version, node: -1, element: -1 });

  private readonly clickBackground = (event: MouseEvent) => {
    if (!(event.target as Element).closest('.card:not(.gap)')) this.leave();
  };

  private readonly setFolded = (title: string, folded: boolean, focus = false) => {
    const card = this.folds.set(this.drawing, title, folded);
    if (card !== undefined) this.focused.set(card, focus);
    this.requestUpdate();
  };

  private foldAll(folded: boolean): void {
    this.folds.setAll(this.drawing, folded, this.current);
    this.requestUpdate();
  }

  private readonly keys = (event: KeyboardEvent) => this.focused.press(event, this.layout, (card) => this.choose(card), (card) => this.escape(card));

  private choose(card: number): void {
    const layer = this.folds.folded.layers.get(card);
    if (layer) this.setFolded(layer.title, false, true);
    else this.look(card, -1);
  }

  /** One level back: from an operation to its layer as one card, from there to nothing in particular. */
  private escape(card: number): void {
    const layer = layerAround(this.drawing, card);
    if (layer) this.setFolded(layer.title, true, true);
    else this.leave();
  }

  private readonly focusCard = (event: FocusEvent) => {
    const card = cardOf(event);
    if (card === undefined) return;
    this.focused.set(card);
    this.requestUpdate(); // its numbers can be reached by the tab key now
    if ((event.target as Element).closest('.card')!.matches(':focus-visible')) this.viewpoint.reveal(card);
  };

  /* ---- drawing ---- */

  render(): TemplateResult {
    const t = this.texts, { layout, viewpoint, drawing, settled } = this;
    const actions: SceneActions = {
      texts: t, zoom: viewpoint.zoom, pictures: (name) => settled.picture(name), look: this.look, setFolded: this.setFolded,
      runTo: (node, backward) => emit(this, 'pg-run-to', { version: this.version, node, backward }), breakpoint: (node) => emit(this, 'pg-breakpoint', { version: this.version, node }),
    };
    const what = {
      drawing, settled, layout, numbers: this.shown, folds: this.folds, breakpoints: this.breakpoints, selection: this.selection, focused: this.focused.card,
      highlighted: this.heard.edges, aim: this.heard.aim, unzoom: viewpoint.unzoom, roomAt: (card: Box) => viewpoint.roomAt(card),
    };
    return html`<div class="stage" @click=${this.clickBackground}>
      <div class="world" role="group" aria-label=${text(t, 'graph')} style="width:${layout.width}px;height:${layout.height}px" @keydown=${this.keys} @focusin=${this.focusCard}>${scene(what, actions)}</div></div>
      ${hints(t)}
      ${layout.cards.size ? toolbar(t, (factor) => viewpoint.panZoom.zoom(factor), viewpoint.fitAll, this.foldButtons()) : html`<div class="empty" data-testid="graph-empty">${text(t, 'empty')}</div>`}`;
  }

  private foldButtons(): TemplateResult | typeof nothing {
    return foldable(this.drawing).length ? html`${toolButton('M3 5.5L8 9l5-3.5M3 13h10', text(this.texts, 'unfoldAll'), 'unfold-all', () => this.foldAll(false))}
      ${toolButton('M3 9.5L8 6l5 3.5M3 3h10', text(this.texts, 'foldAll'), 'fold-all', () => this.foldAll(true))}` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-graph': PgGraph }
}
