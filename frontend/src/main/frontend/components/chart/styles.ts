import { css } from 'lit';

export const chartStyles = css`
  :host { display: block; color: var(--pg-ink); font: 13px/1.4 var(--pg-font); font-variant-numeric: tabular-nums; }
  :host([hidden]), [hidden] { display: none !important; }
  header { display: flex; align-items: center; gap: 12px; min-height: 24px; }
  h3 { margin: 0; font-size: 12px; font-weight: 600; line-height: 16px; letter-spacing: .03em; text-transform: uppercase; color: var(--pg-ink3); white-space: nowrap; }
  .readout { flex: 1; display: flex; flex-wrap: wrap; justify-content: flex-end; column-gap: 10px; min-width: 0; font-size: 12px; line-height: 16px; color: var(--pg-ink2); white-space: nowrap; }
  .readout b { font-weight: 600; color: var(--pg-ink); }
  .readout .validation { color: var(--pg-accent); }
  .switch { gap: 6px; font-size: 12px; }
  .frame { border-radius: 8px; }
  .plot { height: 150px; }
  .plot.low { height: 92px; }
  .plot .uplot { font-family: inherit; line-height: 1; }
  .plot .u-over { cursor: crosshair; }
  .plot.still .u-cursor-pt, .plot.still .u-cursor-x { visibility: hidden; }
  .plot .u-hz .u-cursor-x { border-right: 1px solid color-mix(in srgb, var(--pg-ink) 40%, transparent); }
  .point { position: relative; display: grid; gap: 8px; margin-top: 8px; padding: 12px; border: 1px solid var(--pg-accent); border-radius: 10px; background: var(--pg-panel); }
  .point::before { content: ""; position: absolute; top: -5px; left: clamp(12px, calc(var(--at) - 5px), calc(100% - 24px)); width: 8px; height: 8px; border: solid var(--pg-accent); border-width: 1px 0 0 1px; background: var(--pg-panel); rotate: 45deg; }
  .point header { justify-content: space-between; } .point h4 { margin: 0; font-size: 13px; font-weight: 600; line-height: 16px; }
  .point table { width: 100%; border-collapse: collapse; font-size: 12px; line-height: 20px; }
  .point th { color: var(--pg-ink2); font-weight: 400; text-align: start; } .point :is(th[scope=col], td:not(:first-child)) { text-align: end; }
  .point p { margin: 0; color: var(--pg-ink2); font-size: 12px; line-height: 16px; text-wrap: pretty; } .point .again { color: var(--pg-ok); }
  .point .btn:not(.icon) { justify-self: start; height: auto; min-height: 28px; white-space: normal; text-align: start; }
  .empty { display: grid; place-items: center; height: 120px; padding: 0 24px; border: 1px dashed var(--pg-line); border-radius: 8px; color: var(--pg-ink3); text-align: center; text-wrap: balance; font-size: 12px; }
`;
