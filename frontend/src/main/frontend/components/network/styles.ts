import { css } from 'lit';

export const networkStyles = css`
  :host { display: block; position: relative; container-type: inline-size; overflow: hidden; height: 100%; min-height: 200px; background: var(--pg-bg); color: var(--pg-ink);
    font-size: 13px; line-height: 1.4; font-variant-numeric: tabular-nums; touch-action: pan-y; cursor: grab; --danger: var(--pg-danger); }
  :host(:active) { cursor: grabbing; }
  canvas.wires { position: absolute; inset: 0; pointer-events: none; }
  .world { position: absolute; left: 0; top: 0; transform-origin: 0 0; user-select: none; -webkit-user-select: none; }
  .world > * { position: absolute; }
  svg.hits { left: 0; top: 0; overflow: visible; pointer-events: none; }
  svg.hits path { fill: none; stroke: transparent; stroke-width: 12; vector-effect: non-scaling-stroke; pointer-events: stroke; cursor: pointer; outline: none; }
  svg.hits path:focus-visible { stroke: color-mix(in srgb, var(--pg-accent) 35%, transparent); }

  .head { display: flex; flex-direction: column; align-items: center; text-align: center; }
  .head .title { max-width: 100%; padding: 0 4px; border: 0; border-radius: 4px; background: none; font-weight: 600; font-size: calc(13px * var(--text, 1)); line-height: calc(18px * var(--text, 1)); cursor: pointer; }
  .head .title:hover { color: var(--pg-accent); }
  .head .title, .head .line { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; text-wrap: balance; overflow-wrap: anywhere; flex: none; }
  .head .line { max-width: 100%; color: var(--pg-ink3); font-size: calc(12px * var(--text, 1)); line-height: calc(16px * var(--text, 1)); }
  .controls { display: flex; align-items: center; height: 24px; margin-top: auto; color: var(--pg-ink3); }
  .controls .count { min-width: 24px; font-size: 12px; color: var(--pg-ink2); }
  .mini { display: inline-grid; place-items: center; flex: none; width: 24px; height: 24px; padding: 0; border: 1px solid transparent; border-radius: 6px; background: none; color: var(--pg-ink3); cursor: pointer; }
  .mini svg { width: 12px; height: 12px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; pointer-events: none; }
  .stepper { display: flex; align-items: center; border: 1px solid var(--pg-line); border-radius: 7px; background: var(--pg-panel); }
  .stepper .mini { height: 22px; border: 0; }
  .mini:hover:not(:disabled) { color: var(--pg-ink); background: var(--pg-line2); }
  .mini.remove:hover { color: var(--danger); }
  .mini:disabled { opacity: .35; cursor: default; }
  .mini.insert { translate: -50% -50%; border-radius: 50%; border-color: var(--pg-line); background: var(--pg-panel); }
  .mini.insert:hover { border-color: var(--pg-accent); color: var(--pg-accent); background: var(--pg-accent-bg); }

  .unit { width: 56px; height: 56px; padding: 0; border: 1px solid var(--pg-line); border-radius: 8px; overflow: hidden; cursor: pointer;
    background: radial-gradient(var(--pg-line) 1px, transparent 1px) 0 0 / 9px 9px, var(--pg-panel); box-shadow: 0 1px 2px light-dark(rgba(0,0,0,.06), transparent); }
  .unit canvas { display: block; width: 100%; height: 100%; }
  .unit:hover { border-color: var(--pg-ink3); }
  .unit[aria-pressed=true] { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
  .unit:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; box-shadow: 0 0 0 7px color-mix(in srgb, var(--pg-accent) 22%, transparent); }
  .unit-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: calc(12px * var(--text, 1)); line-height: calc(16px * var(--text, 1)); color: var(--pg-ink2); pointer-events: none; }
  .bias { width: 24px; height: 24px; padding: 0; border: 0; background: none; cursor: pointer; border-radius: 50%; }
  .bias::after { content: ""; position: absolute; inset: 7px; border-radius: 50%; background: var(--value, var(--pg-panel)); border: 1px solid var(--pg-ink3); box-shadow: 0 0 0 1.5px var(--pg-bg); transition: inset .12s; }
  .bias:hover::after, .bias:focus-visible::after { inset: 5px; border-color: var(--pg-ink); }
  .constant { display: grid; place-items: center; box-sizing: border-box; width: 28px; height: 28px; border: 1px solid var(--pg-ink3); border-radius: 50%; background: var(--pg-panel); color: var(--pg-ink2); font: 12px/1 var(--pg-mono); }
  .more { padding: 1px 8px; border-radius: 10px; background: var(--pg-line2); color: var(--pg-ink2); font-size: calc(12px * var(--text, 1)); white-space: nowrap; transform: translateX(-50%); }
  .shape, .badge { border: 1px solid var(--pg-line); border-radius: 6px; padding: 1px 6px; background: var(--pg-panel); color: var(--pg-ink2); font-size: 12px; line-height: 17px; white-space: nowrap; box-shadow: 0 1px 2px light-dark(rgba(0,0,0,.05), transparent); }
  .shape { font-size: calc(12px * var(--text, 1)); line-height: calc(17px * var(--text, 1)); transform: translate(-50%, -50%); pointer-events: none; }
  .notice { padding: 6px 8px; border-radius: 8px; font-size: 12px; line-height: 15px; color: var(--pg-warn); background: var(--pg-warn-bg); cursor: auto; user-select: text; -webkit-user-select: text; }
  .notice span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
  .notice.problem { color: var(--danger); background: light-dark(#fdecea, #351a1a); }

  .badge { position: absolute; z-index: 4; display: flex; gap: 6px; align-items: center; pointer-events: none; box-shadow: 0 2px 8px light-dark(rgba(0,0,0,.1), rgba(0,0,0,.5)); }
  .badge .name { color: var(--pg-ink3); max-width: 220px; overflow: hidden; text-overflow: ellipsis; }
  .empty { position: absolute; inset: 0; display: grid; place-items: center; padding: 24px; text-align: center; color: var(--pg-ink3); }

  .editor { position: absolute; z-index: 5; width: 228px; padding: 10px 12px 12px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); cursor: auto;
    box-shadow: 0 8px 24px light-dark(rgba(0,0,0,.14), rgba(0,0,0,.6)); }
  .editor label { display: block; margin-bottom: 6px; color: var(--pg-ink2); font-size: 12px; line-height: 16px; overflow-wrap: anywhere; }
  .editor .fields { display: flex; gap: 6px; }
  .editor input { flex: 1; min-width: 0; height: 32px; padding: 0 8px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-bg); font: 13px "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace; }
  .editor input[aria-invalid=true] { border-color: var(--danger); }
  .editor .problem { margin: 6px 0 0; color: var(--danger); font-size: 12px; line-height: 16px; }

  dialog { max-width: min(760px, calc(100vw - 32px)); max-height: min(640px, calc(100dvh - 32px)); padding: 0; border: 1px solid var(--pg-line); border-radius: 12px; background: var(--pg-panel); color: var(--pg-ink); cursor: auto; box-shadow: 0 16px 48px rgba(0,0,0,.25); touch-action: auto; }
  dialog::backdrop { background: light-dark(rgba(20,20,24,.28), rgba(0,0,0,.55)); }
  dialog header { position: sticky; top: 0; z-index: 1; display: flex; align-items: center; justify-content: space-between; gap: 24px; padding: 12px 12px 12px 16px; background: var(--pg-panel); border-bottom: 1px solid var(--pg-line); }
  dialog h2 { margin: 0; font-size: 15px; font-weight: 650; }
  dialog section { padding: 12px 16px 4px; overflow-x: auto; }
  dialog section:last-child { padding-bottom: 16px; }
  table { border-collapse: collapse; }
  caption { display: block; width: 0; text-align: left; padding-bottom: 6px; font-weight: 600; white-space: nowrap; }
  th { font-weight: 400; font-size: 12px; color: var(--pg-ink3); text-align: right; white-space: nowrap; padding: 2px 6px; max-width: 160px; overflow: hidden; text-overflow: ellipsis; }
  td { padding: 2px; text-align: right; }
  td .num { border: 0; min-height: 24px; min-width: 56px; text-align: right; cursor: pointer; }
  td .num:hover { box-shadow: 0 0 0 1.5px currentColor; }

  @media (pointer: coarse) {
    .mini { width: 40px; height: 40px; } .stepper .mini { height: 38px; } .controls { height: 40px; }
    .bias { width: 40px; height: 40px; margin: -8px; } .bias::after { inset: 14px; } .bias:hover::after { inset: 13px; }
    svg.hits path { stroke-width: 26; } td .num { min-height: 40px; }
  }
`;
