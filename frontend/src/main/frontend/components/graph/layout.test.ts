import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphDrawing, GraphNode, Role } from './drawing.ts';
import { cardId, fold } from './folding.ts';
import { holds, middle, touch, type Box } from './geometry.ts';
import { layOut } from './layout.ts';
import { holding, standing, travel } from './motion.ts';

const node = (id: number, layer: string, inputs: number[], role: Role = 'operation'): GraphNode => ({ id, title: `n${id}`, kind: '', role, shape: '', layer, inputs });

/** Two dense layers one behind the other, a skip around the second, a sum, and the loss. */
const drawing: GraphDrawing = {
  version: 1,
  nodes: [
    node(0, 'Input', [], 'input'),
    node(1, 'A', [], 'parameter'), node(2, 'A', [0, 1]), node(3, 'A', [2]),
    node(4, 'B', [], 'parameter'), node(5, 'B', [3, 4]), node(6, 'B', [5]),
    node(7, 'Sum', [3, 6]),
    node(8, 'Loss', [], 'target'), node(9, 'Loss', [7, 8]), node(10, 'Loss', [9], 'loss'),
  ],
  layers: [{ title: 'A', kind: '', output: 3 }, { title: 'B', kind: '', output: 6 }, { title: 'Sum', kind: '', output: 7 }, { title: 'Loss', kind: '', output: 10 }],
};
const [A, B] = drawing.layers!;

function laidOut(...titles: string[]) {
  const { nodes } = fold(drawing, new Set(titles));
  return layOut(nodes, new Map(nodes.map(({ id }) => [id, { width: 140, height: 100 }])));
}

test('no two cards touch, and each stands in the band of its layer', () => {
  const { cards, bands } = laidOut(), all: Box[] = [...cards.values()];

  all.forEach((one, i) => all.slice(i + 1).forEach((other) => assert.equal(touch(one, other), false)));
  assert.deepEqual(bands.map(({ title }) => title), ['A', 'B', 'Loss']);
  for (const band of bands) for (const card of cards.values()) assert.equal(holds(band, card), card.node.layer === band.title);
});

test('the data run level through layers, whatever hangs below', () => {
  const { cards } = laidOut();

  assert.equal(middle(cards.get(2)!).y, middle(cards.get(3)!).y);
  assert.equal(middle(cards.get(1)!).x, middle(cards.get(2)!).x);
  assert.ok(cards.get(1)!.top > cards.get(2)!.top + 100);
});

test('every edge has a wire that begins and ends at its cards', () => {
  const { cards, wires } = laidOut();

  assert.equal(wires.length, drawing.nodes.flatMap(({ inputs }) => inputs).length);
  const skip = wires.find(({ key }) => key === '3-7-0')!, numbers = skip.path.match(/-?[\d.]+/g)!.map(Number), start = cards.get(3)!;
  assert.deepEqual(numbers.slice(0, 2), [start.left + start.width, middle(start).y]);
  assert.equal(numbers.at(-2), cards.get(7)!.left);
});

test('a folded layer is a card of its own, without a band', () => {
  const { cards, bands, wires } = laidOut('A');

  assert.deepEqual(bands.map(({ title }) => title), ['B', 'Loss']);
  assert.ok(cards.has(cardId(A)) && !cards.has(2));
  assert.equal(wires.some(({ from, to }) => from === 2 || to === 2), false);
});

test('folding one layer leaves the order of the others, and each of them as it was inside', () => {
  const before = laidOut(), after = laidOut('A');

  const offset = (id: number) => [after.cards.get(id)!.left - before.cards.get(id)!.left, after.cards.get(id)!.top - before.cards.get(id)!.top];
  assert.deepEqual(offset(5), offset(6));
  assert.deepEqual(offset(9), offset(10));
  const order = ({ cards }: typeof before) => [0, 5, 6, 7, 9, 10].sort((a, b) => cards.get(a)!.left - cards.get(b)!.left);
  assert.deepEqual(order(after), order(before));
});

test('the layer that folds stays where it is on the screen', () => {
  const before = laidOut(), after = laidOut('B'), view = { x: -100, y: 40, scale: 0.5 };

  const kept = holding(view, before, after, B);

  const screen = (at: { x: number; y: number }, by: typeof view) => [at.x * by.scale + by.x, at.y * by.scale + by.y];
  assert.deepEqual(screen(standing(after, B)!, kept), screen(standing(before, B)!, view));
  assert.deepEqual(holding(view, before, after, undefined), view);
  assert.deepEqual(travel({ left: 10, top: 0 }, { left: 30, top: 0 }, view, { ...view, x: -90 }), { x: -40, y: 0 }); // 20 to the right in the drawing, which itself went 10 pixels, 20 at zoom 1
});

test('an empty graph has an empty layout', () => {
  assert.equal(layOut([], new Map()).cards.size, 0);
});
