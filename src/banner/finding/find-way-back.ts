/** Finds the standing entry through which a visitor gets back to the consent choices. */
import { openClosedRoots } from '../../browser/frames/closed-roots.js';
import {
  callInFrame,
  type ElementRef,
  type FrameWorld,
} from '../../browser/frames/frame-worlds.js';
import type { ControlRole } from '../../schema/vocabulary.js';
import type { Visit } from '../../browser/visit/visit.js';
import { isClosedTarget } from '../../browser/frames/watched-target.js';
import { classifyControlText } from '../captions/classify-control-text.js';
import { countWords } from '../../knowledge/languages/words/count-words.js';
import {
  choiceLexicon,
  consentLexicon,
  cookieLexicon,
} from '../../knowledge/languages/words/lexicons.js';
import { pageControls, type PageControl } from './page/page-controls.js';

/** An entry that was found, with its caption. */
export interface WayBack extends ElementRef {
  readonly text: string;
  /** The page that it leads to; null where it works in place. */
  readonly href: string | null;
  /** Whether only pressing it can tell whether it leads back: “Privacy” may be many things. */
  readonly isDoubtful: boolean;
  /** Whether it is folded away, so that pressing this only shows it. */
  readonly isBehind: boolean;
  /** Whether it says that pressing it takes consent back, and stands on this page. */
  readonly takesBack: boolean;
}

/**
 * Looks for an entry in all frames; null where the page shows none.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findWayBack(visit: Visit): Promise<WayBack | null> {
  return (await findWaysBack(visit))[0] ?? null;
}

/**
 * Finds a link to a page to which an entry of an earlier page has led, whatever this one is called;
 * null where there is none.
 * @param pages addresses of such pages, without fragment
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findLinkTo(
  visit: Visit,
  pages: ReadonlySet<string>,
): Promise<PageControl | null> {
  const main = visit.worlds.main();
  if (!main || pages.size === 0) return null;
  const isThere = ({ leadsAway, href }: PageControl): boolean =>
    leadsAway && href !== null && pages.has(withoutFragment(href));
  return (await listControls(main)).find((control) => isThere(control)) ?? null;
}

/** Returns an address without its fragment. */
export function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

/**
 * Lists the entries of all frames, the likeliest first.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findWaysBack(visit: Visit): Promise<WayBack[]> {
  return listEntries(visit, () => true);
}

/**
 * Lists the entries that work where they stand; a policy explains other sites' and the browser's
 * settings too, and links to them.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findWaysBackInPlace(visit: Visit): Promise<WayBack[]> {
  return listEntries(visit, ({ leadsAway }) => !leadsAway);
}

/**
 * Finds the page's link to its policy on cookies, or else on privacy, on the same site; null where it has none.
 * @throws {AuditError} timed-out — a frame does not answer: its scripts are at work without end
 */
export async function findPolicyLink(visit: Visit): Promise<string | null> {
  const main = visit.worlds.main();
  if (!main) return null;
  const { hostname } = new URL(main.url);
  const [best] = (await listControls(main))
    .filter(({ leadsAway }) => leadsAway)
    .map(({ text, href }) => ({ text, href: href ?? '', ...classifyControlText(text) }))
    .filter(({ role, confidence }) => role === 'policy' && confidence >= 0.5)
    .filter(({ href }) => sharesHost(new URL(href).hostname, hostname))
    .map(({ text, href }) => ({ href, words: cookieLexicon.count(text) }))
    .toSorted((a, b) => b.words - a.words);
  return best?.href ?? null;
}

async function listEntries(
  visit: Visit,
  isMeant: (control: PageControl) => boolean,
): Promise<WayBack[]> {
  const perFrame = await Promise.all(
    visit.worlds.all().map(async (world) => {
      const controls = (await listControls(world)).filter((control) => isMeant(control));
      return controls.map((control) => ({ world, control, likelihood: likelihoodOf(control) }));
    }),
  );
  return perFrame
    .flat()
    .filter(
      ({ world, control, likelihood }) =>
        likelihood >= 1 || (likelihood > 0 && !control.isBehind && isOnSite(control, world)),
    )
    .toSorted(
      (a, b) =>
        Number(a.control.isBehind) - Number(b.control.isBehind) || b.likelihood - a.likelihood,
    )
    .map(({ world, control: { key, text, href, leadsAway, isBehind }, likelihood }) => ({
      world,
      key,
      text,
      href: leadsAway ? (href ?? null) : null,
      isDoubtful: likelihood < 1,
      isBehind,
      takesBack: likelihood === surest && !leadsAway && !isBehind && consentLexicon.count(text) > 0,
    }));
}

