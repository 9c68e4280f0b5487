import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { full } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { forward, input, weights } from './convolution.ts';
import type { Mode, Scope, Spot, WindowDrawing, WindowTrial } from './drawing.ts';
import { cells, pixelOf } from './geometry.ts';
import { paint, type MapActs, type Painted } from './maps.ts';
import type { Look } from './parts.ts';
import { poolBackward, poolForward } from './pooling.ts';
import { windowStyles } from './styles.ts';
import { trying } from './trying.ts';

const NOWHERE: Partial<Spot> = {};

/** A convolution or a pooling in numbers: forward, back to a weight, back to a pixel, and what if. It draws products and sums that were computed elsewhere. */
@customElement('pg-window')
export class PgWindow extends LitElement {
  static styles = [controlStyles, windowStyles];

  @property({ attribute: false }) drawing?: WindowDrawing | null;
  @property({ attribute: false }) trial?: WindowTrial | null;
  @property() bundle = '';
  /** `forward`, `weights`, `input` or `trial`; empty: whatever the pass has come to */
  @property() mode = '';
  /** The pixel of the output and the cell of the kernel that are looked at. */
  @property({ type: Number }) place = 0;
  @property({ type: Number }) cell = 0;
  @property({ attribute: false }) texts: Texts = {};
  @state() private hovered: Partial<Spot> = NOWHERE;
  @state() private pinned: Partial<Spot> = NOWHERE;
  @state() private scope: Scope = 'unit';
  private readonly numbers = new BundleController(this);
  private endTheme?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.requestUpdate());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.pinned = NOWHERE;
    else if (changed.has('cell')) this.pinned = { pixel: this.pinned.pixel };
  }

  protected updated(): void {
    const dark = isDark();
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) paint(canvas as Painted, dark);
  }

  render(): TemplateResult {
    const s = this.drawing;
    if (!s) return html`<p class="say" data-testid="window-waits">${text(this.texts, 'waits')}</p>`;
    if (s.tooLarge) return html`<p class="say">${text(this.texts, 'tooLarge', full(s.tooLarge))}</p>`;
    const mode = this.shown(s);
    return html`${this.bar(s, mode)}${this.body(s, mode)}${this.note(s, mode)}`;
  }

  /** What was chosen; before, the way back once it has been walked. */
  private shown(s: WindowDrawing): Mode {
    const offered = this.offered(s), chosen = (this.mode || (s.backward ? s.kind === 'convolution' ? 'weights' : 'input' : 'forward')) as Mode;
    return offered.includes(chosen) ? chosen : offered.includes('input') && chosen === 'weights' ? 'input' : 'forward';
  }

  private offered(s: WindowDrawing): Mode[] {
    return s.kind === 'convolution' ? ['forward', 'weights', 'input', 'trial'] : ['forward', 'input'];
  }

  private bar(s: WindowDrawing, mode: Mode): TemplateResult {
    const { texts } = this, label = (one: Mode) => one === 'forward' ? text(texts, 'forward') : one === 'weights' ? text(texts, 'weights') : one === 'trial' ? text(texts, 'whatIf') : s.kind === 'convolution' ? text(texts, 'input') : text(texts, 'backward');
    const scope = (one: Scope) => one === 'unit' ? text(texts, 'unit') : one === 'layer' ? text(texts, 'layer') : text(texts, 'network');
    return html`<div class="bar"><div class="segments" role="group" aria-label=${text(texts, 'modes')}>${this.offered(s).map((one) => html`<button type="button" aria-pressed=${one === mode} data-testid="window-mode-${one}" @click=${() => this.enter(one)}>${label(one)}</button>`)}</div>
      <span class="gap"></span>${mode === 'trial' ? nothing : html`<span>${text(texts, 'range')}</span><div class="segments" role="group" aria-label=${text(texts, 'range')}>${(['unit', 'layer', 'network'] as const).map((one) =>
        html`<button type="button" aria-pressed=${one === this.scope} data-testid="window-range-${one}" @click=${() => { this.scope = one; }}>${scope(one)}</button>`)}</div>`}</div>`;
  }

  private enter(mode: Mode): void {
    this.mode = mode;
    this.hovered = NOWHERE;
    emit(this, 'pg-window-mode', { mode });
  }

  private body(s: WindowDrawing, mode: Mode): TemplateResult {
    const { texts } = this, look = this.look(s), size = (name: string) => this.numbers.get(name).length, pixels = s.inHeight * s.inWidth, places = s.outHeight * s.outWidth;
    if (mode === 'trial') return this.trial && size('image') && (size('trial') || this.trial.height < 1 || this.trial.width < 1) ? this.tryOut(s, this.trial, look) : html`<p class="say">${text(texts, 'waits')}</p>`;
    if (mode !== 'forward' && !s.backward) return html`<p class="say" data-testid="window-not-yet">${text(texts, 'notYet')}</p>`;
    const there = size('image') === pixels * s.inChannels && size('map') === places * s.outChannels && (mode === 'forward' || size('imageGradient') === pixels);
    if (!there) return html`<p class="say">${text(texts, 'waits')}</p>`;
    if (s.kind !== 'convolution') return mode === 'forward' ? poolForward(look) : poolBackward(look);
    return mode === 'forward' ? forward(look) : mode === 'weights' ? weights(look) : input(look);
  }

  private tryOut(s: WindowDrawing, trial: WindowTrial, look: Look): TemplateResult {
    return trying(this.texts, s, trial, look.get, look.spot, look.on, ({ kernel, stride, padding, dilation, cells: typed }) => {
      emit(this, 'pg-window-try', { kernel, stride, padding, dilation, weights: typed.join(' ') });
    });
  }

  private note(s: WindowDrawing, mode: Mode): TemplateResult | typeof nothing {
    if (mode === 'forward' && !s.current) return html`<p class="note" data-testid="window-note">${text(this.texts, 'moved')}</p>`;
    return mode === 'weights' && s.backward && !s.fits ? html`<p class="note" data-testid="window-note">${text(this.texts, 'moreReaches')}</p>` : nothing;
  }

  private look(s: WindowDrawing): Look {
    const within = (index: number | undefined, count: number) => Math.max(0, Math.min(count - 1, index ?? 0)), spot = { place: this.place, cell: this.cell, ...this.pinned, ...this.hovered };
    return {
      texts: this.texts, s, scope: this.scope, get: (name) => this.numbers.get(name), on: (what) => this.acts(what),
      choose: (inChannel, outChannel) => emit(this, 'pg-window-channel', { inChannel, outChannel }),
      spot: { place: within(spot.place, s.outHeight * s.outWidth), cell: within(spot.cell, cells(s)), pixel: within(spot.pixel ?? pixelOf(s, within(spot.place, s.outHeight * s.outWidth)), s.inHeight * s.inWidth) },
    };
  }

  private acts(what: keyof Spot): MapActs {
    return {
      hover: (index) => { if (this.hovered[what] !== index) this.hovered = { [what]: index }; },
      leave: () => { this.hovered = NOWHERE; },
      pick: (index) => {
        this.pinned = { ...this.pinned, [what]: index };
        if (what !== 'pixel' && this.mode !== 'trial') emit(this, 'pg-window-pick', { what, index });
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-window': PgWindow }
}
