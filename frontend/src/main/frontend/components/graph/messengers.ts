import { reducedMotion } from '../shared/theme.ts';
import type { Wire } from './layout.ts';

const JOURNEY = 420, AT_ONCE = 16, STOPS = 24; // milliseconds; messengers on their way; places they pass

/**
 * Sends a dot along each wire the way its number went: to the node in the forward pass, back to its inputs in the backward pass. Only `transform`
 * moves, so that the browser draws nothing else meanwhile.
 */
export class Messengers {
  private sent = -JOURNEY;

  /** @param lines where the wires are drawn */
  send(world: HTMLElement, lines: ParentNode, wires: readonly Wire[], backward: boolean): void {
    const now = performance.now(), hurried = now - this.sent < JOURNEY;
    this.sent = now;
    if (hurried || reducedMotion() || wires.length > AT_ONCE) return;
    for (const { key } of wires) {
      const line = lines.querySelector<SVGPathElement>(`path[data-edge="${key}"]`);
      if (line) travel(world, line, backward);
    }
  }
}

function travel(world: HTMLElement, line: SVGPathElement, backward: boolean): void {
  const dot = document.createElement('span'), length = line.getTotalLength();
  const way = Array.from({ length: STOPS + 1 }, (_, stop) => line.getPointAtLength(length * stop / STOPS)).map(({ x, y }) => ({ transform: `translate(${x - 5}px,${y - 5}px)` }));
  dot.className = 'messenger';
  world.append(dot);
  const journey = dot.animate(backward ? way.reverse() : way, { duration: JOURNEY, easing: 'cubic-bezier(.4, 0, .3, 1)' });
  journey.onfinish = journey.oncancel = () => dot.remove();
}
