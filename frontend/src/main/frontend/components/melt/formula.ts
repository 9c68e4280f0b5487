/** A piece of a product of matrices: a sign, or the name of a matrix, `W2`. */
export interface Token { readonly sign?: string; readonly name?: string }

/** W1 · W2 · W3 for so many layers. */
export function weightTokens(layers: number): Token[] {
  return Array.from({ length: layers }, (_, i) => i + 1).flatMap((layer) => [...(layer > 1 ? [{ sign: ' · ' }] : []), { name: `W${layer}` }]);
}

/** (b1 · W2 + b2) · W3 + b3 for so many layers: whatever a layer adds goes through all behind it. */
export function biasTokens(layers: number): Token[] {
  let tokens: Token[] = [{ name: 'b1' }];
  for (let layer = 2; layer <= layers; layer++) {
    const before = layer > 2 ? [{ sign: '(' }, ...tokens, { sign: ')' }] : tokens;
    tokens = [...before, { sign: ' · ' }, { name: `W${layer}` }, { sign: ' + ' }, { name: `b${layer}` }];
  }
  return tokens;
}

const DIGITS = '₀₁₂₃₄₅₆₇₈₉';

/** `W12` as W₁₂. */
export function symbol(name: string): string {
  return name.replace(/\d/g, (digit) => DIGITS[Number(digit)]);
}

/** Numbers that are written out in a row, at most: of more the first few and three dots. */
export function first<T>(numbers: readonly T[], count: number): { shown: readonly T[]; more: boolean } {
  return { shown: numbers.slice(0, count), more: numbers.length > count };
}
