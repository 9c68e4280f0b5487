/** Light or dark, for what CSS alone cannot colour: canvases. */

export function isDark(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (scheme.includes('dark') && !scheme.includes('light')) return true;
  if (scheme.includes('light') && !scheme.includes('dark')) return false;
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

const listeners = new Set<() => void>();
let watching = false;

/** Calls back whenever the page turns light or dark. Returns the function that ends it. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) watch();
  return () => listeners.delete(listener);
}

function watch(): void {
  watching = true;
  let before = isDark();
  const check = () => {
    if (isDark() === before) return;
    before = !before;
    listeners.forEach((listener) => listener());
  };
  new MutationObserver(check).observe(document.documentElement, { attributes: true });
  new MutationObserver(check).observe(document.head, { childList: true }); // a style sheet that arrives late decides too
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', check);
}

/** The colour a CSS expression such as `var(--pg-ink3)` has inside `host`, as canvases want it. */
export function resolveColor(host: HTMLElement, expression: string): string {
  const probe = document.createElement('span');
  probe.style.cssText = `display:none;color:${expression}`;
  (host.shadowRoot ?? host).append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
