import { NOTHING, type Bundle } from '../shared/bundle.ts';
import type { GraphNumbers, NodeNumbers } from './drawing.ts';

/** Hands out the same object as long as it says the same, though it arrives anew after every step: what has not changed need not be drawn again. */
export class Settled {
  private nodes = new Map<number, { readonly said: string; readonly numbers: NodeNumbers }>();
  private pictures: Bundle = NOTHING;
  private numbers?: GraphNumbers;
  private arrived: Bundle = NOTHING;

  take(numbers: GraphNumbers | undefined, arrived: Bundle): void {
    if (numbers !== this.numbers) {
      this.numbers = numbers;
      this.nodes = new Map((numbers?.nodes ?? []).map((one) => {
        const said = JSON.stringify(one), before = this.nodes.get(one.id);
        return [one.id, before?.said === said ? before : { said, numbers: one }];
      }));
    }
    if (arrived !== this.arrived) {
      this.arrived = arrived;
      this.pictures = new Map([...arrived].map(([name, array]) => [name, same(this.pictures.get(name), array) ? this.pictures.get(name)! : array]));
    }
  }

  node(id: number): NodeNumbers | undefined {
    return this.nodes.get(id)?.numbers;
  }

  picture(name: string): Float32Array {
    return this.pictures.get(name) ?? NONE;
  }
}

const NONE = new Float32Array(0);

function same(before: Float32Array | undefined, now: Float32Array): boolean {
  return before !== undefined && before.length === now.length && now.every((value, i) => Object.is(value, before[i]));
}
