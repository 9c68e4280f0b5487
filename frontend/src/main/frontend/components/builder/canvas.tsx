import { ConnectionMode, MiniMap, Position, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow, useStoreApi, type Connection, type Edge, type Node, type NodeChange } from '@xyflow/react';
import baseStyles from '@xyflow/react/dist/base.css?inline';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { text, type Texts } from '../shared/texts.ts';
import { reducedMotion } from '../shared/theme.ts';
import { isUpright, middleOf, type Arrangement, type Point, type Spot } from './arrange.ts';
import { BlockView, type BlockData } from './block.tsx';
import { INPUT, LOSS, flowId, type Act, type Blueprint, type Measure, type PaletteGroup, type PaletteItem } from './drawing.ts';
import { endsOf, targetAt, type Target } from './drop.ts';
import { FoldedView, FrameView, type FrameData } from './group.tsx';
import { chosenGroup, useGroups } from './groups.ts';
import { arrangeGroups } from './nest.ts';
import { Palette, type Place } from './palette.tsx';
import { Help, Notice, ToolRow, Totals } from './panels.tsx';
import { isRelated, reuse } from './reuse.ts';
import { inSight, limits } from './room.ts';
import { useUnfolded } from './unfolded.tsx';
import { dependsOn, walk, wireAfter } from './walk.ts';
import { WireView, type WireData } from './wire.tsx';

export interface Properties {
  readonly drawing: Blueprint; readonly palette: readonly PaletteGroup[]; readonly chosen: readonly string[]; readonly unfolded: string; readonly texts: Texts; readonly act: Act;
}

const NODES = { block: BlockView, folded: FoldedView, frame: FrameView }, EDGES = { wire: WireView };
const MANY = 15, VIRTUAL = 40, PALETTE = 176, NARROW = 600; // blocks with a minimap, blocks of which only those in sight are drawn; pixels
const READABLE = 0.66, START = 0.8, HANDLE = 8;

type Room = { readonly width: number; readonly height: number };

/** Draws into an element until it is told to end. */
export function mount(stage: HTMLElement): { show: (properties: Properties) => void; end: () => void } {
  const root = createRoot(stage);
  return {
    show: (properties) => root.render(<ReactFlowProvider><style>{String(baseStyles)}</style><Canvas {...properties} stage={stage} /></ReactFlowProvider>),
    end: () => root.unmount(),
  };
}

function handles({ width, height }: Spot, kind: string, upright: boolean): Node['handles'] {
  const at = upright ? { x: width / 2 - HANDLE / 2, end: height } : { x: 0, end: 0 };
  const size = { width: HANDLE, height: HANDLE };
  const target = { type: 'target' as const, position: upright ? Position.Top : Position.Left, x: upright ? at.x : -HANDLE / 2, y: upright ? -HANDLE / 2 : height / 2 - HANDLE / 2, ...size };
  const source = { type: 'source' as const, position: upright ? Position.Bottom : Position.Right, x: upright ? at.x : width - HANDLE / 2, y: upright ? at.end - HANDLE / 2 : height / 2 - HANDLE / 2, ...size };
  return [...(kind === 'input' ? [] : [target]), ...(kind === 'loss' ? [] : [source])];
}

function useRoom(stage: HTMLElement): Room {
  const [room, setRoom] = useState<Room>({ width: stage.clientWidth || 800, height: stage.clientHeight || 600 });
  useEffect(() => {
    const observer = new ResizeObserver(() => { if (stage.clientWidth) setRoom({ width: stage.clientWidth, height: stage.clientHeight }); });
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stage]);
  return room;
}

/** Whether the keys go into a field, here or elsewhere on the page, or to the palette. */
function typing(stage: HTMLElement): boolean {
  const at = (stage.getRootNode() as ShadowRoot).activeElement ?? document.activeElement;
  return !!at?.closest('input, textarea, .palette');
}

