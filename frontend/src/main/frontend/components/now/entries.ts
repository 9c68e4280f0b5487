import type { Frame } from '../frames/parse.ts';
import { format3, full, percent } from '../shared/numbers.ts';

/** What is counted beside the loss: the share of right answers, or how far off the answers are on average; nothing where there are no answers to judge. */
export type Metric = 'accuracy' | 'error' | 'none';

/** `text` is what is shown, `exact` the same number with all its digits. */
export interface Entry { readonly key: 'loss' | 'validation' | 'accuracy' | 'error' | 'test' | 'epoch' | 'parameters'; readonly id: string; readonly text: string; readonly exact: string }

export const ABSENT = '–', VEILED = '?';

/** The run in a few numbers. What the frame does not hold is a dash, or a question mark where it is to be predicted; the test data appear only once they are looked at. */
export function entriesOf(frame: Frame | undefined, metric: Metric, parameters: number | undefined): Entry[] {
  const { loss, validationLoss, accuracy, testLoss } = frame?.metrics ?? {};
  const result = (key: Entry['key'], value?: number, shown?: (value: number) => string, id: string = key) => frame?.veiled ? { key, id, text: VEILED, exact: '' } : entry(key, value, shown, id);
  return [
    result('loss', loss),
    ...(metric === 'none' ? [] : [result('validation', validationLoss)]),
    ...(testLoss === undefined ? [] : [entry('test', testLoss)]),
    ...(metric === 'none' ? [] : [result(metric, accuracy, metric === 'accuracy' ? percent : format3, 'accuracy')]),
    entry('epoch', frame?.epoch),
    entry('parameters', parameters),
  ];
}

function entry(key: Entry['key'], value: number | undefined, shown: (value: number) => string = format3, id: string = key): Entry {
  return value === undefined ? { key, id, text: ABSENT, exact: '' } : { key, id, text: shown(value), exact: full(value) };
}
