import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, type ReactElement } from 'react';
import { text, type Texts } from '../shared/texts.ts';
import { share, type Act, type Block, type Measure } from './drawing.ts';
import { Inside } from './unfolded.tsx';
import { Ways } from './ways.tsx';

export interface BlockData extends Record<string, unknown> {
  readonly block: Block; readonly texts: Texts; readonly measure: Measure; readonly upright: boolean;
  readonly current: boolean; readonly chosen: boolean; readonly target: boolean; readonly open: boolean; readonly unfolded: boolean; readonly act: Act;
}

/** Lines on a square of 16 by 16, one for each group of layers. */
const SIGNS: Record<string, string> = {
  input: 'M3 4h7M3 8h10M3 12h7', loss: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
  0: 'M4 3v10M12 3v10M4 4.5l8 7M4 11.5l8-7', 1: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11', 2: 'M2 8c2-5 4-5 6 0s4 5 6 0',
  3: 'M2.5 5h3v6h-3zM6.5 5h3v6h-3zM10.5 5h3v6h-3z', 4: 'M2.5 4.5h6v6h-6zM6 10.5v2.5h7.5V6.5H8.5', 5: 'M3 3c0 5 5 3 5 7v3M13 3c0 5-5 3-5 7',
};

function amount(block: Block, measure: Measure): string {
  return measure === 'parameters' ? block.parameters : measure === 'work' ? block.work : block.memory;
}

/** All that a block says, for those who hear it. */
export function spoken(block: Block, t: Texts): string {
  const parts = [block.title, block.name, block.line, block.shape && text(t, 'gives', block.shape), block.parameters && text(t, 'hasParameters', block.parameters),
    block.work && text(t, 'hasWork', block.work), block.problem && text(t, 'wrong', block.problem), block.note && text(t, 'unwise', block.note)];
  return parts.filter(Boolean).join(', ');
}

function BlockNode({ data }: NodeProps & { data: BlockData }): ReactElement {
  const { block, texts: t, measure, upright, current, chosen, target, open, unfolded, act } = data, part = share(block, measure), said = block.problem || block.note;
  const look = ['block', block.kind, block.problem ? 'bad' : block.note ? 'unwise' : '', chosen ? 'chosen' : '', target ? 'target' : '', unfolded ? 'unfolded' : '', part === 1 ? 'most' : ''].filter(Boolean).join(' ');
  return (
    <>
      <div className={look} data-testid={`block-${block.key}`} data-key={block.key} tabIndex={current ? 0 : -1} role="button" aria-pressed={chosen} aria-label={spoken(block, t)}>
        <div className="head">
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d={SIGNS[block.kind] ?? SIGNS[block.group]} /></svg>
          <b>{block.title}</b><span className="name">{block.name}</span>
          {said && <span className="flag" aria-hidden="true">!</span>}
        </div>
        <div className="line" title={block.line}>{block.line}</div>
        {block.kind === 'layer' && <>
          {(block.parameters || block.work) && <div className="cost">{amount(block, measure)}</div>}
          <div className="share"><i style={{ width: `${Math.round(part * 1000) / 10}%` }} /></div>
        </>}
      </div>
      {block.kind === 'layer' && <Inside block={block} texts={t} unfolded={unfolded} act={act} />}
      {block.kind !== 'input' && <Handle type="target" position={upright ? Position.Top : Position.Left} isConnectableStart={false} aria-hidden="true" />}
      {block.kind !== 'loss' && <Handle type="source" position={upright ? Position.Bottom : Position.Right} aria-hidden="true" />}
      <Ways block={block} open={open} upright={upright} act={act} />
    </>
  );
}

/** A layer, the data or the loss, as a block of a fixed size. */
export const BlockView = memo(BlockNode, (before, after) => {
  const a = before.data, b = after.data;
  return a.block === b.block && a.texts === b.texts && a.measure === b.measure && a.upright === b.upright && a.current === b.current && a.chosen === b.chosen && a.target === b.target && a.open === b.open && a.unfolded === b.unfolded;
});