function Canvas({ drawing: sent, palette, chosen, unfolded, texts: t, act, stage }: Properties & { stage: HTMLElement }): ReactElement {
  const last = useRef<Blueprint>(undefined), drawing = useMemo(() => (last.current = reuse(last.current, sent)), [sent]);
  const flow = useReactFlow(), store = useStoreApi(), room = useRoom(stage), narrow = room.width < NARROW;
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set()), [wire, setWire] = useState<string>(), [current, setCurrent] = useState(INPUT);
  const [measure, setMeasure] = useState<Measure>('parameters'), [place, setPlace] = useState<Place>('after'), [asked, setAsked] = useState(0), [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false), [target, setTarget] = useState<Target>(), [from, setFrom] = useState<string>(), [copied, setCopied] = useState(false), [, setSought] = useState(0), [several, setSeveral] = useState(false);
  const moved = useRef(false), focusing = useRef<string>(undefined), space = useMemo(() => ({ width: room.width - (narrow ? 0 : PALETTE), height: room.height - 96 }), [room, narrow]);
  
  const kinds = useMemo(() => new Map(drawing.blocks.map((block) => [block.key, block])), [drawing]), { sizes, gliding } = useUnfolded(stage, kinds.get(unfolded)), opened = kinds.has(unfolded) ? unfolded : '';
  const upright = isUpright(drawing, space), layout = useMemo<Arrangement>(() => arrangeGroups(drawing, upright, sizes), [drawing, upright, sizes]);
  const layers = useMemo(() => [...selection].filter((key) => ['layer', 'group'].includes(kinds.get(key)?.kind ?? '')), [selection, kinds]);
  const alone = selection.size === 1 ? [...selection][0] : undefined;

  /* ---- where one is ---- */

  const show = useCallback((spot?: Spot) => {
    const [x, y, zoom] = store.getState().transform;
    if (!spot) return;
    const left = spot.x * zoom + x, top = spot.y * zoom + y, edge = narrow ? 0 : PALETTE;
    if (left >= edge && top >= 48 && left + spot.width * zoom <= room.width && top + spot.height * zoom <= room.height - 48) return;
    void flow.setCenter(spot.x + spot.width / 2, spot.y + spot.height / 2, { zoom, duration: reducedMotion() ? 0 : 160 });
  }, [room, narrow, flow, store]);

  const fit = useCallback((all: boolean) => {
    const left = narrow ? 0 : PALETTE, width = room.width - left, height = room.height, top = narrow ? 108 : 56, low = narrow ? 100 : 56;
    const whole = Math.min(1, (width - 48) / layout.width, (height - top - low) / layout.height);
    const zoom = all ? Math.max(0.05, whole) : whole >= READABLE ? whole : START, cut = zoom > whole;
    const x = upright || !cut ? left + (width - layout.width * zoom) / 2 : left + 24, y = upright && cut ? top : top + Math.max(0, (height - top - low - layout.height * zoom) / 2);
    void flow.setViewport({ x, y, zoom });
  }, [layout, upright, room, narrow, flow]);

  const fitted = useRef<Blueprint>(undefined);
  useEffect(() => { // another network is fitted, wherever one was in the last
    if (fitted.current && !isRelated(fitted.current, drawing)) moved.current = false;
    fitted.current = drawing;
  }, [drawing]);

  useEffect(() => { if (!moved.current && !opened) fit(false); }, [fit, opened]);

  useEffect(() => { // what has unfolded comes into sight
    const spot = layout.spots.get(opened), [x, y, zoom] = store.getState().transform;
    if (!spot || !sizes.has(opened)) return;
    void flow.setViewport(inSight(spot, { x, y, zoom }, { left: narrow ? 0 : PALETTE, top: narrow ? 96 : 48, right: room.width, bottom: room.height - (narrow ? 100 : 64) }), { duration: reducedMotion() ? 0 : 220 });
  }, [opened, sizes]); // eslint-disable-line

  const goTo = useCallback((key: string) => {
    setCurrent(key);
    focusing.current = key;
    setSought((times) => times + 1); // the keys may have been elsewhere, with the same block as before
    show(layout.spots.get(key));
  }, [show, layout]);

  useEffect(() => { // what has just come is chosen, and the keys go on from there
    const there = chosen.filter((key) => kinds.has(key));
    if (!there.length) return;
    setSelection(new Set(there));
    setSeveral(false);
    setWire(undefined);
    if (!typing(stage)) {
      setPlace('after');
      return goTo(there.at(-1)!);
    }
    setCurrent(there.at(-1)!); // who is typing already what comes next goes on typing
    show(layout.spots.get(there.at(-1)!));
  }, [chosen]); // eslint-disable-line

  useEffect(() => {
    if (!kinds.has(current)) setCurrent(INPUT);
    setSelection((now) => ([...now].every((key) => kinds.has(key)) ? now : new Set([...now].filter((key) => kinds.has(key)))));
    setWire((now) => (now && layout.ways.has(now) ? now : undefined));
  }, [kinds, layout, current]);

  useEffect(() => {
    let frame = 0, left = 60; // frames to wait for a block that is only drawn once it is in sight, and cannot have the focus before
    const focus = () => {
      const block = stage.querySelector<HTMLElement>(`[data-key="${CSS.escape(focusing.current ?? '')}"]`);
      block?.focus({ preventScroll: true });
      if (block?.matches(':focus')) focusing.current = undefined;
      else if (left-- > 0) frame = requestAnimationFrame(focus);
    };
    if (focusing.current) focus();
    return () => cancelAnimationFrame(frame);
  });

  const was = useRef('');
  useEffect(() => { // who was inside goes on from the block that has closed
    if (was.current && !opened && document.activeElement?.matches('body, pg-unfold')) goTo(kinds.has(was.current) ? was.current : INPUT);
    was.current = opened;
  }, [opened, kinds, goTo]);

  const choose = useCallback((keys: readonly string[]) => {
    setSelection(new Set(keys));
    setWire(undefined);
    act({ what: 'choose', keys: keys.length === 1 ? keys : [] });
  }, [act]);

  const chooseWire = useCallback((id: string) => {
    setWire(id);
    setSelection(new Set());
  }, []);

  useEffect(() => store.setState({ multiSelectionActive: several }), [several, store]); // as if the key were held, which a finger has not

  const groups = useGroups({ drawing, chosen: layers, current, texts: t, act, goTo, select: setSelection }), whole = chosenGroup(drawing.groups, layers);

  useEffect(() => { // back from the form beside the drawing
    const back = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && (event.target as Element).closest?.('[data-testid=layer-panel]')) stage.querySelector<HTMLElement>('[data-key][tabindex="0"]')?.focus();
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  }, [stage]);

  /* ---- what is done ---- */

  const pick = useCallback((item: PaletteItem) => {
    const { kind } = item;
    setOpen(false);
    goTo(current);
    if (place === 'join' || item.joins && selection.size > 1) act({ what: 'join', kind, keys: [...selection] });
    else if (wire) act({ what: 'insert-between', kind, ...endsOf(wire) });
    else if (!alone) act({ what: 'insert', kind });
    else if (place === 'branch') act({ what: 'branch', kind, from: alone });
    else act({ what: alone === LOSS || place === 'before' ? 'insert-before' : 'insert-after', kind, from: alone });
    setPlace('after');
  }, [act, place, selection, wire, alone, goTo, current]);

  const inside = useCallback(({ x, y }: Point) => {
    const box = stage.getBoundingClientRect();
    return x > box.left + (narrow ? 0 : PALETTE) && x < box.right && y > box.top && y < box.bottom;
  }, [stage, narrow]);

  const over = useCallback((at: { x: number; y: number } | undefined) => {
    setTarget(at && inside(at) ? targetAt(flow.screenToFlowPosition(at), layout) : undefined);
  }, [flow, layout, inside]);

  const drop = useCallback(({ kind }: PaletteItem, at: { x: number; y: number }) => {
    if (!inside(at)) return;
    goTo(current);
    const goal = targetAt(flow.screenToFlowPosition(at), layout);
    if (!goal) act({ what: 'insert', kind });
    else if ('wire' in goal) act({ what: 'insert-between', kind, ...endsOf(goal.wire) });
    else act({ what: 'insert-after', kind, from: goal.block });
  }, [act, flow, layout, inside, goTo, current]);

  const ask = useCallback((where: Place) => {
    focusing.current = undefined;
    setPlace(where);
    setOpen(true);
    setAsked((times) => times + 1);
  }, []);

  const openForm = useCallback(() => {
    const folded = layers.length === 1 && drawing.groups.find(({ key }) => key === layers[0]);
    if (folded) groups.acts.fold(folded);
    if (layers.length !== 1 || folded) return;
    act({ what: 'choose', kind: 'open', keys: layers }); // the form has the focus once it is there
  }, [act, layers, drawing, groups]);

  const remove = useCallback(() => {
    if (layers.length) act({ what: 'remove', keys: layers });
    else if (wire) {
      act({ what: 'cut', ...endsOf(wire) });
      goTo(current); // its words, which may have had the keys, go with it
    }
  }, [act, layers, wire, goTo, current]);
  const duplicate = useCallback(() => { if (layers.length) act({ what: 'duplicate', keys: layers }); }, [act, layers]);
  const copy = useCallback(() => {
    if (!layers.length) return;
    act({ what: 'copy', keys: layers });
    setCopied(true);
  }, [act, layers]);
  const paste = useCallback(() => act({ what: 'paste', from: alone ?? layers.at(-1) ?? LOSS }), [act, alone, layers]);

  const connect = useCallback(({ source, target: to }: { source: string; target: string }) => act({ what: 'connect', from: source, to }), [act]);
  const fits = useCallback(({ source, target: to }: Connection | Edge) => source !== to && (to === LOSS || !dependsOn(drawing.flows, source, to)), [drawing]);
  const reconnected = useRef(true);

  /* ---- keys ---- */

  const keys = (event: KeyboardEvent) => {
    const at = event.target as HTMLElement, { key } = event, held = event.ctrlKey || event.metaKey;
    if (at.closest('input, .palette, .help')) {
      if (key === 'Escape') { setHelp(false); goTo(current); event.preventDefault(); }
      return;
    }
    if (event.altKey || at.closest('[role=toolbar], .ways, .totals') && key !== 'Escape') return;
    if (at.closest('.label') && (key === 'Enter' || key === ' ')) return; // the wire itself is pressed
    const action = held ? chords[(event.shiftKey ? 'shift ' : '') + key.toLowerCase()] : key.startsWith('Arrow') ? () => arrow(key, event.shiftKey) : single[key.length === 1 ? key.toLowerCase() : key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const arrow = (key: string, more: boolean) => {
    const next = walk(drawing.flows, layout, current, key);
    if (!next) return;
    goTo(next);
    if (more) setSelection((now) => new Set([...now, current, next]));
    else if (!from) choose([next]);
  };
  const finish = () => {
    if (from && current !== from) act({ what: 'connect', from, to: current });
    setFrom(undefined);
  };
  const single: Record<string, () => void> = {
    a: () => ask('after'), Insert: () => ask('after'), i: () => ask('before'), v: () => ask('branch'), j: () => { if (selection.size > 1) ask('join'); },
    w: () => setFrom(current), Enter: () => (from ? finish() : openForm()), Delete: remove, Backspace: remove,
    ' ': () => setSelection((now) => new Set(now.has(current) ? [...now].filter((key) => key !== current) : [...now, current])),
    e: () => {
      const at = stage.querySelector<HTMLElement>('[data-key]:focus')?.dataset.key ?? current;
      if (kinds.get(at)?.kind === 'layer') act({ what: 'unfold', kind: 'deeper', keys: [at] });
    },
    Escape: () => { if (opened && !from && !help && !open) return act({ what: 'unfold', kind: 'back', keys: [opened] }); setFrom(undefined); setHelp(false); setOpen(false); setSeveral(false); choose([]); if (wire) goTo(current); }, '?': () => setHelp(true),
    l: () => {
      const next = wireAfter(drawing.flows, current, wire), points = layout.ways.get(next ?? '');
      if (!next || !points) return;
      chooseWire(next);
      show({ ...layout.labels.get(next) ?? middleOf(points), width: 0, height: 0 });
      stage.querySelector<HTMLElement>(`[data-testid="wire-${CSS.escape(next)}"]`)?.focus({ preventScroll: true });
    },
    g: groups.fold, F2: groups.rename,
    '+': () => void flow.zoomIn(), '=': () => void flow.zoomIn(), '-': () => void flow.zoomOut(), '0': () => { moved.current = false; fit(true); },
  };
  const chords: Record<string, () => void> = { d: duplicate, c: copy, v: paste, g: groups.group, 'shift g': groups.ungroup, a: () => setSelection(new Set(drawing.blocks.map(({ key }) => key))) };

  /* ---- what is drawn ---- */

  const worst = drawing.blocks.find((block) => block.problem)?.key;
  const frames = useMemo<Node<FrameData>[]>(() => [...layout.frames].map(([key, { x, y, width, height }]) => {
    const group = drawing.groups.find((each) => each.key === key)!;
    return {
      id: `frame ${key}`, type: 'frame', position: { x, y }, width, height, measured: { width, height }, selectable: false, style: { pointerEvents: 'none' },
      data: { group, texts: t, chosen: whole?.key === key, naming: groups.naming === key, acts: groups.acts },
    };
  }), [drawing, layout, t, whole, groups]);
  const blocks = useMemo<Node<BlockData>[]>(() => drawing.blocks.map((block) => {
    const spot = layout.spots.get(block.key)!, { width, height } = spot;
    const isTarget = target && 'block' in target && target.block === block.key || from === block.key;
    return {
      id: block.key, type: block.kind === 'group' ? 'folded' : 'block', position: { x: spot.x, y: spot.y }, width, height, measured: { width, height }, handles: handles(spot, block.kind, upright), selected: selection.has(block.key),
      data: { block, texts: t, measure, upright, act, current: current === block.key, chosen: selection.has(block.key), target: !!isTarget, open: block.key === worst || !worst && alone === block.key, unfolded: block.key === opened,
        ...(block.kind === 'group' && { group: drawing.groups.find(({ key }) => key === block.key)!, naming: groups.naming === block.key, acts: groups.acts }) },
    };
  }), [drawing, layout, upright, selection, current, t, measure, target, from, worst, alone, opened, act, groups]);
  const nodes = useMemo<Node[]>(() => [...frames, ...blocks], [frames, blocks]);

  const edges = useMemo<Edge<WireData>[]>(() => drawing.flows.map((each) => {
    const id = flowId(each), bad = each.bad;
    return {
      id, type: 'wire', source: each.from, target: each.to, selectable: false, focusable: false, reconnectable: each.to === LOSS ? 'source' as const : true,
      data: { flow: each, points: layout.ways.get(id)!, label: layout.labels.get(id), upright, target: !!target && 'wire' in target && target.wire === id, chosen: wire === id, bad, choose: chooseWire,
        say: text(t, bad ? 'badWire' : 'wire', each.label, kinds.get(each.from)?.title ?? '', kinds.get(each.to)?.title ?? '') },
    };
  }), [drawing, layout, upright, target, wire, t, kinds, chooseWire]);

  const changed = useCallback((changes: NodeChange[]) => {
    const picks = changes.filter((change) => change.type === 'select');
    if (!picks.length) return;
    setSelection((now) => {
      const next = new Set(now);
      for (const { id, selected } of picks) if (selected) next.add(id); else next.delete(id);
      return next;
    });
  }, []);

  const picked = useRef(selection);
  picked.current = selection;
  const marked = useCallback(() => setTimeout(() => { // the keys go on from what a frame was drawn around
    setWire(undefined);
    const last = drawing.blocks.findLast(({ key }) => picked.current.has(key));
    if (last) goTo(last.key);
  }), [drawing, goTo]);

  const where = place === 'join' ? text(t, 'whereJoin') : wire ? text(t, 'whereWire') : !alone ? text(t, 'whereFits')
    : place === 'branch' ? text(t, 'whereBranch', kinds.get(alone)?.title ?? '') : text(t, place === 'before' ? 'whereBefore' : 'whereAfter', kinds.get(alone)?.title ?? '');

  return (
    <div className={`canvas ${narrow ? 'narrow' : ''} ${from ? 'wiring' : ''} ${gliding ? 'gliding' : ''} ${several ? 'several' : ''}`} style={limits(space)} onKeyDown={keys}>
      <ReactFlow nodes={nodes} edges={edges} nodeTypes={NODES} edgeTypes={EDGES} onNodesChange={changed} onConnect={connect} isValidConnection={fits}
        onReconnectStart={() => { reconnected.current = false; }}
        onReconnect={(old, now) => { reconnected.current = true; act(old.target === now.target ? { what: 'rewire', kind: old.source, from: now.source, to: now.target } : { what: 'connect', from: now.source, to: now.target }); }}
        onReconnectEnd={(_, old) => { if (!reconnected.current && kinds.get(old.target)?.joins) act({ what: 'cut', from: old.source, to: old.target }); reconnected.current = true; }}
        onNodeClick={(event, node) => {
          if (node.type === 'frame') return;
          goTo(node.id);
          if (!event.shiftKey && !several) choose([node.id]);
          if (from && node.id !== from) { act({ what: 'connect', from, to: node.id }); setFrom(undefined); }
        }}
        onNodeDoubleClick={openForm} onPaneClick={() => { choose([]); setOpen(false); setFrom(undefined); }} onSelectionEnd={marked}
        onMoveStart={(event) => { if (event) moved.current = true; }} connectionMode={ConnectionMode.Strict} selectionMode={SelectionMode.Partial} multiSelectionKeyCode="Shift" selectionOnDrag={several} panOnDrag={!several}
        nodesDraggable={false} nodesFocusable={false} edgesFocusable={false} disableKeyboardA11y deleteKeyCode={null} minZoom={0.05} maxZoom={2} proOptions={{ hideAttribution: true }}
        connectionRadius={40} reconnectRadius={12} elevateNodesOnSelect={false} onlyRenderVisibleElements={nodes.length > VIRTUAL} zoomOnDoubleClick={false}>
        {drawing.blocks.length > MANY && !narrow && <MiniMap pannable zoomable ariaLabel={text(t, 'minimap')} nodeClassName={(node) => (node.type === 'frame' ? 'frame' : kinds.get(node.id)?.problem ? 'bad' : selection.has(node.id) ? 'chosen' : '')} />}
      </ReactFlow>
      <Palette groups={palette} texts={t} place={place} asked={asked} open={open} where={where} onPlace={setPlace} onPick={pick} onLeave={() => { setOpen(false); goTo(current); }} onDrag={over} onDrop={drop} />
      <Totals drawing={drawing} texts={t} measure={measure} onMeasure={setMeasure} />
      <ToolRow texts={t} count={layers.length} removable={layers.length > 0 || wire !== undefined} pasting={copied} grouped={!!whole} group={whole ? groups.ungroup : groups.group} several={several} onSeveral={() => setSeveral(!several)} palette={() => ask('after')} form={openForm} join={() => ask('join')} duplicate={duplicate} copy={copy} paste={paste} remove={remove} />
      <div className="views" role="toolbar" aria-label={text(t, 'view')}>
        <button className="btn small icon" data-testid="build-help" aria-label={text(t, 'help')} title={text(t, 'help')} onClick={() => setHelp(!help)}>?</button>
        <button className={`btn small ${narrow ? 'icon' : ''}`} data-testid="build-fit" aria-label={text(t, 'fit')} title={text(t, 'fit')} onClick={() => { moved.current = false; fit(true); }}>
          {narrow ? <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" /></svg> : text(t, 'fit')}</button>
      </div>
      <Notice drawing={drawing} act={act} />
      {help && <Help texts={t} onClose={() => { setHelp(false); goTo(current); }} />}
      {from && <div className="wiring-hint" role="status">{text(t, 'wiring', kinds.get(from)?.title ?? '')}</div>}
    </div>
  );
}
