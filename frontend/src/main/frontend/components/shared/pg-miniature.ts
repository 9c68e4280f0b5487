import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './chip.ts';
import { inkOn, mix } from './colors.ts';
import { emit } from './events.ts';
import { paintField, rangeOf } from './field.ts';
import { brief, format3, full } from './numbers.ts';
import { isDark, onThemeChange } from './theme.ts';
import type { Picture } from '../graph/drawing.ts';
import { GAP, cellOf, digitSize, elementOf, indexWords, isWritten, legible, pictureSize, placeOf, planeSize, planesAcross, step, type Cell } from '../graph/miniature.ts';

const EMPTY: Float32Array = new Float32Array(0);

/**
 * A small picture of a tensor, one cell a number, with the numbers written into the cells where these are large enough; else, below it, the number
 * under the pointer, or the one that is selected, or the first. A click chooses a cell.
 */
@customElement('pg-miniature')
export class PgMiniature extends LitElement {
  static styles = css`
    :host { display: block; }
    .planes { position: relative; display: grid; gap: 2px; width: max-content; margin-left: auto; border-radius: 3px; cursor: crosshair; }
    .planes:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
    .plane { position: relative; line-height: 0; border-radius: 2px; box-shadow: 0 0 0 1px var(--pg-line); } /* zero is as white as the card */
    canvas { position: absolute; inset: 0; width: 100%; height: 100%; image-rendering: pixelated; }
    .cells { position: absolute; inset: 0; display: grid; grid-auto-rows: 1fr; font-family: var(--pg-mono); font-variant-numeric: tabular-nums; line-height: 1; white-space: nowrap; pointer-events: none; }
    .cells span { display: grid; place-items: center; min-width: 0; }
    .mark { position: absolute; box-sizing: border-box; min-width: 5px; min-height: 5px; border: 1.5px solid var(--pg-ink); outline: 1px solid var(--pg-panel); border-radius: 1px; pointer-events: none; }
    .read span { flex: 0 1 auto; min-width: 0; overflow: hidden; }
    .read { display: flex; align-items: center; justify-content: flex-end; gap: 4px; height: 24px; font-size: 12px; color: var(--pg-ink3); white-space: nowrap; }
  `;

  @property({ attribute: false }) picture?: Picture;
  @property({ attribute: false }) values: Float32Array = EMPTY;
  @property({ type: Number }) selected = -1;
  @property({ type: Number }) first = 0; // exact, though it is not drawn yet
  @property({ type: Number }) zoom = 1; // of the drawing it stands in
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
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas) paint(canvas, picture, values, dark);
  }

  render(): TemplateResult {
    const { picture } = this;
    if (!picture) return html``;
    const marked = this.selected >= 0 ? cellOf(picture, this.selected) : undefined, shown = this.hovered ?? marked ?? { plane: 0, row: 0, column: 0 };
    const { width, height } = planeSize(picture), value = this.values[placeOf(picture, shown)] ?? this.first, cell = { width: width / picture.shownColumns, height: height / picture.shownRows };
    const written = isWritten(picture), readable = legible(cell, this.zoom);
    return html`<div class="planes" style="grid-template-columns:repeat(${planesAcross(picture)},auto)" tabindex=${this.reachable ? 0 : -1} role="img"
        aria-label=${written ? `${this.label}: ${Array.from(this.values, format3).join('; ')}` : this.label} title=${written ? `${indexWords(picture, elementOf(picture, shown))}: ${full(value)}` : nothing}
        @pointermove=${(event: PointerEvent) => { this.hovered = this.under(event); }} @pointerleave=${() => { this.hovered = undefined; }}
        @click=${(event: MouseEvent) => this.choose(this.under(event), event)} @keydown=${(event: KeyboardEvent) => this.walk(event, marked ?? { plane: 0, row: 0, column: 0 })}>
        ${written ? nothing : html`<canvas></canvas>`}${Array.from({ length: picture.shownPlanes }, (_, plane) => html`<div class="plane" data-plane=${plane} style="width:${width}px;height:${height}px">${
          written || readable ? this.cells(plane, picture, written, readable ? digitSize(cell) : 0) : nothing}${marked?.plane === plane ? this.mark(marked, picture) : nothing}</div>`)}</div>
      ${written ? nothing : html`<div class="read"><span>${indexWords(picture, elementOf(picture, shown)).replaceAll(', ', ',')}</span><pg-number .value=${value}></pg-number></div>`}`;
  }

  /** @param size of the digits in pixels, 0 for none */
  private cells(plane: number, { shownRows: rows, shownColumns: columns }: Picture, filled: boolean, size: number): TemplateResult {
    const dark = isDark(), range = rangeOf(this.values), numbers = this.values.subarray(plane * rows * columns, (plane + 1) * rows * columns);
    return html`<div class="cells" style="grid-template-columns:repeat(${columns},1fr);font-size:${size}px" aria-hidden="true">${Array.from(numbers, (number) => {
      const color = mix(number / range, dark);
      return html`<span style="color:${inkOn(color)}${filled ? `;background:rgb(${color.join()})` : ''}">${size ? brief(number) : nothing}</span>`;
    })}</div>`;
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

/** All planes in one canvas, since each canvas is a layer of its own to the browser: so many pixels a cell that gaps between planes are whole ones. */
function paint(canvas: HTMLCanvasElement, picture: Picture, values: Float32Array, dark: boolean): void {
  const { shownPlanes, shownRows: rows, shownColumns: columns } = picture, all = pictureSize(picture), one = planeSize(picture), range = rangeOf(values);
  const across = planesAcross(picture), scale = Math.min(4, Math.max(2, Math.ceil(6 * columns / one.width))), scratch = document.createElement('canvas');
  canvas.width = Math.round(all.width * scale); // empties it, too
  canvas.height = Math.round(all.height * scale);
  const pen = canvas.getContext('2d')!;
  pen.imageSmoothingEnabled = false;
  for (let plane = 0; plane < shownPlanes && values.length >= (plane + 1) * rows * columns; plane++) {
    paintField(scratch, { values, rows, columns, start: plane * rows * columns }, range, dark);
    const left = plane % across * (one.width + GAP) * scale, top = Math.floor(plane / across) * (one.height + GAP) * scale;
    pen.drawImage(scratch, Math.round(left), Math.round(top), Math.round(one.width * scale), Math.round(one.height * scale));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-miniature': PgMiniature }
}
