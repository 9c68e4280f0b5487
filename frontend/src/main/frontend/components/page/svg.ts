/** SVG as text: what is drawn on the page, as boxes, words and pictures, for a file that other programs open. */

export interface Box { x: number; y: number; width: number; height: number }

export interface BoxStyle { fill: string; stroke: string; strokeWidth: number; radius: number; dashed: boolean; opacity: number }

export interface WordStyle { color: string; size: number; weight: string; family: string; italic: boolean; opacity: number }

const round = (value: number): string => String(Math.round(value * 100) / 100);

export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Whether a CSS colour shows at all. */
export function shows(color: string): boolean {
  return color !== '' && color !== 'none' && color !== 'transparent' && !/^rgba\(.*,\s*0\)$/.test(color) && !/\/\s*0\)$/.test(color);
}

export function box(at: Box, style: BoxStyle): string {
  const fill = shows(style.fill) ? style.fill : 'none', line = style.strokeWidth > 0 && shows(style.stroke);
  if (fill === 'none' && !line) return '';
  const inset = line ? style.strokeWidth / 2 : 0, width = at.width - 2 * inset, height = at.height - 2 * inset; // CSS draws a border inside of the box, SVG on its edge
  if (width <= 0 || height <= 0) return '';
  const radius = Math.max(0, Math.min(style.radius - inset, width / 2, height / 2));
  return `<rect x="${round(at.x + inset)}" y="${round(at.y + inset)}" width="${round(width)}" height="${round(height)}"${radius ? ` rx="${round(radius)}"` : ''} fill="${escaped(fill)}"`
    + `${line ? ` stroke="${escaped(style.stroke)}" stroke-width="${round(style.strokeWidth)}"${style.dashed ? ' stroke-dasharray="3 3"' : ''}` : ''}${faded(style.opacity)}/>`;
}

/** One line of words in the middle of the height it takes. */
export function words(text: string, at: Box, style: WordStyle): string {
  const trimmed = text.trim();
  return trimmed ? `<text x="${round(at.x)}" y="${round(at.y + at.height / 2)}" dominant-baseline="central" fill="${escaped(style.color)}" font-family="${escaped(style.family)}" font-size="${round(style.size)}"`
    + `${style.weight === '400' ? '' : ` font-weight="${escaped(style.weight)}"`}${style.italic ? ' font-style="italic"' : ''} textLength="${round(at.width)}" lengthAdjust="spacingAndGlyphs"${faded(style.opacity)}>${escaped(trimmed)}</text>` : '';
}

export function image(data: string, at: Box, pixelated: boolean, opacity: number): string {
  return `<image x="${round(at.x)}" y="${round(at.y)}" width="${round(at.width)}" height="${round(at.height)}" preserveAspectRatio="none" href="${escaped(data)}"${pixelated ? ' style="image-rendering:pixelated"' : ''}${faded(opacity)}/>`;
}

const faded = (opacity: number): string => (opacity < 1 ? ` opacity="${round(opacity)}"` : '');

/** The smallest part of `all` around `things` with a margin; all of it where there are none. */
export function cropped(all: Box, things: readonly Box[], margin: number): Box {
  if (!things.length) return all;
  const left = Math.max(all.x, Math.min(...things.map((one) => one.x)) - margin), top = Math.max(all.y, Math.min(...things.map((one) => one.y)) - margin);
  const right = Math.min(all.x + all.width, Math.max(...things.map((one) => one.x + one.width)) + margin), bottom = Math.min(all.y + all.height, Math.max(...things.map((one) => one.y + one.height)) + margin);
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : all;
}

/** The whole file; what lies outside of the view is cut off. */
export function file(view: Box, background: string, parts: readonly string[]): string {
  const { x, y, width, height } = view;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="${round(x)} ${round(y)} ${round(width)} ${round(height)}">`
    + `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${escaped(background)}"/>\n${parts.filter((part) => part).join('\n')}\n</svg>\n`;
}
