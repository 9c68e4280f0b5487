import { css } from 'lit';

export const windowStyles = css`
  :host { --side: clamp(100px, calc(22dvh - 58px), 152px); display: block; color: var(--pg-ink2); font-size: 12px; line-height: 16px; }
  :host([hidden]) { display: none; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-bottom: 6px; }
  .bar .gap { flex: 1; }
  .segments { display: inline-flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
  .segments button { min-height: 24px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font-size: 12px; font-weight: 550; white-space: nowrap; cursor: pointer; }
  .segments button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
  .row { display: flex; align-items: flex-start; justify-content: space-between; gap: 4px; }
  .sign { flex: none; margin-top: calc(var(--side) / 2 - 12px); color: var(--pg-ink3); font-size: 20px; line-height: 24px; }
  figure { flex: 0 1 168px; min-width: 0; margin: 0; }
  figure:has(> .kernel) { flex: 0 0 auto; max-width: 184px; }
  figcaption { margin-top: 2px; overflow: hidden; color: var(--pg-ink3); font-size: 12px; letter-spacing: -.02em; text-align: center; text-overflow: ellipsis; white-space: nowrap; }
  .map { position: relative; width: min(100%, var(--side)); margin: 0 auto; border-radius: 4px; box-shadow: 0 0 0 1px var(--pg-line); }
  .map canvas { display: block; width: 100%; image-rendering: pixelated; border-radius: 4px; cursor: crosshair; touch-action: none; }
  .mark { position: absolute; box-sizing: border-box; border-radius: 1px; box-shadow: 0 0 0 2px var(--pg-accent); pointer-events: none; }
  .mark.wide { border: 1px dashed var(--pg-accent); box-shadow: none; }
  .numbers { position: absolute; inset: 0; display: grid; place-items: center; pointer-events: none; color: var(--pg-ink); font: 500 12px/1 var(--pg-mono); }
  .strip { display: flex; gap: 2px; margin-top: 2px; padding: 2px; overflow-x: auto; scrollbar-width: thin; }
  .strip button { flex: none; width: 26px; height: 26px; padding: 1px; border: 1px solid var(--pg-line); border-radius: 4px; background: none; cursor: pointer; }
  .strip button[aria-pressed=true] { border: 2px solid var(--pg-accent); padding: 0; }
  .strip canvas { display: block; width: 100%; height: 100%; image-rendering: pixelated; border-radius: 2px; }
  .strip span { align-self: center; flex: none; color: var(--pg-ink3); white-space: nowrap; }
  .kernel { display: grid; grid-auto-rows: minmax(0, 1fr); gap: 4px; max-width: 100%; margin: 0 auto; }
  .kernel button { display: grid; align-content: center; justify-items: center; gap: 0; min-width: 0; padding: 0; border: 0; border-radius: 6px; background: var(--pg-line2); color: var(--pg-ink2); font: 500 12px/14px var(--pg-mono); letter-spacing: -.03em; cursor: pointer; }
  .kernel button small { color: var(--pg-ink3); font: 400 12px/14px var(--pg-mono); }
  .kernel button.p { color: var(--pg-pos); background: var(--pg-pos-bg); }
  .kernel button.n { color: var(--pg-neg); background: var(--pg-neg-bg); }
  .kernel button.on { box-shadow: 0 0 0 2px var(--pg-accent); }
  .kernel button.off { opacity: .4; }
  .kernel.five { gap: 2px; } .kernel.five button { border-radius: 4px; letter-spacing: -.06em; }
  .kernel.more { gap: 1px; } .kernel.more button { font-size: 0; border-radius: 2px; } .kernel.more small { display: none; }
  .below { display: grid; grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); gap: 8px 24px; margin-top: 4px; }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 12px; align-content: start; margin: 0; font: 12px/20px var(--pg-mono); }
  dt { color: var(--pg-ink3); font-family: var(--pg-font); }
  dd { margin: 0; color: var(--pg-ink); overflow-wrap: anywhere; }
  dd .soft { color: var(--pg-ink3); }
  dd .said { display: inline-block; margin-right: 12px; white-space: nowrap; }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; align-self: start; }
  th, td { padding: 2px 4px; border-bottom: 1px solid var(--pg-line); text-align: right; font-weight: 400; color: var(--pg-ink); white-space: nowrap; }
  th { color: var(--pg-ink3); }
  th:first-child, td:first-child { text-align: left; }
  tbody tr { cursor: default; }
  tbody tr:hover, tbody tr.on { background: var(--pg-accent-bg); }
  .note { margin: 8px 0 0; padding: 4px 8px; border-radius: 6px; background: var(--pg-warn-bg); color: var(--pg-warn); }
  .say { margin: 8px 0 0; color: var(--pg-ink3); }
  .settings { display: grid; flex: 0 0 184px; gap: 4px; }
  .settings label { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 8px; color: var(--pg-ink2); }
  .stepper { display: inline-grid; grid-template-columns: 28px 28px 28px; align-items: center; text-align: center; color: var(--pg-ink); font-variant-numeric: tabular-nums; }
  .stepper button { height: 24px; border: 1px solid var(--pg-line); border-radius: 6px; background: var(--pg-panel); color: var(--pg-ink); cursor: pointer; }
  .stepper button:disabled { opacity: .4; cursor: default; }
  .edit { display: grid; gap: 4px; max-width: 196px; margin: 0 auto; }
  .edit input { width: 100%; min-width: 0; height: 24px; padding: 0 2px; border: 1px solid var(--pg-line); border-radius: 4px; background: var(--pg-panel); color: var(--pg-ink); font: 12px/1 var(--pg-mono); letter-spacing: -.04em; text-align: center; }
  .presets { display: flex; flex-wrap: wrap; gap: 4px; }
  .presets .btn { height: 24px; padding: 0 6px; font-size: 12px; }
  @media (max-width: 1340px) {
    .bar { gap: 4px; } .bar > span:not(.gap) { display: none; } .segments button { padding: 0 6px; }
    .below { gap: 8px 12px; } dl { column-gap: 8px; } th, td { padding: 2px 3px; }
  }
  @media (max-height: 800px) and (min-width: 901px) { .kernel.five small { display: none; } dl { row-gap: 2px; } }
  @media (max-width: 900px) {
    :host { --side: 152px; }
    .sign { display: none; }
    .row { flex-wrap: wrap; justify-content: flex-start; gap: 12px; }
    figure { flex: 0 0 calc(50% - 6px); }
    figcaption { white-space: normal; }
    .below { grid-template-columns: minmax(0, 1fr); }
    .segments { flex-wrap: wrap; } .segments button, .strip button { min-height: 32px; min-width: 32px; }
  }
`;
