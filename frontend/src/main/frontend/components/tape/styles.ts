import { css } from 'lit';

/** Forward in the colour one acts in, backward in another; what has run is filled, what comes is a tint. */
export const tapeStyles = css`
  :host { display: block; min-width: 0; font-size: 12px; line-height: 20px; }
  :host([hidden]) { display: none; }
  .tape { position: relative; padding: 4px 0; cursor: pointer; touch-action: none; border-radius: 6px; user-select: none; -webkit-user-select: none; }
  .track { display: flex; gap: 2px; height: 20px; border-radius: 5px; overflow: hidden; }
  .part { --colour: var(--pg-ink3); flex: 1 1 0; min-width: 0; overflow: hidden; container-type: inline-size; text-align: center; white-space: nowrap; color: var(--pg-ink);
    background: linear-gradient(to right, color-mix(in srgb, var(--colour) 46%, var(--pg-panel)) var(--done), color-mix(in srgb, var(--colour) 13%, var(--pg-panel)) var(--done)); }
  @container (max-width: 63px) { .part > span { display: none; } }
  .part.forward { --colour: var(--pg-accent); }
  .part.loss { --colour: var(--pg-ink); }
  .part.backward { --colour: var(--pg-ok); }
  .cursor { position: absolute; top: 1px; bottom: 1px; width: 3px; margin-left: -2px; border-radius: 2px; background: var(--pg-ink); pointer-events: none; }
  .cursor::before { content: ""; position: absolute; left: -4px; top: -2px; width: 11px; height: 11px; box-sizing: border-box; border-radius: 50%; border: 2px solid var(--pg-ink); background: var(--pg-panel); }
  .tape:active .cursor::before { background: var(--pg-ink); }
  .mark { position: absolute; bottom: 0; width: 8px; height: 8px; margin-left: -4px; border-radius: 50%; background: var(--pg-danger); box-shadow: 0 0 0 1.5px var(--pg-panel); pointer-events: none; }
  .hint { position: absolute; bottom: calc(100% + 2px); z-index: 6; max-width: min(100%, 320px); padding: 2px 8px; border: 1px solid var(--pg-line); border-radius: 6px; background: var(--pg-panel); color: var(--pg-ink2);
    font-size: 12px; line-height: 18px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; box-sizing: border-box; pointer-events: none; box-shadow: 0 2px 8px rgba(0, 0, 0, .1); }
  .tape:focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 1px; }
  @media (pointer: coarse) { .tape { padding: 10px 0; } .cursor { top: 6px; bottom: 6px; } }
  @media (forced-colors: active) { .part { border: 1px solid; } .cursor { background: Highlight; } .mark { background: Mark; } }
`;
