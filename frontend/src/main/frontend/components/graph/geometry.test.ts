import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GraphNode, Role } from './drawing.ts';
import { SHOWN, bounds, cardSize, curve, exceeds, gap, hang, hangingFrom, holds, isBeside, layersOf, neighbour, ports, readableView, rise, showing, touch, wholeView } from './geometry.ts';

const node = (id: number, role: Role, inputs: number[] = [], layer = ''): GraphNode => ({ id, title: `n${id}`, kind: '', role, shape: '', layer, inputs });
const words = (title: number, name = 40, pending = 40) => ({ title, name, pending });
const box = (left: number, top: number, width = 100, height = 80) => ({ left, top, width, height });

test('a card is as high as its numbers, and no higher than it shows', () => {
  assert.ok(cardSize(words(20), 3).height < cardSize(words(20), 4).height);
  assert.ok(cardSize(words(20), SHOWN).height < cardSize(words(20), SHOWN + 1).height);
  assert.deepEqual(cardSize(words(20), SHOWN + 1), cardSize(words(20), 5000));
  assert.deepEqual(cardSize(words(20), 0), cardSize(words(20), 1));
});

test('a card is as wide as its words, within reason', () => {
  assert.ok(cardSize(words(190), 1).width > cardSize(words(20), 1).width);
  assert.equal(cardSize(words(900), 1).width, 240);
});

test('the name of a number has room before the widest number, and above it', () => {
  const padding = 20, number = 54;

  assert.ok(cardSize(words(20, 90, 40), 1).width >= padding + 90 + number);
  assert.ok(cardSize(words(20, 60, 80), 1).width >= padding + 60 + 80);
  assert.ok(cardSize(words(20, 90, 40), 4).width >= padding + 2 * 90);
  assert.ok(cardSize(words(20, 100, 40), 128, { planes: 1, rows: 1, columns: 128, shownPlanes: 1, shownRows: 1, shownColumns: 32 }).width >= padding + 2 * 100);
});

test('small matrices stand side by side where they are narrow, else one below the other', () => {
  const matrix = (side: number) => ({ planes: 1, rows: side, columns: side, shownPlanes: 1, shownRows: side, shownColumns: side });
  const two = cardSize(words(20), 4, matrix(2)), four = cardSize(words(20), 16, matrix(4));

  assert.deepEqual([2, 4].map((side) => isBeside(matrix(side))), [true, false]);
  assert.ok(two.width >= 20 + 4 * 40 && two.height < 46 + 18 + 3 * 22);
  assert.ok(four.width >= 20 + 4 * 40 && four.width < 220 && four.height >= 46 + 2 * (18 + 4 * 22));
  assert.ok(cardSize(words(20), 16, matrix(4), false).height < four.height); // of an input there is no gradient
});

test('something lies outside when the drawing does not fit at this zoom', () => {
  const world = { width: 400, height: 200 }, room = { width: 300, height: 300 };

  assert.ok(exceeds({ scale: 1, x: 0, y: 20 }, world, room));
  assert.ok(!exceeds({ scale: 0.7, x: 10, y: 20 }, world, room));
  assert.ok(exceeds({ scale: 0.7, x: -10, y: 20 }, world, room));
});

test('wires arrive one above the other in the order they come from', () => {
  const [first, second] = ports(box(0, 0), [300, 20]);

  assert.ok(second < first);
  assert.equal((first + second) / 2, 40);
  assert.deepEqual(ports(box(0, 10), [5]), [50]);
});

test('twenty wires still end at the card', () => {
  const all = ports(box(0, 0), Array.from({ length: 20 }, (_, i) => i));

  assert.ok(Math.min(...all) > 0 && Math.max(...all) < 80);
});

test('a curve leaves and arrives level', () => {
  assert.equal(curve([{ x: 0, y: 0 }, { x: 100, y: 50 }]), 'M0 0C50 0 50 50 100 50');
  assert.equal(curve([{ x: 0, y: 0 }, { x: 10, y: 5 }, { x: 20, y: 5 }]), 'M0 0C5 0 5 5 10 5C15 5 15 5 20 5');
});

test('parameters of a layer hang below the operation that alone reads them', () => {
  const nodes = [node(0, 'input'), node(1, 'parameter', [], 'Hidden'), node(2, 'operation', [0, 1], 'Hidden'), node(3, 'target'), node(4, 'loss', [2, 3])];

  assert.deepEqual([...hangingFrom(nodes)], [[2, [1]], [4, [3]]]);
});

