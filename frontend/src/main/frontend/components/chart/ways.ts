/** What the server knows about the epochs of the run; -1 for what is not known while it trains. */
export interface ChartRun { readonly reached: number; readonly earliest: number; readonly ended: boolean; readonly batches: number; readonly training: number; readonly validation: number }

export const NO_RUN: ChartRun = { reached: -1, earliest: 0, ended: false, batches: 0, training: 0, validation: 0 };

/** How one gets to the end of an epoch: one is there, the run goes back, or it is run once more. */
export type Way = 'here' | 'back' | 'again';

export function wayTo(epoch: number, { reached, earliest, ended }: ChartRun): Way {
  if (epoch > reached || epoch < earliest) return 'again';
  return epoch === reached && ended ? 'here' : 'back';
}
