import { css } from 'lit';

export const galleryStyles = css`
  :host { display: contents; }
  dialog { width: min(1240px, calc(100vw - 48px)); max-width: none; height: min(880px, calc(100dvh - 48px)); max-height: none; padding: 0; border: 1px solid var(--pg-line); border-radius: 16px; overflow: hidden;
    background: var(--pg-bg); color: var(--pg-ink); font: 13px/1.4 var(--pg-font); font-variant-numeric: tabular-nums; box-shadow: 0 16px 64px rgba(0, 0, 0, .25); }
  dialog[open] { display: grid; grid-template: "head head" auto "themes shelf" minmax(0, 1fr) / 208px minmax(0, 1fr); }
  dialog::backdrop { background: light-dark(rgba(20, 20, 24, .32), rgba(0, 0, 0, .6)); }

  header { grid-area: head; display: flex; align-items: center; gap: 16px; padding: 12px 16px 12px 24px; background: var(--pg-panel); border-bottom: 1px solid var(--pg-line); }
  h2 { margin: 0; font-size: 17px; font-weight: 650; letter-spacing: -.01em; }
  h2:focus { outline: none; }
  .search { position: relative; flex: 1; max-width: 400px; margin: 0 auto; }
  .search svg { position: absolute; left: 12px; top: 50%; width: 16px; height: 16px; translate: 0 -50%; fill: none; stroke: var(--pg-ink3); stroke-width: 1.6; stroke-linecap: round; pointer-events: none; }
  .search input { width: 100%; height: 36px; padding: 0 12px 0 36px; border: 1px solid var(--pg-line); border-radius: 10px; background: var(--pg-bg); }
  .search input::placeholder { color: var(--pg-ink3); opacity: 1; }
  .count { min-width: 88px; color: var(--pg-ink3); font-size: 12px; text-align: right; white-space: nowrap; }

  nav { grid-area: themes; display: flex; flex-direction: column; gap: 2px; padding: 16px 12px; overflow: hidden auto; background: var(--pg-panel); border-right: 1px solid var(--pg-line); scrollbar-width: thin; }
  nav button { display: flex; justify-content: space-between; gap: 12px; flex: none; min-height: 32px; padding: 6px 12px; border: 0; border-radius: 8px; background: none; color: var(--pg-ink2); line-height: 20px; text-align: left; cursor: pointer; }
  nav button:hover { background: var(--pg-line2); color: var(--pg-ink); }
  nav button[aria-pressed=true] { background: var(--pg-accent-bg); color: var(--pg-accent); font-weight: 600; }
  nav button i { font-style: normal; font-weight: 400; color: var(--pg-ink3); }
  nav button[aria-pressed=true] i { color: inherit; }
  .legend { display: grid; gap: 4px; margin: auto 12px 0; padding-top: 16px; color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
  .legend span { display: flex; align-items: center; gap: 8px; }
  .legend svg { flex: none; width: 8px; height: 16px; }

  .shelf { grid-area: shelf; padding: 8px 24px 32px; overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: thin; }
  h3 { margin: 16px 0 12px; font: 600 11px/16px var(--pg-font); letter-spacing: .04em; text-transform: uppercase; color: var(--pg-ink3); }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(256px, 100%), 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
  .card { position: relative; display: grid; }
  .face { display: flex; flex-direction: column; min-width: 0; padding: 0; border: 1px solid var(--pg-line); border-radius: 12px; background: var(--pg-panel); text-align: left; cursor: pointer; overflow: hidden; }
  .face:hover { border-color: color-mix(in srgb, var(--pg-ink) 28%, var(--pg-line)); }
  .face:focus-visible { outline-offset: 1px; }
  .current .face { border-color: var(--pg-accent); }
  .picture { display: flex; align-items: center; justify-content: center; gap: 8px; height: 112px; padding: 0 16px; background: var(--pg-bg); border-bottom: 1px solid var(--pg-line2); overflow: hidden; }
  .picture canvas { flex: none; width: 44px; height: 44px; border: 1px solid var(--pg-line); border-radius: 8px; background: var(--pg-panel); }
  .formula { font: 13px/20px var(--pg-mono); color: var(--pg-ink2); text-align: center; white-space: pre-line; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
  .words { display: flex; flex: 1; flex-direction: column; gap: 4px; padding: 12px 16px 14px; }
  .title { font-weight: 600; line-height: 18px; text-wrap: balance; overflow-wrap: anywhere; }
  .about { color: var(--pg-ink2); font-size: 12.5px; line-height: 18px; text-wrap: pretty; }
  .title + .about.first { margin-top: 0; }
  .facts { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 24px; margin-top: auto; padding-top: 6px; color: var(--pg-ink3); font-size: 12px; line-height: 16px; }
  .facts > .mark { padding: 1px 8px; border: 1px solid var(--pg-line); border-radius: 10px; color: var(--pg-ink2); }
  .facts > .now { border-color: currentColor; color: var(--pg-accent); }
  .troubled .facts { padding-right: 72px; }
  .why { position: absolute; right: 12px; bottom: 10px; }
  @media (pointer: coarse) { .troubled .facts { min-height: 44px; } }
  .reason { margin-top: 4px; padding: 8px 10px; border-radius: 8px; background: var(--pg-warn-bg); color: var(--pg-warn); font-size: 12.5px; line-height: 18px; }
  .none { max-width: 480px; margin: 64px auto; color: var(--pg-ink2); text-align: center; text-wrap: balance; overflow-wrap: anywhere; }

  .net { flex: none; overflow: visible; }
  .net .wire, .net .meet path { fill: none; stroke: var(--pg-ink3); stroke-width: 1; stroke-linecap: round; }
  .net .wire { opacity: .7; }
  .net .wire.fine { stroke-width: .6; opacity: .45; }
  .net :is(rect, circle, .maps path) { fill: var(--pg-panel); stroke: var(--pg-ink3); stroke-width: 1; stroke-linejoin: round; }
  .net .maps path { fill: var(--pg-line2); }
  .net .thin rect { fill: var(--pg-ink3); stroke: none; opacity: .55; }
  .net .weights :is(rect, circle) { fill: color-mix(in srgb, var(--pg-accent) 32%, var(--pg-panel)); stroke: var(--pg-accent); }
  .net .maps.weights path { fill: color-mix(in srgb, var(--pg-accent) 14%, var(--pg-panel)); stroke: var(--pg-accent); }
  .net .thin.weights rect { fill: var(--pg-accent); opacity: 1; }

  @media (max-width: 900px) {
    dialog { width: 100vw; height: 100dvh; border: 0; border-radius: 0; }
    dialog[open] { grid-template: "head" auto "themes" auto "shelf" minmax(0, 1fr) / minmax(0, 1fr); }
    header { flex-wrap: wrap; gap: 8px; padding: 8px 8px 8px 16px; }
    h2 { flex: 1; }
    .search { order: 3; flex: 1 0 100%; max-width: none; padding-right: 8px; }
    .search input { height: 40px; font-size: 16px; } /* smaller, a phone would zoom in */
    nav { flex-direction: row; gap: 4px; padding: 8px 16px; overflow: auto hidden; border: 0; border-bottom: 1px solid var(--pg-line); scrollbar-width: none; }
    nav button { min-height: 40px; align-items: center; white-space: nowrap; }
    .legend { display: none; }
    .shelf { padding: 0 16px 24px; }
    .grid { gap: 12px; }
  }
`;
