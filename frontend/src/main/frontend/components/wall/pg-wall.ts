import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { TILE_BROKEN, TILE_LIMIT } from '../frames/parse.ts';
import { areaTable, paintArea } from '../shared/colors.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { brief, percent } from '../shared/numbers.ts';
import { Pace } from '../shared/pace.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { WallFeed } from './feed.ts';
import { WIDEST, gridOf, placeAfter, scrollTo, seen, spotOf, type Grid } from './layout.ts';
import { sparkline, updated, type Picture, type Seat, type WallUpdate } from './seats.ts';
import { badgeOf, kept, sorted, tally, ORDERS, type Badge, type Order } from './sort.ts';
import { wallStyles } from './styles.ts';

const CALM = 4000; // milliseconds between two orders: tiles that jump cannot be read
const LOOK = 150;
const PRESENTED = 560; // pixels that a tile may be wide where a whole room looks at it
const SLIM = 168; // pixels: below, a badge has no room beside the name

/**
 * The seats of a class as tiles, of which only those in sight have elements. One stop of Tab for all of them: arrow keys move, Enter opens, space
 * chooses. While a tile is pointed at or has the focus, the order stays as it is.
 */
@customElement('pg-wall')
export class PgWall extends LitElement {
  static styles = [controlStyles, wallStyles];