test('in a formula, which is no layer or a single one, every operand stands in its column', () => {
  for (const layer of ['', 'Expression']) {
    assert.equal(hangingFrom([node(0, 'input', [], layer), node(1, 'parameter', [], layer), node(2, 'operation', [0, 1], layer), node(3, 'target', [], layer), node(4, 'loss', [2, 3], layer)]).size, 0);
  }
});

test('a shared parameter, and one that nothing else is joined with, do not hang', () => {
  const shared = [node(0, 'input'), node(1, 'parameter', [], 'A'), node(2, 'operation', [0, 1], 'A'), node(3, 'operation', [2, 1], 'A')];
  const penalty = [node(0, 'parameter', [], 'A'), node(1, 'operation', [0], 'A'), node(2, 'parameter', [], 'B'), node(3, 'parameter', [], 'B'), node(4, 'operation', [2, 3], 'B')];

  assert.equal(hangingFrom(shared).size, 0);
  assert.deepEqual([...hangingFrom(penalty)], [[4, [2]]]);
});

test('what hangs is centred below, side by side', () => {
  const above = box(0, 0), hung = hang(above, [{ width: 60, height: 40 }, { width: 60, height: 90 }]), all = bounds(hung);

  assert.equal(all.left + all.width / 2, 50);
  assert.ok(hung.every((one) => one.top > 80) && !touch(hung[0], hung[1]));
  assert.deepEqual(rise(hung[0], above, 0, 1).label, { x: (hung[0].left + 30 + 50) / 2, y: (hung[0].top + 80) / 2 });
});

test('a layer is a group from two cards on', () => {
  assert.deepEqual([...layersOf([node(0, 'input', [], 'A'), node(1, 'operation', [0], 'B'), node(2, 'operation', [1], 'B')]).keys()], ['B']);
});

test('a card between two others is in the way, one above them is not', () => {
  const way = gap(box(0, 0), box(400, 0));

  assert.equal(touch(box(200, 10), way), true);
  assert.equal(touch(box(200, -200), way), false);
  assert.equal(holds(box(-10, -10, 200, 200), box(0, 0)), true);
  assert.equal(holds(box(0, 0), box(50, 0)), false);
});

test('a small graph is shown whole in the middle, a large one legibly at its card', () => {
  const room = { width: 800, height: 600 };

  assert.deepEqual(wholeView({ width: 400, height: 200 }, room, 50), readableView({ width: 400, height: 200 }, room, 50, box(0, 0)));
  const { scale, x } = readableView({ width: 4000, height: 200 }, room, 50, box(2000, 0));
  assert.equal(scale, 1);
  assert.equal(x + 2050 * scale, 400);
  assert.ok(wholeView({ width: 4000, height: 200 }, room, 50).scale < 0.2);
});

test('a view stays as it is while the card is in sight', () => {
  const view = { x: 0, y: 100, scale: 1 }, room = { width: 800, height: 600 };

  assert.equal(showing(view, box(100, 0), room, 50, { width: 4000, height: 300 }), view);
  const moved = showing(view, box(2000, 0), room, 50, { width: 4000, height: 300 });
  assert.equal(moved.x + 2050, 400);
});

test('at the end of the graph the view stops where the graph does', () => {
  const view = { x: 18, y: 60, scale: 1 }, room = { width: 800, height: 600 };

  assert.equal(showing(view, box(3880, 0), room, 50, { width: 4000, height: 300 }).x + 4000, 800 - 18);
});

test('arrow keys follow the wires, and go up and down a column', () => {
  const stops = [
    { ...box(0, 0), id: 0, inputs: [] }, { ...box(0, 200), id: 1, inputs: [] }, { ...box(200, 0), id: 2, inputs: [1] }, { ...box(200, 200), id: 3, inputs: [0] },
  ];

  assert.equal(neighbour(stops, 0, 'ArrowRight'), 3);
  assert.equal(neighbour(stops, 2, 'ArrowLeft'), 1);
  assert.equal(neighbour(stops, 0, 'ArrowDown'), 1);
  assert.equal(neighbour(stops, 3, 'ArrowUp'), 2);
  assert.equal(neighbour(stops, 0, 'ArrowLeft'), undefined);
  assert.equal(neighbour(stops, 9, 'ArrowLeft'), undefined);
});
