import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { GalleryBlock } from './cards.ts';
import { pathOf, silhouetteOf, type Shape } from './silhouette.ts';

const MARGIN = 2;
const LARGEST = 1.2; // times its own size
const SPACE = { width: 176, height: 84 };

/** A network in miniature, as vectors; what has weights is coloured by the style of the page. */
export function portrait(blocks: readonly GalleryBlock[]): TemplateResult {
  const { width, height, shapes, wires } = silhouetteOf(blocks), box = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const scale = Math.min(LARGEST, SPACE.width / box.width, SPACE.height / box.height);
  return html`<svg class="net" aria-hidden="true" width=${(box.width * scale).toFixed(1)} height=${(box.height * scale).toFixed(1)}
    viewBox="${-MARGIN} ${-MARGIN} ${box.width.toFixed(1)} ${box.height.toFixed(1)}">${wires.map((wire) => svg`<path class=${wire.fine ? 'wire fine' : 'wire'} d=${pathOf(wire)} />`)}${shapes.map(drawn)}</svg>`;
}

function drawn(shape: Shape): SVGTemplateResult {
  const { x, y, width, height, count, depth } = shape;
  const rectangle = (left: number, top: number, wide: number, high: number, round: number) => svg`<rect x=${left} y=${top} width=${wide} height=${high} rx=${round} />`;
  const some = (one: (i: number) => SVGTemplateResult) => Array.from({ length: count }, (_, i) => one(i));
  const inside = {
    maps: () => svg`<path d="M${x} ${y}l${depth} ${-depth}h${width}l${-depth} ${depth}zM${x + width} ${y}l${depth} ${-depth}v${height}l${-depth} ${depth}z" />${rectangle(x, y, width, height, 0)}`,
    units: () => count ? some((i) => svg`<circle cx=${x + width / 2} cy=${y + (i + 0.5) * height / count} r=${width / 2 - 0.6} />`) : rectangle(x, y, width, height, 2),
    steps: () => some((i) => rectangle(x + i * width / count, y, width / count - 2, height, 1.5)),
    thin: () => rectangle(x, y, width, height, 1.5),
    meet: () => svg`<circle cx=${x + width / 2} cy=${y + height / 2} r=${width / 2} />${sign(shape)}`,
  };
  return svg`<g class=${`${shape.look}${shape.weights ? ' weights' : ''}`}>${inside[shape.look]()}</g>`;
}

/** What joins: a sum, a product, or things side by side. */
function sign({ kind, x, y, width, height }: Shape): SVGTemplateResult | typeof nothing {
  const ways: Record<string, string> = { add: 'm-3 0h6m-3-3v6', multiply: 'm-2-2l4 4m-4 0l4-4', concatenate: 'm-1.5-3v6m3-6v6' };
  return ways[kind] ? svg`<path d="M${x + width / 2} ${y + height / 2}${ways[kind]}" />` : nothing;
}
