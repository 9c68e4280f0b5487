/** Saves the drawing of the network, the graph or the canvas, whichever is on the page, as SVG or PNG: always light, as paper is. */
import { saveFile } from '../shared/files.ts';
import { box, cropped, file, image, words, type Box } from './svg.ts';

const DRAWINGS = ['pg-network', 'pg-graph', 'pg-builder'];
const SKIPPED = '.toolbar, .hits, .context, .controls, .insert, .note, .empty, .caption, .glass, dialog, [role=toolbar], .palette, .views, .tools, .totals, .notice, .wiring-hint, .react-flow__minimap, .react-flow__handle, .react-flow__panel';
const MARGIN = 24; // around what is drawn, in pixels
const SVG = 'http://www.w3.org/2000/svg';
const INLINED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'visibility', 'display', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'marker-end', 'marker-start'];
const SHARP = 2; // points of a PNG for each of the screen

type Part = { origin: DOMRect; out: string[] };

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

function placed(rect: DOMRect, { origin }: Part): Box {
  return { x: rect.left - origin.left, y: rect.top - origin.top, width: rect.width, height: rect.height };
}

/** How much larger an element is drawn than it is laid out, because it lies in something zoomed. */
function zoom(element: HTMLElement, rect: DOMRect): number {
  return element.offsetWidth ? rect.width / element.offsetWidth : 1;
}

function drawBox(element: HTMLElement, style: CSSStyleDeclaration, opacity: number, part: Part): void {
  const rect = element.getBoundingClientRect(), scale = zoom(element, rect);
  part.out.push(box(placed(rect, part), {
    fill: style.backgroundColor, stroke: style.borderTopColor, strokeWidth: style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth) * scale,
    radius: parseFloat(style.borderTopLeftRadius) * scale || 0, dashed: style.borderTopStyle === 'dashed', opacity,
  }));
}

/** Line by line as the browser has broken it. */
function drawWords(node: Text, style: CSSStyleDeclaration, scale: number, opacity: number, part: Part): void {
  const text = node.data, range = document.createRange();
  let from = 0, before: DOMRect | undefined;
  const flush = (to: number) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const rect = range.getBoundingClientRect();
    if (rect.width) part.out.push(words(text.slice(from, to), placed(rect, part), { color: style.color, size: parseFloat(style.fontSize) * scale, weight: style.fontWeight, family: style.fontFamily, italic: style.fontStyle === 'italic', opacity }));
    from = to;
  };
  if (!text.trim()) return;
  for (let i = 0; i < text.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const rect = range.getBoundingClientRect();
    if (before && rect.width && rect.top > before.top + before.height / 2) flush(i);
    if (rect.width) before = rect;
  }
  flush(text.length);
}

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.setAttribute('style', INLINED.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
  to.removeAttribute('class');
  [...from.children].forEach((child, i) => inline(child, to.children[i]));
}

function drawSvg(element: SVGSVGElement, opacity: number, part: Part): void {
  const rect = element.getBoundingClientRect(), copy = element.cloneNode(true) as SVGSVGElement, at = placed(rect, part);
  inline(element, copy);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${element.clientWidth || rect.width} ${element.clientHeight || rect.height}`);
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, String(value));
  copy.setAttribute('overflow', getComputedStyle(element).overflow);
  copy.setAttribute('xmlns', SVG);
  if (opacity < 1) copy.setAttribute('opacity', String(opacity));
  part.out.push(new XMLSerializer().serializeToString(copy));
}

function draw(element: Element, inherited: number, part: Part): void {
  const style = getComputedStyle(element), opacity = inherited * Number(style.opacity);
  if (style.display === 'none' || opacity < 0.02 || element.matches(SKIPPED)) return;
  if (element instanceof SVGSVGElement) {
    if (style.visibility !== 'hidden') drawSvg(element, opacity, part);
    return;
  }
  if (!(element instanceof HTMLElement)) return;
  const seen = style.visibility !== 'hidden', rect = element.getBoundingClientRect(), scale = zoom(element, rect);
  if (seen) drawBox(element, style, opacity, part);
  if (element instanceof HTMLCanvasElement) {
    if (seen && element.width && element.height && rect.width) part.out.push(image(element.toDataURL(), placed(rect, part), style.imageRendering === 'pixelated', opacity));
    return;
  }
  for (const node of (element.shadowRoot ?? element).childNodes) {
    if (node instanceof Text && seen) drawWords(node, style, scale, opacity, part);
    else if (node instanceof HTMLSlotElement) node.assignedElements().forEach((one) => draw(one, opacity, part));
    else if (node instanceof Element) draw(node, opacity, part);
  }
}

function drawing(): HTMLElement | undefined {
  return DRAWINGS.map((name) => document.querySelector<HTMLElement>(name)).find((found) => found && found.getClientRects().length && found.offsetWidth) ?? undefined;
}

/** The part of the drawing where something is, with a margin; never more than is on the page. */
function seen(host: HTMLElement, origin: DOMRect): Box {
  const things = [...host.shadowRoot!.querySelectorAll('.world > :not(svg), .world .card, .react-flow__node')].filter((one) => !one.matches(SKIPPED)).map((one) => one.getBoundingClientRect()).filter((rect) => rect.width && rect.height);
  return cropped({ x: 0, y: 0, width: origin.width, height: origin.height }, things.map((rect) => ({ x: rect.left - origin.left, y: rect.top - origin.top, width: rect.width, height: rect.height })), MARGIN);
}

/** The drawing in light colours; afterwards the page is as it was. */
async function lightly<T>(take: () => T): Promise<T> {
  const root = document.documentElement, before = root.style.colorScheme;
  root.style.colorScheme = 'light';
  try {
    await frame();
    await frame();
    await frame(); // canvases paint themselves anew in the frame after
    return take();
  } finally {
    root.style.colorScheme = before;
  }
}

async function asPng(svg: string): Promise<Blob> {
  const picture = new Image(), canvas = document.createElement('canvas');
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  canvas.width = picture.naturalWidth * SHARP;
  canvas.height = picture.naturalHeight * SHARP;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture is too large'))), 'image/png'));
}

async function onPicture(event: Event): Promise<void> {
  const { format, name } = (event as CustomEvent<{ format: string; name: string }>).detail, host = drawing();
  if (!host) return; // who asked is told that nothing was made
  event.preventDefault();
  const origin = host.getBoundingClientRect();
  const svg = await lightly(() => {
    const part: Part = { origin, out: [] };
    draw(host, 1, part);
    return file(seen(host, origin), getComputedStyle(document.body).backgroundColor, part.out);
  });
  saveFile(format === 'png' ? await asPng(svg) : new Blob([svg], { type: 'image/svg+xml' }), `${name}.${format}`);
}

addEventListener('pg-picture', (event) => void onPicture(event));
