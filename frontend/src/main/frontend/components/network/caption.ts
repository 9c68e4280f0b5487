import { html, nothing, type TemplateResult } from 'lit';
import type { LayerPictures } from '../frames/layers.ts';
import { text, type Texts } from '../shared/texts.ts';
import type { LayerDrawing } from './drawing.ts';
import { SCOPES, type Scope } from './fields.ts';

/** Whose numbers the pictures show; empty for networks in the plane, whose units have pictures of their own. */
export function captionOf(layers: readonly LayerDrawing[], pictures: LayerPictures | undefined, training: boolean, texts: Texts): string {
  if (!pictures || layers.every((layer) => layer.form === 'units')) return '';
  const computed = layers.some((layer) => layer.kind === 'layer' && pictures.layers.get(layer.key)?.values.length);
  if (!computed) return text(texts, 'notComputed');
  return text(texts, training ? 'sampleTrained' : 'sampleAt', pictures.row + 1, pictures.rows);
}

/** The caption, and beside it of which pictures the largest number takes the full colour; the caption alone where there are no pictures. */
export function captionBar(words: string, pictures: boolean, scope: Scope, texts: Texts, choose: (scope: Scope) => void): TemplateResult | typeof nothing {
  if (!words) return nothing;
  const name = (one: Scope) => one === 'unit' ? text(texts, 'ofMap') : one === 'layer' ? text(texts, 'ofLayer') : text(texts, 'ofNetwork');
  return html`<div class="caption floating" data-testid="network-caption"><span role="status">${words}</span>
    ${pictures ? html`<span class="colours"><span>${text(texts, 'colours')}</span><span class="segments" role="group" aria-label=${text(texts, 'colours')}>${SCOPES.map((one) =>
      html`<button type="button" aria-pressed=${one === scope} data-testid="network-range-${one}" @click=${() => choose(one)}>${name(one)}</button>`)}</span></span>` : nothing}</div>`;
}
