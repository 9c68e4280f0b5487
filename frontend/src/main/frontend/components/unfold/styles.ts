import { css } from 'lit';

export const unfoldStyles = css`
  :host { display: block; width: max-content; max-width: min(472px, var(--pg-wide, 472px)); height: auto; min-width: min(400px, var(--pg-wide, 400px)); min-height: 0; overflow: visible; container-type: normal; background: none; cursor: default; touch-action: auto; font: 13px/20px var(--pg-font); }
  :host(:active) { cursor: default; }
  :host([data-level=operations]) { max-width: min(800px, var(--pg-wide, 800px)); }
  .bar { display: flex; align-items: center; gap: 8px; min-height: 28px; }
  .segments { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
  .segments .btn { height: 24px; min-height: 24px; padding: 0 8px; border-color: transparent; background: none; color: var(--pg-ink2); font-size: 12px; font-weight: 500; }
  .segments .btn[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
  .count { flex: 1; min-width: 0; overflow: hidden; color: var(--pg-ink3); font-size: 12px; text-overflow: ellipsis; white-space: nowrap; }
  .sentence { max-width: 392px; margin: 8px 0 4px; color: var(--pg-ink2); font-size: 12px; line-height: 16px; }
  .none { color: var(--pg-ink3); font-style: normal; }
  .index { color: var(--pg-ink3); font: 11px/16px var(--pg-mono); font-variant-numeric: tabular-nums; }

  .tiles { display: grid; grid-template-columns: repeat(var(--columns), max-content); gap: 4px; max-height: min(240px, var(--pg-high, 240px)); margin-top: 8px; padding: 2px; overflow: auto; scrollbar-width: thin; }
  .unit { display: grid; justify-items: end; gap: 2px; min-width: 72px; padding: 4px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); cursor: pointer; }
  .tiles.values .unit { grid-template-columns: auto 1fr; align-items: center; }
  .tiles.values .strip, .tiles.values .kernel { grid-row: 2; grid-column: 1 / -1; }
  .tiles.maps .unit { grid-template-columns: auto auto auto; align-items: end; min-width: 0; }
  .tiles.series .unit { grid-template-columns: 20px 64px 56px; align-items: center; min-width: 0; }
  .tiles .index { justify-self: start; }
  .unit:hover { border-color: var(--pg-ink3); }
  .unit[aria-selected=true] { border-color: var(--pg-accent); box-shadow: 0 0 0 1px var(--pg-accent); }
  .unit canvas { border-radius: 2px; box-shadow: 0 0 0 1px var(--pg-line); image-rendering: pixelated; }
  .strip { width: 64px; height: 8px; }
  .kernel { width: 20px; height: 20px; }
  .tiles.values .kernel { width: 48px; height: 48px; justify-self: center; }
  .map { width: 44px; height: 44px; }

  .pane { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--pg-line); min-height: 64px; }
  .pane p { display: flex; align-items: center; gap: 6px; margin: 0 0 6px; }
  .pane .word { margin-left: 8px; color: var(--pg-ink3); font-size: 12px; }
  .pictures { display: flex; flex-wrap: wrap; gap: 12px; }
  .weights { display: grid; grid-template-columns: repeat(auto-fill, 124px); gap: 4px 8px; width: min(400px, var(--pg-wide, 400px)); }
  .weight { display: flex; align-items: center; justify-content: space-between; gap: 4px; white-space: nowrap; }
  figure { margin: 0; }
  figcaption { color: var(--pg-ink3); font-size: 11px; line-height: 16px; }
  pg-number.selected { border-radius: 5px; outline: 2px solid var(--pg-accent); }

  .operations { max-height: min(320px, var(--pg-high, 320px)); margin-top: 8px; overflow: auto; scrollbar-width: thin; cursor: default; }
  .operations .world { position: relative; }

  .scalars { max-height: min(320px, var(--pg-high, 320px)); margin-top: 8px; overflow: auto; scrollbar-width: thin; padding: 2px; }
  .scalars h4 { margin: 4px 0; font-size: 12px; font-weight: 600; line-height: 16px; }
  .scalars .row { display: grid; grid-template-columns: repeat(auto-fill, minmax(124px, 1fr)); gap: 4px; width: min(464px, calc(var(--pg-wide, 472px) - 8px)); }
  .scalar { display: grid; grid-template-columns: auto 1fr; justify-items: end; gap: 2px 6px; align-items: center; padding: 2px 4px; border: 1px solid var(--pg-line); border-radius: 6px; background: var(--pg-panel); }
  .scalar.selected { border-color: var(--pg-accent); }
  .slope { color: var(--pg-ink3); font: 11px/20px var(--pg-mono); }
  .chip.selected { outline: 2px solid var(--pg-accent); }
  @media (prefers-reduced-motion: reduce) { * { transition: none; } }
`;
