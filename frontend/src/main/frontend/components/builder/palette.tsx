import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { text, type Texts } from '../shared/texts.ts';
import type { PaletteGroup, PaletteItem } from './drawing.ts';
import { found } from './search.ts';

/** Where what is picked goes: behind what is chosen, in front of it, beside what reads it, or where several meet. */
export type Place = 'after' | 'before' | 'branch' | 'join';

const DRAG = 5; // pixels before a press becomes a drag

interface Properties {
  readonly groups: readonly PaletteGroup[]; readonly texts: Texts; readonly place: Place; readonly asked: number; readonly open: boolean; readonly where: string;
  readonly onPlace: (place: Place) => void; readonly onPick: (item: PaletteItem) => void; readonly onLeave: () => void;
  readonly onDrag: (at: { x: number; y: number } | undefined) => void; readonly onDrop: (item: PaletteItem, at: { x: number; y: number }) => void;
}

/** Everything that can be put in: to be searched, clicked, or dragged onto the canvas. */
export function Palette({ groups, texts: t, place, asked, open, where, onPlace, onPick, onLeave, onDrag, onDrop }: Properties): ReactElement {
  const [query, setQuery] = useState(''), [marked, setMarked] = useState(0), [dragged, setDragged] = useState<{ item: PaletteItem; x: number; y: number }>();
  const search = useRef<HTMLInputElement>(null), list = useRef<HTMLDivElement>(null), dropped = useRef(false), press = useRef<{ item: PaletteItem; x: number; y: number } | undefined>(undefined);
  const shown = useMemo(() => found(groups, query, place === 'join'), [groups, query, place]), items = shown.flatMap((group) => group.items);
  useEffect(() => {
    if (asked > 0) { setQuery(''); setMarked(0); search.current?.focus(); }
  }, [asked]);

  useEffect(() => {
    if (marked) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    else list.current?.scrollTo({ top: 0 }); // with the title above the first
  }, [marked]);

  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) setMarked((now) => Math.max(0, Math.min(items.length - 1, now + step)));
    else if (event.key === 'Enter' && items[marked]) { onPick(items[marked]); setQuery(''); }
    else if (event.key === 'Escape') { setQuery(''); onLeave(); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const down = (item: PaletteItem) => (event: PointerEvent) => {
    dropped.current = false;
    if (event.button === 0 && event.pointerType !== 'touch') press.current = { item, x: event.clientX, y: event.clientY };
  };
  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const start = press.current;
      if (!start || Math.hypot(event.clientX - start.x, event.clientY - start.y) < DRAG && !dragged) return;
      setDragged({ item: start.item, x: event.clientX, y: event.clientY });
      onDrag({ x: event.clientX, y: event.clientY });
    };
    const end = (): PaletteItem | undefined => {
      const item = dragged && press.current?.item;
      press.current = undefined;
      if (!item) return undefined;
      setDragged(undefined);
      onDrag(undefined);
      return item;
    };
    const up = (event: globalThis.PointerEvent) => {
      const item = end();
      if (!item) return;
      dropped.current = true; // the click that follows over the item itself means nothing
      onDrop(item, { x: event.clientX, y: event.clientY });
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', end);
    return () => { removeEventListener('pointermove', move); removeEventListener('pointerup', up); removeEventListener('pointercancel', end); };
  }, [dragged, onDrag, onDrop]);

  return (
    <aside className={`palette ${open ? 'open' : ''}`} aria-label={text(t, 'palette')}>
      <input ref={search} type="text" data-testid="palette-search" value={query} placeholder={text(t, 'search')} aria-label={text(t, 'search')} role="combobox" aria-expanded="true"
        aria-controls="palette-list" aria-activedescendant={items[marked] && `item-${items[marked].kind}`} onChange={(event) => { setQuery(event.target.value); setMarked(0); }} onKeyDown={keys} />
      <div className="places" role="group" aria-label={text(t, 'place')}>
        <button aria-pressed={place === 'after'} data-testid="place-after" onClick={() => onPlace('after')}>{text(t, 'after')}</button>
        <button aria-pressed={place === 'before'} data-testid="place-before" onClick={() => onPlace('before')}>{text(t, 'before')}</button>
        <button aria-pressed={place === 'branch'} data-testid="place-branch" onClick={() => onPlace('branch')}>{text(t, 'branch')}</button>
      </div>
      <p className="where" data-testid="palette-where">{where}</p>
      <div ref={list} className="list" id="palette-list" role="listbox">
        {shown.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <h3>{group.title}</h3>
            {group.items.map((item) => (
              <button key={item.kind} id={`item-${item.kind}`} className={`item ${(query || place === 'join') && items[marked] === item ? 'marked' : ''}`} role="option" aria-selected={items[marked] === item}
                tabIndex={-1} data-testid={`layer-${item.kind}`} onPointerDown={down(item)} onClick={() => { if (!dropped.current) onPick(item); }}>{item.name}</button>
            ))}
          </div>
        ))}
        {!items.length && <p className="where">{text(t, 'nothing')}</p>}
      </div>
      {dragged && <div className="ghost" style={{ left: dragged.x, top: dragged.y }} aria-hidden="true">{dragged.item.name}</div>}
    </aside>
  );
}
