import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo, type ReactElement } from 'react';
import { middleOf, pathOf, type Point } from './arrange.ts';
import type { Flow } from './drawing.ts';
import { same } from './reuse.ts';

export interface WireData extends Record<string, unknown> {
  readonly flow: Flow; readonly points: readonly Point[]; readonly label?: Point; readonly upright: boolean; readonly target: boolean; readonly chosen: boolean; readonly bad: boolean;
  readonly say: string; readonly choose: (id: string) => void;
}

function WireEdge({ id, data }: EdgeProps & { data?: WireData }): ReactElement | null {
  if (!data) return null;
  const { flow, points, label, upright, target, chosen, bad, say, choose } = data, middle = label ?? middleOf(points), path = pathOf(points, upright);
  const look = ['wire', bad ? 'bad' : '', target ? 'target' : '', chosen ? 'chosen' : ''].filter(Boolean).join(' ');
  return (
    <>
      <path d={path} className={`react-flow__edge-path ${look}`} />
      <path d={path} className="react-flow__edge-interaction" fill="none" strokeOpacity={0} strokeWidth={18} />
      <EdgeLabelRenderer>
        <button className={`label nodrag nopan ${look}`} tabIndex={-1} data-testid={`wire-${id}`} aria-pressed={chosen} title={say} aria-label={say} onClick={() => choose(id)}
          style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}>{flow.label}</button>
      </EdgeLabelRenderer>
    </>
  );
}

/** What goes from one block to another, with its shape. */
export const WireView = memo(WireEdge, (before, after) => {
  const a = before.data, b = after.data;
  return !!a && !!b && same(a.points, b.points) === a.points && same(a.label, b.label) === a.label && a.flow === b.flow && a.target === b.target && a.chosen === b.chosen && a.bad === b.bad && a.say === b.say;
});
