import { html, type TemplateResult } from 'lit';
import { text, type Texts } from '../shared/texts.ts';

const icon = (path: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>`;

/** Top right: the weights as tables, and the view. In a narrow window words become pictures, and two fingers zoom. */
export function toolbar(texts: Texts, showTables: () => void, zoom: (factor: number) => void, fit: () => void): TemplateResult {
  const step = (path: string, label: string, testId: string, factor: number) => html`<button class="btn small icon zoom" aria-label=${label} title=${label} data-testid=${testId}
    @click=${() => zoom(factor)}>${icon(path)}</button>`;
  const named = (path: string, label: string, testId: string, action: () => void) => html`<button class="btn small" aria-label=${label} title=${label} data-testid=${testId}
    @click=${action}><span class="words">${label}</span><span class="picture">${icon(path)}</span></button>`;
  return html`<div class="toolbar floating" role="toolbar" aria-label=${text(texts, 'view')}>
    ${named('M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 3.5v9', text(texts, 'weights'), 'weights-table', showTables)}
    ${step('M8 4v8M4 8h8', text(texts, 'zoomIn'), 'zoom-in', 1.25)} ${step('M4 8h8', text(texts, 'zoomOut'), 'zoom-out', 0.8)}
    ${named('M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', text(texts, 'fit'), 'zoom-fit', fit)}</div>`;
}
