import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../shared/texts.ts';
import { band, card, contextBar, type CardActions, type CardState } from './cards.ts';
import { hides, type GraphDrawing, type GraphNumbers } from './drawing.ts';
import { foldable } from './folding.ts';
import type { Folds } from './folds.ts';
import type { Box } from './geometry.ts';
import type { Card, Layout } from './layout.ts';
import { wayOf } from './reach.ts';
import type { Settled } from './settled.ts';
import { endsOf, localDerivative, traffic, wireLines } from './wires.ts';

/** All that follows from where a graph is drawn and what a pass has done on it. */
export interface Scene {
  readonly drawing: GraphDrawing; readonly numbers: GraphNumbers | undefined; readonly settled: Settled;
  readonly folds: Folds; readonly layout: Layout; readonly breakpoints: readonly number[];
  readonly selection: { readonly node: number; readonly element: number };
  readonly focused: number; // card that the keyboard is at
  readonly highlighted: readonly string[]; // edges pointed at elsewhere
  readonly aim: number; // node that paths are asked to, -1 for the loss
  readonly unzoom: number; readonly roomAt: (card: Box) => { toLeft: boolean; below: boolean };
}

/** What can be done about the selected node. */
export interface SceneActions extends CardActions {
  readonly runTo: (node: number, backward: boolean) => void;
  readonly breakpoint: (node: number) => void;
}

/** The layers, the wires and the cards of a graph. What has not changed since the last step is not drawn again. */
export function scene(it: Scene, actions: SceneActions): TemplateResult {
  const { drawing, folds: { folded }, layout } = it, { texts } = actions, way = wayOf(drawing, it.selection.node, it.aim);
  const layers = new Map(foldable(drawing).map((layer) => [layer.title, layer])), pass = traffic(drawing, folded, it.numbers, it.highlighted, way.edges);
  const lit = endsOf(it.highlighted, folded), along = new Set([...way.nodes].map((node) => it.folds.home(node) ?? node));
  return html`${guard([layout, drawing, texts], () => repeat(layout.bands, ({ title }) => title, (one) => band(one, layers.get(one.title), actions)))}
    ${wireLines(layout, pass)}
    ${repeat(layout.cards.values(), (one) => one.node.id, (one) => drawCard(it, one, { lit: lit.has(one.node.id), along: along.has(one.node.id) }, actions))}
    ${repeat(layout.wires.filter(({ key }) => pass.derivatives.has(key)), ({ key }) => key, (wire) => localDerivative(wire, pass.derivatives.get(wire.key)!, layout, texts))}
    ${context(it, actions)}`;
}

function drawCard(it: Scene, one: Card, { lit, along }: { lit: boolean; along: boolean }, actions: CardActions): unknown {
  const { folds, selection, settled } = it, id = folds.numbersOf(one.node.id), its = settled.node(id);
  const state: CardState = {
    lit, along, current: it.numbers !== undefined && folds.home(it.numbers.current) === one.node.id,
    breakpoint: it.breakpoints.some((node) => folds.home(node) === one.node.id),
    selected: folds.home(selection.node) === one.node.id, element: selection.node === id ? selection.element : -1,
    reachable: it.focused === one.node.id, waiting: its !== undefined && !its.values.length && !hides(its, 'value'),
  };
  const pictured = one.node.picture ? [actions.pictures(`value-${id}`), actions.pictures(`gradient-${id}`), actions.zoom] : [];
  return guard([one, its, actions.texts, ...Object.values(state), ...pictured], () => card(one, id, its, state, actions));
}

function context(it: Scene, { texts, runTo, breakpoint }: SceneActions): TemplateResult | typeof nothing {
  const { node } = it.selection, at = it.layout.cards.get(node);
  if (!at || node < 0) return nothing;
  const state = { breakpoint: it.breakpoints.includes(node), ...it.roomAt(at), unzoom: it.unzoom };
  return contextBar(at, it.settled.node(node), state, texts, (backward) => runTo(node, backward), () => breakpoint(node));
}

/** What is said where a graph cannot be read, or goes on beyond what is seen. */
export function hints(texts: CardActions['texts']): TemplateResult {
  const touch = matchMedia('(pointer: coarse), (max-width: 599px)').matches;
  return html`<div class="note tiny" role="status">${text(texts, 'tiny')}</div><div class="note partial" data-testid="graph-partial">${touch ? text(texts, 'partialTouch') : text(texts, 'partial')}</div>`;
}
