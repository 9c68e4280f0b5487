import type { ReactElement } from 'react';
import { text, type Texts } from '../shared/texts.ts';
import type { Act, Blueprint, Measure } from './drawing.ts';

const icon = (path: string) => <svg viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>;

/** What all layers cost together. Pressing one of the numbers compares the blocks by it. */
export function Totals({ drawing, texts: t, measure, onMeasure }: { drawing: Blueprint; texts: Texts; measure: Measure; onMeasure: (measure: Measure) => void }): ReactElement {
  const names: Record<Measure, string> = { parameters: text(t, 'parameters'), work: text(t, 'work'), memory: text(t, 'memory') };
  const values: Record<Measure, string> = { parameters: drawing.parameters, work: drawing.work, memory: drawing.memory };
  return (
    <div className="totals" role="group" aria-label={text(t, 'totals')} data-testid="totals">
      {(['parameters', 'work', 'memory'] as const).map((each) => (
        <button key={each} aria-pressed={measure === each} data-testid={`total-${each}`} title={text(t, 'compare')} onClick={() => onMeasure(each)}>
          <b>{values[each]}</b><span>{names[each]}</span></button>
      ))}
    </div>
  );
}

interface Tools {
  readonly texts: Texts; readonly count: number; readonly removable: boolean; readonly pasting: boolean; readonly grouped: boolean; readonly group: () => void; readonly several: boolean; readonly onSeveral: () => void;
  readonly palette: () => void; readonly form: () => void; readonly join: () => void; readonly duplicate: () => void; readonly copy: () => void; readonly paste: () => void; readonly remove: () => void;
}

/** What can be done with what is chosen. */
export function ToolRow({ texts: t, count, removable, pasting, grouped, group, several, onSeveral, palette, form, join, duplicate, copy, paste, remove }: Tools): ReactElement {
  const tool = (testId: string, path: string, label: string, enabled: boolean, action: () => void) => (
    <button className="btn small icon" data-testid={testId} aria-label={label} title={label} disabled={!enabled} onClick={action}>{icon(path)}</button>);
  return (
    <div className="tools" role="toolbar" aria-label={text(t, 'tools')}>
      {tool('build-insert', 'M8 3v10M3 8h10', text(t, 'insertKey'), true, palette)}
      {tool('build-join', 'M3 3c0 5 5 3 5 7v3M13 3c0 5-5 3-5 7', text(t, 'joinKey'), count > 1, join)}
      <button className={`btn small icon ${several ? 'on' : ''}`} data-testid="build-several" aria-pressed={several} aria-label={text(t, 'several')} title={text(t, 'several')} onClick={onSeveral}>
        {icon('M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M5.5 8l2 2 3-4')}</button>
      {grouped ? tool('build-ungroup', 'M2.5 2.5h11v11h-11zM5.5 5.5l5 5M10.5 5.5l-5 5', text(t, 'ungroupKey'), true, group)
        : tool('build-group', 'M2.5 2.5h11v11h-11zM5 5.5h6M5 8h6M5 10.5h6', text(t, 'groupKey'), count > 0, group)}
      {tool('build-duplicate', 'M3 3h7v7H3zM6 10v3h7V6h-3', text(t, 'duplicateKey'), count > 0, duplicate)}
      {tool('build-copy', 'M5 3h8v8M3 5h8v8H3z', text(t, 'copyKey'), count > 0, copy)}
      {tool('build-paste', 'M4 4h8v9H4zM6 2.5h4V5H6z', text(t, 'pasteKey'), pasting, paste)}
      {tool('build-remove', 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5', text(t, 'removeKey'), removable, remove)}
      {tool('build-form', 'M3 5h6M12 5h1M3 11h1M7 11h6M10.5 3.5v3M5.5 9.5v3', text(t, 'formKey'), count === 1, form)}
    </div>
  );
}

/** The keys, for who asks. */
export function Help({ texts: t, onClose }: { texts: Texts; onClose: () => void }): ReactElement {
  const rows: [string, string][] = [
    ['↑ ↓ ← →', text(t, 'helpWalk')], ['⇧ + ↑ ↓', text(t, 'helpMore')], ['A', text(t, 'helpAfter')], ['I', text(t, 'helpBefore')], ['V', text(t, 'helpBranch')],
    ['J', text(t, 'helpJoin')], ['W', text(t, 'helpWire')], ['L', text(t, 'helpWires')], ['Enter', text(t, 'helpForm')], ['E', text(t, 'helpUnfold')], ['Delete', text(t, 'helpRemove')], ['Ctrl D', text(t, 'helpDuplicate')],
    ['Ctrl G', text(t, 'helpGroup')], ['Ctrl ⇧ G', text(t, 'helpUngroup')], ['G', text(t, 'helpFold')], ['F2', text(t, 'helpRename')],
    ['Ctrl C, Ctrl V', text(t, 'helpCopy')], ['Ctrl Z, Ctrl Y', text(t, 'helpUndo')], ['+ − 0', text(t, 'helpZoom')],
  ];
  return (
    <div className="help" role="dialog" aria-label={text(t, 'help')} data-testid="build-keys">
      <button className="btn small" autoFocus onClick={onClose}>{text(t, 'close')}</button>
      <dl>{rows.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div>)}</dl>
    </div>
  );
}

/** What is wrong with no block alone. */
export function Notice({ drawing, act }: { drawing: Blueprint; act: Act }): ReactElement | null {
  return drawing.notice
    ? <div className="notice ways unwise" role="status"><p>{drawing.notice}</p>{drawing.ways.map((way) => <button key={way.id} className="btn small" onClick={() => act({ what: 'fix', kind: way.id })}>{way.text}</button>)}</div>
    : null;
}
