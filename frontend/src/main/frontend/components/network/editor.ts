import { html, nothing, type TemplateResult } from 'lit';
import type { Parameter } from '../frames/parse.ts';
import { MINUS, format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { ParameterElement } from './drawing.ts';

export const EDITOR_WIDTH = 228;

/** An open editor: which number, what stood in the field when it opened, and where it hangs (in pixels of the component). */
export interface Editing { readonly element: ParameterElement; readonly before: string; readonly x: number; readonly y: number; readonly opener?: HTMLElement | SVGElement; submitted: boolean }

/** A small window beside a wire: Enter sends, Escape closes; what is wrong with the number is said beneath it. */
export function weightEditor(editing: Editing, problem: string, texts: Texts, send: (text: string) => void, close: () => void): TemplateResult {
  const shown = editing.submitted ? problem : '';
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLElement).querySelector('input')!;
    send(field.value.trim().replaceAll(MINUS, '-'));
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation(); // what is typed here is no command to the page
    if (event.key === 'Escape') close();
  };
  return html`<form class="editor floating" data-testid="weight-editor" style="left:${editing.x}px;top:${editing.y}px" @submit=${submit} @keydown=${keys}>
    <label for="weight">${text(texts, editing.element.symbol === 'w' ? 'weight' : 'bias', ...editing.element.name.split('\n'))}</label>
    <div class="fields">
      <input id="weight" type="text" inputmode="text" autocomplete="off" spellcheck="false" enterkeyhint="done" data-testid="weight-field" .value=${editing.before}
        aria-invalid=${shown ? 'true' : 'false'} aria-describedby=${shown ? 'weight-problem' : nothing}>
      <button class="btn icon" type="submit" aria-label=${text(texts, 'set')} title=${text(texts, 'set')} data-testid="weight-set">
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 8.5 3 3 6-7"></path></svg></button>
    </div>
    ${shown ? html`<p class="problem" id="weight-problem" role="alert" data-testid="weight-problem">${shown}</p>` : nothing}
  </form>`;
}

/** A number that is pointed at, and where (in pixels of the component). */
export interface Pointed { readonly element: ParameterElement; readonly x: number; readonly y: number }

/** The chip beside the pointer: which number, its value, what it joins. */
export function valueBadge({ element, x, y }: Pointed, values: ReadonlyMap<string, Parameter>, width: number): TemplateResult {
  const value = values.get(element.parameter)?.values[element.index];
  const across = x > width - 230 ? `right:${width - x + 10}px` : `left:${x + 12}px`;
  return html`<div class="badge floating" data-testid="parameter-chip" style="${across};top:${Math.max(4, y - 34)}px">${element.symbol}
    ${value === undefined ? nothing : html`<span class="num ${signClass(value)}" title=${full(value)}>${format3(value)}</span>`}
    <span class="name">${element.name.replace('\n', ' → ')}</span></div>`;
}
