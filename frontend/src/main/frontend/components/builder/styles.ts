import { css } from 'lit';

export const builderStyles = css`
  .stage, .canvas { position: absolute; inset: 0; }
  .canvas { font: 13px/20px var(--pg-font); color: var(--pg-ink); --xy-edge-stroke-width: 1.5; }
  .react-flow { --xy-background-color: transparent; background: none; }
  .react-flow__pane:focus-visible { outline: none; }
  .react-flow__node { cursor: pointer; }
  .react-flow__nodesselection-rect, .react-flow__selection { background: color-mix(in srgb, var(--pg-accent) 10%, transparent); border: 1px solid var(--pg-accent); border-radius: 8px; }
  .react-flow__nodesselection-rect { pointer-events: none; opacity: 0; }

  .block { position: absolute; inset: 0; display: grid; align-content: center; gap: 0; padding: 6px 12px 8px; border: 1px solid var(--pg-line); border-radius: 12px; background: var(--pg-panel); box-shadow: var(--pg-shadow); overflow: hidden; transition: border-color .12s, box-shadow .12s; }
  .block:is(.input, .loss) { background: var(--pg-line2); box-shadow: none; }
  .block:hover { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); }
  .block.chosen { border-color: var(--pg-accent); box-shadow: 0 0 0 1px var(--pg-accent); }
  .block.target { border-color: var(--pg-accent); background: var(--pg-accent-bg); box-shadow: 0 0 0 3px color-mix(in srgb, var(--pg-accent) 30%, transparent); }
  .block.unwise { border-color: var(--pg-warn); }
  .block.bad { border-color: var(--pg-danger); box-shadow: 0 0 0 1px var(--pg-danger); }
  .head { display: flex; align-items: center; gap: 6px; min-width: 0; }
  .head svg { flex: none; width: 16px; height: 16px; fill: none; stroke: var(--pg-ink3); stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
  .head b { font-weight: 600; white-space: nowrap; }
  .head .name { flex: 1; min-width: 0; overflow: hidden; color: var(--pg-ink3); font-size: 12px; text-align: right; text-overflow: ellipsis; white-space: nowrap; }
  .head .flag { flex: none; width: 16px; height: 16px; border-radius: 50%; background: var(--pg-warn); color: var(--pg-panel); font: 700 11px/16px var(--pg-font); text-align: center; }
  .bad .flag { background: var(--pg-danger); }
  .line, .cost { overflow: hidden; font-size: 12px; line-height: 16px; text-overflow: ellipsis; white-space: nowrap; }
  .line { color: var(--pg-ink2); }
  .cost { min-height: 16px; color: var(--pg-ink3); font-family: var(--pg-mono); font-size: 11px; font-variant-numeric: tabular-nums; }
  .most .cost { color: var(--pg-ink); font-weight: 600; }
  .share { position: absolute; left: 0; right: 0; bottom: 0; height: 4px; background: var(--pg-line2); }
  .share i { display: block; height: 100%; background: var(--pg-ink3); }
  .most .share i { background: var(--pg-accent); }

  .react-flow__handle { width: 8px; height: 8px; min-width: 8px; min-height: 8px; border: 1.5px solid var(--pg-ink3); border-radius: 50%; background: var(--pg-panel); opacity: 0; transition: opacity .12s; }
  .react-flow__handle::after { content: ""; position: absolute; inset: -8px; border-radius: 50%; }
  .react-flow__node:hover .react-flow__handle, .react-flow__handle.connectingto, .wiring .react-flow__handle { opacity: 1; }
  .react-flow__handle:hover, .react-flow__handle.valid { border-color: var(--pg-accent); background: var(--pg-accent); }
  .react-flow__handle.connectingto:not(.valid) { border-color: var(--pg-danger); background: var(--pg-danger); }
  .react-flow__connection-path { stroke: var(--pg-accent); stroke-width: 2; fill: none; }
  path.wire { stroke: var(--pg-ink3); stroke-width: 1.5; fill: none; }
  path.wire:is(.chosen, .target) { stroke: var(--pg-accent); stroke-width: 2.5; }
  path.wire.bad { stroke: var(--pg-danger); stroke-width: 2; stroke-dasharray: 6 4; }
  .react-flow__edgeupdater { fill: transparent; cursor: grab; }
  .react-flow__edge:hover .react-flow__edgeupdater { fill: var(--pg-accent); }
  .label { position: absolute; padding: 0 6px; border: 0; border-radius: 6px; background: var(--pg-bg); color: var(--pg-ink3); font: 11px/16px var(--pg-mono); white-space: nowrap; cursor: pointer; pointer-events: all; }
  .label:is(:hover, .chosen, .target) { background: var(--pg-accent-bg); color: var(--pg-accent); }
  .label.bad { background: var(--pg-danger-bg); color: var(--pg-danger); font-weight: 600; }

  .ways { display: grid; justify-items: start; gap: 6px; width: max-content; max-width: 208px; padding: 8px 12px 12px; border: 1px solid var(--pg-warn); border-radius: 12px; background: var(--pg-panel); box-shadow: 0 4px 24px rgba(0, 0, 0, .12); }
  .ways.bad { border-color: var(--pg-danger); }
  .ways p { margin: 0; font-size: 12px; line-height: 18px; color: var(--pg-warn); }
  .ways.bad p { color: var(--pg-danger); }
  .ways .btn { height: auto; min-height: 28px; padding: 4px 10px; text-align: left; white-space: normal; }
  .notice { position: absolute; left: 192px; bottom: 56px; z-index: 4; }

  .palette { position: absolute; left: 0; top: 48px; bottom: 0; z-index: 4; display: flex; flex-direction: column; gap: 8px; width: 176px; padding: 4px 8px 8px 16px; background: color-mix(in srgb, var(--pg-bg) 92%, transparent); }
  .palette input { width: 100%; height: 28px; padding: 0 10px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); }
  .places { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
  .places button { flex: 1; min-width: 0; height: 24px; padding: 0 4px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font-size: 12px; cursor: pointer; }
  .places button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
  .where { margin: 0; color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
  .list { flex: 1; min-height: 0; overflow: auto; scrollbar-width: thin; }
  .list h3 { margin: 8px 0 2px; color: var(--pg-ink3); font-size: 11px; font-weight: 600; line-height: 16px; }
  .item { display: block; width: 100%; min-height: 26px; padding: 2px 8px; border: 1px solid transparent; border-radius: 6px; background: none; text-align: left; line-height: 20px; cursor: grab; touch-action: pan-y; }
  .item:hover { border-color: var(--pg-line); background: var(--pg-panel); }
  .item.marked, .palette input:focus ~ .list .item[aria-selected=true] { border-color: var(--pg-accent); background: var(--pg-accent-bg); color: var(--pg-accent); }
  .ghost { position: fixed; z-index: 30; padding: 4px 12px; border: 1px solid var(--pg-accent); border-radius: 8px; background: var(--pg-panel); box-shadow: 0 4px 16px rgba(0, 0, 0, .18); transform: translate(12px, 12px); pointer-events: none; }

  .totals { position: absolute; right: 16px; bottom: 16px; z-index: 4; display: flex; gap: 2px; padding: 2px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); box-shadow: var(--pg-shadow); }
  .totals button { display: grid; padding: 4px 12px; border: 0; border-radius: 8px; background: none; text-align: right; line-height: 16px; cursor: pointer; }
  .totals b { font-weight: 600; font-variant-numeric: tabular-nums; }
  .totals span { color: var(--pg-ink3); font-size: 11px; }
  .totals button[aria-pressed=true] { background: var(--pg-accent-bg); color: var(--pg-accent); }
  .totals button[aria-pressed=true] span { color: inherit; }
  .tools { position: absolute; left: 192px; bottom: 16px; z-index: 4; display: flex; gap: 2px; padding: 2px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); box-shadow: var(--pg-shadow); }
  .tools .btn { border-color: transparent; }
  .views { position: absolute; right: 16px; top: 12px; z-index: 4; display: flex; gap: 6px; }
  .help { position: absolute; right: 16px; top: 48px; z-index: 6; width: 300px; max-height: calc(100% - 64px); overflow: auto; padding: 12px 16px; border: 1px solid var(--pg-line); border-radius: 12px; background: var(--pg-panel); box-shadow: 0 4px 24px rgba(0, 0, 0, .12); }
  .help dl { margin: 8px 0 0; }
  .help dl > div { display: grid; grid-template-columns: 104px 1fr; padding: 2px 0; }
  .help dd { margin: 0; color: var(--pg-ink2); }
  kbd { font: 11px/20px var(--pg-mono); color: var(--pg-ink); }
  .wiring-hint { position: absolute; left: 50%; top: 12px; z-index: 5; padding: 4px 12px; border-radius: 8px; background: var(--pg-accent-bg); color: var(--pg-accent); transform: translateX(-50%); }
  .react-flow__minimap { --xy-minimap-background-color: var(--pg-panel); --xy-minimap-mask-background-color: color-mix(in srgb, var(--pg-line2) 70%, transparent); --xy-minimap-node-background-color: var(--pg-ink3);
    width: 140px; height: 100px; border: 1px solid var(--pg-line); border-radius: 8px; overflow: hidden; }
  .react-flow__panel.react-flow__minimap { right: 16px; bottom: 68px; margin: 0; }
  .react-flow__minimap svg { width: 100%; height: 100%; }
  .react-flow__minimap-node.bad { fill: var(--pg-danger); }
  .react-flow__minimap-node.chosen { fill: var(--pg-accent); }

  .narrow .palette { display: none; left: 8px; right: 8px; top: 52px; bottom: 60px; width: auto; padding: 12px; border: 1px solid var(--pg-line); border-radius: 12px; background: var(--pg-panel); box-shadow: 0 4px 24px rgba(0, 0, 0, .18); z-index: 7; }
  .narrow .palette.open { display: flex; }
  .narrow .item { min-height: 40px; }
  .narrow .tools { left: 50%; bottom: 56px; transform: translateX(-50%); }
  .narrow .tools .btn { min-width: 40px; }
  .narrow .totals { left: 8px; right: 8px; bottom: auto; top: 48px; }
  .narrow .totals button { flex: 1; padding: 4px; }
  .narrow .views { right: 8px; top: 8px; }
  .narrow .react-flow__node-toolbar { left: 8px; right: 8px; top: auto; bottom: 108px; width: auto; max-width: none; transform: none !important; }
  .narrow .notice { left: 8px; bottom: 108px; }
  .narrow .help { left: 8px; right: 8px; width: auto; }
  @media (prefers-reduced-motion: reduce) { .block, .react-flow__handle { transition: none; } }
`;
