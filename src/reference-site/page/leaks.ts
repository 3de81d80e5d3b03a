/** Starts the trackers that a faulty variant does not block, at their moment. */
import type { LeakMoment } from '../behaviour.js';
import { behaviour } from './behaviour.js';
import { type ConsentRecord, readCookie, readRecord } from './record.js';
import { startTracker } from './trackers.js';

/** Starts the trackers that this variant does not block at the given moment. */
export function leak(moment: LeakMoment): void {
  for (const { tracker, when, delayMs } of behaviour.leaks) {
    if (when !== moment) continue;
    if (delayMs === undefined) startTracker(tracker);
    else setTimeout(startTracker, delayMs, tracker);
  }
}

/**
 * Starts the trackers of the moments that occur on loading a page, and waits for the other moments.
 */
export function leakOnLoad(record: ConsentRecord | null): void {
  addEventListener('pagehide', () => {
    if (readRecord()?.social === false) leak('leave-refused');
  });
  if (record === null) leakUndecided();
  else if (record.social) leakAllowed(record);
  else leakRefused();
}

function leakUndecided(): void {
  leak('load-undecided');
  if (location.pathname === '/confidentialite') leak('policy-undecided');
  const onScroll = () => {
    if (readRecord() === null) leak('scroll-undecided');
  };
  addEventListener('scroll', onScroll, { once: true });
}

function leakAllowed({ ads }: ConsentRecord): void {
  if (!ads) leak('load-social-only');
}

function leakRefused(): void {
  leak('load-refused');
  leak(behaviour.arrival === 'again' ? 'reload-refused' : 'second-page-refused');
  // A cookie that the withdrawal should have deleted shows that this visitor had accepted before.
  if (readCookie('fbm_4242') !== null) leak('load-withdrawn');
}
