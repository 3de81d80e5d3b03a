/**
 * Page function, run in each new main document before its scripts: reads the queues through which a
 * page sends consent states to Google's and Microsoft's tags.
 * @see Google, Set up consent mode: `gtag('consent', …)` pushes its own arguments to `dataLayer`;
 * Microsoft, UET consent mode (`uetq.push('consent', …)`) and Clarity consent API (`clarity('consentv2', …)`)
 */
import type { QueueTools } from './install-queue-tools.js';
import type { SignalTools, SignalWatcher } from './install-signal-tools.js';

/**
 * Reports each call once, in order: `google`, `google-set`, `uet` and `clarity`. Nothing is hooked:
 * a queue is an array that keeps its entries, so frequent reading sees all of them.
 * @param types the seven consent types of Google, in the order in which they are reported
 */
export function watchConsentQueues(
  { token, report, read, list }: SignalTools,
  { eachNew, isNew, isCall }: QueueTools,
  types: readonly string[],
): SignalWatcher {
  const { isArray } = Array;
  let uetStart: unknown;

  type Entry = Readonly<Record<number, unknown>>;
  const takeGoogle = (entry: Entry): void => {
    const { 0: command, 1: first, 2: states } = entry;
    if (command === 'consent') {
      report([
        token,
        'google',
        read(entry, 1),
        list(states, 'region'),
        read(states, 'wait_for_update'),
        read(states, types[0] ?? ''),
        read(states, types[1] ?? ''),
        read(states, types[2] ?? ''),
        read(states, types[3] ?? ''),
        read(states, types[4] ?? ''),
        read(states, types[5] ?? ''),
        read(states, types[6] ?? ''),
      ]);
    }
    if (command !== 'set') return;
    for (let at = 0; at < 2; at += 1) {
      const name = at === 0 ? 'url_passthrough' : 'ads_data_redaction';
      const on = first === name ? read(entry, 2) : read(first, name);
      if (typeof on === 'boolean') report([token, 'google-set', name, on]);
    }
  };
  const takeClarity = (entry: Entry): void => {
    const { 0: command, 1: states } = entry;
    if (command !== 'consent' && command !== 'consentv2') return;
    const granted = read(entry, 1);
    const ad = read(states, 'ad_Storage');
    report([token, 'clarity', command, granted, ad, read(states, 'analytics_Storage')]);
  };
  // The loaded product replaces the array and keeps its calls in a list of its own, which begins
  // with the calls that waited.
  const takeUet = (array: readonly unknown[], at: number): void => {
    const item = array[at];
    const isFlat = item === 'consent';
    if (!isFlat && read(item, 0) !== 'consent') return;
    const command = isFlat ? read(array, at + 1) : read(item, 1);
    const states = isFlat ? array[at + 2] : (item as Entry)[2];
    if (isNew(states) || array === uetStart)
      report([token, 'uet', command, read(states, 'ad_storage')]);
  };
  const calls =
    (take: (entry: Entry) => void) =>
    (array: readonly unknown[], at: number): void => {
      const entry = array[at];
      if (isNew(entry) && isCall(entry)) take(entry);
    };
  const look = (name: string, take: (found: Record<string, unknown>) => void): void => {
    try {
      const found = (globalThis as unknown as Record<string, unknown>)[name];
      if (found !== null && found !== undefined) take(found as Record<string, unknown>);
    } catch {
      // A getter or proxy of the page threw: there is no queue to read.
    }
  };
  return {
    check() {
      look('dataLayer', (queue) => eachNew('dataLayer', queue, calls(takeGoogle)));
      look('clarity', (clarity) => eachNew('clarity', clarity['q'], calls(takeClarity)));
      look('uetq', (uet) => {
        uetStart ??= uet;
        eachNew('uetq', isArray(uet) ? uet : uet['evq'], takeUet);
      });
    },
  };
}
