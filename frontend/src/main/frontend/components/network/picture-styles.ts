import { css } from 'lit';

/** Of the pictures that show what layers have given for one sample. */
export const pictureStyles = css`
  .unit.cell { height: 20px; border-radius: 5px; background: var(--pg-panel); box-shadow: none; }
  .unit.picture { border-radius: 4px; background: var(--pg-panel); overflow: visible; }
  .unit.picture canvas, .glass canvas { border-radius: 3px; image-rendering: pixelated; }
  .unit.picture[aria-pressed=true] { outline-offset: 1px; }
  .unit.text { padding: 6px 8px; border-radius: 8px; overflow: hidden; text-align: left; font-size: 12px; line-height: 15px; color: var(--pg-ink2); cursor: pointer; }
  .unit.text .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 10; height: 100%; overflow: hidden; overflow-wrap: anywhere; }
  .mark { position: absolute; min-width: 5px; min-height: 5px; border: 1.5px solid var(--pg-ink); outline: 1px solid var(--pg-panel); border-radius: 1px; pointer-events: none; }
  .more.left-out { background: none; color: var(--pg-ink3); }

  .glass { position: absolute; z-index: 4; display: grid; justify-items: center; padding: 8px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-panel); pointer-events: none;
    box-shadow: 0 8px 24px light-dark(rgba(0,0,0,.14), rgba(0,0,0,.6)); font-size: 12px; line-height: 16px; }
  .glass canvas { margin-bottom: 6px; box-shadow: 0 0 0 1px var(--pg-line); }
  .glass b { font-weight: 600; }
  .glass span { color: var(--pg-ink3); font-size: 12px; }

  .caption { position: absolute; left: 16px; bottom: 16px; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; max-width: calc(100% - 176px); color: var(--pg-ink2); font-size: 12px; line-height: 16px; cursor: auto; }
  .colours { display: inline-flex; align-items: center; gap: 8px; color: var(--pg-ink3); }
  .segments { display: inline-flex; gap: 2px; padding: 2px; border-radius: 8px; background: var(--pg-line2); }
  .segments button { min-height: 24px; padding: 0 8px; border: 0; border-radius: 6px; background: none; color: var(--pg-ink2); font-size: 12px; cursor: pointer; }
  .segments button[aria-pressed=true] { background: var(--pg-panel); color: var(--pg-ink); box-shadow: var(--pg-shadow); }
  @container (max-width: 599px) { .caption { left: 8px; bottom: 64px; max-width: calc(100% - 152px); } .colours > span:first-child { display: none; } }
  @media (pointer: coarse) { .segments button { min-height: 40px; } }
`;
