import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawThumbnail, inksOf } from '../picker/thumbnail.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { cardAfter, found, type GalleryCard, type GalleryPicture, type GalleryTheme } from './cards.ts';
import { portrait } from './portrait.ts';
import { galleryStyles } from './styles.ts';

/**
 * Ready experiments over the whole page, by theme: the network in miniature behind a picture of its data. What is wrong with those in which something is
 * wrong is told to those alone who ask. One stop of Tab for all cards; arrow keys move between them, Enter opens, Escape closes.
 */
@customElement('pg-gallery')
export class PgGallery extends LitElement {
  static styles = [controlStyles, galleryStyles];

  @property({ attribute: false }) themes: readonly GalleryTheme[] = [];
  @property({ attribute: false }) pictures: readonly GalleryPicture[] = [];
  @property() current = '';
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) texts: Texts = {};
  @state() private query = '';
  @state() private theme = ''; // id, empty for all
  @state() private asked: ReadonlySet<string> = new Set(); // whose reason is told
  @state() private place = 0; // of the card that Tab leads to
  @query('dialog') private dialog!: HTMLDialogElement;
  private endTheme?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.draw());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this.query = this.theme = '';
    this.asked = new Set();
    this.place = 0;
  }

  protected updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open && !this.dialog.open) this.dialog.showModal();
    if (changed.has('open') && !this.open && this.dialog.open) this.dialog.close();
    if (this.open) this.draw();
  }

  private draw(): void {
    const inks = inksOf(this, isDark());
    this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas').forEach((canvas) => {
      const choice = this.pictures[Number(canvas.dataset.picture)];
      if (choice) drawThumbnail(canvas, choice, inks);
    });
  }

  private get faces(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.face')];
  }

  private choose(id: string): void {
    emit(this, 'pg-example', { id });
    this.dialog.close();
  }

  private ask(id: string): void {
    const asked = new Set(this.asked);
    if (!asked.delete(id)) asked.add(id);
    this.asked = asked;
  }

  private readonly shut = () => emit(this, 'pg-shut');

  /** A click beside the dialog, on what it covers. */
  private readonly beside = (event: MouseEvent) => {
    if (event.target === this.dialog) this.dialog.close();
  };

  private readonly typed = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value;
    this.place = 0;
    this.renderRoot.querySelector('.shelf')?.scrollTo({ top: 0 });
  };

  private readonly searching = (event: KeyboardEvent) => {
    const first = this.faces[0];
    if (event.key === 'Escape' && this.query) {
      this.query = '';
    } else if (event.key === 'ArrowDown' && first) {
      first.focus();
    } else if (event.key === 'Enter' && this.query.trim() && first) {
      this.choose(first.dataset.id!);
    } else {
      return;
    }
    event.preventDefault();
  };

  private readonly keys = (event: KeyboardEvent) => {
    const faces = this.faces, from = faces.indexOf(event.target as HTMLButtonElement);
    if (from < 0 || event.altKey || event.ctrlKey || event.metaKey || !/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    this.place = cardAfter(from, event.key, faces.map((face) => { const { left, top } = face.getBoundingClientRect(); return { left, top }; }));
    faces[this.place].focus();
    faces[this.place].scrollIntoView({ block: 'nearest' });
  };

  render(): TemplateResult {
    const t = this.texts, shown = found(this.themes, this.query, this.theme), count = shown.reduce((sum, { cards }) => sum + cards.length, 0);
    const matching = found(this.themes, this.query, ''), amount = (id: string) => matching.filter((one) => !id || one.id === id).reduce((sum, { cards }) => sum + cards.length, 0);
    const finger = matchMedia('(pointer: coarse)').matches, places = new Map(shown.flatMap(({ cards }) => cards).map(({ id }, i) => [id, i]));
    const theme = (id: string, title: string) => html`<button type="button" aria-pressed=${this.theme === id} data-testid="theme-${id || 'all'}"
      @click=${() => { this.theme = id; this.place = 0; this.renderRoot.querySelector('.shelf')?.scrollTo({ top: 0 }); }}><span>${title}</span><i>${amount(id)}</i></button>`;
    return html`<dialog aria-labelledby="title" data-testid="gallery" @close=${this.shut} @click=${this.beside}>
      <header><h2 id="title" tabindex="-1" ?autofocus=${finger}>${text(t, 'title')}</h2>
        <label class="search"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3" /></svg>
          <input type="search" .value=${this.query} ?autofocus=${!finger} aria-label=${text(t, 'search')} placeholder=${text(t, 'searchHint')} autocomplete="off" spellcheck="false" data-testid="gallery-search"
            @input=${this.typed} @keydown=${this.searching}></label>
        <span class="count" role="status" data-testid="gallery-count">${count === 1 ? text(t, 'foundOne') : text(t, 'found', count)}</span>
        <button type="button" class="btn icon" aria-label=${text(t, 'close')} title=${text(t, 'close')} data-testid="gallery-close" @click=${() => this.dialog.close()}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg></button></header>
      <nav role="group" aria-label=${text(t, 'themes')}>${theme('', text(t, 'all'))}${this.themes.map(({ id, title }) => theme(id, title))}
        <p class="legend" aria-hidden="true"><span><svg class="net" viewBox="0 0 8 16"><g class="weights"><rect x="1" y="1" width="6" height="14" rx="2" /></g></svg>${text(t, 'trained')}</span>
          <span><svg class="net" viewBox="0 0 8 16"><rect x="1" y="1" width="6" height="14" rx="2" /></svg>${text(t, 'plain')}</span></p></nav>
      <div class="shelf" @keydown=${this.keys}>${shown.map(({ id, title, cards }) => html`<section aria-labelledby="theme-${id}"><h3 id="theme-${id}">${title}</h3>
        <ul class="grid">${repeat(cards, (card) => card.id, (card) => this.card(card, places.get(card.id)!))}</ul></section>`)}
        ${shown.length || !this.query ? nothing : html`<p class="none">${text(t, 'none', this.query.trim())}</p>`}</div>
    </dialog>`;
  }

  private card(card: GalleryCard, place: number): TemplateResult {
    const { id, title, about, why } = card, t = this.texts, told = !why || this.asked.has(id), stop = place === this.place ? 0 : -1;
    const size = card.parameters === 0 ? '' : card.parameters === 1 ? text(t, 'oneParameter') : text(t, 'parameters', format3(card.parameters));
    return html`<li class="card ${why ? 'troubled' : ''} ${id === this.current ? 'current' : ''}">
      <button type="button" class="face" tabindex=${stop} data-id=${id} data-testid="example-${id}" @click=${() => this.choose(id)} @focus=${() => (this.place = place)}>
        <span class="picture" aria-hidden="true">${card.picture < 0 ? nothing : html`<canvas width="0" height="0" data-picture=${card.picture}></canvas>`}${card.formula ? html`<span class="formula">${card.formula.replaceAll('; ', '\n')}</span>` : portrait(card.blocks)}</span>
        <span class="words">${told ? html`<span class="title">${title}</span><span class="about">${about}</span>` : html`<span class="title">${about}</span>`}
          ${why && told ? html`<span class="reason" data-testid="reason-${id}">${why}</span>` : nothing}
          <span class="facts"><span>${[size, card.data].filter(Boolean).join(' · ')}</span>${
            card.mark ? html`<span class="mark">${card.mark}</span>` : nothing}${id === this.current ? html`<span class="mark now">${text(t, 'current')}</span>` : nothing}</span></span>
      </button>
      ${why ? html`<button type="button" class="btn small why" tabindex=${stop} aria-expanded=${told} aria-label="${text(t, 'why')} ${about}" data-testid="why-${id}" @click=${() => this.ask(id)}>${text(t, 'why')}</button>` : nothing}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-gallery': PgGallery }
}
