import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { emit } from '../shared/events.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { cellOf, elementAt, planesOf } from './shape.ts';

type Part = 'values' | 'gradients';

/** A tensor and its gradient as fields of cells; what a cell holds is read off under the pointer and with the arrow keys. */
@customElement('pg-tensor')
export class PgTensor extends LitElement {
  static styles = css`
    :host { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 16px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; }
    :host([hidden]) { display: none; }
    figure { margin: 0; min-width: 0; }
    figcaption { color: var(--pg-ink3); }
    .field { position: relative; border: 1px solid var(--pg-line); border-radius: 6px; overflow: hidden; }
    canvas { display: block; width: 100%; height: 180px; image-rendering: pixelated; cursor: crosshair; }
    .mark { position: absolute; box-sizing: border-box; border: 2px solid var(--pg-accent); border-radius: 2px; pointer-events: none; }
    .read { grid-column: 1 / -1; display: flex; align-items: center; gap: 8px; min-height: 24px; }
  `;

  @property({ attribute: false }) sizes: readonly number[] = [];
  @property() bundle = '';
  @property({ type: Number }) selected = 0;
  @property({ attribute: false }) texts: Texts = {};
  @state() private hovered = -1;
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

  protected updated(_: PropertyValues): void {
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) this.paint(canvas, canvas.dataset.part as Part);
  }

  render(): TemplateResult {
    const shown = this.hovered >= 0 ? this.hovered : this.selected;
    return html`${this.field('values', shown)}${this.field('gradients', shown)}
      <div class="read" data-testid="tensor-read">${text(this.texts, 'cell', this.place(shown))}
        ${this.reading('values', shown)}${this.reading('gradients', shown)}</div>`;
  }

  private reading(part: Part, element: number): TemplateResult {
    const value = this.numbers.get(part)[element];
    return value === undefined ? html`` : html`<span>${text(this.texts, part)}</span><pg-number .value=${value} data-testid="tensor-${part}"></pg-number>`;
  }

  private place(element: number): string {
    const { plane, row, column } = cellOf(this.sizes, element);
    return planesOf(this.sizes).planes > 1 ? `${row}, ${column}, ${plane}` : `${row}, ${column}`;
  }

  private field(part: Part, shown: number): TemplateResult {
    const { rows, columns } = planesOf(this.sizes), { row, column } = cellOf(this.sizes, shown);
    const mark = `left:${100 * column / columns}%;top:${100 * row / rows}%;width:${100 / columns}%;height:${100 / rows}%`;
    return html`<figure><figcaption>${text(this.texts, part)}</figcaption>
      <div class="field"><canvas data-part=${part} tabindex="0" role="img" aria-label=${text(this.texts, part)}
        @pointermove=${(event: PointerEvent) => { this.hovered = this.under(event); }} @pointerleave=${() => { this.hovered = -1; }}
        @click=${(event: PointerEvent) => emit(this, 'pg-pick-cell', { element: this.under(event) })}
        @keydown=${(event: KeyboardEvent) => this.walk(event)}></canvas><span class="mark" style=${mark}></span></div></figure>`;
  }

  private paint(canvas: HTMLCanvasElement, part: Part): void {
    const values = this.numbers.get(part), { planes, rows, columns } = planesOf(this.sizes), { plane } = cellOf(this.sizes, this.selected);
    if (values.length < planes * rows * columns) {
      canvas.width = 0;
      return;
    }
    const start = elementAt(this.sizes, plane, 0, 0), stride = this.sizes.length === 3 ? planes : 1;
    paintField(canvas, { values, rows, columns, start, stride }, rangeOf(values), isDark());
  }

  private under(event: PointerEvent): number {
    const { left, top, width, height } = (event.target as HTMLElement).getBoundingClientRect(), { rows, columns } = planesOf(this.sizes);
    const row = Math.min(rows - 1, Math.floor((event.clientY - top) / height * rows)), column = Math.min(columns - 1, Math.floor((event.clientX - left) / width * columns));
    return elementAt(this.sizes, cellOf(this.sizes, this.selected).plane, Math.max(0, row), Math.max(0, column));
  }

  private walk(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const step = steps[event.key], { rows, columns } = planesOf(this.sizes), { plane, row, column } = cellOf(this.sizes, this.selected);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const to = [Math.max(0, Math.min(rows - 1, row + step[0])), Math.max(0, Math.min(columns - 1, column + step[1]))];
    emit(this, 'pg-pick-cell', { element: elementAt(this.sizes, plane, to[0], to[1]) });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pg-tensor': PgTensor }
}
