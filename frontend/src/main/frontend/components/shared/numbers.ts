/** Numbers as people read them: one notation for chips, formulas, charts and labels, the same in every language. */

/** U+2212, as wide as a plus sign; the hyphen is too short beside digits. */
export const MINUS = '\u2212';
const BRIEF = 5;
const GAP = '\u00a0'; // between groups of three digits, never a line break

/** Which of the three chip colours a number takes. NaN and zero are neutral. */
export function signClass(x: number): 'p' | 'n' | 'z' {
  return x > 0 ? 'p' : x < 0 ? 'n' : 'z';
}

/** Three significant digits: 0.213, 1.90, −0.411, 12.3. Integers stay exact up to seven digits; tiny and huge get an exponent. */
export function format3(x: number): string {
  if (!Number.isFinite(x)) return special(x);
  const size = Math.abs(x);
  if (size < 1e7 && Number.isInteger(x)) return sign(x) + group(String(size));
  if (size < 0.001 || size >= 99999.5) return sign(x) + exponent(size.toExponential(2));
  if (size >= 999.5) return sign(x) + group(String(Math.round(size)));
  return sign(x) + size.toPrecision(3);
}

/** As many of three digits as go into five characters, for cells that hold no more: −0.41 of −0.411, 1e4 of 12345. */
export function brief(x: number): string {
  const size = Math.abs(x), fewer = [2, 1].map((digits) => sign(x) + size.toPrecision(digits));
  return [format3(x), ...fewer].find((words) => words.length <= BRIEF && !words.includes('e')) ?? sign(x) + exponent(size.toExponential(0));
}

/** The shortest decimal that reads back as the same float32: nothing is lost, nothing is invented. */
export function full(x: number): string {
  if (!Number.isFinite(x)) return special(x);
  return sign(x) + exponent(shortest(Math.abs(x)));
}

/** As `full`, with the hyphen a keyboard types: for fields that are edited. */
export function plain(x: number): string {
  return full(x).replaceAll(MINUS, '-');
}

/** A share of one as a percentage with three digits: 94.2 %. */
export function percent(x: number): string {
  if (!Number.isFinite(x)) return special(x);
  const size = Math.abs(x) * 100;
  return sign(x) + size.toFixed(size >= 99.95 ? 0 : 1) + GAP + '%';
}

function sign(x: number): string {
  return x < 0 ? MINUS : '';
}

function special(x: number): string {
  return Number.isNaN(x) ? 'NaN' : sign(x) + '\u221e';
}

function exponent(text: string): string {
  return text.replace('e+', 'e').replace('e-', 'e' + MINUS);
}

/** ISO grouping: four digits stand together, five and more are split in threes. */
function group(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, GAP);
}

function shortest(size: number): string {
  const wanted = Math.fround(size);
  if (!Number.isFinite(wanted)) return String(size);
  for (let digits = 1; digits < 9; digits++) {
    const candidate = Number(size.toPrecision(digits));
    if (Math.fround(candidate) === wanted) return String(candidate);
  }
  return String(Number(size.toPrecision(9)));
}
