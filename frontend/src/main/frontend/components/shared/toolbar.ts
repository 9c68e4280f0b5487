import { css, html, nothing, type TemplateResult } from 'lit';
import { text, type Texts } from './texts.ts';

/** For a host that is a container of inline size: what is drawn passes below the tabs and tools at its top. In a narrow one words become pictures, and two fingers zoom. */
export const toolbarStyles = css`
  :host::before { content: ""; position: absolute; inset: 0 0 auto; z-index: 2; height: 52px; background: linear-gradient(var(--pg-bg) 44px, transparent); pointer-events: none; will-change: opacity; }
  .toolbar { position: absolute; right: 16px; top: 12px; z-index: 3; display: flex; gap: 6px; cursor: auto; will-change: opacity; }
  .toolbar .picture { display: none; }
  @container (max-width: 599px) { .toolbar { right: 8px; top: 8px; } .toolbar .words, .toolbar .zoom { display: none; } .toolbar .picture { display: grid; } .toolbar .btn { padding: 0; min-width: 40px; } }
`;

const icon = (path: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

/** Top right of a drawing: nearer, farther, everything; before them what else there is to press. */
export function toolbar(texts: Texts, zoom: (factor: number) => void, fit: () => void, others: TemplateResult | typeof nothing = nothing): TemplateResult {
  const step = (path: string, label: string, testId: string, factor: number) => html`<button class="btn small icon zoom" aria-label=${label} title=${label} data-testid=${testId}
    @click=${() => zoom(factor)}>${icon(path)}</button>`;
  return html`<div class="toolbar floating" role="toolbar" aria-label=${text(texts, 'view')}>
    ${others}
    ${step('M8 4v8M4 8h8', text(texts, 'zoomIn'), 'zoom-in', 1.25)} ${step('M4 8h8', text(texts, 'zoomOut'), 'zoom-out', 0.8)}
    ${toolButton('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', text(texts, 'fit'), 'zoom-fit', fit)}</div>`;
}

/** A button with a word, or, where there is little room, with a picture: the path of an icon of 16 by 16. */
export function toolButton(path: string, label: string, testId: string, action: () => void): TemplateResult {
  return html`<button class="btn small" aria-label=${label} title=${label} data-testid=${testId} @click=${action}><span class="words">${label}</span><span class="picture">${icon(path)}</span></button>`;
}
