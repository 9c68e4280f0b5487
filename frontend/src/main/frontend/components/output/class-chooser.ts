import { html, type TemplateResult } from 'lit';
import { text, type Texts } from '../shared/texts.ts';

/** Which class the next point gets: 0 is orange, 1 is blue; -1: none is set, a click looks at a point. */
export function classChooser(chosen: number, choose: (label: number) => void, texts: Texts): TemplateResult {
  return html`<div class="classes" role="group" aria-label=${text(texts, 'class')}><span>${text(texts, 'set')}</span>
    ${[0, 1].map((label) => html`<button class="class c${label}" aria-pressed=${chosen === label} data-testid="point-class-${label}" @click=${() => choose(label)}><i></i>${label}</button>`)}
    <button class="class" aria-pressed=${chosen < 0} title=${text(texts, 'pick')} data-testid="point-pick" @click=${() => choose(-1)}>${text(texts, 'look')}</button></div>`;
}
