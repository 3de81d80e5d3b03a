/** Waits for a banner that may come late, without looking more often than there is reason to. */
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { findBanner, type LayerRef } from './find-banner.js';
import { findBannerByHelp } from './find-by-help.js';
import { lastChange } from './page/last-change.js';

const pollMs = 200;
/** Some things come without a change of the document: by style sheets, animations, the top layer. */
const unpromptedMs = 1000;
/**
 * Time that may go into looking: at once, and as a share of the waiting. A look holds up the page's
 * own scripts, on a page of 5,000 elements for some 25 ms; a page that never stops changing would
 * otherwise be looked at five times a second.
 */
const allowance = { atOnceMs: 150, share: 0.008 };

/** Ways of waiting that differ from the usual one. */
export interface Waiting {
  /** Selector of the banner: one that it matches is waited for before any other is taken. */
  readonly helpBanner?: string | undefined;
  /** Waits a number of milliseconds; whatever else the waiting takes is its cost. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/**
 * Waits for a banner until `deadlineMs` milliseconds have passed; at their end it looks in any case.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function waitForBanner(
  visit: Visit,
  deadlineMs: number,
  { helpBanner, pause = delay }: Waiting = {},
): Promise<LayerRef | null> {
  const startedMs = Date.now();
  const looks: PastLooks = { seen: '', lastMs: 0, spentMs: 0 };
  const look = (): Promise<LayerRef | null> =>
    helpBanner === undefined ? findBanner(visit) : findBannerByHelp(visit, helpBanner);
  for (;;) {
    const waitedMs = Date.now() - startedMs;
    if (waitedMs >= deadlineMs) return findBanner(visit, helpBanner);
    if (looks.spentMs <= allowance.atOnceMs + waitedMs * allowance.share) {
      const found = await lookAgain(visit, looks, look);
      if (found) return found;
    }
    await pause(pollMs);
  }
}

/** What the documents' last changes were at the last look, when that was, and how long all looks took. */
interface PastLooks {
  seen: string;
  lastMs: number;
  spentMs: number;
}

/** Looks for the banner where a document has changed, or the last look was long ago. */
async function lookAgain(
  visit: Visit,
  looks: PastLooks,
  look: () => Promise<LayerRef | null>,
): Promise<LayerRef | null> {
  const nowMs = Date.now();
  const seen = await listChanges(visit);
  const hasReason = seen !== looks.seen || nowMs - looks.lastMs >= unpromptedMs;
  const found = hasReason ? await look() : null;
  if (hasReason) Object.assign(looks, { seen, lastMs: nowMs });
  looks.spentMs += Date.now() - nowMs;
  return found;
}

/** Each document with the time of its last change, as one string. */
async function listChanges({ worlds }: Visit): Promise<string> {
  const changes = await Promise.all(worlds.all().map((world) => describeChange(world)));
  return changes.join(' ');
}

async function describeChange(world: FrameWorld): Promise<string> {
  try {
    return `${world.contextId}:${await callInFrame(world, lastChange)}`;
  } catch (error) {
    if (isClosedTarget(error)) return 'gone';
    throw error;
  }
}
