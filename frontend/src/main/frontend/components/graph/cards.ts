import { html, nothing, type TemplateResult } from 'lit';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { chip } from './chips.ts';
import { hides, type GraphLayer, type NodeNumbers, type Picture, type Sent } from './drawing.ts';
import { MOST, SHOWN, isBeside } from './geometry.ts';
import type { Band, Card } from './layout.ts';
import { arranged, hidden, isWritten } from './miniature.ts';
import '../shared/pg-miniature.ts';

export interface CardState {
  readonly current: boolean; readonly lit: boolean; readonly breakpoint: boolean;
  readonly along: boolean; // between what is selected and what it is to reach
  readonly selected: boolean; readonly element: number; // -1 for none
  readonly reachable: boolean; // whether its numbers are reached by the tab key
  readonly waiting: boolean; // not computed yet
}

export interface CardActions {
  readonly texts: Texts;
  readonly zoom: number;
  readonly pictures: (name: string) => Float32Array;
  readonly look: (node: number, element: number) => void;
  readonly setFolded: (title: string, folded: boolean) => void;
}

type Part = 'value' | 'gradient';

/** One operation, or a folded layer: what it is, its value and its gradient. `id` is the node whose numbers they are. */
export function card(one: Card, id: number, numbers: NodeNumbers | undefined, state: CardState, actions: CardActions): TemplateResult {
  const { node, left, top, width, height } = one, { texts } = actions, layer = node.role === 'layer';
  if (node.role === 'gap') return gap(one);
  const classes = ['card', node.role, state.current ? 'current' : '', state.selected ? 'selected' : '', state.along ? 'along' : '', state.lit ? 'lit' : '', state.waiting ? 'waiting' : '', width >= MOST ? 'cut' : ''].filter(Boolean).join(' ');
  const choose = () => layer ? actions.setFolded(node.title, false) : actions.look(id, -1);
  const list = !node.picture && (numbers?.count ?? 1) > 1, below = node.picture && isWritten(node.picture) && !isBeside(node.picture);
  return html`<div class=${classes} role="group" tabindex="-1" data-testid=${layer ? `layer-${id}` : `node-${id}`} data-title=${node.title} data-id=${node.id}
    style="left:${left}px;top:${top}px;width:${width}px;height:${height}px" aria-label=${spoken(one, numbers, state, texts)} aria-current=${state.current ? 'step' : nothing} @click=${choose}>
    <b title=${node.title}>${layer ? sign(texts, node.title, true) : nothing}${node.title}</b>
    ${state.breakpoint ? html`<span class="breakpoint" data-testid="breakpoint-${id}" role="img" aria-label=${text(texts, 'breakpoint')} title=${text(texts, 'breakpoint')}></span>` : nothing}
    <small><span class="kind">${node.kind}</span>${node.shape ? html`<span class="shape">${node.shape}</span>` : nothing}</small>
    <div class=${below ? 'columns below' : node.picture || list ? 'columns' : 'rows'}>${part('value')}${part('gradient')}</div>
    ${node.picture ? leftOut(node.picture, texts) : numbers && list && numbers.count > SHOWN ? html`<span class="more" data-testid="more-${id}">${text(texts, 'more', format3(numbers.count - SHOWN))}</span>` : nothing}
  </div>`;

  function part(name: Part): TemplateResult {
    const summed = name === 'gradient' && node.role === 'parameter' && stateOf(one, numbers) !== 'none' ? numbers?.summed ?? 1 : 1;
    const sum = summed > 1 ? html` <abbr title=${text(texts, 'summed', summed)}>Σ${summed}</abbr>` : nothing;
    return html`<div class="part"><span class="name">${text(texts, name === 'value' ? 'value' : 'gradient')}${sum}</span><span class="numbers" data-testid="${name}-${id}">${content(name)}</span></div>`;
  }

  function content(name: Part): unknown {
    const all = (name === 'value' ? numbers?.values : numbers?.gradients) ?? [];
    if (name === 'gradient' && stateOf(one, numbers) === 'none') return html`<i class="none">–</i>`;
    if (numbers && hides(numbers, name)) return node.picture ? html`<i class="none unknown" role="img" aria-label=${text(texts, 'hidden')} title=${text(texts, 'hidden')}>?</i>` : chips(name, Array<number>(Math.min(numbers.count, SHOWN)).fill(NaN), true);
    if (!all.length || name === 'gradient' && numbers!.gradient !== 'ready') return html`<i class="none pending">${text(texts, 'notYet')}</i>`;
    return node.picture ? miniature(name, node.picture, all) : chips(name, all);
  }

  function chips(part: Part, all: readonly Sent[], unknown = false): TemplateResult[] {
    const before = (part === 'value' ? numbers?.before : numbers?.gradientsBefore) ?? [];
    return all.slice(0, SHOWN).map((number, element) => chip({ part, node: id, element, number: Number(number), unknown, selected: state.element === element, reachable: state.reachable, before: before.length ? Number(before[element]) : undefined }, texts, actions.look));
  }

  function miniature(part: Part, picture: Picture, all: readonly Sent[]): TemplateResult {
    return html`<pg-miniature .picture=${picture} .values=${drawn(actions.pictures(`${part}-${id}`), picture, all)} .zoom=${actions.zoom} .first=${Number(all[0])} .selected=${state.element} .reachable=${state.reachable}
      .label=${text(texts, part === 'value' ? 'pictureOfValue' : 'pictureOfGradient', node.title)} @pg-cell=${(event: CustomEvent<{ element: number }>) => actions.look(id, event.detail.element)}></pg-miniature>`;
  }
}

