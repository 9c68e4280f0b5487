import { html, nothing, type TemplateResult } from 'lit';
import '../shared/chip.ts';
import { format3, percent } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';

/** NaN and infinities arrive as words. */
type Sent = number | string;
export interface Figures {
  readonly count: number; readonly zeros: number; readonly notNumbers: number; readonly infinite: number;
  readonly mean: Sent; readonly deviation: Sent; readonly least: Sent; readonly most: Sent; readonly bins: readonly number[];
}

/** What all numbers have in common, and how often each occurs. */
export function statistics(t: Texts, figures: Figures): TemplateResult {
  const entry = (name: string, value: TemplateResult | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const number = (value: Sent) => html`<pg-number .value=${Number(value)}></pg-number>`;
  const broken = figures.notNumbers + figures.infinite;
  return html`<div class="facts"><dl>
      ${entry(text(t, 'mean'), number(figures.mean))}${entry(text(t, 'deviation'), number(figures.deviation))}
      ${entry(text(t, 'least'), number(figures.least))}${entry(text(t, 'most'), number(figures.most))}
      ${entry(text(t, 'zeros'), `${figures.zeros} (${percent(figures.zeros / figures.count)})`)}${entry(text(t, 'count'), format3(figures.count))}
      ${broken ? entry(text(t, 'broken'), html`<b class="broken">${figures.notNumbers} / ${figures.infinite}</b>`) : nothing}
    </dl>${histogram(t, figures)}</div>`;
}

function histogram(t: Texts, { bins, least, most }: Figures): TemplateResult {
  const low = Number(least), width = (Number(most) - low) / bins.length, tallest = Math.max(...bins, 1);
  return html`<div class="histogram" role="img" aria-label=${text(t, 'histogram', format3(low), format3(Number(most)))}>
    ${bins.map((count, i) => html`<i title=${text(t, 'bin', format3(low + i * width), format3(low + (i + 1) * width), count)}
      class=${low + (i + 0.5) * width < 0 ? 'n' : 'p'} style="height:${count ? Math.max(2, 40 * count / tallest) : 0}px"></i>`)}
  </div><div class="ends" aria-hidden="true"><span>${format3(low)}</span><span>${format3(Number(most))}</span></div>`;
}
