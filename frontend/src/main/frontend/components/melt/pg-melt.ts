import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../shared/chip.ts';
import { BundleController } from '../shared/bundle.ts';
import { controlStyles } from '../shared/controls.ts';
import { emit } from '../shared/events.ts';
import { paintField, rangeOf } from '../shared/field.ts';
import { text, type Texts } from '../shared/texts.ts';
import { isDark, onThemeChange } from '../shared/theme.ts';
import { biasTokens, first, symbol, transposed, weightTokens, type Token } from './formula.ts';

interface MeltLayer { readonly name: string; readonly inputs: number; readonly units: number }
type Sent = number | string; // NaN and infinities arrive as words
interface MeltRow { readonly input: readonly Sent[]; readonly engine: readonly Sent[]; readonly melted: readonly Sent[] }
interface MeltDrawing {
  readonly layers: readonly MeltLayer[]; readonly activations: readonly string[]; readonly product: boolean; readonly rows: readonly MeltRow[];
  readonly largest: Sent; readonly restorable: boolean;
}

/** Matrices with more rows or columns are painted, and numbers are written up to this count. */
const SMALL = 6, LAYERS_WRITTEN = 4, INPUTS_SHOWN = 3, OUTPUTS_SHOWN = 3;

/** Dense layers one behind the other, molten into the one matrix that they are without the activations between them. */
@customElement('pg-melt')
export class PgMelt extends LitElement {
  static styles = [controlStyles, css`
    :host { display: grid; gap: 12px; color: var(--pg-ink2); font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
    :host([hidden]) { display: none; }
    .head { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
    .head p { flex: 1 1 240px; }
    .body { display: flex; flex-wrap: wrap; gap: 12px 32px; align-items: start; }
    .lines { flex: 1 1 360px; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px 12px; align-items: center; margin: 0; min-width: 0; }
    dt { color: var(--pg-ink3); font-size: 12px; }
    dd { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; margin: 0; min-width: 0; color: var(--pg-ink); font-family: var(--pg-mono); white-space: pre-wrap; }
    .gap { flex-basis: 12px; }
    .matrix { display: inline-grid; gap: 2px 4px; padding: 2px 6px; border: solid var(--pg-ink3); border-width: 0 1px; border-radius: 4px; justify-items: end; }
    figure { display: inline-grid; gap: 2px; margin: 0; }
    figcaption { color: var(--pg-ink3); font: 12px/14px var(--pg-font); }
    canvas { display: block; width: 96px; height: 96px; border: 1px solid var(--pg-line); border-radius: 4px; image-rendering: pixelated; }
    canvas.row { height: 16px; }
    canvas.column { width: 16px; }
    table { border-collapse: collapse; }
    caption { padding-bottom: 4px; color: var(--pg-ink3); text-align: left; }
    th, td { padding: 2px 8px; border-bottom: 1px solid var(--pg-line2); font-weight: 400; text-align: right; white-space: nowrap; }
    th { color: var(--pg-ink3); white-space: normal; max-width: 120px; vertical-align: bottom; }
    th:first-child, td:first-child { padding-left: 0; text-align: left; }
    p { margin: 0; text-wrap: pretty; }
    .same { color: var(--pg-ink); font-weight: 600; }
    .scroll { max-width: 100%; overflow-x: auto; scrollbar-width: thin; }
    @media (max-width: 480px) { .lines { flex-basis: 100%; } }
  `];

