import { css } from 'lit';

export const confusionStyles = css`
  :host { display: block; color: var(--pg-ink); font: 13px/1.4 var(--pg-font); font-variant-numeric: tabular-nums; }
  :host([hidden]), [hidden] { display: none !important; }
  header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 8px; min-height: 24px; margin-bottom: 4px; }
  h3 { margin: 0; font-size: 12px; font-weight: 600; line-height: 16px; letter-spacing: .03em; text-transform: uppercase; color: var(--pg-ink3); white-space: nowrap; }
  .parts { display: flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
  .parts button { height: 20px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font: 500 12px/20px var(--pg-font); cursor: pointer; }
  .parts button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
  p { margin: 0; color: var(--pg-ink2); font-size: 12px; line-height: 16px; text-wrap: pretty; }
  .sum { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 12px; margin-bottom: 8px; }
  .sum p { flex: 1 1 auto; } .sum .btn { height: auto; min-height: 24px; padding: 2px 8px; font-size: 12px; white-space: normal; }
  .stale { margin-bottom: 8px; color: var(--pg-warn); }
  .old table, .old ol { opacity: .72; }
  table { width: 100%; border-collapse: separate; border-spacing: 2px; table-layout: fixed; }
  caption { padding: 0 0 2px; color: var(--pg-ink3); font-size: 12px; line-height: 16px; text-align: end; caption-side: top; }
  th { padding: 0 2px; color: var(--pg-ink2); font-size: 12px; font-weight: 500; line-height: 16px; }
  th[scope=row] { width: var(--names); padding-inline-end: 4px; text-align: end; }
  th[scope=col] { padding-bottom: 2px; vertical-align: bottom; }
  th span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .tall th[scope=col] span { max-height: 72px; margin: 0 auto; writing-mode: sideways-lr; text-align: start; }
  td { padding: 0; }
  td button { display: grid; place-content: center; width: 100%; height: var(--side); padding: 0; border: 0; border-radius: 4px; cursor: pointer;
    background: color-mix(in srgb, var(--tint) calc(var(--strength) * 1%), var(--pg-line2)); color: var(--pg-ink); font: 500 var(--size)/1.2 var(--pg-font); font-variant-numeric: tabular-nums; }
  td button { --tint: var(--pg-accent); } td button.right { --tint: var(--pg-ink3); }
  td button small { color: inherit; font-size: 12px; font-weight: 400; }
  td button[aria-disabled=true] { background: none; color: var(--pg-ink3); cursor: default; }
  td button:hover:not([aria-disabled=true]) { box-shadow: 0 0 0 1.5px var(--pg-accent); }
  td button[aria-pressed=true] { box-shadow: 0 0 0 2px var(--pg-accent); }
  td button:focus-visible { outline-offset: 1px; }
  .told { min-height: 16px; margin-top: 4px; }
  ol { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
  ol button { display: flex; align-items: center; justify-content: space-between; gap: 8px; width: 100%; min-height: 24px; padding: 2px 8px; border: 0; border-radius: 6px; cursor: pointer;
    background: color-mix(in srgb, var(--pg-accent) calc(var(--strength) * 1%), var(--pg-line2)); color: var(--pg-ink); font: 500 12px/16px var(--pg-font); text-align: start; }
  ol button:hover, ol button[aria-pressed=true] { box-shadow: 0 0 0 1.5px var(--pg-accent); }
  .list { display: grid; gap: 8px; margin-top: 12px; padding: 12px; border: 1px solid var(--pg-accent); border-radius: 10px; }
  .list header { margin: 0; } .list h4 { margin: 0; min-width: 0; font-size: 13px; font-weight: 600; line-height: 16px; overflow-wrap: anywhere; }
  .pages { display: flex; align-items: center; gap: 4px; } .pages p { flex: 1; }
  .pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(40px, 1fr)); gap: 6px; }
  .pictures button { display: grid; gap: 2px; padding: 0; border: 0; border-radius: 4px; background: none; color: var(--pg-ink2); font: 12px/12px var(--pg-font); text-align: center; cursor: pointer; }
  .pictures span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .pictures.wide { grid-template-columns: repeat(auto-fill, minmax(60px, 1fr)); } .wide span span { display: block; }
  .pictures canvas { width: 100%; aspect-ratio: 1; border: 1px solid var(--pg-line); border-radius: 4px; background: #000; image-rendering: pixelated; }
  .pictures button:hover canvas { border-color: var(--pg-accent); box-shadow: 0 0 0 1px var(--pg-accent); }
  .samples { display: grid; gap: 2px; max-height: 244px; overflow: auto; scrollbar-width: thin; }
  .samples button { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: baseline; gap: 8px; min-height: 28px; padding: 4px 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2);
    font: 12px/16px var(--pg-font); text-align: start; cursor: pointer; }
  .samples button:hover { background: var(--pg-line2); color: var(--pg-ink); }
  .samples b { color: var(--pg-ink); font-weight: 600; } .samples span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  @media (pointer: coarse) { .parts button { height: 36px; } .samples button, ol button { min-height: 40px; } .pictures { grid-template-columns: repeat(auto-fill, minmax(48px, 1fr)); } .pictures.wide { grid-template-columns: repeat(auto-fill, minmax(60px, 1fr)); } }
`;
