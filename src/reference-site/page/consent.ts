/** Starts what the recorded choice allows, and nothing else. */
import type { TrackerId } from '../behaviour.js';
import { behaviour } from './behaviour.js';
import type { ConsentRecord } from './record.js';
import { startTracker } from './trackers.js';

const started = new Set<TrackerId>();

/** Starts the third parties of each allowed category, once per page. */
export function applyConsent(record: ConsentRecord): void {
  const allowed: readonly TrackerId[] = [
    ...(record.social ? (['facebook-script', 'post-frame'] as const) : []),
    ...(mayComment(record) ? (['comment-thread'] as const) : []),
    ...(record.ads ? (['ad-script', 'analytics-script'] as const) : []),
  ];
  for (const tracker of allowed) {
    if (started.has(tracker)) continue;
    started.add(tracker);
    if (tracker === 'comment-thread') whenSeen('comments', () => startTracker(tracker));
    else startTracker(tracker);
  }
  closeArticle(!record.social && behaviour.article === 'closed-after-refusal');
}

function mayComment({ social, ads }: ConsentRecord): boolean {
  switch (behaviour.comments) {
    case 'social':
      return social;
    case 'everything':
      return social && ads;
    case 'more-than-consent':
      return false;
    case 'any-choice':
      return true;
  }
}

/** The thread is long and few visitors read it, so it is loaded when the visitor scrolls to it. */
function whenSeen(id: string, act: () => void): void {
  const place = document.getElementById(id);
  if (place === null) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(place);
}

function closeArticle(closed: boolean): void {
  document.querySelector<HTMLElement>('.article-body')?.toggleAttribute('hidden', closed);
  document.querySelector<HTMLElement>('.wall')?.toggleAttribute('hidden', !closed);
}
