/** Page function, run in each new main document before its scripts: reads arrays that a page appends to. */
import type { SignalTools } from './install-signal-tools.js';

/** Tools for reading a page's queues; made before the page can replace any function. */
export interface QueueTools {
  /** Passes on each entry that is new since the last call, with its position. */
  readonly eachNew: (
    name: QueueName,
    queue: unknown,
    take: (array: readonly unknown[], at: number) => void,
  ) => void;
  /** Whether an object is seen for the first time. */
  readonly isNew: (entry: unknown) => entry is Readonly<Record<number, unknown>>;
  /**
   * Whether an entry is a function's `arguments`: Google's and Microsoft's tags accept nothing
   * else.
   */
  readonly isCall: (entry: object) => boolean;
}

type QueueName = 'dataLayer' | 'clarity' | 'uetq';

/** Reports `queue-overflow` where a page appends more at once than is read. */
export function installQueueTools({ token, report }: SignalTools): QueueTools {
  const { apply } = Reflect;
  const { isArray } = Array;
  const objectToString = Reflect.get(Object.prototype, 'toString');
  const add = Reflect.get(WeakSet.prototype, 'add');
  const has = Reflect.get(WeakSet.prototype, 'has');
  const seen = new WeakSet<object>();
  const longestStep = 10_000;
  const read: Record<QueueName, { array?: unknown; length: number; last?: unknown }> = {
    dataLayer: { length: 0 },
    clarity: { length: 0 },
    uetq: { length: 0 },
  };
  return {
    eachNew(name, queue, take) {
      if (!isArray(queue)) return;
      const array: readonly unknown[] = queue;
      const { length } = array;
      const known = read[name];
      // Google's container shortens a long queue at its beginning; the rest is then read again.
      const grew = known.array === array && array[known.length - 1] === known.last;
      const from = grew && length >= known.length ? known.length : 0;
      read[name] = { array, length, last: array[length - 1] };
      if (length - from > longestStep) report([token, 'queue-overflow']);
      for (let at = from; at < length && at - from < longestStep; at += 1) take(array, at);
    },
    isNew(entry): entry is Readonly<Record<number, unknown>> {
      if (typeof entry !== 'object' || entry === null) return false;
      if (apply(has, seen, [entry])) return false;
      apply(add, seen, [entry]);
      return true;
    },
    isCall: (entry) => apply(objectToString, entry, []) === '[object Arguments]',
  };
}
