import { css } from 'lit';

export const groupStyles = css`
  .frame { position: absolute; inset: 0; border: 1px solid color-mix(in srgb, var(--pg-ink) 16%, var(--pg-line)); border-radius: 16px; background: color-mix(in srgb, var(--pg-ink) 3%, transparent); }
  .frame.chosen { border-color: var(--pg-accent); box-shadow: 0 0 0 1px var(--pg-accent); }
  .bar { display: flex; align-items: center; gap: 4px; height: 32px; padding: 0 4px 0 8px; border-radius: 15px 15px 0 0; background: var(--pg-line2); pointer-events: all; }
  .bar .title { display: flex; flex: 1; align-items: baseline; gap: 8px; min-width: 0; height: 24px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink); text-align: left; cursor: pointer; }
  .bar .title:hover { background: var(--pg-panel); }
  .bar b, .folded .head b { overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
  .bar span { flex: none; color: var(--pg-ink3); font-size: 12px; }
  .fold { flex: none; width: 24px; height: 24px; padding: 4px; border: 0; border-radius: 6px; background: none; cursor: pointer; }
  .fold:hover { background: var(--pg-panel); }
  .fold svg { display: block; width: 16px; height: 16px; fill: none; stroke: var(--pg-ink2); stroke-width: 1.6; stroke-linecap: round; }
  .group-name { flex: 1; min-width: 0; height: 24px; padding: 0 7px; border: 1px solid var(--pg-accent); border-radius: 6px; background: var(--pg-panel); color: var(--pg-ink); font: 600 13px/20px var(--pg-font); }

  .block.folded { align-content: start; padding-top: 8px; box-shadow: 4px 4px 0 -1px var(--pg-panel), 4px 4px 0 0 var(--pg-line); overflow: hidden; }
  .block.folded.chosen { box-shadow: 0 0 0 1px var(--pg-accent), 4px 4px 0 0 var(--pg-accent); }
  .block.folded.bad { box-shadow: 0 0 0 1px var(--pg-danger), 4px 4px 0 0 var(--pg-danger); }
  .folded .head { height: 20px; }
  .folded .head .name { flex: 1 0 auto; overflow: visible; }
  .folded .space { flex: none; width: 16px; }
  .react-flow__node-folded > .fold { position: absolute; right: 6px; top: 6px; }
  .react-flow__node-folded > .fold:hover { background: var(--pg-line2); }
  .amounts { display: grid; margin-top: 4px; font-size: 12px; line-height: 16px; }
  .amounts span { display: flex; justify-content: space-between; gap: 8px; }
  .amounts b { font: 600 12px/16px var(--pg-mono); font-variant-numeric: tabular-nums; white-space: nowrap; }
  .amounts i { color: var(--pg-ink3); font-style: normal; white-space: nowrap; }
  .amounts .measured :is(b, i) { color: var(--pg-accent); }
  .react-flow__minimap-node.frame { fill: none; stroke: var(--pg-ink3); stroke-width: 4; }

  .several .react-flow__pane { touch-action: none; cursor: crosshair; }
  .react-flow__node.selected .react-flow__handle { opacity: 1; }
  @media (pointer: coarse) { .react-flow__handle::after { inset: -16px; } }

  .tools .btn.on { border-color: var(--pg-accent); }
  .narrow .tools .btn.small.icon { width: 38px; min-width: 38px; }
  @container (min-width: 600px) and (max-width: 764px) { .totals { bottom: 56px; } .react-flow__panel.react-flow__minimap { bottom: 108px; } }

  .narrow .bar .fold, .narrow .react-flow__node-folded > .fold { width: 32px; height: 32px; padding: 8px; }
  .narrow .react-flow__node-folded > .fold { right: 0; top: 0; }
`;
