/**
 * Page function, run in each new main document before its scripts: looks for consent signals
 * repeatedly.
 */
import type { SignalTools, SignalWatcher } from './install-signal-tools.js';

/**
 * Looks every 100 ms and whenever the document changes, so that a script's signal is seen before
 * the next script that it loads runs. Reports `watching` with a function that asks all watchers for
 * the present state; only the receiver of the console message can call it.
 */
export function keepWatching(tools: SignalTools, watchers: readonly SignalWatcher[]): void {
  const { token, report, read } = tools;
  const later = setTimeout;
  const visitor = navigator;
  const check = (): void => {
    for (let at = 0; at < watchers.length; at += 1) watchers[at]?.check();
  };
  const again = (): void => {
    check();
    later(again, 100);
  };
  const ask = (): void => {
    check();
    report([token, 'privacy-control', read(visitor, 'globalPrivacyControl')]);
    for (let at = 0; at < watchers.length; at += 1) watchers[at]?.ask?.();
  };
  // Without a prototype: a page could add options through Object.prototype.
  const all = { __proto__: null, childList: true, subtree: true } as MutationObserverInit;
  new MutationObserver(check).observe(document, all);
  later(again, 100);
  report([token, 'watching', ask as never]);
}
