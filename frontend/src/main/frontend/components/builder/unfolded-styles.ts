import { css } from 'lit';

/** Blocks that can be unfolded, and the one that is. */
export const unfoldedStyles = css`
  .unfolder { position: absolute; right: 4px; top: 4px; display: grid; place-items: center; width: 24px; height: 24px; padding: 0; border: 0; border-radius: 6px; background: none; color: var(--pg-ink3); cursor: pointer; }
  .unfolder:hover, .unfolder[aria-expanded=true] { background: var(--pg-line2); color: var(--pg-ink); }
  .unfolder svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .block.layer .head { padding-right: 18px; }
  .block.unfolded { align-content: start; }
  .holder { position: absolute; width: max-content; cursor: default; }
  .canvas { --pg-glide: .22s cubic-bezier(.3, 0, .2, 1); }
  .gliding .react-flow__node { transition: transform var(--pg-glide), width var(--pg-glide), height var(--pg-glide); }
  .gliding path.wire { transition: d var(--pg-glide); }
  .gliding .label { transition: transform var(--pg-glide); }
  @media (prefers-reduced-motion: reduce) { .gliding :is(.react-flow__node, path.wire, .label) { transition: none; } }
`;
