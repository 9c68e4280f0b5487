import { rove } from '../shared/roving.ts';
import { neighbour } from './geometry.ts';
import type { Layout } from './layout.ts';

/** Which card the keyboard is at: one stop of the tab key for all of them, arrows lead from card to card. */
export class CardFocus {
  card = -1;
  private readonly root: () => ParentNode;
  private soon = false;

  constructor(root: () => ParentNode) {
    this.root = root;
  }

  /** @param soon whether it is to take the keyboard when it is drawn */
  set(card: number, soon = false): void {
    this.card = card;
    this.soon = soon;
  }

  /** After drawing. */
  settle(): void {
    this.rove();
    if (this.soon) this.go(this.card);
    this.soon = false;
  }

  /** An arrow leads to the card in its direction; Enter chooses and Escape leaves the card where the key was pressed. */
  press(event: KeyboardEvent, { cards }: Layout, choose: (card: number) => void, leave: (card: number) => void): void {
    const card = cardOf(event);
    if (card === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key.startsWith('Arrow')) this.go(neighbour([...cards.values()].map((one) => ({ ...one, id: one.node.id, inputs: one.node.inputs })), card, event.key));
    else if (event.key === 'Enter' || event.key === ' ') choose(card);
    else if (event.key === 'Escape') leave(card);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private go(card: number | undefined): void {
    if (card === undefined) return;
    this.card = card;
    this.rove();
    this.root().querySelector<HTMLElement>(`.card[data-id="${card}"]`)?.focus({ preventScroll: true });
  }

  private rove(): void {
    const all = [...this.root().querySelectorAll<HTMLElement>('.card')];
    rove(all, all.find((one) => Number(one.dataset.id) === this.card));
  }
}

/** The card that an event comes from. */
export function cardOf(event: Event): number | undefined {
  const at = (event.target as Element).closest<HTMLElement>('.card');
  return at ? Number(at.dataset.id) : undefined;
}
