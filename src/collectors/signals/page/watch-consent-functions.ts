/**
 * Page function, run in each new main document before its scripts: sees what the page says to the consent
 * functions of services.
 */
import type { BeforeCall, Proxies } from './install-proxies.js';
import type { SignalTools, SignalWatcher } from './install-signal-tools.js';

/** The part of a known consent function that the page needs. */
export interface WatchedFunction {
  readonly path: readonly string[];
}

/** Reports `called`: number of the function, and its first two arguments joined by a space. */
export function watchConsentFunctions(
  { token, report }: SignalTools,
  { wrap }: Proxies,
  functions: readonly WatchedFunction[],
): SignalWatcher {
  const mostCalls = 200;
  const page = globalThis as unknown as Record<string, unknown>;
  let calls = 0;
  const wordOf = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'boolean' ? `${value}` : '?';
  const say =
    (index: number): BeforeCall =>
    (args) => {
      if (calls >= mostCalls) return;
      const words = args.length === 0 ? '' : wordOf(args[0]);
      calls += 1;
      report([token, 'called', index, args.length < 2 ? words : `${words} ${wordOf(args[1])}`]);
    };
  const holderOf = (name: string): unknown => {
    try {
      return page[name];
    } catch {
      // A getter of the page threw.
      return undefined;
    }
  };
  return {
    check() {
      for (let at = 0; at < functions.length; at += 1) {
        const path = functions[at]?.path ?? [];
        const [first, second] = path;
        if (first === undefined) continue;
        if (second === undefined) wrap(page, first, say(at));
        else wrap(holderOf(first), second, say(at));
      }
    },
  };
}
