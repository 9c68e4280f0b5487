/** Where a value stands on its track: 0 at the left end, 1 at the right one. */
export function share(value: number, min: number, max: number): number {
  if (!(max > min) || Number.isNaN(value)) return 0;
  return Math.max(0, Math.min(1, (value - min) / (max - min)));
}

/** What the field of a slider yields is text: the number meant, free of the noise that adding up steps leaves behind (0.1 + 0.2 is 0.3). */
export function snapped(text: string, min: number, step: number): number {
  const value = Number(text);
  return Number(value.toFixed(Math.min(12, Math.max(decimals(min), decimals(step), decimals(value)))));
}

function decimals(x: number): number {
  const [digits, exponent = '0'] = String(x).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** A number as people type it, with a point or a comma, a hyphen or a minus sign; undefined for anything else, and for what no network can bear. */
export function typed(text: string): number | undefined {
  const plain = text.trim().replace('\u2212', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Math.abs(value) <= 1e6 ? value : undefined;
}
