import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef, type MouseEvent, type ReactElement } from 'react';
import { text, type Texts } from '../shared/texts.ts';
import type { BlockData } from './block.tsx';
import { share, type Group, type Measure } from './drawing.ts';
import { Ways } from './ways.tsx';

/** What is done with a group from its own frame or block. */
export interface GroupActs { readonly fold: (group: Group) => void; readonly choose: (group: Group, more: boolean) => void; readonly name: (group: Group, back: boolean, typed?: string) => void; readonly ask: (group: Group) => void }
interface Grouped { readonly group: Group; readonly naming: boolean; readonly acts: GroupActs }
export interface FrameData extends Record<string, unknown>, Grouped { readonly texts: Texts; readonly chosen: boolean }
export interface FoldedData extends BlockData, Grouped {}

const FOLD = 'M4 8h8', UNFOLD = 'M4 8h8M8 4v8', SIGN = 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8';
const icon = (path: string) => <svg viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>;

/** A field for the name, as long as it is typed: Enter takes it, and so does leaving the field; Escape does not. */
function Name({ group, acts, texts: t }: { group: Group; acts: GroupActs; texts: Texts }): ReactElement {
  const field = useRef<HTMLInputElement>(null), done = useRef(false);
  useEffect(() => { field.current?.focus(); field.current?.select(); }, []);
  const end = (back: boolean, typed?: string) => {
    if (!done.current) acts.name(group, back, typed);
    done.current = true;
  };
  return <input ref={field} className="group-name nodrag nopan" data-testid="group-name" type="text" maxLength={60} defaultValue={group.name} aria-label={text(t, 'nameOf')} onBlur={(event) => end(false, event.target.value)}
    onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()} onKeyDown={(event) => {
      event.stopPropagation();
      if (event.key === 'Enter') end(true, event.currentTarget.value);
      else if (event.key === 'Escape') end(true);
    }} />;
}

function FrameNode({ data }: NodeProps & { data: FrameData }): ReactElement {
  const { group, texts: t, chosen, naming, acts } = data;
  const only = (action: () => void) => (event: MouseEvent) => { event.stopPropagation(); action(); };
  return (
    <div className={`frame ${chosen ? 'chosen' : ''}`} role="group" aria-label={text(t, 'groupSays', group.name, group.count)} data-testid={`frame-${group.key}`}>
      <div className="bar nodrag">
        {naming ? <Name group={group} acts={acts} texts={t} />
          : <button className="title" data-testid={`choose-${group.key}`} tabIndex={-1} aria-pressed={chosen} title={text(t, 'chooseAll', group.name)}
            onClick={(event) => only(() => acts.choose(group, event.shiftKey))(event)} onDoubleClick={only(() => acts.ask(group))}><b>{group.name}</b><span>{group.count}</span></button>}
        <button className="fold" data-testid={`collapse-${group.key}`} tabIndex={-1} aria-label={text(t, 'collapse', group.name)} title={text(t, 'collapse', group.name)} onClick={only(() => acts.fold(group))}>{icon(FOLD)}</button>
      </div>
    </div>
  );
}

/** The frame around the layers of a group. */
export const FrameView = memo(FrameNode, ({ data: a, width, height }, { data: b, width: w, height: h }) =>
  a.group === b.group && a.texts === b.texts && a.chosen === b.chosen && a.naming === b.naming && a.acts === b.acts && width === w && height === h);

function spoken({ group, block, texts: t }: FoldedData): string {
  return [text(t, 'groupSays', group.name, group.count), text(t, 'reads', group.reads), text(t, 'gives', group.gives), text(t, 'hasParameters', group.parameters), text(t, 'hasWork', group.work),
    block.problem && text(t, 'wrong', block.problem), block.note && text(t, 'unwise', block.note)].filter(Boolean).join(', ');
}

function FoldedNode({ data }: NodeProps & { data: FoldedData }): ReactElement {
  const { group, block, texts: t, measure, upright, current, chosen, target, open, naming, acts, act } = data, part = share(block, measure), said = block.problem || block.note;
  const look = ['block', 'folded', block.problem ? 'bad' : block.note ? 'unwise' : '', chosen ? 'chosen' : '', target ? 'target' : '', part === 1 ? 'most' : ''].filter(Boolean).join(' ');
  const amount = (kind: Measure, value: string, name: string) => <span className={measure === kind ? 'measured' : ''}><i>{name}</i><b>{value}</b></span>;
  return (
    <>
      <div className={look} data-testid={`block-${block.key}`} data-key={block.key} tabIndex={current ? 0 : -1} role="button" aria-pressed={chosen} aria-label={spoken(data)}>
        <div className="head">{icon(SIGN)}{naming ? <Name group={group} acts={acts} texts={t} /> : <b title={group.name}>{group.name}</b>}<span className="name">{group.count}</span>
          {said && <span className="flag" aria-hidden="true">!</span>}<span className="space" /></div>
        <div className="line" title={group.reads}>{text(t, 'reads', group.reads)}</div>
        <div className="line" title={group.gives}>{text(t, 'gives', group.gives)}</div>
        <div className="amounts">{amount('parameters', group.parameters, text(t, 'parameters'))}{amount('work', group.work, text(t, 'work'))}{amount('memory', group.memory, text(t, 'memory'))}</div>
        <div className="share"><i style={{ width: `${Math.round(part * 1000) / 10}%` }} /></div>
      </div>
      <button className="fold nodrag" data-testid={`expand-${group.key}`} tabIndex={-1} aria-label={text(t, 'expand', group.name)} title={text(t, 'expand', group.name)}
        onClick={(event) => { event.stopPropagation(); acts.fold(group); }}>{icon(UNFOLD)}</button>
      <Handle type="target" position={upright ? Position.Top : Position.Left} isConnectableStart={false} aria-hidden="true" />
      <Handle type="source" position={upright ? Position.Bottom : Position.Right} aria-hidden="true" />
      <Ways block={block} open={open} upright={upright} act={act} />
    </>
  );
}

/** A collapsed group: one block with what all its layers cost together. */
export const FoldedView = memo(FoldedNode, ({ data: a }, { data: b }) => a.block === b.block && a.group === b.group && a.texts === b.texts && a.measure === b.measure && a.upright === b.upright
  && a.current === b.current && a.chosen === b.chosen && a.target === b.target && a.open === b.open && a.naming === b.naming && a.acts === b.acts);
