import { html, svg, type TemplateResult } from 'lit';
import { format3 } from '../shared/numbers.ts';
import { text, type Texts } from '../shared/texts.ts';
import { edgeKey, hides, type EdgeNumbers, type GraphDrawing, type GraphNumbers } from './drawing.ts';
import type { Folded } from './folding.ts';
import { LABEL } from './geometry.ts';
import type { Layout, Wire } from './layout.ts';

/** What the pass has done on the wires that are drawn; several edges can run in one. */
export interface Traffic {
  readonly passed: ReadonlySet<string>; // the backward pass has come along
  readonly active: ReadonlySet<string>; // carried a number in the last step
  readonly ahead: ReadonlySet<string>; // their end is not computed yet
  readonly lit: ReadonlySet<string>; // pointed at elsewhere
  readonly way: ReadonlySet<string>; // from what is selected to what it is to reach
  readonly derivatives: ReadonlyMap<string, EdgeNumbers>; // by the wire, where neither end is a folded layer
}

export function traffic(drawing: GraphDrawing, folded: Folded, numbers: GraphNumbers | undefined, highlighted: readonly string[], way: readonly string[] = []): Traffic {
  const wireOf = (edges: readonly string[]) => new Set(edges.map((edge) => folded.wires.get(edge)).filter((wire) => wire !== undefined));
  const current = drawing.nodes.find(({ id }) => id === numbers?.current), flows = numbers?.direction === 'forward' || numbers?.direction === 'backward';
  const passed = (numbers?.edges ?? []).filter((edge) => edge.passed), waiting = new Set((numbers?.nodes ?? []).filter((node) => !node.values.length && !hides(node, 'value')).map(({ id }) => id));
  return {
    passed: wireOf(passed.map(({ from, to, input }) => edgeKey(from, to, input))),
    active: wireOf(current && flows ? current.inputs.map((from, input) => edgeKey(from, current.id, input)) : []),
    ahead: wireOf(drawing.nodes.filter(({ id }) => waiting.has(id)).flatMap(({ id, inputs }) => inputs.map((from, input) => edgeKey(from, id, input)))),
    lit: wireOf(highlighted),
    way: wireOf(way),
    derivatives: new Map(passed.filter(({ from, to }) => folded.homes.get(from) === from && folded.homes.get(to) === to).map((edge) => {
      const key = edgeKey(edge.from, edge.to, edge.input);
      return [folded.wires.get(key) ?? key, edge];
    })),
  };
}

/** Cards at the ends of edges that are pointed at elsewhere. */
export function endsOf(edges: readonly string[], { homes }: Folded): Set<number> {
  return new Set(edges.filter((edge) => /^\d+-\d+-\d+$/.test(edge)).flatMap((edge) => edge.split('-').slice(0, 2).map(Number)).map((id) => homes.get(id)).filter((id) => id !== undefined));
}

/**
 * All wires: dashed where nothing has come along, grey, or in the accent where the backward pass has. Those that last carried a number, or are
 * pointed at, are drawn once more above the others, so that these stay as they are.
 */
export function wireLines(layout: Layout, { passed, active, ahead, lit, way }: Traffic): TemplateResult {
  const classes = (key: string) => passed.has(key) ? 'passed' : ahead.has(key) ? 'ahead' : '';
  const above = (wires: ReadonlySet<string>, look: string) => wires.size ? layout.wires.filter(({ key }) => wires.has(key)).map(({ path }) => svg`<path d=${path} class=${look}></path>`) : '';
  return html`<svg class="wires" width=${layout.width} height=${layout.height} aria-hidden="true">
    <g>${above(way, 'way')}</g><g>${layout.wires.map(({ key, path }) => svg`<path d=${path} data-edge=${key} class=${classes(key)}></path>`)}</g><g>${above(active, 'active')}</g><g>${above(lit, 'lit')}</g></svg>`;
}

/** The local derivative, in the middle of its wire. */
export function localDerivative(wire: Wire, edge: EdgeNumbers, layout: Layout, texts: Texts): TemplateResult {
  const title = (id: number) => layout.cards.get(id)?.node.title ?? '';
  return html`<span class="local" style="left:${wire.label.x - LABEL.width}px;top:${wire.label.y - LABEL.height / 2}px"><span role="img" data-testid="local-${edgeKey(edge.from, edge.to, edge.input)}"
    aria-label=${text(texts, 'local', title(wire.to), title(wire.from), format3(Number(edge.value)))}><pg-number .value=${Number(edge.value)}></pg-number></span></span>`;
}
