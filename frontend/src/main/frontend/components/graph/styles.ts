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
  svg.wires path { fill: none; stroke: color-mix(in srgb, var(--pg-ink3) 62%, var(--pg-bg)); stroke-width: 1.4; stroke-linecap: round; transition: stroke .16s, stroke-width .16s; }
  svg.wires path.passed { stroke: color-mix(in srgb, var(--pg-accent) 72%, var(--pg-bg)); stroke-width: 2; }
  svg.wires path.active { stroke: var(--pg-accent); stroke-width: 2.8; }
  .messenger { width: 10px; height: 10px; border-radius: 50%; background: var(--pg-accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--pg-accent) 28%, transparent); pointer-events: none; offset-rotate: 0deg; }

  .band { border-radius: 16px; background: light-dark(rgba(24, 24, 40, .028), rgba(255, 255, 255, .03)); pointer-events: none; }
  .band span { position: absolute; left: 14px; right: 14px; top: 7px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--pg-ink3); font-size: 11.5px; line-height: 16px; font-weight: 600; }

  .card { box-sizing: border-box; padding: 7px 9px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); box-shadow: 0 1px 2px light-dark(rgba(0, 0, 0, .05), transparent);
    cursor: pointer; transition: border-color .12s, box-shadow .12s; }
  .card:hover { border-color: var(--pg-ink3); }
  .card.parameter { border-style: dashed; border-color: var(--pg-ink3); }
  .card[aria-pressed=true] { border-color: var(--pg-accent); box-shadow: 0 0 0 3px color-mix(in srgb, var(--pg-accent) 18%, transparent); }
  .card.current { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
  .card:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; box-shadow: 0 0 0 7px color-mix(in srgb, var(--pg-accent) 22%, transparent); }
  .card.gap { display: grid; align-content: center; justify-items: center; border-style: dotted; border-color: var(--pg-ink3); background: none; box-shadow: none; color: var(--pg-ink2); cursor: inherit; }
  .card.gap i { font-style: normal; letter-spacing: 4px; color: var(--pg-ink3); }
  .card b { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 12.5px; line-height: 18px; font-weight: 600; }
  .card small { display: flex; justify-content: space-between; gap: 8px; white-space: nowrap; font-size: 11px; line-height: 16px; color: var(--pg-ink3); }
  .card .kind { overflow: hidden; text-overflow: ellipsis; }
  .card .shape { flex: none; }
  .card .name, .card .none, .card .more { font-size: 11px; color: var(--pg-ink3); }
  .card .none { font-style: normal; }
  .rows { padding-top: 2px; }
  .rows .part { display: flex; align-items: center; justify-content: space-between; gap: 4px; height: 24px; white-space: nowrap; }
  .rows .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
  .rows .numbers { flex: none; }
  .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; padding-top: 2px; }
  .columns .part { display: flex; flex-direction: column; align-items: flex-end; min-width: 0; }
  .columns .name { line-height: 18px; }
  .columns .numbers { display: flex; flex-direction: column; align-items: flex-end; }
  .columns .numbers > * { height: 24px; line-height: 24px; }
  .card .more { position: absolute; right: 10px; bottom: 7px; line-height: 16px; }

  .local { transform: translate(-50%, -50%); padding: 1px; border: 1px solid var(--pg-line); border-radius: 7px; background: var(--pg-panel); line-height: 18px; white-space: nowrap;
    box-shadow: 0 1px 3px light-dark(rgba(0, 0, 0, .08), rgba(0, 0, 0, .4)); }
  .local.active { border-color: var(--pg-accent); }
  .empty { position: absolute; inset: 0; display: grid; place-items: center; padding: 24px; text-align: center; color: var(--pg-ink3); text-wrap: balance; }
  @media (prefers-reduced-motion: reduce) { .world.glide, .card, svg.wires path { transition: none; } }
`;
