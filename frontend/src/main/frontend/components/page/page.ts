/** What belongs to the whole page: light or dark as chosen here before, and keys that press the buttons of the transport. */
import { commandOf } from './keys.ts';
import './picture.ts';

const CHOICE = 'kettenregel.theme';

function apply(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
}

function stored(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function toggleTheme(): void {
  const scheme = document.documentElement.style.colorScheme;
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  apply(dark ? 'light' : 'dark');
  try {
    localStorage.setItem(CHOICE, dark ? 'light' : 'dark');
  } catch {
    // it holds for this page, then
  }
}

function onClick(event: MouseEvent): void {
  if ((event.target as Element).closest?.('[data-testid=theme]')) toggleTheme();
}

function onKey(event: KeyboardEvent): void {
  const command = event.defaultPrevented ? undefined : commandOf(event, event.composedPath()[0] as Element);
  if (!command || (event.repeat && command === 'train')) return; // a key held down steps on, but does not start and stop
  event.preventDefault();
  if (command === 'next') document.querySelector('.pg-app')?.dispatchEvent(new CustomEvent('pg-next'));
  else document.querySelector<HTMLButtonElement>(`[data-testid=${command}]`)?.click();
}

const choice = stored();
if (choice === 'dark' || choice === 'light') apply(choice);
addEventListener('keydown', onKey);
addEventListener('click', onClick);
