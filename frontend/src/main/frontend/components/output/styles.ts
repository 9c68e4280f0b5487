import { css } from 'lit';

export const outputStyles = css`
  :host { display: block; container-type: inline-size; color: var(--pg-ink2); font: 12px/16px var(--pg-font); font-variant-numeric: tabular-nums; }
  :host([hidden]) { display: none; }
  figure { margin: 0; }
  .picture { display: grid; grid-template: auto 16px / var(--gutter, 24px) minmax(0, 1fr); max-width: 440px; }
  .plot { position: relative; aspect-ratio: 1; border-radius: 8px; background: radial-gradient(var(--pg-line) 1px, transparent 1px) 0 0 / 9px 9px, var(--pg-panel); cursor: crosshair; touch-action: pan-y; }
  .plot.picks { cursor: pointer; }
  .plot.curve { aspect-ratio: 5 / 4; background: none; }
  .plot canvas, .plot svg { position: absolute; inset: 0; display: block; width: 100%; height: 100%; border-radius: inherit; pointer-events: none; }
  .plot::after { content: ""; position: absolute; inset: 0; border: 1px solid color-mix(in srgb, var(--pg-ink) 14%, transparent); border-radius: inherit; pointer-events: none; }
  .plot svg { overflow: hidden; }
  .plot svg path { fill: none; stroke: var(--pg-accent); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
  .plot .grid { stroke: var(--pg-line); stroke-width: 1; vector-effect: non-scaling-stroke; }
  .cross { position: absolute; background: var(--pg-ink); opacity: .55; pointer-events: none; }
  .cross.x { top: 0; bottom: 0; width: 1px; margin-left: -.5px; }
  .cross.y { left: 0; right: 0; height: 1px; margin-top: -.5px; }
  .spot { position: absolute; width: 9px; height: 9px; margin: -4.5px 0 0 -4.5px; border: 2px solid var(--pg-ink); border-radius: 50%; background: var(--pg-panel); box-shadow: 0 0 0 1px var(--pg-panel); pointer-events: none; }
  .axis { position: relative; color: var(--pg-ink3); font-size: 12px; line-height: 12px; pointer-events: none; }
  .axis span { position: absolute; white-space: nowrap; }
  .axis.x { grid-column: 2; }
  .axis.x span { top: 4px; translate: -50% 0; }
  .axis.y span { right: 5px; translate: 0 -50%; }
  .axis .name { color: var(--pg-ink2); font-weight: 550; }

  .scale { display: flex; align-items: center; gap: 6px; max-width: 440px; height: 16px; margin: 4px 0 0 var(--gutter, 24px); color: var(--pg-ink3); font-size: 12px; }
  .scale .ramp { position: relative; flex: 1; height: 6px; border-radius: 3px; box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--pg-ink) 14%, transparent); }
  .scale .mark { position: absolute; top: -2px; bottom: -2px; width: 2px; margin-left: -1px; border-radius: 1px; background: var(--pg-ink); box-shadow: 0 0 0 1px var(--pg-panel); }

  .line { display: grid; align-items: start; min-height: 34px; margin-top: 6px; }
  .line > * { grid-area: 1 / 1; }
  figcaption { text-wrap: pretty; overflow-wrap: anywhere; }
  figcaption.unit { color: var(--pg-ink); font-weight: 550; }
  .gone { visibility: hidden; }
  output { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; white-space: nowrap; }
  output b { color: var(--pg-ink); font-weight: 550; }

  .classes { display: flex; align-items: center; gap: 6px; margin-top: 6px; font-size: 12px; flex-wrap: wrap; }
  .class { display: inline-flex; align-items: center; gap: 5px; height: 24px; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 6px; background: var(--pg-panel); cursor: pointer; }
  .class i { width: 9px; height: 9px; border-radius: 50%; background: var(--pg-pos); }
  .class.c0 i { background: light-dark(#e0720c, #f39a45); }
  .class[aria-pressed=true] { border-color: var(--pg-accent); box-shadow: inset 0 0 0 1px var(--pg-accent); color: var(--pg-ink); }
  .legend { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; margin-top: 4px; font-size: 12px; }
  .legend .entry { display: inline-flex; align-items: center; gap: 4px; min-height: 20px; }
  .legend svg { flex: none; width: 9px; height: 9px; fill: var(--pg-panel); stroke: var(--pg-ink2); stroke-width: 1.4; overflow: visible; }
  .legend svg .full { fill: var(--pg-ink2); }
  .legend .stroke { stroke: var(--pg-accent); stroke-width: 2; fill: none; }

  .bars { display: grid; grid-template-columns: fit-content(45%) minmax(24px, 1fr) auto; gap: 6px 8px; align-items: center; margin: 0; padding: 0; list-style: none; }
  .bars li { display: contents; }
  .bar-name { min-width: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .bars.words { grid-template-columns: minmax(24px, 1fr) auto; row-gap: 2px; }
  .bars.words .bar-name { grid-column: 1 / -1; }
  .bars.words li:not(:first-child) .bar-name { margin-top: 4px; }
  .greatest .bar-name { color: var(--pg-ink); font-weight: 600; }
  .track { position: relative; height: 12px; border-radius: 3px; background: var(--pg-line2); overflow: hidden; }
  .fill { position: absolute; top: 0; bottom: 0; }
  .fill.p { background: var(--pg-pos); } .fill.n { background: var(--pg-neg); }
  li:not(.greatest) .fill { opacity: .62; }
  .zero { position: absolute; top: 0; bottom: 0; width: 1px; background: var(--pg-ink3); }
  .bars .num { min-width: 46px; text-align: right; }
  .more { margin: 6px 0 0; color: var(--pg-ink3); }
  .empty { display: grid; place-items: center; min-height: 148px; margin: 0; padding: 0 16px; border: 1px dashed var(--pg-line); border-radius: 8px; text-align: center; text-wrap: balance; color: var(--pg-ink3); }
  @container (min-width: 280px) { .line { min-height: 18px; } }
`;
