/** Lets loose what a faulty variant lets loose, at its moment. */
import type { LeakMoment } from '../behaviour.js';
import { behaviour } from './behaviour.js';
import { type ConsentRecord, readCookie, readRecord } from './record.js';
import { startTracker } from './trackers.js';

/** Starts the trackers that this variant does not hold back at the given moment. */
export function leak(moment: LeakMoment): void {
  for (const { tracker, when, delayMs } of behaviour.leaks) {
    if (when !== moment) continue;
    if (delayMs === undefined) startTracker(tracker);
    else setTimeout(startTracker, delayMs, tracker);
  }
}

/** Goes through the moments that loading a page can be, and waits for its other ones. */
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
  // What withdrawal should have deleted tells that this visitor had accepted once.
  if (readCookie('fbm_4242') !== null) leak('load-withdrawn');
}
