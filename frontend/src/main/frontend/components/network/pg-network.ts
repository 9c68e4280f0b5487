import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Frame, Parameter, Tile } from '../frames/parse.ts';
import { FrameSubscription } from '../frames/subscription.ts';
import { chipStyles } from '../shared/chip.ts';
import { mix } from '../shared/colors.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { plain } from '../shared/numbers.ts';
import { PanZoom } from '../shared/pan-zoom.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { toolButton, toolbar, toolbarStyles } from '../shared/toolbar.ts';
import type { Drawing, ParameterElement, UnitReference, WireDrawing } from './drawing.ts';
import { EDITOR_WIDTH, valueBadge, weightEditor, type Editing, type Pointed } from './editor.ts';
import { bundles, fit, placeIn, pointOn, type Bundle, type Layout, type Placed, type Room } from './geometry.ts';
import { Hits, type Hit } from './hits.ts';
import { hitTargets, insertButton, layerHead, layerUnits, nameOf, type LayerActions } from './layers.ts';
import { pictureStyles } from './picture-styles.ts';
import { SamplePictures } from './sample-pictures.ts';
import { spotOf, walked } from './spots.ts';
import { networkStyles } from './styles.ts';
import { TilePainter } from './tiles.ts';
import { weightTables } from './weights-dialog.ts';
import { WirePainter } from './wires.ts';

const ROOM: Room = { width: 800, height: 600, controls: 30, insert: 24 };
const TABLE = 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9'; // the picture on the button that shows the weights as tables
const TOOLBAR = 52, CAPTION = 56, LABEL_PAUSE = 250; // pixels; milliseconds between two updates of what a screen reader reads

/** The network as one sees and changes it: layers as columns, units as live pictures, weights as wires. It draws numbers that arrive in frames and computes none. */
@customElement('pg-network')
export class PgNetwork extends LitElement {
  static styles = [controlStyles, chipStyles, toolbarStyles, networkStyles, pictureStyles];

  @property({ attribute: false }) drawing: Drawing = { version: 0, layers: [], wires: [] };
  @property({ attribute: false }) texts: Texts = {};
  @property() frames = '';
  @property({ attribute: false }) selected?: UnitReference | null;
  @property({ type: Boolean }) weightsInFront = false; // W x: tables have a row per unit
  @property({ type: Boolean }) biasNodes = false; // biases are wires from a constant 1
  @property() editProblem = '';
  @property({ type: Number }) editDone = 0;

  @state() private pointed?: Pointed;
  @state() private editing?: Editing;
  @state() private tables = false;
  @state() private hovered?: UnitReference;
  @query('canvas.wires') private canvas!: HTMLCanvasElement;
  @query('.world') private world!: HTMLElement;
  @query('dialog') private dialog?: HTMLDialogElement;

  private readonly panZoom = new PanZoom(this, () => this.showView());
  private readonly tilePainter = new TilePainter();
  private painter!: WirePainter;
  private readonly hits = new Hits(this);
  private layout: Layout = placeIn(this.drawing, ROOM, TOOLBAR);
  private bundles: Bundle[] = [];
  private parameters: ReadonlyMap<string, Parameter> = new Map();
  private tiles: ReadonlyMap<string, Tile> = new Map();
  private lastFrame?: Frame;
  private readonly pictures = new SamplePictures(this);
  private size = { width: 0, height: 0 }; // known, so that no frame has to measure
  private dark = false;
  private labelTimer = 0;
  private endTheme?: () => void;
  private readonly resized = new ResizeObserver(() => this.resize());

  constructor() {
    super();
    new FrameSubscription(this, (frame) => this.show(frame));
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.endTheme = onThemeChange(() => this.paint());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.endTheme?.();
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drawing') || changed.has('biasNodes')) this.layOut();
    if (changed.has('editDone') && this.editing) this.closeEditor();
  }

