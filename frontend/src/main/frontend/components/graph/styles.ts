import { css } from 'lit';

export const graphStyles = css`
  :host { display: block; position: relative; container-type: inline-size; overflow: hidden; overflow: clip; height: 100%; min-height: 320px; background: var(--pg-bg); color: var(--pg-ink);
    font-size: 13px; line-height: 1.4; font-variant-numeric: tabular-nums; touch-action: pan-y; cursor: grab; }
  :host(:active) { cursor: grabbing; }
  .stage { position: absolute; inset: 0; }
  .world { position: absolute; left: 0; top: 0; transform-origin: 0 0; user-select: none; -webkit-user-select: none; }
  .world.glide { transition: transform .28s cubic-bezier(.3, 0, .2, 1); }
  .world > * { position: absolute; }

  svg.wires { left: 0; top: 0; overflow: visible; pointer-events: none; }
  svg.wires path { fill: none; stroke: color-mix(in srgb, var(--pg-ink3) 62%, var(--pg-bg)); stroke-width: 1.4; stroke-linecap: round; }
  svg.wires path.passed { stroke: color-mix(in srgb, var(--pg-accent) 72%, var(--pg-bg)); stroke-width: 2; }
  svg.wires path.ahead { stroke-dasharray: 2 5; }
  svg.wires path.way { stroke: color-mix(in srgb, var(--pg-accent) 26%, var(--pg-bg)); stroke-width: 8; }
  svg.wires path.active { stroke: var(--pg-accent); stroke-width: 2.8; }
  svg.wires path.lit { stroke: var(--pg-accent); stroke-width: 4.5; stroke-dasharray: none; }
  .messenger { left: 0; top: 0; width: 10px; height: 10px; border-radius: 50%; background: var(--pg-accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--pg-accent) 28%, transparent); pointer-events: none; }

  .band { border-radius: 16px; background: light-dark(rgba(24, 24, 40, .028), rgba(255, 255, 255, .03)); pointer-events: none; }
  .band .title, .band button { position: absolute; left: 14px; top: 7px; max-width: calc(100% - 28px); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--pg-ink2); font: inherit; font-size: 12px; line-height: 16px; font-weight: 600; }
  .band button { left: 8px; top: 2px; max-width: calc(100% - 16px); padding: 4px 6px; border: 0; border-radius: 6px; background: none; cursor: pointer; pointer-events: auto; }
  .band button:hover { background: var(--pg-line2); color: var(--pg-ink); }
  .band button:focus-visible { outline: 2px solid var(--pg-accent); }
  .sign { display: inline-grid; place-items: center; width: 13px; height: 13px; margin-right: 6px; vertical-align: -2px; border: 1px solid var(--pg-ink3); border-radius: 3px; color: var(--pg-ink2); }
  .sign svg { width: 11px; height: 11px; fill: none; stroke: currentColor; stroke-width: 1.4; }

  .card { box-sizing: border-box; padding: 7px 9px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); box-shadow: 0 1px 2px light-dark(rgba(0, 0, 0, .05), transparent);
    cursor: pointer; contain: layout style size; }
  .card:hover { border-color: var(--pg-ink3); }
  .card.parameter { border-style: dashed; border-color: var(--pg-ink3); }
  .card.selected { border-color: var(--pg-accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--pg-accent) 18%, transparent); }
  .card.layer { border-width: 1px; box-shadow: 3px 3px 0 -1px var(--pg-panel), 3px 3px 0 0 var(--pg-line), 6px 6px 0 -1px var(--pg-panel), 6px 6px 0 0 var(--pg-line); }
  .card.waiting { background: color-mix(in srgb, var(--pg-panel) 35%, var(--pg-bg)); box-shadow: none; }
  .card.waiting b { color: var(--pg-ink2); font-weight: 500; }
  .card.layer.waiting { box-shadow: 3px 3px 0 -1px var(--pg-bg), 3px 3px 0 0 var(--pg-line), 6px 6px 0 -1px var(--pg-bg), 6px 6px 0 0 var(--pg-line); }
  .card.along { border-color: color-mix(in srgb, var(--pg-accent) 60%, var(--pg-line)); background: color-mix(in srgb, var(--pg-accent) 4%, var(--pg-panel)); }
  .card.lit { border-color: var(--pg-accent); background: color-mix(in srgb, var(--pg-accent) 8%, var(--pg-panel)); }
  .card.current { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
  .card:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; box-shadow: 0 0 0 7px color-mix(in srgb, var(--pg-accent) 22%, transparent); }
  .card.gap { display: grid; align-content: center; justify-items: center; border-style: dotted; border-color: var(--pg-ink3); background: none; box-shadow: none; color: var(--pg-ink2); cursor: inherit; }
  .card.gap i { font-style: normal; letter-spacing: 4px; color: var(--pg-ink3); }
  .card.cut :is(b, .kind) { overflow: hidden; text-overflow: ellipsis; } /* elsewhere they fit: each clip makes drawing slower */
  .card b { display: block; white-space: nowrap; font-size: 13px; line-height: 18px; font-weight: 600; }
  .card small { display: flex; justify-content: space-between; gap: 8px; white-space: nowrap; font-size: 12px; line-height: 16px; color: var(--pg-ink3); }
  .card .shape { flex: none; }
  .card .name, .card .none, .card .more { font-size: 12px; color: var(--pg-ink3); }
  .card .none { font-style: normal; }
  .card .pending { display: inline-block; padding: 0 5px; border: 1px dashed var(--pg-line); border-radius: 5px; line-height: 16px; color: var(--pg-ink2); }
  .card .unknown { display: grid; place-items: center; min-width: 40px; min-height: 40px; border: 1px dashed var(--pg-accent); border-radius: 6px; color: var(--pg-accent); background: var(--pg-accent-bg); font: 700 14px/1 var(--pg-mono); }
  .breakpoint { position: absolute; right: -7px; top: -7px; width: 13px; height: 13px; border: 2px solid var(--pg-panel); border-radius: 50%; background: var(--pg-neg); }
  .chip { border-radius: 5px; cursor: pointer; }
  .chip.selected { outline: 2px solid var(--pg-accent); outline-offset: 0; }
  .chip:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
  .columns .numbers > pg-miniature { height: auto; line-height: normal; }
  .rows { padding-top: 2px; }
  .rows .part { display: flex; align-items: center; justify-content: space-between; gap: 4px; height: 24px; white-space: nowrap; }
  .rows .name { min-width: 0; }
  .rows .numbers { flex: none; }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; padding-top: 2px; }
  .columns .part { display: flex; flex-direction: column; align-items: flex-end; min-width: 0; }
  .columns .name { line-height: 18px; }
  .columns.below { grid-template-columns: 1fr; gap: 0; }
  .columns.below .part { align-items: stretch; }
  .columns .numbers { display: flex; flex-direction: column; align-items: flex-end; }
  .columns .numbers > * { height: 24px; line-height: 24px; }
  .card .more { position: absolute; left: 9px; right: 10px; bottom: 6px; overflow: hidden; text-align: right; text-overflow: ellipsis; white-space: nowrap; line-height: 16px; }
  .context { z-index: 2; display: flex; gap: 4px; padding: 4px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); box-shadow: 0 2px 8px light-dark(rgba(0, 0, 0, .12), rgba(0, 0, 0, .5));
    transform-origin: 0 100%; transform: translateY(calc(-100% - 8px)) scale(var(--unzoom, 1)); white-space: nowrap; cursor: auto; }
  .context.to-left { transform-origin: 100% 100%; transform: translate(-100%, calc(-100% - 8px)) scale(var(--unzoom, 1)); }
  :host([low]) .context.below { display: none; }
  .context.below { transform-origin: 0 0; transform: translateY(8px) scale(var(--unzoom, 1)); }
  .context.below.to-left { transform-origin: 100% 0; transform: translate(-100%, 8px) scale(var(--unzoom, 1)); }
  @container (max-width: 599px) { .context .btn { min-width: 40px; justify-content: center; } .context .btn span { display: none; } }
  .context svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.6; }
  .context .btn { display: inline-flex; align-items: center; gap: 5px; }
  .context [aria-pressed=true] svg { fill: var(--pg-neg); stroke: var(--pg-neg); }
  .note { position: absolute; left: 16px; bottom: 16px; z-index: 2; display: none; padding: 4px 10px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); color: var(--pg-ink2); font-size: 12px; pointer-events: none; will-change: opacity; }
  :host([tiny]) .note.tiny, :host([partial]) .note.partial { display: block; }

  @container (max-width: 599px) { .note { left: 8px; right: 8px; top: 56px; bottom: auto; width: fit-content; } .toolbar { gap: 2px; } }
  @container (min-width: 480px) and (max-width: 599px) { .toolbar .btn.zoom { display: inline-flex; } } /* where the tabs leave room; two fingers zoom everywhere */

  .local { display: grid; place-items: center; width: 104px; height: 24px; pointer-events: none; }
  .local > span { padding: 1px; border: 1px solid var(--pg-line); border-radius: 7px; background: var(--pg-panel); line-height: 18px; white-space: nowrap; pointer-events: auto;
    box-shadow: 0 1px 3px light-dark(rgba(0, 0, 0, .08), rgba(0, 0, 0, .4)); }
  .empty { position: absolute; inset: 0; display: grid; place-items: center; padding: 24px; text-align: center; color: var(--pg-ink3); text-wrap: balance; }
  @media (prefers-reduced-motion: reduce) { .world.glide { transition: none; } }
  .card .ghost { margin-right: 4px; color: var(--pg-ink3); font: 500 12px/16px var(--pg-mono); }
  .card .columns .ghost { display: none; }
  .card .changed { outline: 1px dashed var(--pg-accent); outline-offset: 1px; border-radius: 5px; }
  .card abbr { text-decoration: none; cursor: help; }
`;
