import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './chip.ts';
import { emit } from './events.ts';
import { paintField, rangeOf } from './field.ts';
import { isDark, onThemeChange } from './theme.ts';
import type { Picture } from '../graph/drawing.ts';
import { cellOf, elementOf, indexWords, placeOf, planeSize, planesAcross, step, type Cell } from '../graph/miniature.ts';

const EMPTY: Float32Array = new Float32Array(0);

/** A small picture of a tensor, one cell a number; below it, the number under the pointer, else the one that is selected, else the first. A click chooses a cell. */
@customElement('pg-miniature')
export class PgMiniature extends LitElement {
  static styles = css`
    :host { display: block; }
    .planes { display: grid; gap: 2px; width: max-content; margin-left: auto; border-radius: 3px; cursor: crosshair; }
    .planes:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
    .plane { position: relative; line-height: 0; border-radius: 2px; box-shadow: 0 0 0 1px var(--pg-line); } /* zero is as white as the card */
    canvas { display: block; width: 100%; height: 100%; border-radius: 2px; image-rendering: pixelated; }
    .mark { position: absolute; box-sizing: border-box; min-width: 5px; min-height: 5px; border: 1.5px solid var(--pg-ink); outline: 1px solid var(--pg-panel); border-radius: 1px; pointer-events: none; }
    .read { display: flex; align-items: center; justify-content: flex-end; gap: 4px; height: 24px; font-size: 11px; color: var(--pg-ink3); white-space: nowrap; }
  `;

  @property({ attribute: false }) picture?: Picture;
  @property({ attribute: false }) values: Float32Array = EMPTY;
  @property({ type: Number }) selected = -1;
  @property({ type: Number }) first = 0; // exact, though it is not drawn yet
  @property() label = '';
  @property({ type: Boolean }) reachable = false;
  @state() private hovered?: Cell;
  private painted: Float32Array = EMPTY;
  private dark = false;
  private endTheme?: () => void;

  connectedCallback(): void {
    super.connectedCallback();
    this.endTheme = onThemeChange(() => this.requestUpdate());
    this.painted = EMPTY;
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endTheme?.();
  }

  protected updated(): void {
    const { picture, values } = this, dark = isDark();
    if (!picture || values === this.painted && dark === this.dark) return;
    this.painted = values;
    this.dark = dark;
    const { shownRows: rows, shownColumns: columns } = picture, range = rangeOf(values);
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, plane) => {
      if (values.length >= (plane + 1) * rows * columns) paintField(canvas, { values, rows, columns, start: plane * rows * columns }, range, dark);
    });
  }

  render(): TemplateResult {
    const { picture } = this;
    if (!picture) return html``;
    const marked = this.selected >= 0 ? cellOf(picture, this.selected) : undefined, shown = this.hovered ?? marked ?? { plane: 0, row: 0, column: 0 };
    const { width, height } = planeSize(picture), value = this.values[placeOf(picture, shown)] ?? this.first;
    return html`<div class="planes" style="grid-template-columns:repeat(${planesAcross(picture)},auto)" tabindex=${this.reachable ? 0 : -1} role="img" aria-label=${this.label}
        @pointermove=${(event: PointerEvent) => { this.hovered = this.under(event); }} @pointerleave=${() => { this.hovered = undefined; }}
        @click=${(event: MouseEvent) => this.choose(this.under(event), event)} @keydown=${(event: KeyboardEvent) => this.walk(event, marked ?? { plane: 0, row: 0, column: 0 })}>
        ${Array.from({ length: picture.shownPlanes }, (_, plane) => html`<div class="plane" data-plane=${plane} style="width:${width}px;height:${height}px"><canvas></canvas>${
          marked?.plane === plane ? this.mark(marked, picture) : nothing}</div>`)}</div>
      <div class="read"><span>${indexWords(picture, elementOf(picture, shown))}</span><pg-number .value=${value}></pg-number></div>`;
  }

  private mark({ row, column }: Cell, { shownRows, shownColumns }: Picture): TemplateResult {
    return html`<span class="mark" style="left:${100 * column / shownColumns}%;top:${100 * row / shownRows}%;width:${100 / shownColumns}%;height:${100 / shownRows}%"></span>`;
  }

  private under(event: MouseEvent): Cell | undefined {
    const plane = (event.target as Element).closest<HTMLElement>('.plane');
    if (!plane || !this.picture) return undefined;
    const { left, top, width, height } = plane.getBoundingClientRect(), { shownRows, shownColumns } = this.picture;
    const along = (share: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
    return { plane: Number(plane.dataset.plane), row: along((event.clientY - top) / height, shownRows), column: along((event.clientX - left) / width, shownColumns) };
  }

  private choose(cell: Cell | undefined, event: Event): void {
    if (!cell || !this.picture) return;
    event.stopPropagation();
    emit(this, 'pg-cell', { element: elementOf(this.picture, cell) });
  }

  private walk(event: KeyboardEvent, from: Cell): void {
    const to = event.key === 'Enter' || event.key === ' ' ? from : step(this.picture!, from, event.key);
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.choose(to, event);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-miniature': PgMiniature }
}