/** Of a small matrix the numbers themselves have come already. */
function drawn(array: Float32Array, picture: Picture, all: readonly Sent[]): Float32Array {
  const { rows, columns, planes } = picture;
  const sent = array.length || planes > 1 || all.length < rows * columns ? array : Float32Array.from(all, Number);
  if (!picture.turned) return sent;
  if (!turned.has(sent)) turned.set(sent, arranged(picture, sent));
  return turned.get(sent)!;
}

const turned = new WeakMap<Float32Array, Float32Array>(); // the same array as long as the numbers are the same, so that it is painted once

/** Says what is left out, and has no numbers of its own. */
function gap({ node, left, top, width, height }: Card): TemplateResult {
  return html`<div class="card gap" role="img" tabindex="-1" data-testid="gap" data-id=${node.id} aria-label="${node.title}, ${node.kind}"
    style="left:${left}px;top:${top}px;width:${width}px;height:${height}px"><b>${node.title}</b><small>${node.kind}</small><i aria-hidden="true">· · ·</i></div>`;
}

function leftOut(picture: Picture, texts: Texts): TemplateResult | typeof nothing {
  const { maps, cells } = hidden(picture), { planes, rows, columns, shownPlanes, shownRows, shownColumns } = picture;
  const size = (down: number, across: number) => rows === 1 ? format3(across) : `${down} × ${across}`;
  const words = [maps ? text(texts, 'maps', shownPlanes, format3(planes)) : '', cells ? text(texts, 'cells', size(shownRows, shownColumns), size(rows, columns)) : ''].filter(Boolean).join(', ');
  return words ? html`<span class="more" title=${words}>${words}</span>` : nothing;
}

function stateOf({ node }: Card, numbers: NodeNumbers | undefined): 'none' | 'not-yet' | 'ready' {
  return numbers?.gradient ?? (node.role === 'input' || node.role === 'target' ? 'none' : 'not-yet');
}

/** What a screen reader says of a card. */
function spoken(one: Card, numbers: NodeNumbers | undefined, state: CardState, texts: Texts): string {
  const { node } = one, said = (part: Part, all: readonly Sent[] = []) => hides(numbers, part) ? text(texts, 'hidden') : all.slice(0, SHOWN).map((value) => format3(Number(value))).join('; ') || text(texts, 'notYet');
  const gradient = stateOf(one, numbers) === 'none' ? text(texts, 'noGradient') : `${text(texts, 'gradient')}: ${said('gradient', numbers?.gradients)}`;
  return [node.title, node.kind, node.shape, node.role === 'layer' ? text(texts, 'folded') : node.layer, state.breakpoint ? text(texts, 'breakpoint') : '', state.selected ? text(texts, 'selected') : '',
    `${text(texts, 'value')}: ${said('value', numbers?.values)}`, gradient].filter(Boolean).join(', ');
}

/** The square with a plus or a minus before a layer's title. */
function sign(texts: Texts, title: string, folded: boolean): TemplateResult {
  const label = folded ? text(texts, 'unfold', title) : text(texts, 'fold', title);
  return html`<span class="sign" title=${label}><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${folded ? 'M3 6h6M6 3v6' : 'M3 6h6'}></path></svg></span>`;
}

export function band({ title, left, top, width, height }: Band, layer: GraphLayer | undefined, { texts, setFolded }: CardActions): TemplateResult {
  return html`<div class="band" data-layer=${title} style="left:${left}px;top:${top}px;width:${width}px;height:${height}px">${layer
    ? html`<button class="floating" tabindex="-1" data-testid="fold-${layer.output}" aria-label=${text(texts, 'fold', title)} @click=${(event: Event) => { event.stopPropagation(); setFolded(title, true); }}>${sign(texts, title, false)}${title}</button>`
    : html`<span class="title">${title}</span>`}</div>`;
}

/** What one can do about the card that is selected, above it, or below it where there is no room. */
export function contextBar({ node, left, top, width, height }: Card, numbers: NodeNumbers | undefined, state: { breakpoint: boolean; toLeft: boolean; below: boolean; unzoom: number }, texts: Texts, runTo: (backward: boolean) => void, toggle: () => void): TemplateResult {
  const computes = node.role === 'operation' || node.role === 'loss', flows = numbers !== undefined && numbers.gradient !== 'none';
  const button = (path: string, label: string, testId: string, action: () => void, pressed: unknown = nothing) => html`<button class="btn small" data-testid=${testId} title=${label} aria-label=${label} aria-pressed=${pressed} @click=${action}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg><span>${label}</span></button>`;
  if (!computes && !flows) return html``;
  return html`<div class="context floating ${state.toLeft ? 'to-left' : ''} ${state.below ? 'below' : ''}" role="toolbar" aria-label=${text(texts, 'context', node.title)} style="left:${state.toLeft ? left + width : left}px;top:${state.below ? top + height : top}px;--unzoom:${state.unzoom}" @click=${(event: Event) => event.stopPropagation()}>
    ${computes ? button('M3 8h8M8 4.5L11.5 8 8 11.5M14 3v10', text(texts, 'runTo'), 'run-to', () => runTo(false)) : nothing}
    ${flows ? button('M13 8H5M8 4.5L4.5 8 8 11.5M2 3v10', text(texts, 'runBackTo'), 'run-back-to', () => runTo(true)) : nothing}
    ${computes ? button('M8 4.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6', text(texts, 'breakpoint'), 'breakpoint', toggle, state.breakpoint) : nothing}</div>`;
}
