import { css } from 'lit';

export const sequenceStyles = css`
  :host { --strip: 20px; container-type: inline-size; display: grid; gap: 8px; color: var(--pg-ink2); font-size: 12px; line-height: 16px; font-variant-numeric: tabular-nums; }
  :host([hidden]) { display: none; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; min-height: 28px; }
  .bar label { display: inline-flex; align-items: center; gap: 8px; }
  .bar input[type=number] { width: 64px; height: 28px; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 7px; background: var(--pg-panel); color: var(--pg-ink); }
  .said { margin-left: auto; color: var(--pg-ink3); }
  .body { display: grid; grid-template-columns: minmax(0, 1fr) 288px; gap: 8px 20px; align-items: start; }
  .strips { display: grid; grid-template-columns: max-content minmax(0, 1fr) max-content; gap: 3px 8px; align-items: center; }
  .symbol { color: var(--pg-ink); font: 500 12px/16px var(--pg-mono); text-align: right; white-space: nowrap; }
  .symbol[data-on] { color: var(--pg-accent); }
  .range { color: var(--pg-ink3); font: 12px/16px var(--pg-mono); white-space: nowrap; }
  .strip { position: relative; border: 1px solid var(--pg-line); border-radius: 4px; overflow: hidden; }
  .strip:focus-within { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
  canvas { display: block; width: 100%; height: 100%; image-rendering: pixelated; cursor: crosshair; outline: none; }
  svg { display: block; width: 100%; height: calc(var(--strip) + 2px); cursor: crosshair; }
  rect { fill: var(--pg-accent); }
  rect.p { fill: var(--pg-pos); }
  rect.n { fill: var(--pg-neg); }
  .mark { position: absolute; top: 0; bottom: 0; box-sizing: border-box; border: solid var(--pg-accent); border-width: 0 1.5px; pointer-events: none; }
  .unit { position: absolute; left: 0; right: 0; box-sizing: border-box; border: solid var(--pg-accent); border-width: 1px 0; pointer-events: none; opacity: .7; }
  .veil { position: absolute; left: 0; top: 0; bottom: 0; background: var(--pg-panel); opacity: .6; pointer-events: none; }
  .numbers { position: absolute; inset: 0; display: grid; align-items: center; justify-items: center; pointer-events: none; color: var(--pg-ink); font: 500 12px/12px var(--pg-mono); text-shadow: 0 0 3px var(--pg-panel), 0 0 3px var(--pg-panel); }
  .heads { display: grid; height: 48px; align-items: end; overflow: hidden; color: var(--pg-ink2); font-size: 12px; line-height: 12px; }
  .heads span { writing-mode: vertical-rl; rotate: 180deg; justify-self: center; max-height: 48px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
  .heads .padding { color: var(--pg-ink3); }
  .heads .on { color: var(--pg-accent); font-weight: 600; }
  .rule { grid-column: 1 / -1; height: 1px; margin: 4px 0; background: var(--pg-line2); }
  .read { display: grid; gap: 4px; min-width: 0; }
  h4 { margin: 0; color: var(--pg-ink); font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; margin: 0; }
  dt { color: var(--pg-ink3); font-size: 12px; }
  dd { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px; margin: 0 0 4px; font-family: var(--pg-mono); line-height: 22px; }
  p { margin: 0; }
  @container (max-width: 960px) { .heads.many { display: none; } .body:has(.heads.many) .strips > :is(:first-child, .heads, .heads + span) { display: none; } }
  @media (max-height: 800px) and (min-width: 901px) { :host { --strip: 15px; gap: 4px; } .rule { margin: 2px 0; } .symbol, .range { line-height: 14px; } .read { max-height: calc(50dvh - 104px); overflow: auto; scrollbar-width: thin; } dd { margin: 0 0 2px; } }
  @media (max-width: 1100px) { .body { grid-template-columns: minmax(0, 1fr); } .said { margin-left: 0; } }
`;
