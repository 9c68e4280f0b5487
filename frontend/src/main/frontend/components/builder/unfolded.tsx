import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { text, type Texts } from '../shared/texts.ts';
import { heightOf, type Size } from './arrange.ts';
import type { Act, Block } from './drawing.ts';
import { SIDE, roomOf } from './room.ts';

const GLIDE = 260; // milliseconds that blocks take to make room, and a little more

export interface Unfolded { readonly sizes: ReadonlyMap<string, Size>; readonly gliding: boolean }

/** How much room the block takes that is unfolded: as much as what stands in it, which is watched. */
export function useUnfolded(stage: HTMLElement, block: Block | undefined): Unfolded {
  const [size, setSize] = useState<Size>(), [gliding, setGliding] = useState(false), key = block?.key, was = useRef<string>(undefined);
  useEffect(() => {
    const inside = key && (stage.getRootNode() as ShadowRoot).host.querySelector<HTMLElement>(':scope > [slot=inside]');
    if (!inside) return setSize(undefined);
    const observer = new ResizeObserver(() => {
      const { offsetWidth: width, offsetHeight: height } = inside;
      if (width && height) setSize((now) => (now?.width === width && now.height === height ? now : { width, height }));
    });
    observer.observe(inside);
    return () => observer.disconnect();
  }, [stage, key]);
  useEffect(() => {
    if (was.current === undefined && key === undefined) return;
    was.current = key;
    setGliding(true);
    const ended = setTimeout(() => setGliding(false), GLIDE);
    return () => clearTimeout(ended);
  }, [key, size]);
  return { sizes: useMemo(() => (block && size ? new Map([[block.key, roomOf(block, size)]]) : new Map()), [block, size]), gliding };
}

/** What unfolds a block and folds it again; and, where it is unfolded, the place of what is inside. */
export function Inside({ block, texts: t, unfolded, act }: { block: Block; texts: Texts; unfolded: boolean; act: Act }): ReactElement {
  const label = text(t, unfolded ? 'fold' : 'unfold', block.name || block.title);
  return (
    <>
      <button className="unfolder nodrag nopan" tabIndex={-1} data-testid={`unfold-${block.key}`} aria-expanded={unfolded} aria-label={label} title={label}
        onClick={(event) => { event.stopPropagation(); act({ what: 'unfold', kind: 'toggle', keys: [block.key] }); }} onDoubleClick={(event) => event.stopPropagation()}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d={unfolded ? 'M4 9.5L8 5.5l4 4' : 'M4 6.5l4 4 4-4'} /></svg></button>
      {unfolded && <div className="holder" style={{ left: SIDE, top: heightOf(block) }}><slot name="inside" /></div>}
    </>
  );
}