async function listControls(world: FrameWorld): Promise<PageControl[]> {
  try {
    await openClosedRoots(world);
    return await callInFrame(world, pageControls);
  } catch (error) {
    if (isClosedTarget(error)) return [];
    throw error;
  }
}

/** Likelihood of an entry that speaks of withdrawing. */
const surest = 2;

/** Roles of controls that answer or close a banner, and so do not lead back to one. */
const answers: ReadonlySet<ControlRole> = new Set([
  'accept',
  'acknowledge',
  'close',
  'refuse',
  'save',
  'subscribe',
]);

/**
 * Withdrawing in so many words is surest; customizing needs a word about consent beside it. A small
 * control that floats over the page and works in place needs only such a word, “Cookies”, or to be
 * named for consent in the page's own terms; so does one that is called so. Last comes what is called
 * after privacy or consent, “Privacy”. What it leads to is seen by pressing it.
 */
function likelihoodOf(control: PageControl): number {
  const { role, confidence } = classifyControlText(control.text);
  const meaning = confidence >= 0.5 ? role : 'other';
  if (meaning === 'withdraw') return surest;
  const consentWords = consentLexicon.count(control.text);
  if (meaning === 'customize' && consentWords > 0) return 1 + Math.min(consentWords, 5) / 10;
  if (answers.has(meaning)) return 0;
  const isInPlace = !control.leadsAway;
  if (
    isInPlace &&
    (floatsForConsent(control, meaning, consentWords) || namesChoices(control.text))
  ) {
    return 1;
  }
  return namesConsent(control, meaning, consentWords) ? 0.5 : 0;
}

function floatsForConsent(
  { floats }: PageControl,
  meaning: ControlRole,
  consentWords: number,
): boolean {
  if (consentWords > 0) return floats !== null;
  return floats === 'named' && meaning === 'customize';
}

/** Words of an entry that is called “Cookies” or “Privacy choices”; more make a sentence or a title. */
const mostNameWords = 4;
/** Words of what may be such a name, and works in place. */
const mostEntryWords = 6;
/** Least confidence that a text leads to a policy, and to nothing else. */
const surePolicy = 0.8;

/** Tells whether a text names cookies, or choices about privacy, and nothing that is to be read. */
function namesChoices(text: string): boolean {
  if (countWords(text) > mostNameWords) return false;
  const { role, confidence } = classifyControlText(text);
  if (cookieLexicon.count(text) > 0) return role !== 'policy' || confidence < surePolicy;
  return consentLexicon.count(text) > 0 && choiceLexicon.count(text) > 0;
}

/**
 * Tells whether a control has a short name with a word about privacy or consent, “Privacy Center”. A
 * link that is called a policy leads to one.
 */
function namesConsent(
  { text, leadsAway }: PageControl,
  meaning: ControlRole,
  consentWords: number,
): boolean {
  const isName = meaning === 'other' || (meaning === 'policy' && !leadsAway);
  const most = leadsAway ? mostNameWords : mostEntryWords;
  return isName && consentWords > 0 && countWords(text) <= most;
}

/** A visitor follows no link to another site to see what it may be. */
function isOnSite({ href, leadsAway }: PageControl, { url }: FrameWorld): boolean {
  if (!leadsAway || href === null) return true;
  return URL.canParse(url) && sharesHost(new URL(href).hostname, new URL(url).hostname);
}

/** The same host, or one below it, or the one above: `www.` or not. */
function sharesHost(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^www\./, ''));
  return a === b || one.endsWith(`.${b}`) || other.endsWith(`.${a}`);
}