  @property({ attribute: false }) drawing?: MeltDrawing;
  @property({ type: Boolean }) weightsInFront = false; // W x: matrices have a row per unit
  @property() bundle = '';
  @property({ attribute: false }) texts: Texts = {};
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
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const values = this.values(canvas.dataset.name!), rows = Number(canvas.dataset.rows), columns = Number(canvas.dataset.columns);
      if (values.length === rows * columns) paintField(canvas, { values, rows, columns }, rangeOf(values), isDark());
    }
  }

  render(): TemplateResult {
    const t = this.texts, { drawing } = this;
    if (!drawing) return html`<p>${text(t, 'none')}</p>`;
    const { layers, activations } = drawing, weights = weightTokens(layers.length, this.weightsInFront), biases = biasTokens(layers.length, this.weightsInFront), bent = activations.length > 0, names = layers.map((layer) => layer.name).join(' → ');
    return html`<div class="head">
        <p data-testid="melt-said">${bent ? text(t, 'bent', names, activations.join(', ')) : layers.length > 1 ? text(t, 'straight', names) : text(t, 'alone', names)}</p>
        ${bent ? html`<button class="btn primary" data-testid="melt-without" @click=${() => emit(this, 'pg-straighten')}>${text(t, 'without')}</button>` : nothing}
        ${drawing.restorable ? html`<button class="btn" data-testid="melt-with" @click=${() => emit(this, 'pg-bend')}>${text(t, 'with')}</button>` : nothing}
      </div>
      ${drawing.product ? html`<div class="body"><dl class="lines">
        <dt>${text(t, 'symbols')}</dt><dd>W = ${tokens(weights)}<span class="gap"></span>b = ${tokens(biases)}</dd>
        ${layers.length > 1 && layers.length <= LAYERS_WRITTEN ? html`<dt>${text(t, 'numbers')}</dt><dd data-testid="melt-numbers">W = ${this.filled(weights)}</dd><dt></dt><dd>b = ${this.filled(biases)}</dd>` : nothing}
        <dt>${text(t, 'result')}</dt><dd data-testid="melt-result">W = ${this.matrix('W')}<span class="gap"></span>b = ${this.matrix('b')}</dd></dl>
        <div class="scroll">${this.table(drawing, bent)}</div></div>` : html`<p>${text(t, 'large')}</p>`}`;
  }

  private filled(pieces: readonly Token[]): (TemplateResult | string)[] {
    return pieces.map(({ sign, name }) => name ? this.matrix(name) : sign!);
  }

  private matrix(name: string): TemplateResult {
    const [rows, columns] = this.written(name), values = this.values(name);
    if (rows <= SMALL && columns <= SMALL) {
      return html`<span class="matrix" style="grid-template-columns:repeat(${columns},auto)" data-testid=${`melt-${name}`}>${Array.from(values, (value) => html`<pg-number .value=${value}></pg-number>`)}</span>`;
    }
    if (!values.length) return html`<span>${symbol(name)} (${rows} × ${columns})</span>`;
    return html`<figure><canvas class=${rows === 1 ? 'row' : columns === 1 ? 'column' : ''} data-name=${name} data-rows=${rows} data-columns=${columns} role="img" aria-label="${symbol(name)}, ${rows} × ${columns}"></canvas>
      <figcaption>${symbol(name)}, ${rows} × ${columns}</figcaption></figure>`;
  }

  private sizes(name: string): [number, number] {
    const { layers } = this.drawing!, layer = Number(name.slice(1)) - 1;
    const inputs = layers[Math.max(0, layer)].inputs, { units } = layer < 0 ? layers.at(-1)! : layers[layer];
    return [name.startsWith('W') ? inputs : 1, units];
  }

  private written(name: string): [number, number] {
    const [rows, columns] = this.sizes(name);
    return this.weightsInFront ? [columns, rows] : [rows, columns];
  }

  private values(name: string): Float32Array {
    const values = this.numbers.get(name);
    return this.weightsInFront && values.length ? transposed(values, this.sizes(name)[0]) : values;
  }

  private table({ rows, largest }: MeltDrawing, bent: boolean): TemplateResult {
    const t = this.texts, difference = Number(largest);
    if (!rows.length) return html`<p data-testid="melt-empty">${text(t, 'empty')}</p>`;
    const cells = (numbers: readonly Sent[], count: number) => {
      const { shown, more } = first(numbers, count);
      return html`${shown.map((number) => html`<pg-number .value=${Number(number)}></pg-number> `)}${more ? '…' : nothing}`;
    };
    return html`<table data-testid="melt-table"><caption>${text(t, 'before')}</caption><thead><tr><th>${text(t, 'input')}</th><th>${bent ? text(t, 'engineBent') : text(t, 'engine')}</th><th>${text(t, 'melted')}</th></tr></thead>
      <tbody>${rows.map((row) => html`<tr><td>${cells(row.input, INPUTS_SHOWN)}</td><td>${cells(row.engine, OUTPUTS_SHOWN)}</td><td>${cells(row.melted, OUTPUTS_SHOWN)}</td></tr>`)}</tbody></table>
      <p data-testid="melt-largest">${text(t, 'largest')} <pg-number .value=${difference}></pg-number></p>`;
  }
}

function tokens(pieces: readonly Token[]): string {
  return pieces.map(({ sign, name }) => sign ?? symbol(name!)).join('');
}

declare global {
  interface HTMLElementTagNameMap { 'pg-melt': PgMelt }
}
