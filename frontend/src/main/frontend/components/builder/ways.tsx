import { NodeToolbar, Position } from '@xyflow/react';
import type { ReactElement } from 'react';
import type { Act, Block } from './drawing.ts';

/** What is wrong with a block or unwise, beside it, with the ways out. */
export function Ways({ block, open, upright, act }: { block: Block; open: boolean; upright: boolean; act: Act }): ReactElement | null {
  const said = block.problem || block.note;
  return said ? (
    <NodeToolbar isVisible={open} position={upright ? Position.Right : Position.Bottom} align="start" offset={12} data-testid={`ways-${block.key}`} className={`ways ${block.problem ? 'bad' : 'unwise'}`}>
      <p role={block.problem ? 'alert' : 'status'}>{said}</p>
      {block.ways.map((way) => <button key={way.id} className="btn small" data-testid={`fix-${way.id.split('|')[1]}`} onClick={() => act({ what: 'fix', kind: way.id })}>{way.text}</button>)}
    </NodeToolbar>
  ) : null;
}
