import { html, type TemplateResult } from 'lit';
import '../shared/chip.ts';
import { format3, full } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';

/** One number on a card: which it is, and whether it can be reached by the tab key. */
export interface Chip { readonly part: 'value' | 'gradient'; readonly node: number; readonly element: number; readonly number: number; readonly unknown: boolean; readonly selected: boolean; readonly reachable: boolean; readonly before?: number }

/** The one place where a number on a card is drawn; choosing it looks at it closely. */
export function chip({ part, node, element, number, unknown, selected, reachable, before }: Chip, texts: Texts, look: (node: number, element: number) => void): TemplateResult {
  const choose = (event: Event) => {
    event.stopPropagation();
    look(node, element);
  };
  const changed = before !== undefined && !unknown && before !== number;
  const ghost = changed ? html`<s class="ghost" title=${text(texts, 'before', full(before))}>${format3(before)}</s>` : '';
  return html`${ghost}<pg-number class="chip ${changed ? 'changed' : ''} ${selected ? 'selected' : ''}" role="button" tabindex=${reachable ? 0 : -1} .value=${number} .origin=${{ node, element }} .unknown=${unknown ? text(texts, 'hidden') : ''} data-element=${element} aria-pressed=${selected}
    aria-label=${text(texts, part === 'value' ? 'valueOf' : 'gradientOf', element + 1, unknown ? text(texts, 'hidden') : format3(number))} @click=${choose}
    @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(event); } }}></pg-number>`;
}
