/** Texts come from the server in the reader's language; `{0}`, `{1}` stand for what is filled in here. */
export type Texts = Record<string, string>;

export function text(texts: Texts, key: string, ...values: (string | number)[]): string {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
