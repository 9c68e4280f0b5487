import { html, nothing, svg, type TemplateResult } from 'lit';
import '../shared/chip.ts';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { edgeKey, type EdgeNumbers, type GraphNumbers, type NodeNumbers, type Sent } from './drawing.ts';
import { SHOWN } from './geometry.ts';
import type { Band, Card, Layout, Wire } from './layout.ts';

/** One operation: what it is, its value and its gradient. */
export function card(one: Card, numbers: NodeNumbers | undefined, state: { current: boolean; selected: boolean }, texts: Texts, look: (id: number) => void): TemplateResult {
  const { node, left, top, width, height } = one, list = (numbers?.count ?? 1) > 1;
  if (node.role === 'gap') return gap(one);
  return html`<div class="card ${node.role} ${state.current ? 'current' : ''}" role="button" tabindex="-1" data-testid="node-${node.id}" data-title=${node.title} data-id=${node.id}
    style="left:${left}px;top:${top}px;width:${width}px;height:${height}px" aria-label=${spoken(one, numbers, texts)} aria-pressed=${state.selected} aria-current=${state.current ? 'step' : nothing}
    @click=${() => look(node.id)}>
    <b title=${node.title}>${node.title}</b>
    <small><span class="kind">${node.kind}</span>${node.shape ? html`<span class="shape">${node.shape}</span>` : nothing}</small>
    <div class=${list ? 'columns' : 'rows'}>${part(texts, 'value', node.id, values(numbers, texts))}${part(texts, 'gradient', node.id, gradients(one, numbers, texts))}</div>
    ${numbers && numbers.count > shownOf(numbers) && list ? html`<span class="more" data-testid="more-${node.id}">${text(texts, 'more', format3(numbers.count - shownOf(numbers)))}</span>` : nothing}
  </div>`;
}

/** Says what is left out, and has no numbers of its own. */
function gap({ node, left, top, width, height }: Card): TemplateResult {
  return html`<div class="card gap" role="img" tabindex="-1" data-testid="gap" data-id=${node.id} aria-label="${node.title}, ${node.kind}"
    style="left:${left}px;top:${top}px;width:${width}px;height:${height}px"><b>${node.title}</b><small>${node.kind}</small><i aria-hidden="true">· · ·</i></div>`;
}

function part(texts: Texts, name: 'value' | 'gradient', id: number, content: unknown): TemplateResult {
  return html`<div class="part"><span class="name">${text(texts, name)}</span><span class="numbers" data-testid="${name}-${id}">${content}</span></div>`;
}

/** While nothing is computed yet, a card says how much there will be. */
function shownOf(numbers: NodeNumbers): number {
  return Math.min(numbers.values.length, SHOWN);
}

function values(numbers: NodeNumbers | undefined, texts: Texts): unknown {
  return numbers?.values.length ? chips(numbers.values) : html`<i class="none">${text(texts, 'notYet')}</i>`;
}

function gradients({ node }: Card, numbers: NodeNumbers | undefined, texts: Texts): unknown {
  const state = numbers?.gradient ?? (node.role === 'input' || node.role === 'target' ? 'none' : 'not-yet');
  if (state === 'ready' && numbers!.gradients.length) return chips(numbers!.gradients);
  return html`<i class="none">${state === 'none' ? '–' : text(texts, 'notYet')}</i>`;
}

function chips(all: readonly Sent[]): TemplateResult[] {
  return all.slice(0, SHOWN).map((value) => html`<pg-number .value=${Number(value)}></pg-number>`);
}

/** What a screen reader says of a card. */
function spoken({ node }: Card, numbers: NodeNumbers | undefined, texts: Texts): string {
  const said = (all: readonly Sent[] = []) => all.slice(0, SHOWN).map((value) => format3(Number(value))).join('; ') || text(texts, 'notYet');
  const gradient = numbers?.gradient === 'none' ? text(texts, 'noGradient') : `${text(texts, 'gradient')}: ${said(numbers?.gradients)}`;
  return [node.title, node.kind, node.shape, node.layer, `${text(texts, 'value')}: ${said(numbers?.values)}`, gradient].filter(Boolean).join(', ');
}

export function band({ title, left, top, width, height }: Band): TemplateResult {
  return html`<div class="band" style="left:${left}px;top:${top}px;width:${width}px;height:${height}px"><span>${title}</span></div>`;
}

export function byEdge(numbers: GraphNumbers | undefined): Map<string, EdgeNumbers> {
  return new Map((numbers?.edges ?? []).map((edge) => [edgeKey(edge.from, edge.to, edge.input), edge]));
}

/** All wires: grey, or in the accent where the backward pass has come along; those that last carried a number stand out. */
export function wireLines(layout: Layout, passed: (wire: Wire) => boolean, active: (wire: Wire) => boolean): TemplateResult {
  const last = (wire: Wire) => active(wire) ? 2 : passed(wire) ? 1 : 0;
  const sorted = [...layout.wires].sort((a, b) => last(a) - last(b));
  return html`<svg class="wires" width=${layout.width} height=${layout.height} aria-hidden="true">${sorted.map((wire) => svg`<path d=${wire.path} data-edge=${wire.key}
    class="${passed(wire) ? 'passed' : ''} ${active(wire) ? 'active' : ''}"></path>`)}</svg>`;
}

/** The local derivative, in the middle of its wire. */
export function localDerivative(wire: Wire, edge: EdgeNumbers, layout: Layout, texts: Texts): TemplateResult {
  const title = (id: number) => layout.cards.get(id)?.node.title ?? '';
  return html`<span class="local" role="img" style="left:${wire.label.x}px;top:${wire.label.y}px" data-testid="local-${wire.key}"
    aria-label=${text(texts, 'local', title(wire.to), title(wire.from), format3(Number(edge.value)))}><pg-number .value=${Number(edge.value)}></pg-number></span>`;
}
