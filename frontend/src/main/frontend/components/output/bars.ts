import { html, type TemplateResult } from 'lit';
import { format3, full, signClass } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { barsOf } from './bar-geometry.ts';
import type { OutputData } from './data.ts';

/** Letters that fit beside a bar; longer names stand above theirs. */
const SHORT = 6;

/** One bar for each output with its name and number; the greatest is set in bold. */
export function outputBars(outputs: Float32Array, data: OutputData, texts: Texts): TemplateResult {
  const { bars, zero, hidden } = barsOf(outputs, data);
  const words = data.outputNames.some((name) => name.length > SHORT);
  return html`<ul class="bars ${words ? 'words' : ''}">${bars.map(({ value, start, size, greatest }, i) => html`
      <li class=${greatest ? 'greatest' : ''}>
        <span class="bar-name" title=${nameOf(data, i, texts)}>${nameOf(data, i, texts)}</span>
        <span class="track" aria-hidden="true"><i class="fill ${signClass(value)}" style="left:${start * 100}%;width:${size * 100}%"></i>${zero > 0 ? html`<i class="zero" style="left:${zero * 100}%"></i>` : ''}</span>
        <span class="num ${signClass(value)}" title=${full(value)} data-testid="output-${i}">${format3(value)}</span>
      </li>`)}</ul>${hidden > 0 ? html`<p class="more">${text(texts, 'more', hidden)}</p>` : ''}`;
}

function nameOf(data: OutputData, output: number, texts: Texts): string {
  return data.outputNames[output] || text(texts, 'output', output + 1);
}
