import katex from 'katex';
import 'katex/dist/katex.min.css'; // the fonts: a page knows them only from its own style sheets
import rules from 'katex/dist/katex.min.css?inline';
import { css, unsafeCSS } from 'lit';

/** Everything KaTeX needs inside a shadow root, in the size of the text around it. */
export const mathStyles = [unsafeCSS(String(rules).replace(/@font-face\s*\{[^}]*\}/g, '')), css`.katex { font-size: 1.12em; line-height: 1.35; }`];

/** Draws LaTeX into an element, with MathML beside it for screen readers. What cannot be read is shown as it came. */
export function typeset(latex: string, into: HTMLElement): void {
  katex.render(`\\displaystyle ${latex}`, into, { throwOnError: false, strict: false, output: 'htmlAndMathml', errorColor: 'currentColor' });
}
