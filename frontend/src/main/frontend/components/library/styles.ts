import { css } from 'lit';

/** What differs from the gallery. */
export const libraryStyles = css`
  dialog[open] { grid-template: "head" auto "bar" auto "shelf" minmax(0, 1fr) "note" auto / minmax(0, 1fr); }
  .bar { grid-area: bar; display: flex; align-items: center; gap: 4px; padding: 8px 24px; background: var(--pg-panel); border-bottom: 1px solid var(--pg-line); }
  .bar > button { display: flex; gap: 8px; min-height: 32px; padding: 6px 12px; border: 0; border-radius: 8px; background: none; color: var(--pg-ink2); line-height: 20px; cursor: pointer; }
  .bar > button:hover { background: var(--pg-line2); color: var(--pg-ink); }
  .bar > button[aria-pressed=true] { background: var(--pg-accent-bg); color: var(--pg-accent); font-weight: 600; }
  .bar i { font-style: normal; font-weight: 400; }
  .bar > p { flex: 1; margin: 0 12px; color: var(--pg-ink3); font-size: 12px; line-height: 16px; text-align: right; text-wrap: balance; }
  .shelf { padding-top: 24px; }
  .card { position: relative; display: flex; flex-direction: column; border: 1px solid var(--pg-line); border-radius: 12px; background: var(--pg-panel); overflow: hidden; }
  .card:hover, .card:focus-within { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); }
  .card.current { border-color: var(--pg-accent); }
  .face { flex: 1; border: 0; border-radius: 12px 12px 0 0; }
  .face:focus-visible { outline-offset: -3px; }
  .picture { width: 100%; }
  .words { padding-bottom: 8px; }
  .deeds { display: flex; gap: 4px; align-items: center; padding: 0 12px 12px; }
  .deeds .btn { border-color: transparent; background: none; color: var(--pg-ink2); }
  .deeds .btn:hover { background: var(--pg-line2); color: var(--pg-ink); }
  .deeds .btn:first-child:not(.icon) { margin-left: -6px; }
  .title.hidden { visibility: hidden; }
  .rename { position: absolute; inset: 120px 8px auto; height: 32px; padding: 0 8px; border: 1px solid var(--pg-accent); border-radius: 8px; background: var(--pg-bg); font-weight: 600; }
  .note { grid-area: note; display: flex; align-items: center; gap: 16px; min-height: 48px; padding: 8px 24px; border-top: 1px solid var(--pg-line); background: var(--pg-panel); overflow-wrap: anywhere; }
  .note:empty { display: none; }
  @media (max-width: 900px) {
    .bar { flex-wrap: wrap; padding: 8px 16px; }
    .bar > button { min-height: 40px; align-items: center; }
    .bar > p { order: 4; flex: 1 0 100%; margin: 0; text-align: left; }
    .shelf { padding-top: 16px; }
    .rename { height: 40px; font-size: 16px; }
    .note { padding: 8px 16px; }
  }
`;
