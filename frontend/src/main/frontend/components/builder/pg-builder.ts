import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { Blueprint, Deed, PaletteGroup } from './drawing.ts';
import { groupStyles } from './group-styles.ts';
import { builderStyles } from './styles.ts';
import { unfoldedStyles } from './unfolded-styles.ts';

type Mounted = (properties: { drawing: Blueprint; palette: readonly PaletteGroup[]; chosen: readonly string[]; unfolded: string; texts: Texts; act: (deed: Deed) => void }) => void;

/** The canvas on which networks are built. The library that draws it is fetched when it is first looked at, so the rest of the page does not wait for it. */
@customElement('pg-builder')
export class PgBuilder extends LitElement {
  static styles = [controlStyles, builderStyles, groupStyles, unfoldedStyles, css`:host { display: block; overflow: hidden; container-type: size; }`];

  @property({ attribute: false }) drawing?: Blueprint;
  @property({ attribute: false }) palette: readonly PaletteGroup[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  @property() unfolded = '';
  @property({ attribute: false }) texts: Texts = {};

  private show?: Mounted;
  private end?: () => void;
  private loading = false;

  protected updated(): void {
    if (this.drawing && !this.show) void this.load();
    this.draw();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end?.();
    this.show = this.end = undefined;
    this.loading = false;
  }

  private async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    const { mount } = await import('./canvas.tsx');
    if (!this.loading || !this.isConnected) return;
    ({ show: this.show, end: this.end } = mount(this.renderRoot.querySelector<HTMLElement>('.stage')!));
    this.draw();
  }

  private draw(): void {
    if (this.drawing) this.show?.({ drawing: this.drawing, palette: this.palette, chosen: this.chosen, unfolded: this.unfolded, texts: this.texts, act: this.act });
  }

  private readonly act = ({ what, kind = '', from = '', to = '', keys = [] }: Deed) => {
    emit(this, 'pg-build', { what, kind, from, to, keys: keys.join(',') });
  };

  render() {
    return html`<div class="stage" role="application" aria-label=${text(this.texts, 'canvas')}></div>`;
  }
}
