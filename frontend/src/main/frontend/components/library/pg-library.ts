import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardAfter } from '../gallery/cards.ts';
import { portrait } from '../gallery/portrait.ts';
import { galleryStyles } from '../gallery/styles.ts';
import { drawThumbnail, inksOf } from '../picker/thumbnail.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { saveFile } from '../shared/files.ts';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { ago, matching, type LibraryCard, type SavedPicture } from './saved.ts';
import { libraryStyles } from './styles.ts';

const SIGNS = {
  rename: 'M3 13l.7-3L10.5 3.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3z',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  export: 'M8 2.5v7.2M5 6.9l3 3 3-3M2.8 11v2.3h10.4V11',
  delete: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
};

/**
 * Saved experiments over the whole page, latest first, and a trash. One stop of Tab for all cards; arrow keys move between them, Enter opens, F2 renames, Delete deletes, Escape
 * closes. What is done with a card has a button below it.
 */
@customElement('pg-library')
export class PgLibrary extends LitElement {
  static styles = [controlStyles, galleryStyles, libraryStyles];

  @property({ attribute: false }) cards: readonly LibraryCard[] = [];
  @property({ attribute: false }) pictures: readonly SavedPicture[] = [];
  @property() note = '';
  @property() undoable = '';
  @property({ type: Boolean }) ready = false;
  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) texts: Texts = {};
  @state() private query = '';
  @state() private trash = false;
  @state() private renamed = ''; // id
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

  /** Told by the server what a file holds. */
  saveText(name: string, content: string): void {
    saveFile(new Blob([content], { type: 'application/json' }), name);
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) {
      this.query = this.renamed = '';
      this.trash = false;
      this.place = 0;
    }
    if (changed.has('cards')) this.place = Math.max(0, Math.min(this.place, matching(this.cards, this.query, this.trash).length - 1));
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

  private do(deed: string, id: string): void {
    emit(this, 'pg-deed', { deed, id });
  }

  private readonly shut = () => emit(this, 'pg-shut');

  private readonly beside = (event: MouseEvent) => {
    if (event.target === this.dialog) this.dialog.close();
  };

  private turn(trash: boolean): void {
    this.trash = trash;
    this.place = 0;
    this.renamed = '';
  }

  private readonly typed = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value;
    this.place = 0;
  };

  private readonly searching = (event: KeyboardEvent) => {
    const first = this.faces[0];
    if (event.key === 'Escape' && this.query) this.query = '';
    else if (event.key === 'ArrowDown' && first) first.focus();
    else if (event.key === 'Enter' && this.query.trim() && first && !this.trash) this.do('open', first.dataset.id!);
    else return;
    event.preventDefault();
  };

  private readonly keys = (event: KeyboardEvent) => {
    const faces = this.faces, from = faces.indexOf(event.target as HTMLButtonElement), id = faces[from]?.dataset.id;
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return;
    if (/^(Arrow|Home|End)/.test(event.key)) {
      this.place = cardAfter(from, event.key, faces.map((face) => { const { left, top } = face.getBoundingClientRect(); return { left, top }; }));
      faces[this.place].focus();
      faces[this.place].scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'F2' && !this.trash) {
      void this.rename(id);
    } else if (event.key === 'Delete' && !this.trash) {
      this.do('delete', id);
    } else {
      return;
    }
    event.preventDefault();
  };

  private async rename(id: string): Promise<void> {
    this.renamed = id;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement>('.rename');
    field?.focus();
    field?.select();
  }

  private async retitled(card: LibraryCard, field: HTMLInputElement, take: boolean, back: boolean): Promise<void> {
    if (this.renamed !== card.id) return;
    const title = field.value.trim(), { id } = card;
    this.renamed = '';
    if (take && title && title !== card.title) emit(this, 'pg-retitle', { id, title });
    await this.updateComplete;
    if (back) this.renderRoot.querySelector<HTMLElement>(`.face[data-id="${id}"]`)?.focus();
  }

  render(): TemplateResult {
    const t = this.texts, shown = matching(this.cards, this.query, this.trash), finger = matchMedia('(pointer: coarse)').matches;
    const kept = this.cards.filter(({ deleted }) => !deleted).length, thrown = this.cards.length - kept;
    return html`<dialog aria-labelledby="title" data-testid="library" @close=${this.shut} @click=${this.beside}>
      <header><h2 id="title" tabindex="-1" ?autofocus=${finger}>${text(t, 'title')}</h2>
        <label class="search"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3" /></svg>
          <input type="search" .value=${this.query} ?autofocus=${!finger} aria-label=${text(t, 'search')} placeholder=${text(t, 'search')} autocomplete="off" spellcheck="false" data-testid="library-search"
            @input=${this.typed} @keydown=${this.searching}></label>
        <slot name="import"></slot>
        <button type="button" class="btn icon" aria-label=${text(t, 'close')} title=${text(t, 'close')} data-testid="library-close" @click=${() => this.dialog.close()}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg></button></header>
      <div class="bar" role="group" aria-label=${text(t, 'parts')}>
        <button type="button" aria-pressed=${!this.trash} data-testid="library-all" @click=${() => this.turn(false)}>${text(t, 'all')}<i>${kept}</i></button>
        <button type="button" aria-pressed=${this.trash} data-testid="library-trash" @click=${() => this.turn(true)}>${text(t, 'trash')}<i>${thrown}</i></button>
        <p>${this.trash ? text(t, 'trashHint') : text(t, 'hint')}</p></div>
      <div class="shelf" @keydown=${this.keys} aria-busy=${!this.ready}>${shown.length ? html`<ul class="grid">${repeat(shown, (card) => card.id, (card, i) => this.card(card, i))}</ul>` : this.nothing()}</div>
      <div class="note" role="status">${this.note ? html`<span data-testid="library-note">${this.note}</span>` : nothing}${this.undoable ? html`<button type="button" class="btn" data-testid="library-undo"
        @click=${() => this.do('restore', this.undoable)}>${text(t, 'undo')}</button>` : nothing}</div>
    </dialog>`;
  }

  private nothing(): TemplateResult {
    const t = this.texts;
    return html`<p class="none" data-testid="library-none">${!this.ready ? text(t, 'loading') : this.query.trim() ? text(t, 'none', this.query.trim()) : this.trash ? text(t, 'trashEmpty') : text(t, 'empty')}</p>`;
  }

  private card(card: LibraryCard, place: number): TemplateResult {
    const { id, title } = card, t = this.texts, language = document.documentElement.lang || 'en';
    const size = card.parameters <= 0 ? '' : card.parameters === 1 ? text(t, 'oneParameter') : text(t, 'parameters', format3(card.parameters));
    const when = html`<time datetime=${new Date(card.changed).toISOString()} title=${new Date(card.changed).toLocaleString(language)}>${ago(card.changed, Date.now(), language)}</time>`;
    const facts = [card.data, size].filter(Boolean).join(' · ');
    return html`<li class="card ${card.open ? 'current' : ''}" data-testid="saved-${id}">
      <button type="button" class="face" tabindex=${place === this.place ? 0 : -1} data-id=${id} ?aria-disabled=${this.trash} aria-keyshortcuts=${this.trash ? nothing : 'F2 Delete'}
        @click=${() => { if (!this.trash) this.do('open', id); }} @focus=${() => (this.place = place)}>
        <span class="picture" aria-hidden="true">${card.picture < 0 ? nothing : html`<canvas width="0" height="0" data-picture=${card.picture}></canvas>`}${card.formula ? html`<span class="formula">${card.formula.replaceAll('; ', '\n')}</span>` : card.blocks.length ? portrait(card.blocks) : nothing}</span>
        <span class="words"><span class="title ${this.renamed === id ? 'hidden' : ''}">${title || text(t, 'untitled')}</span>
          <span class="facts"><span>${when}${facts ? ` · ${facts}` : ''}</span>${card.open ? html`<span class="mark now">${text(t, 'current')}</span>` : nothing}</span></span>
      </button>
      ${this.renamed === id ? html`<input class="rename" .value=${title} maxlength="120" aria-label=${text(t, 'newTitle')} autocomplete="off" spellcheck="false" data-testid="library-title"
        @blur=${(event: Event) => void this.retitled(card, event.target as HTMLInputElement, true, false)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          void this.retitled(card, event.target as HTMLInputElement, event.key === 'Enter', true);
        }}>` : nothing}
      <div class="deeds">${this.trash ? html`
        <button type="button" class="btn small" data-testid="restore" @click=${() => this.do('restore', id)}>${text(t, 'restore')}</button>
        <button type="button" class="btn small" data-testid="remove" @click=${() => this.do('remove', id)}>${text(t, 'remove')}</button>` : html`
        ${this.deed('rename', text(t, 'rename'), SIGNS.rename, title, () => void this.rename(id))}
        ${this.deed('copy', text(t, 'copy'), SIGNS.copy, title, () => this.do('copy', id))}
        ${this.deed('export', text(t, 'export'), SIGNS.export, title, () => this.do('export', id))}
        ${this.deed('delete', text(t, 'delete'), SIGNS.delete, title, () => this.do('delete', id))}`}</div>
    </li>`;
  }

  private deed(name: string, label: string, sign: string, title: string, action: () => void): TemplateResult {
    return html`<button type="button" class="btn small icon" aria-label="${label}: ${title}" title=${label} data-testid=${name} @click=${action}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${sign} /></svg></button>`;
  }
}
