import { html, nothing, type TemplateResult } from 'lit';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';

interface Guess { readonly sample: number; readonly trueClass: number; readonly predictedClass: number; readonly words: readonly string[] }

/** The samples of a cell, some of them; no part: none is open. */
export interface CellDrawing {
  readonly part: string; readonly trueClass: number; readonly predictedClass: number; readonly from: number; readonly most: number; readonly all: number;
  readonly sizes: readonly number[]; readonly names: readonly string[]; readonly random: boolean; readonly guesses: readonly Guess[];
}

export interface ListActions { close(): void; page(from: number): void; look(sample: number): void }

const SHORT = 2; // letters of a name that stand beside another below a small picture
const FEATURES = 4; // that a line has room for

/** The samples of one cell: pictures where they are images, else a line for each; a click leads to its forward pass. */
export function listing(cell: CellDrawing, features: Float32Array, name: (index: number) => string, texts: Texts, actions: ListActions): TemplateResult {
  const { guesses, from, most, all, sizes } = cell, wrong = cell.trueClass < 0;
  const title = wrong ? text(texts, 'mistakes') : cell.trueClass === cell.predictedClass ? text(texts, 'right', name(cell.trueClass)) : text(texts, 'taken', name(cell.trueClass), name(cell.predictedClass));
  return html`<section class="list" aria-label=${title} data-testid="confusion-list" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && actions.close()}>
    <header><h4 data-testid="confusion-title">${title}</h4>
      <button class="btn small icon" aria-label=${text(texts, 'close')} title=${text(texts, 'close')} data-testid="confusion-close" @click=${actions.close}>×</button></header>
    ${sizes.length ? html`<div class="pictures ${wrong && guesses.some((guess) => name(guess.trueClass).length > SHORT) ? 'wide' : ''}">${guesses.map((guess) => picture(guess, wrong, name, texts, actions))}</div>`
      : html`<div class="samples">${guesses.map((guess, i) => line(guess, features.subarray(i * width(features, cell), (i + 1) * width(features, cell)), cell.names, wrong, name, texts, actions))}</div>`}
    ${all > guesses.length ? pages(from, guesses.length, most, all, texts, actions) : nothing}
    ${cell.part === 'test' ? html`<p data-testid="confusion-sealed">${text(texts, 'sealed')}</p>` : nothing}
    ${cell.random ? html`<p data-testid="confusion-random">${text(texts, 'random')}</p>` : nothing}
  </section>`;
}

function width(features: Float32Array, { guesses }: CellDrawing): number {
  return guesses.length ? Math.floor(features.length / guesses.length) : 0;
}

function picture({ sample, trueClass, predictedClass }: Guess, wrong: boolean, name: (index: number) => string, texts: Texts, actions: ListActions): TemplateResult {
  const told = text(texts, 'sample', sample + 1, name(trueClass), name(predictedClass));
  return html`<button title=${told} aria-label=${told} data-testid=${`confusion-sample-${sample}`} @click=${() => actions.look(sample)}><canvas width="1" height="1"></canvas>
    ${wrong ? html`<span><span>${name(trueClass)}</span> <span>→ ${name(predictedClass)}</span></span>` : nothing}</button>`;
}

function line({ sample, trueClass, predictedClass, words }: Guess, values: Float32Array, names: readonly string[], wrong: boolean, name: (index: number) => string, texts: Texts, actions: ListActions): TemplateResult {
  const content = words.length ? `${words.join(' ')} …` : Array.from(values.subarray(0, FEATURES), (value, i) => `${names[i] ?? i} ${format3(value)}`).join(' · ') + (values.length > FEATURES ? ' …' : '');
  const told = text(texts, 'sample', sample + 1, name(trueClass), name(predictedClass));
  return html`<button title=${told} aria-label=${`${told}: ${content}`} data-testid=${`confusion-sample-${sample}`} @click=${() => actions.look(sample)}><b>${sample + 1}${wrong ? html`: ${name(trueClass)} → ${name(predictedClass)}` : nothing}</b><span>${content}</span></button>`;
}

function pages(from: number, shown: number, most: number, all: number, texts: Texts, actions: ListActions): TemplateResult {
  const step = (to: number, sign: string, label: string, testId: string, disabled: boolean) => html`<button class="btn small icon" aria-label=${label} title=${label} data-testid=${testId}
    aria-disabled=${disabled} @click=${() => disabled || actions.page(to)}>${sign}</button>`;
  return html`<div class="pages"><p data-testid="confusion-page">${text(texts, 'page', from + 1, from + shown, all)}</p>
    ${step(Math.max(0, from - most), '‹', text(texts, 'before'), 'confusion-before', from === 0)}${step(from + shown, '›', text(texts, 'after'), 'confusion-after', from + shown >= all)}</div>`;
}
