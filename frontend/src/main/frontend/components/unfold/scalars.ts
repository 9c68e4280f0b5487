import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '../graph/chips.ts';
import type { Bundle } from '../shared/bundle.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { Unfolded } from './drawing.ts';
import { nameOf } from './inside.ts';

interface ScalarsView { readonly drawing: Unfolded; readonly arrays: Bundle; readonly texts: Texts; readonly cardTexts: Texts; readonly look: (node: number, element: number) => void }

/** Every number of a small layer with its gradient, node by node. One of them is a stop of the tab key; arrows lead from one to the next. */
export function scalarsView({ drawing, arrays, texts: t, cardTexts, look }: ScalarsView): TemplateResult {
  let first = true;
  return html`<div class="scalars">${drawing.scalars.map(({ id, name, kind, sizes }) => {
    const values = arrays.get(`value-${id}`) ?? new Float32Array(0), gradients = arrays.get(`gradient-${id}`) ?? new Float32Array(0);
    return html`<section><h4>${kind}</h4>${values.length ? html`<div class="row">${Array.from(values, (value, element) => {
      const selected = drawing.node === id && drawing.element === element, reachable = first;
      first = false;
      return html`<span class="scalar ${selected ? 'selected' : ''}" data-testid="scalar-${id}-${element}"><span class="index">${nameOf(name, sizes, element)}</span>
        ${chip({ part: 'value', node: id, element, number: value, unknown: false, selected, reachable }, cardTexts, look)}
        ${element < gradients.length ? html`<i class="slope" aria-hidden="true">∂</i>${chip({ part: 'gradient', node: id, element, number: gradients[element], unknown: false, selected, reachable: false }, cardTexts, look)}` : nothing}</span>`;
    })}</div>` : html`<p class="none">${text(t, 'pending')}</p>`}</section>`;
  })}</div>`;
}

/** The chip an arrow key leads to, among all of them. */
export function chipAfter(chips: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
  return by ? chips[chips.indexOf(from) + by] : undefined;
}
