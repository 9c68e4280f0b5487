/** A piece of a product of matrices: a sign, or the name of a matrix, `W2`. */
export interface Token { readonly sign?: string; readonly name?: string }

const TIMES: Token = { sign: ' · ' };

/** W1 · W2 · W3 for so many layers; W3 · W2 · W1 where weights stand in front of what they multiply. */
export function weightTokens(layers: number, inFront: boolean): Token[] {
  const names = Array.from({ length: layers }, (_, i) => ({ name: `W${i + 1}` }));
  return (inFront ? names.reverse() : names).flatMap((name, i) => i ? [TIMES, name] : [name]);
}

/** (b1 · W2 + b2) · W3 + b3 for so many layers, or W3 · (W2 · b1 + b2) + b3: whatever a layer adds goes through all behind it. */
export function biasTokens(layers: number, inFront: boolean): Token[] {
  let tokens: Token[] = [{ name: 'b1' }];
  for (let layer = 2; layer <= layers; layer++) {
    const before = layer > 2 ? [{ sign: '(' }, ...tokens, { sign: ')' }] : tokens, weights = { name: `W${layer}` };
    tokens = [...(inFront ? [weights, TIMES, ...before] : [...before, TIMES, weights]), { sign: ' + ' }, { name: `b${layer}` }];
  }
  return tokens;
}

/** A matrix of so many rows with its rows as columns. */
export function transposed(values: Float32Array, rows: number): Float32Array {
  const columns = values.length / rows;
  return values.map((_, i) => values[i % rows * columns + Math.floor(i / rows)]);
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
