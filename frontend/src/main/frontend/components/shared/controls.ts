import { css } from 'lit';

/** Buttons, switches and labels as all components of the playground draw them. Heights are multiples of 4 px; 24 px is the smallest target. */
export const controlStyles = css`
  *, *::before, *::after { box-sizing: border-box; }
  button, input, select { font: inherit; color: inherit; }
  .btn { display: inline-flex; align-items: center; justify-content: center; gap: 6px; height: 32px; padding: 0 12px; border-radius: 8px;
    border: 1px solid var(--pg-line); background: var(--pg-panel); color: var(--pg-ink); font-weight: 550; font-size: 13px; white-space: nowrap; cursor: pointer; }
  .btn:hover:not(:disabled) { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); }
  .btn:active:not(:disabled) { background: var(--pg-line2); }
  .btn:is(:disabled, [aria-disabled=true]) { opacity: .4; cursor: default; }
  .btn.on { border-color: var(--pg-accent); color: var(--pg-accent); background: var(--pg-accent-bg); }
  .btn.primary { background: var(--pg-accent); border-color: var(--pg-accent); color: light-dark(#fff, #15101f); }
  .btn.icon { width: 32px; padding: 0; }
  .btn.small { height: 28px; border-radius: 7px; padding: 0 10px; }
  .btn.small.icon { width: 28px; padding: 0; }
  .btn svg { width: 16px; height: 16px; stroke: currentColor; fill: none; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  :is(button, input, select, a, summary, [tabindex]):focus-visible { outline: 2px solid var(--pg-accent); outline-offset: 2px; }
  .switch { display: inline-flex; align-items: center; gap: 8px; min-height: 24px; color: var(--pg-ink2); cursor: pointer; }
  .switch input { appearance: none; flex: none; width: 28px; height: 16px; margin: 0; border-radius: 8px; background: var(--pg-ink3); position: relative; cursor: pointer; transition: background .12s; }
  .switch input::after { content: ""; position: absolute; left: 2px; top: 2px; width: 12px; height: 12px; border-radius: 50%; background: var(--pg-panel); transition: transform .12s; }
  .switch input:checked { background: var(--pg-accent); }
  .switch input:checked::after { transform: translateX(12px); }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (pointer: coarse) { .btn, .btn.small { min-height: 40px; } .btn.icon, .btn.small.icon { min-width: 40px; } .switch { min-height: 40px; } }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
