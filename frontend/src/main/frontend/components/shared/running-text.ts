import { css, html, type TemplateResult } from 'lit';
import './chip.ts';
import type { Place } from './chip.ts';
import { glue, type Piece } from './glue.ts';

export const runningTextStyles = css`.together { white-space: nowrap; } b { color: var(--pg-ink); font-weight: 600; }`;

/** Words with number chips among them. No space is added: what is between two pieces is in their text. */
export function runningText(pieces: readonly Piece[]): TemplateResult[] {
  return glue(pieces).map((group) => group.length === 1 ? one(group[0]) : html`<span class="together">${group.map(one)}</span>`);
}

function one(piece: Piece): TemplateResult {
  if (piece.number !== undefined) return html`<pg-number .value=${piece.number} .unknown=${piece.unknown ?? ''} .place=${piece.place}
    @pg-place=${(event: CustomEvent<Place>) => piece.go?.(event.detail)}></pg-number>`;
  return piece.strong ? html`<b>${piece.text}</b>` : html`${piece.text}`;
}
