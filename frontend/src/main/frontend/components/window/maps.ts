import { html, nothing, type TemplateResult } from 'lit';
import { at, paintField, type Field } from '../shared/field.ts';
import { format3, full } from '../shared/numbers.ts';
import { boxOf, walk, type Box } from './geometry.ts';

/** Cells that are large enough to be written on: so many in a row, and so many signs in all of them. */
const WRITTEN = 8, SIGNS = 14;
const THUMBS = 128;

export interface Mark extends Box { readonly wide?: boolean }

/** A field of cells as a figure; `looked` is the cell that the arrow keys start from. */
export interface MapView {
  readonly name: string; readonly caption: string; readonly field: Field; readonly range: number; readonly looked: number; readonly marks: readonly (Mark | undefined)[];
  readonly below?: TemplateResult;
}

export interface MapActs { hover(index: number): void; leave(): void; pick(index: number): void }

/** What a canvas shows, kept on it so that it is painted only when that becomes another. */
export interface Painted extends HTMLCanvasElement { paint?: { readonly field: Field; readonly range: number }; painted?: string; numbers?: Float32Array }

/** Paints what has changed since it was painted last. */
export function paint(canvas: Painted, dark: boolean): void {
  if (!canvas.paint) return;
  const { field, range } = canvas.paint, key = [field.rows, field.columns, field.start, field.stride, field.rowStride, range, dark].join();
  if (canvas.painted === key && canvas.numbers === field.values) return;
  canvas.painted = key;
  canvas.numbers = field.values;
  paintField(canvas, field, range, dark);
}

/** Whether each of its numbers has room in its cell. */
function isWritten(field: Field): boolean {
  const { rows, columns } = field;
  if (rows > WRITTEN || columns > WRITTEN) return false;
  const signs = Array.from({ length: rows * columns }, (_, i) => format3(at(field, Math.floor(i / columns), i % columns)).length);
  return Math.max(...signs) * columns <= SIGNS;
}

export function mapView(view: MapView, act: MapActs): TemplateResult {
  const { rows, columns } = view.field, written = isWritten(view.field), range = written ? view.range * 3 : view.range; // pale, to be read on
  const index = (event: PointerEvent) => {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const row = Math.floor((event.clientY - top) / height * rows), column = Math.floor((event.clientX - left) / width * columns);
    return Math.max(0, Math.min(rows - 1, row)) * columns + Math.max(0, Math.min(columns - 1, column));
  };
  const keys = (event: KeyboardEvent) => {
    const to = walk(event.key, view.looked, rows, columns);
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) act.pick(view.looked);
    else act.hover(to);
  };
  const looked = at(view.field, Math.floor(view.looked / columns), view.looked % columns);
  return html`<figure><div class="map"><canvas .paint=${{ field: view.field, range }} style="aspect-ratio:${columns}/${rows}" data-testid="window-${view.name}" tabindex="0" role="img"
      aria-label="${view.caption}. ${Math.floor(view.looked / columns)}, ${view.looked % columns}: ${full(looked)}"
      @pointermove=${(event: PointerEvent) => act.hover(index(event))} @pointerdown=${(event: PointerEvent) => act.hover(index(event))}
      @pointerleave=${act.leave} @blur=${act.leave} @click=${(event: PointerEvent) => act.pick(index(event))} @keydown=${keys}></canvas>
      ${written ? numbers(view.name, view.field) : nothing}${view.marks.map((mark) => mark ? outline(mark, rows, columns) : nothing)}</div>
    <figcaption title=${view.caption}>${view.caption}</figcaption>${view.below ?? nothing}</figure>`;
}

function numbers(name: string, field: Field): TemplateResult {
  const { rows, columns } = field;
  return html`<div class="numbers" style="grid-template:repeat(${rows},1fr)/repeat(${columns},1fr)" aria-hidden="true">${Array.from({ length: rows * columns }, (_, i) =>
    html`<span data-testid="window-${name}-${i}">${format3(at(field, Math.floor(i / columns), i % columns))}</span>`)}</div>`;
}

function outline(mark: Mark, rows: number, columns: number): TemplateResult {
  return html`<span class="mark ${mark.wide ? 'wide' : ''}" style="left:${100 * mark.left / columns}%;top:${100 * mark.top / rows}%;width:${100 * mark.columns / columns}%;height:${100 * mark.rows / rows}%"></span>`;
}

export function cellMark(index: number, columns: number): Mark | undefined {
  return index < 0 ? undefined : boxOf(index, columns);
}

/** One small picture a channel, to choose from; one tab stop, the arrow keys go on to the next. */
export interface Strip { readonly name: string; readonly label: string; readonly count: number; readonly chosen: number; field(channel: number): Field; range(channel: number): number }

export function strip(view: Strip, pick: (channel: number) => void): TemplateResult | undefined {
  if (view.count < 2) return undefined;
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0, to = view.chosen + step;
    if (!step || to < 0 || to >= view.count) return;
    event.preventDefault();
    event.stopPropagation();
    pick(to);
    (event.currentTarget as HTMLElement).querySelectorAll('button')[to]?.focus();
  };
  return html`<div class="strip" role="group" aria-label=${view.label} @keydown=${keys} data-testid="window-strip-${view.name}">
    ${Array.from({ length: Math.min(THUMBS, view.count) }, (_, channel) => html`<button type="button" aria-pressed=${channel === view.chosen} aria-label=${channel} title=${channel}
      tabindex=${channel === view.chosen ? 0 : -1} data-testid="window-${view.name}-${channel}" @click=${() => pick(channel)}>
      <canvas .paint=${{ field: view.field(channel), range: view.range(channel) }}></canvas></button>`)}${view.count > THUMBS ? html`<span>+${view.count - THUMBS}</span>` : nothing}</div>`;
}
