/** Which button a key presses (by its test id), `next` for a step along the program, undefined for none. */

interface Key { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean; readonly shiftKey: boolean }
interface Place { matches(selectors: string): boolean; closest(selectors: string): unknown }

const LETTERS: Record<string, string> = { f: 'step-forward', b: 'step-backward', u: 'step-update' };
const TYPING = 'input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable=true]';
/** Where a key already means something: lists that open, sliders, drawings with a focus of their own. */
const TAKEN = 'vaadin-select-overlay, vaadin-context-menu-overlay, vaadin-menu-bar-overlay, vaadin-select, vaadin-menu-bar, dialog, input, [role=radio], [role=slider], svg, canvas, .unit, .node';

export function commandOf(event: Key, at: Place): string | undefined {
  if (at.matches(TYPING)) return undefined;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
  if (event.altKey) return undefined;
  if (LETTERS[key]) return at.closest('vaadin-select-overlay, vaadin-menu-bar-overlay, vaadin-select, dialog') ? undefined : LETTERS[key];
  if (at.closest(TAKEN)) return undefined;
  if (key === 'arrowright') return 'next';
  if (key === 'arrowleft') return 'back-forward';
  if (key === ' ' && !at.closest('button, a, [role=button]')) return 'train';
  return undefined;
}
