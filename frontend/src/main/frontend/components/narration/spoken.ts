import { format3 } from '../shared/numbers.ts';

/** Numbers arrive as JSON, which has no NaN: it comes as a word. */
export interface SentencePart { readonly text: string; readonly style: 'plain' | 'strong' | 'number' | 'hidden'; readonly number: number | string }

/** A sentence as it is read aloud, with the digits that its chips show. */
export function spokenWords(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.style === 'number' ? format3(Number(part.number)) : part.text).join('').trim();
}