  @property() frames = '';
  @property({ type: Boolean }) anonymous = false;
  @property({ type: Boolean, reflect: true }) plain = false; // tiles alone, of those chosen or of all, as they are shown to a class
  @property({ attribute: false }) chosen: readonly number[] = []; // ids of seats
  @property({ attribute: false }) texts: Texts = {};
  @state() private seats: ReadonlyMap<number, Seat> = new Map();
  @state() private order: readonly number[] = [];
  @state() private by: Order = 'help';
  @state() private only: Badge | '' = '';
  @state() private place = 0; // of the tile that Tab leads to
  @state() private size = { width: 0, height: 0 };
  @state() private scrolled = 0;
  @state() private met = false; // whether the server has answered
  @query('.room') private room!: HTMLElement;
  private feed?: WallFeed;
  private token = '';
  private calm = 0; // when the order was made last
  private pointed = false;
  private refocus = false;
  private readonly painted = new WeakMap<HTMLCanvasElement, { picture: Picture; dark: boolean }>();
  private readonly look = new Pace(LOOK, () => this.feed?.look());
  private readonly resized = new ResizeObserver(() => this.measure());
  private endTheme?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.paint());
    if (this.hasUpdated) this.resized.observe(this.room);
    this.listen();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
    this.resized.disconnect();
    this.look.stop();
    this.feed?.end();
    this.feed = undefined;
    this.token = '';
  }

  protected firstUpdated(): void {
    this.resized.observe(this.room);
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('anonymous') || changed.has('plain') || this.plain && changed.has('chosen')) this.arrange(true);
  }

  protected updated(): void {
    this.listen();
    this.paint();
    if (this.refocus) this.renderRoot.querySelector<HTMLElement>('.tile[tabindex="0"]')?.focus({ preventScroll: true });
    this.refocus = false;
  }

  private listen(): void {
    if (this.frames === this.token) return;
    this.token = this.frames;
    this.feed?.end();
    this.feed = this.token ? new WallFeed(this.token, () => ({ seats: this.inSight().map(({ id, version, picture }) => ({ id, version: picture ? version : 0 })) }), (update) => this.take(update)) : undefined;
  }

  private take(update: WallUpdate): void {
    this.met = true;
    this.seats = updated(this.seats, update);
    this.arrange(this.order.length === 0);
  }

  /** Orders anew when it is time; until then who is new stands at the end, and who is gone leaves no gap. */
  private arrange(now: boolean): void {
    const shown = (seat: Seat) => this.plain ? !this.chosen.length || this.chosen.includes(seat.id) : !this.only || badgeOf(seat) === this.only;
    const wanted = sorted(this.seats.values(), this.plain ? 'name' : this.by, this.anonymous).filter(shown).map(({ id }) => id);
    const held = this.pointed || this.renderRoot?.querySelector('.tile:focus-visible') || Date.now() - this.calm < CALM;
    if (now || !held) this.calm = Date.now();
    const before = this.order;
    this.order = now || !held ? wanted : kept(before, wanted);
    this.place = Math.min(this.place, Math.max(0, this.order.length - 1));
    if (this.order.length !== before.length || this.order.some((id, i) => id !== before[i])) this.look.ask();
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.room, style = getComputedStyle(this.room);
    this.size = { width: width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight), height: height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom) };
    this.look.ask();
  }

  private get grid(): Grid {
    return gridOf(this.order.length, this.size.width, this.size.height, this.plain ? PRESENTED : WIDEST);
  }

  private inSight(): readonly Seat[] {
    const { first, end } = seen(this.grid, this.order.length, this.scrolled, this.size.height);
    return this.order.slice(first, end).flatMap((id) => this.seats.get(id) ?? []);
  }

  private paint(): void {
    const dark = isDark();
    this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas').forEach((canvas) => {
      const picture = this.seats.get(Number(canvas.dataset.seat))?.picture, before = this.painted.get(canvas);
      if (!picture || before?.picture === picture && before.dark === dark) return;
      this.painted.set(canvas, { picture, dark });
      const { width, height, values } = picture;
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      const image = new ImageData(width, height);
      paintArea(new Uint32Array(image.data.buffer), values, width, TILE_LIMIT, TILE_BROKEN, areaTable(dark), dark);
      canvas.getContext('2d')!.putImageData(image, 0, 0);
    });
  }

  private readonly scrolling = () => {
    this.scrolled = this.room.scrollTop;
    this.look.ask();
  };

  private readonly keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = placeAfter(this.place, event.key, this.order.length, this.grid.columns), id = this.order[this.place];
    if (event.key === 'Enter' && !this.plain) this.open(id);
    else if (event.key === ' ' && !this.plain) this.choose(id);
    else if (/^(Arrow|Home|End)/.test(event.key)) this.go(place);
    else return;
    event.preventDefault();
  };

  private go(place: number): void {
    this.place = place;
    this.room.scrollTop = scrollTo(place, this.grid, this.room.scrollTop, this.size.height);
    this.refocus = true;
    this.requestUpdate();
  }

  private open(id: number): void {
    emit(this, 'pg-seat', { id });
  }

  private choose(id: number): void {
    emit(this, 'pg-choose', { id, on: !this.chosen.includes(id) });
  }

  private name({ id, name }: Seat): string {
    return this.anonymous ? text(this.texts, 'seat', id) : name;
  }

  private badge(badge: Badge): string {
    const t = this.texts;
    switch (badge) {
      case 'hand': return text(t, 'hand');
      case 'broken': return text(t, 'broken');
      case 'stuck': return text(t, 'stuck');
      case 'training': return text(t, 'training');
      case 'done': return text(t, 'done');
      case 'idle': return text(t, 'idle');
      case 'away': return text(t, 'away');
      case 'waiting': return text(t, 'waiting');
    }
  }

  private ordered(order: Order): string {
    const t = this.texts;
    switch (order) {
      case 'help': return text(t, 'byHelp');
      case 'name': return text(t, 'byName');
      case 'loss': return text(t, 'byLoss');
      case 'score': return text(t, 'byScore');
      case 'progress': return text(t, 'byProgress');
      case 'active': return text(t, 'byActive');
    }
  }

  render(): TemplateResult {
    const t = this.texts, grid = this.grid, { first, end } = seen(grid, this.order.length, this.scrolled, this.size.height);
    const tiles = this.order.slice(first, end).flatMap((id, i) => ({ seat: this.seats.get(id), place: first + i }));
    const filter = (badge: Badge | '', words: string, count: number) => html`<button type="button" class="filter ${badge}" aria-pressed=${this.only === badge} data-testid="wall-only-${badge || 'all'}"
      @click=${() => { this.only = this.only === badge ? '' : badge; this.arrange(true); }}>${words}<i>${count}</i></button>`;
    return html`${this.plain ? nothing : html`<div class="bar"><slot></slot><div class="filters" role="group" aria-label=${text(t, 'only')}>${filter('', text(t, 'all'), this.seats.size)}${tally(this.seats.values()).map(({ badge, count }) => filter(badge, this.badge(badge), count))}</div>
      <label class="sort"><span>${text(t, 'sort')}</span><select data-testid="wall-sort" @change=${(event: Event) => { this.by = (event.target as HTMLSelectElement).value as Order; this.arrange(true); }}>
        ${ORDERS.map((order) => html`<option value=${order} ?selected=${order === this.by}>${this.ordered(order)}</option>`)}</select></label></div>`}
      <div class="room ${grid.tileWidth < SLIM ? 'slim' : ''}" @scroll=${this.scrolling} @pointerenter=${() => { this.pointed = true; }} @pointerleave=${() => { this.pointed = false; }}>
        ${this.order.length ? html`<div class="tiles" role="listbox" aria-label=${text(t, 'wall')} aria-multiselectable="true" style=${styleMap({ height: `${grid.height}px` })} @keydown=${this.keys}>
          ${repeat(tiles, ({ seat, place }) => seat?.id ?? -place, ({ seat, place }) => seat ? this.tile(seat, place, grid) : nothing)}</div>`
          : this.met ? html`<p class="none" data-testid="wall-empty">${this.seats.size ? text(t, 'noneSuch') : text(t, 'nobody')}</p>` : nothing}</div>`;
  }

  private tile(seat: Seat, place: number, grid: Grid): TemplateResult {
    const t = this.texts, { x, y } = spotOf(place, grid), badge = badgeOf(seat), on = this.chosen.includes(seat.id), name = this.name(seat);
    const loss = Number.isNaN(seat.loss) ? '' : text(t, 'loss', brief(seat.loss)), score = Number.isNaN(seat.score) ? '' : percent(seat.score), epoch = text(t, 'epoch', seat.epoch);
    const style = { translate: `${x}px ${y}px`, width: `${grid.tileWidth}px`, height: `${grid.tileHeight}px` };
    return html`<div class="tile ${badge} ${on ? 'chosen' : ''}" role="option" tabindex=${place === this.place ? 0 : -1} style=${styleMap(style)} data-testid="tile" data-seat=${seat.id} data-badge=${badge}
      aria-selected=${on} aria-setsize=${this.order.length} aria-posinset=${place + 1} aria-label=${[name, this.badge(badge), loss, score, text(t, 'epochs', seat.epoch)].filter(Boolean).join(', ')}
      @click=${() => { this.place = place; if (!this.plain) this.open(seat.id); }} @focus=${() => { this.place = place; }}>
      <span class="picture">${seat.picture ? html`<canvas width="0" height="0" data-seat=${seat.id}></canvas>` : html`<span class="blank">${text(t, 'noPicture')}</span>`}
        ${this.plain ? nothing : html`<span class="check" title=${text(t, 'choose')} data-testid="tile-choose" @click=${(event: Event) => { event.stopPropagation(); this.choose(seat.id); }}><svg viewBox="0 0 16 16"><path d="m3.5 8.5 3 3 6-7" /></svg></span>`}</span>
      <span class="who"><b>${name}</b><span class="badge ${badge}">${this.badge(badge)}</span></span>
      <span class="numbers"><span title=${score || nothing}>${loss || score || '–'}</span><svg viewBox="0 0 48 16" preserveAspectRatio="none"><path d=${sparkline(seat.curve, 48, 16)} /></svg><span>${epoch}</span></span></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-wall': PgWall }
}