  protected firstUpdated(): void {
    this.painter = new WirePainter(this.canvas);
    this.resize();
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('editing') && this.editing) this.renderRoot.querySelector<HTMLInputElement>('#weight')?.select();
    if (changed.has('tables') && this.tables) this.dialog?.showModal();
    if (changed.has('drawing') || changed.has('biasNodes')) {
      if (this.lastFrame?.version === this.drawing.version) this.take(this.lastFrame);
      else this.forget();
      this.hits.rove();
      this.paint();
    } else this.paintWires();
    this.pictures.paint(this.dark);
  }

  /* ---- frames ---- */

  private show(frame: Frame): void {
    this.lastFrame = frame;
    if (frame.version !== this.drawing.version || !this.painter) return;
    this.take(frame);
    this.paint();
    if (this.pointed || this.tables || this.hovered) this.requestUpdate();
  }

  /** What is there is of another network. */
  private forget(): void {
    this.tiles = new Map();
    this.pictures.show(this.drawing.layers, undefined, false);
  }

  private take(frame: Frame): void {
    this.parameters = frame.parameters;
    this.tiles = frame.tiles;
    if (frame.layers || frame.veiled) this.pictures.show(this.drawing.layers, frame.layers, frame.training, frame.veiled); // not in every frame while it trains: until then the last ones stay
  }

  private paint(): void {
    if (!this.painter) return;
    this.dark = isDark();
    this.tilePainter.theme(this.dark);
    this.tilePainter.paint(this.renderRoot.querySelectorAll<HTMLCanvasElement>('.unit:not(.cell, .picture) canvas'), this.tiles);
    this.pictures.paint(this.dark);
    for (const dot of this.hits.biases()) {
      const value = this.parameters.get(dot.dataset.parameter!)?.values[Number(dot.dataset.unit)];
      dot.style.setProperty('--value', value === undefined ? '' : `rgb(${mix(value, this.dark).join()})`);
    }
    this.paintWires();
    this.labelTimer ||= window.setTimeout(() => {
      this.labelTimer = 0;
      this.hits.label(this.parameters, this.texts);
    }, LABEL_PAUSE);
  }

  private paintWires(): void {
    const unit = this.hovered ?? this.selected ?? undefined;
    const wire = this.editing?.element ?? this.pointed?.element;
    this.painter?.draw(this.bundles, this.parameters, this.panZoom.view, { wire: wire?.symbol === 'w' ? wire : undefined, ...unit, soft: !this.hovered }, this.dark);
  }

  /* ---- place and view ---- */

  private layOut(): void {
    const coarse = matchMedia('(pointer: coarse)').matches;
    const room = { width: this.clientWidth || ROOM.width, height: this.clientHeight || ROOM.height, controls: coarse ? 46 : 30, insert: coarse ? 40 : 24, constants: this.biasNodes };
    const foot = this.drawing.layers.some((layer) => layer.form !== 'units') ? CAPTION : undefined;
    this.layout = placeIn(this.drawing, room, TOOLBAR, foot);
    this.bundles = bundles(this.drawing, this.layout);
    this.hits.bundles = this.bundles;
    this.painter?.forget();
    this.pointed = undefined;
    if (this.hovered) this.hoverUnit();
    if (!this.panZoom.moved) this.panZoom.view = fit(this.layout, this.clientWidth, this.clientHeight, TOOLBAR, foot);
  }

  private resize(): void {
    if (!this.painter || !this.clientWidth) return;
    this.size = { width: this.clientWidth, height: this.clientHeight };
    this.painter.resize(this.size.width, this.size.height);
    this.layOut();
    this.requestUpdate();
    this.showView();
  }

  private showView(): void {
    if (this.world) this.world.style.transform = this.transform();
    if (this.editing) this.editing = undefined;
    this.paintWires();
  }

  private transform(): string {
    const { x, y, scale } = this.panZoom.view;
    return `translate(${x}px,${y}px) scale(${scale})`;
  }

  private fitAll(): void {
    this.panZoom.moved = false;
    this.layOut();
    this.showView();
  }

  private onScreen(x: number, y: number): { x: number; y: number } {
    const { view } = this.panZoom;
    return { x: view.x + x * view.scale, y: view.y + y * view.scale };
  }

  /* ---- pointing ---- */

  private readonly pointAtWire = (event: PointerEvent) => {
    const box = this.getBoundingClientRect(), under = this.hits.under(event, box, this.panZoom.view);
    this.pointed = under && { element: this.hits.element(under, this.texts), x: event.clientX - box.left, y: event.clientY - box.top };
  };

  private readonly focusWire = (event: FocusEvent) => {
    const hit = this.hits.of(event.target);
    if (!hit || !(event.target as Element).matches(':focus-visible')) return;
    this.hits.rove(event.target as SVGElement);
    this.pointed = { element: this.hits.element(hit, this.texts), ...this.middleOf(hit) };
  };

  private readonly leaveWire = () => {
    this.pointed = undefined;
  };

  private hoverUnit(unit?: UnitReference): void {
    if (unit?.layer === this.hovered?.layer && unit?.unit === this.hovered?.unit) return;
    this.hovered = unit;
    const layer = unit && this.layout.placed.get(unit.layer)?.layer;
    const detail = { frames: this.frames, unit: unit && layer ? { ...unit, name: nameOf(layer, unit.unit, this.texts) } : null };
    window.dispatchEvent(new CustomEvent('pg-hover-unit', { detail })); // the output beside it shows the unit at once, without asking the server
  }

  /** Who walks with the keyboard sees what the pointer would show. */
  private readonly focusUnit = (event: FocusEvent) => {
    const tile = (event.target as Element).closest<HTMLElement>('.unit');
    if (tile?.matches(':focus-visible')) this.hoverUnit({ layer: tile.dataset.layer!, unit: Number(tile.dataset.unit) });
  };

  private readonly leaveUnit = (event: FocusEvent) => {
    if ((event.target as Element).closest('.unit')) this.hoverUnit();
  };

  /** The unit of a field or a sequence that is pointed at, else the one that was chosen, else its first. */
  private unitIn(layer: string): number {
    return this.hovered?.layer === layer ? this.hovered.unit : this.selected?.layer === layer ? this.selected.unit : 0;
  }

  private biasElement(wire: WireDrawing, unit: number): ParameterElement {
    const { layer } = this.layout.placed.get(wire.to)!;
    return { parameter: wire.bias!, index: unit, symbol: 'b', name: nameOf(layer, unit, this.texts) };
  }

  private readonly actions: LayerActions = {
    addLayer: (after) => emit(this, 'pg-add-layer', { after }),
    removeLayer: (layer) => emit(this, 'pg-remove-layer', { layer }),
    addUnit: (layer) => emit(this, 'pg-add-unit', { layer }),
    removeUnit: (layer, unit) => emit(this, 'pg-remove-unit', { layer, unit }),
    selectLayer: (layer) => emit(this, 'pg-select-layer', { layer }),
    selectUnit: (layer, unit) => emit(this, 'pg-select-unit', { layer, unit: unit ?? this.unitIn(layer) }),
    hoverUnit: (unit) => this.hoverUnit(unit),
    hoverBias: (wire, unit) => {
      const at = wire && this.layout.placed.get(wire.to);
      this.pointed = at && { element: this.biasElement(wire!, unit), ...this.onScreen(at.x, at.tops[unit] + at.height) };
    },
    editBias: (wire, unit, at) => {
      const placed = this.layout.placed.get(wire.to)!;
      this.openEditor(this.biasElement(wire, unit), this.onScreen(placed.x, placed.tops[unit] + placed.height), at);
    },
  };

  /* ---- keys ---- */

  private readonly keys = (event: KeyboardEvent) => {
    const tile = (event.target as Element).closest<HTMLElement>('.unit'), wire = this.hits.of(event.target);
    if (event.altKey || event.ctrlKey || event.metaKey || (!tile && !wire)) return;
    if (tile && event.shiftKey && event.key.startsWith('Arrow')) this.walk(tile.dataset.layer!, event.key);
    else if (event.key.startsWith('Arrow')) this.hits.go(event.target, event.key);
    else if (tile && event.key === 'Delete') this.removeUnit(tile);
    else if (wire && (event.key === 'Enter' || event.key === ' ')) this.editWire(wire, event.target as SVGElement);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** From cell to cell of a field or a sequence. */
  private walk(key: string, arrow: string): void {
    const { layer } = this.layout.placed.get(key)!, from = spotOf(layer, this.unitIn(key)), to = from && walked(layer, from, arrow);
    if (to) this.hoverUnit({ layer: key, unit: to.unit });
  }

  private removeUnit(tile: HTMLElement): void {
    const { layer } = this.layout.placed.get(tile.dataset.layer!)!;
    if (layer.resizable && layer.units > 1) this.actions.removeUnit(layer.key, Number(tile.dataset.unit));
  }

  /* ---- editing ---- */

  private editWire(hit: Hit, opener?: SVGElement): void {
    this.openEditor(this.hits.element(hit, this.texts), this.middleOf(hit), opener);
  }

  private middleOf({ bundle, wire }: Hit): { x: number; y: number } {
    const middle = pointOn(bundle.curves, wire, 0.5);
    return this.onScreen(middle.x, middle.y);
  }

  private openEditor(element: ParameterElement, at: { x: number; y: number }, opener?: HTMLElement | SVGElement): void {
    const value = this.parameters.get(element.parameter)?.values[element.index];
    const x = Math.max(8, Math.min(this.clientWidth - EDITOR_WIDTH - 8, at.x - EDITOR_WIDTH / 2));
    const y = Math.max(8, Math.min(this.clientHeight - 120, at.y + 14));
    this.editing = { element, before: value === undefined ? '' : plain(value), x, y, opener, submitted: false };
    this.pointed = undefined;
  }

  private readonly sendEdit = (text: string) => {
    if (!this.editing) return;
    this.editing = { ...this.editing, before: text, submitted: true };
    emit(this, 'pg-edit-parameter', { parameter: this.editing.element.parameter, index: this.editing.element.index, text });
  };

  private readonly closeEditor = () => {
    const opener = this.editing?.opener;
    this.editing = undefined;
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  };

  private readonly clickWire = (event: MouseEvent) => {
    const meant = event.detail > 0 ? this.hits.under(event, this.getBoundingClientRect(), this.panZoom.view) : this.hits.of(event.target);
    if (meant) this.editWire(meant, event.target as SVGElement);
  };

  private readonly pressOutside = (event: Event) => {
    if (this.editing && !(event.target as Element).closest('.editor')) this.editing = undefined;
  };

  private readonly closeTables = () => {
    this.dialog?.close();
  };

  private readonly editFromTable = (element: ParameterElement) => {
    this.closeTables();
    this.openEditor(element, { x: this.clientWidth / 2, y: this.clientHeight / 3 });
  };

  /* ---- drawing ---- */

  render(): TemplateResult {
    const t = this.texts, { layout } = this;
    const joined = new Set(this.drawing.wires.map((wire) => wire.from));
    const biases = new Map(this.drawing.wires.filter((wire) => wire.bias && !this.biasNodes).map((wire) => [wire.to, wire]));
    const placed = [...layout.placed.values()], height = layout.height;
    return html`<canvas class="wires" aria-hidden="true"></canvas>
      <div class="world" role="group" aria-label=${text(t, 'network')} style="width:${layout.width}px;height:${height}px;--text:${layout.text};transform:${this.transform()}" @keydown=${this.keys} @pointerdown=${this.pressOutside}
        @focusin=${this.focusUnit} @focusout=${this.leaveUnit}>
        <svg class="hits" width=${layout.width} height=${height} role="group" aria-label=${text(t, 'weights')} @pointermove=${this.pointAtWire} @pointerleave=${this.leaveWire}
          @focusin=${this.focusWire} @focusout=${this.leaveWire} @click=${this.clickWire}>${guard([this.bundles], () => hitTargets(this.bundles))}</svg>
        ${this.shapeLabels()}
        ${placed.map((one) => this.column(one, joined.has(one.layer.key), biases.get(one.layer.key)))}
      </div>
      ${placed.length ? nothing : html`<div class="empty">${text(t, 'empty')}</div>`}
      ${toolbar(t, (factor) => this.panZoom.zoom(factor), () => this.fitAll(), toolButton(TABLE, text(t, 'weights'), 'weights-table', () => (this.tables = true)))}
      ${this.pictures.caption(this.size)}${this.pictures.glass(this.hovered, layout.placed, this.panZoom.view, this.size)}
      ${this.pointed && !this.editing ? valueBadge(this.pointed, this.parameters, this.size.width) : nothing}
      ${this.editing ? weightEditor(this.editing, this.editProblem, t, this.sendEdit, this.closeEditor) : nothing}
      ${this.tables ? html`<dialog class="floating" aria-labelledby="weights-title" data-testid="weights-dialog" @close=${() => (this.tables = false)}>
        ${weightTables(this.bundles, this.parameters, { turned: this.weightsInFront, constant: this.biasNodes }, t, this.editFromTable, this.closeTables)}</dialog>` : nothing}`;
  }

  private column(placed: Placed, joined: boolean, bias?: WireDrawing): TemplateResult {
    return html`${layerHead(placed, this.layout, this.texts, this.actions)}
      ${joined ? insertButton(placed, this.layout, this.texts, this.actions) : nothing}
      ${layerUnits(placed, this.layout, !joined, bias, { selected: this.selected, hovered: this.hovered }, this.texts, this.actions)}`;
  }

  /** All on one line above the highest wire, so that they read as a row; a block says its sizes itself. */
  private shapeLabels(): TemplateResult[] {
    const labelled = this.bundles.filter((bundle) => bundle.wire.label && !bundle.from.block);
    const top = Math.min(...labelled.map((bundle) => bundle.top)) - 24;
    return labelled.map((bundle) => html`<span class="shape" style="left:${bundle.labelX}px;top:${Math.max(top, this.layout.headHeight - 20)}px">${bundle.wire.label}</span>`);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-network': PgNetwork }
}
