import { html, nothing, type TemplateResult } from 'lit';
import '../shared/chip.ts';
import { percent } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { wayTo, type ChartRun } from './ways.ts';
import type { Curves, History, Metric } from './series.ts';

/** A point that was asked about; when the run has come there once more, whether its loss is the same. */
export interface Asked { readonly epoch: number; readonly again?: 'same' | 'other' }

export interface PointActions { close(): void; go(epoch: number): void }

/** What a point of the curves stands for, and the way to the batch it ended with. */
export function pointCard({ epoch, again }: Asked, history: History, metric: Metric, run: ChartRun, left: number, texts: Texts, actions: PointActions): TemplateResult {
  const index = history.loss[0].indexOf(epoch), way = wayTo(epoch, run), counted = metric !== 'none';
  return html`<div class="point" role="dialog" aria-label=${text(texts, 'epoch', epoch)} style="--at:${left}px" data-testid="chart-point" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && actions.close()}>
    <header><h4>${text(texts, 'point', epoch)}</h4><button class="btn small icon" aria-label=${text(texts, 'close')} title=${text(texts, 'close')} data-testid="chart-point-close" @click=${actions.close}>×</button></header>
    <table><thead><tr><td></td><th scope="col">${text(texts, 'training')}</th><th scope="col">${text(texts, 'validation')}</th></tr></thead>
      <tbody>${row(text(texts, 'loss'), history.loss, index, false)}${counted ? row(text(texts, metric), history.metric, index, metric === 'accuracy') : nothing}</tbody></table>
    ${run.training ? html`<p data-testid="chart-point-origin">${text(texts, 'origin', run.training, run.batches)}${run.validation ? ` ${text(texts, 'judged', run.validation)}` : nothing}</p>` : nothing}
    ${again ? html`<p class="again" role="status" data-testid="chart-point-again">${again === 'same' ? text(texts, 'same') : text(texts, 'other')}</p>` : nothing}
    <p data-testid="chart-point-way">${way === 'here' ? text(texts, 'here') : way === 'back' ? text(texts, 'remembered') : text(texts, 'past', epoch)}</p>
    <button class="btn small ${way === 'again' ? '' : 'primary'}" data-testid="chart-point-go" @click=${() => actions.go(epoch)}>${way === 'here' ? text(texts, 'look') : way === 'back' ? text(texts, 'back') : text(texts, 'again', epoch)}</button></div>`;
}

function row(label: string, [, training, validation]: Curves, index: number, share: boolean): TemplateResult {
  const cell = (value: number | null | undefined) => html`<td>${value === null || value === undefined ? '–' : share ? percent(value) : html`<pg-number .value=${value} focusable></pg-number>`}</td>`;
  return html`<tr><th scope="row">${label}</th>${cell(training[index])}${cell(validation[index])}</tr>`;
}
