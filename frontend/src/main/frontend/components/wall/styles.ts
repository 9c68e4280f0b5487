import { css } from 'lit';

export const wallStyles = css`
  :host { display: flex; flex-direction: column; min-width: 0; min-height: 0; color: var(--pg-ink); font: 13px/1.4 var(--pg-font); font-variant-numeric: tabular-nums; }
  :host([hidden]) { display: none; }

  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 16px 20px 0; }
  .filters { display: flex; flex: 1; flex-wrap: wrap; gap: 4px; min-width: 0; }
  .filter { display: inline-flex; align-items: center; gap: 6px; height: 28px; padding: 0 10px; border: 0; border-radius: 14px; background: none; color: var(--pg-ink2); font-size: 12px; white-space: nowrap; cursor: pointer; }
  .filter i { font-style: normal; font-weight: 600; }
  .filter:hover { background: var(--pg-line2); }
  .filter[aria-pressed=true] { background: var(--pg-accent-bg); color: var(--pg-accent); font-weight: 600; }
  .sort { display: flex; align-items: center; gap: 8px; margin-left: auto; color: var(--pg-ink2); white-space: nowrap; }
  .sort select { height: 32px; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); color: var(--pg-ink); }

  .room { position: relative; flex: 1; min-height: 0; padding: 14px 20px 20px; overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: thin; }
  .tiles { position: relative; }
  .none { max-width: 420px; margin: 96px auto; color: var(--pg-ink2); text-align: center; text-wrap: balance; }

  .tile { position: absolute; left: 0; top: 0; display: flex; flex-direction: column; padding: 8px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); box-shadow: var(--pg-shadow); cursor: pointer;
    transition: translate .25s ease-out; }
  .tile:hover { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); z-index: 1; }
  .tile:focus-visible { outline-offset: 1px; z-index: 1; }
  .tile.chosen { border-color: var(--pg-accent); box-shadow: 0 0 0 1px var(--pg-accent); }
  .tile.away .picture { opacity: .5; }
  .tile.away b { color: var(--pg-ink3); }
  .picture { position: relative; flex: 1; min-height: 0; border-radius: 6px; overflow: hidden; background: var(--pg-line2); }
  .picture canvas { display: block; width: 100%; height: 100%; image-rendering: auto; }
  .blank { position: absolute; inset: 0; display: grid; place-items: center; padding: 8px; color: var(--pg-ink3); font-size: 12px; line-height: 16px; text-align: center; }
  .check { position: absolute; right: 4px; top: 4px; display: grid; place-items: center; width: 24px; height: 24px; border: 1px solid var(--pg-line); border-radius: 6px; background: var(--pg-panel); color: transparent; opacity: 0; }
  .check svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  .check:hover { color: var(--pg-ink3); }
  .tile:hover .check, .tile:focus-visible .check, .chosen .check { opacity: 1; }
  .chosen .check { border-color: var(--pg-accent); background: var(--pg-accent); color: light-dark(#fff, #15101f); }
  @media (pointer: coarse) { .check { opacity: 1; width: 32px; height: 32px; } }

  .who { display: flex; align-items: center; justify-content: space-between; gap: 4px; height: 24px; margin-top: 4px; }
  .who b { min-width: 0; overflow: hidden; font-weight: 550; text-overflow: ellipsis; white-space: nowrap; }
  .badge { flex: none; padding: 0 6px; border-radius: 5px; font-size: 12px; font-weight: 600; line-height: 18px; background: var(--pg-line2); color: var(--pg-ink2); }
  .badge.training { color: var(--pg-ok); background: color-mix(in srgb, var(--pg-ok) 12%, var(--pg-panel)); }
  .badge.done { color: light-dark(#fff, #15101f); background: var(--pg-ok); }
  .badge.stuck { color: var(--pg-warn); background: var(--pg-warn-bg); }
  .badge.broken { color: var(--pg-danger); background: var(--pg-danger-bg); }
  .badge.hand { color: var(--pg-accent); background: var(--pg-accent-bg); }
  .slim .badge { position: absolute; left: 12px; top: 12px; }
  .slim .badge.training { display: none; } /* what is usual needs no word where there is little room */
  .numbers { display: flex; align-items: center; justify-content: space-between; gap: 8px; height: 18px; color: var(--pg-ink3); font-size: 12px; white-space: nowrap; }
  .slim .numbers { gap: 4px; }
  .slim .numbers svg { display: none; }
  .numbers span { overflow: hidden; text-overflow: ellipsis; }
  .numbers svg { flex: 0 1 48px; min-width: 0; height: 16px; overflow: visible; }
  .numbers path { fill: none; stroke: var(--pg-ink2); stroke-width: 1.3; stroke-linejoin: round; vector-effect: non-scaling-stroke; }

  :host([plain]) .tile { cursor: default; }
  :host([plain]) .who { height: 28px; font-size: 16px; }

  @media (max-width: 720px) {
    .bar { padding: 12px 16px 0; }
    .room { padding: 12px 16px 16px; }
    .filters { flex-wrap: nowrap; flex: 1 0 100%; order: 3; overflow: auto hidden; scrollbar-width: none; }
    .filter { height: 40px; }
  }
`;
