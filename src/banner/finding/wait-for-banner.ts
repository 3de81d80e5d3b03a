/** Waits for a banner that may come late, without looking more often than there is reason to. */
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { findBanner, type LayerRef } from './find-banner.js';
import { findBannerByHelp } from './find-by-help.js';
import { lastChange } from './page/last-change.js';

const pollMs = 200;
/**
 * Time after a look from which there may be another whatever it costs, and without a change of the
 * document: some things come by style sheets, animations, the top layer.
 */
const unpromptedMs = 1000;
/**
 * Time that may go into looking more often: at once, and as a share of the waiting. A look holds up
 * the page's own scripts, on a page of 5,000 elements for some 25 ms; a page that never stops changing
 * would otherwise be looked at five times a second. On a busy machine one look may use it all up.
 */
const allowance = { atOnceMs: 150, share: 0.008 };

/** Ways of waiting that differ from the usual one. */
export interface Waiting {
  /** Selector of the banner: one that it matches is waited for before any other is taken. */
  readonly helpBanner?: string | undefined;
  /** Waits a number of milliseconds; whatever else the waiting takes is its cost. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** What waiting came to. */
export interface Awaited {
  /** Null where none came. */
  readonly banner: LayerRef | null;
  /** When the last look began that saw none, in milliseconds of the visit; undefined where none was. */
  readonly unseenAtMs: number | undefined;
}

/**
 * Waits for a banner until `deadlineMs` milliseconds have passed; at their end it looks in any case.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function waitForBanner(
  visit: Visit,
  deadlineMs: number,
  { helpBanner, pause = delay }: Waiting = {},
): Promise<Awaited> {
  const startedMs = Date.now();
  const looks: PastLooks = { seen: '', endedMs: 0, spentMs: 0, unseenAtMs: undefined };
  const look = (): Promise<LayerRef | null> =>
    helpBanner === undefined ? findBanner(visit) : findBannerByHelp(visit, helpBanner);
  for (;;) {
    const waitedMs = Date.now() - startedMs;
    const isLast = waitedMs >= deadlineMs;
    const banner = isLast
      ? await lookOnce(visit, looks, () => findBanner(visit, helpBanner))
      : await lookAgain(visit, looks, { look, waitedMs });
    if (banner || isLast) return { banner, unseenAtMs: looks.unseenAtMs };
    await pause(pollMs);
  }
}

/** What the looks so far came to. */
interface PastLooks {
  /** The documents' last changes at the last look. */
  seen: string;
  /** When the last look ended, in epoch milliseconds. */
  endedMs: number;
  /** How long all looks took. */
  spentMs: number;
  unseenAtMs: number | undefined;
}

interface NextLook {
  readonly look: () => Promise<LayerRef | null>;
  readonly waitedMs: number;
}

/** Looks where a document has changed and looking costs little, or where the last look was long ago. */
async function lookAgain(
  visit: Visit,
  looks: PastLooks,
  { look, waitedMs }: NextLook,
): Promise<LayerRef | null> {
  const isLongAgo = Date.now() - looks.endedMs >= unpromptedMs;
  if (!isLongAgo && looks.spentMs > allowance.atOnceMs + waitedMs * allowance.share) return null;
  // Asked before each look: where the page's scripts are at work, it is this that waits for them.
  const seen = await listChanges(visit);
  if (!isLongAgo && seen === looks.seen) return null;
  looks.seen = seen;
  return lookOnce(visit, looks, look);
}

async function lookOnce(
  visit: Visit,
  looks: PastLooks,
  look: NextLook['look'],
): Promise<LayerRef | null> {
  const [atMs, startedMs] = [visit.elapsedMs(), Date.now()];
  const banner = await look();
  if (!banner) looks.unseenAtMs = atMs;
  looks.endedMs = Date.now();
  looks.spentMs += looks.endedMs - startedMs;
  return banner;
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
