import { css } from 'lit';

export const tensorStyles = css`
  :host { display: block; color: var(--pg-ink2); font-size: 12px; line-height: 18px; font-variant-numeric: tabular-nums; }
  :host([hidden]) { display: none; }
  .bar, .part > header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; min-height: 28px; }
  .bar { justify-content: space-between; margin-bottom: 8px; }
  .choice { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  .segments { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
  .segments button { height: 24px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font-size: 12px; cursor: pointer; }
  .segments button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
  select { height: 28px; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 7px; background: var(--pg-panel); color: var(--pg-ink); font-size: 12px; }
  .parts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px 24px; }
  .part { min-width: 0; }
  .part > header { justify-content: space-between; }
  h3 { margin: 0; font-size: 12px; font-weight: 600; color: var(--pg-ink); }
  h3 span { font-weight: 400; color: var(--pg-ink3); }
  .link { min-height: 24px; padding: 0 4px; border: 0; border-radius: 4px; background: none; color: var(--pg-accent); font-size: 12px; cursor: pointer; }
  .link:hover { text-decoration: underline; }
  .both { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: start; }
  .both > :first-child { flex: 0 1 auto; min-width: 0; max-width: 100%; }
  .facts { flex: 1 1 148px; max-width: 216px; }
  .field { position: relative; width: fit-content; max-width: 100%; border: 1px solid var(--pg-line); border-radius: 4px; overflow: hidden; }
  canvas { display: block; max-width: 100%; image-rendering: pixelated; cursor: crosshair; }
  .mark { position: absolute; box-sizing: border-box; min-width: 6px; min-height: 6px; border: 2px solid var(--pg-accent); border-radius: 2px; pointer-events: none; }
  .scroll { max-width: 100%; max-height: 232px; overflow: auto; scrollbar-width: thin; }
  table { border-spacing: 2px; margin: -2px; }
  th { position: sticky; left: 0; padding: 0 4px; background: var(--pg-panel); color: var(--pg-ink3); font-weight: 400; font-size: 12px; text-align: right; }
  thead th { text-align: center; }
  td { padding: 1px; border-radius: 6px; text-align: center; cursor: pointer; }
  td[aria-selected=true] { box-shadow: inset 0 0 0 2px var(--pg-accent); }
  td:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
  .scale { display: flex; align-items: center; gap: 8px; margin-top: 4px; color: var(--pg-ink3); font-size: 12px; }
  .scale i { flex: none; width: 72px; height: 8px; border-radius: 4px; border: 1px solid var(--pg-line); }
  .facts dl { margin: 0; }
  .facts dl div { display: flex; justify-content: space-between; gap: 8px; line-height: 20px; }
  .facts dt { min-width: 0; overflow-wrap: anywhere; color: var(--pg-ink3); } .facts dd { margin: 0; color: var(--pg-ink); }
  .broken { color: var(--pg-danger); }
  .histogram { display: flex; align-items: flex-end; gap: 1px; height: 40px; margin-top: 8px; border-bottom: 1px solid var(--pg-line); }
  .histogram i { flex: 1; border-radius: 1px 1px 0 0; background: var(--pg-pos); }
  .histogram i.n { background: var(--pg-neg); }
  .ends { display: flex; justify-content: space-between; color: var(--pg-ink3); font-size: 12px; }
  .read { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-height: 24px; margin-top: 8px; color: var(--pg-ink); }
  .read code { font: 12px/18px var(--pg-mono); }
  .none { margin: 0; padding: 16px; border: 1px dashed var(--pg-line); border-radius: 8px; color: var(--pg-ink3); text-align: center; }
  .pages { display: flex; align-items: center; gap: 8px; color: var(--pg-ink3); }
  @media (max-width: 700px) { .parts { grid-template-columns: minmax(0, 1fr); } }
  @media (pointer: coarse) { .link, .segments button, select { min-height: 40px; } }
`;
