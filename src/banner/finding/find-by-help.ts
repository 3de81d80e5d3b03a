/** Finds what a selector of the config's help matches, in whatever frame or shadow root it stands. */
import { openClosedRoots } from '../../browser/frames/closed-roots.js';
import { placeFrame, type FramePlace } from '../../browser/frames/frame-owner.js';
import { callInFrame, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import { delay } from '../../browser/visit/quiet.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import type { Help, HelpStep } from '../../schema/config.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import { matchSelector } from './page/match-selector.js';

const pollMs = 100;

/** An element that the help names and that can be seen; it may be a layer or a control. */
export interface HelpedElement {
  readonly world: FrameWorld;
  readonly key: string;
  readonly place: FramePlace;
  readonly text: string;
}

/** What a search came to: the element, or why none serves. */
export type HelpSearch =
  | { readonly found: HelpedElement }
  | { readonly missing: 'not-found' | 'not-visible' | 'not-a-selector' };

/** For each role that the help gives to a control: its selector, or the key of what that matched. */
export type HelpedRoles = Readonly<Partial<Record<ControlRole, string>>>;

/**
 * Searches all frames, the main one first; the first match that can be seen counts.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findByHelp(visit: Visit, selector: string): Promise<HelpSearch> {
  const searches = await Promise.all(
    visit.worlds.all().map((world) => searchFrame(visit, world, selector)),
  );
  const found = searches.find((search) => 'found' in search);
  if (found) return found;
  const reasons = searches.map((search) => 'missing' in search && search.missing);
  const nearest = (['not-a-selector', 'not-visible'] as const).find((each) =>
    reasons.includes(each),
  );
  return { missing: nearest ?? 'not-found' };
}

/**
 * Finds the banner by its selector; null where nothing that it matches can be seen.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findBannerByHelp(
  visit: Visit,
  selector: string,
): Promise<HelpedElement | null> {
  const search = await findByHelp(visit, selector);
  return 'found' in search ? search.found : null;
}

/**
 * Waits until what a selector names can be seen, or `deadlineMs` milliseconds have passed.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function waitForHelp(
  visit: Visit,
  selector: string,
  deadlineMs: number,
): Promise<HelpSearch> {
  const untilMs = Date.now() + deadlineMs;
  for (;;) {
    const search = await findByHelp(visit, selector);
    const isOver = 'found' in search || search.missing === 'not-a-selector';
    if (isOver || Date.now() >= untilMs) return search;
    await delay(pollMs);
  }
}

/** Lists the steps that the help gives for a role; a selector alone is one click. */
export function stepsOf(way: Help['accept']): readonly HelpStep[] {
  return typeof way === 'string' ? [{ click: way }] : (way ?? []);
}

/**
 * Lists the roles that the help reaches with one click. Where several lead to a choice, no control has
 * its role.
 */
export function helpedRoles(help: Help): HelpedRoles {
  const roles = ['accept', 'refuse', 'customize', 'save', 'withdraw'] as const;
  return Object.fromEntries(
    roles.flatMap((role) => {
      const [first, ...more] = stepsOf(help[role]).flatMap(({ click }) => click ?? []);
      return first !== undefined && more.length === 0 ? [[role, first]] : [];
    }),
  );
}

async function searchFrame(visit: Visit, world: FrameWorld, selector: string): Promise<HelpSearch> {
  try {
    await openClosedRoots(world);
    const match = await callInFrame(world, matchSelector, selector);
    if ('missing' in match) return match;
    const place = await placeFrame(visit.worlds, world);
    return place?.visible ? { found: { world, place, ...match } } : { missing: 'not-visible' };
  } catch (error) {
    if (isClosedTarget(error)) return { missing: 'not-found' };
    throw error;
  }
}
