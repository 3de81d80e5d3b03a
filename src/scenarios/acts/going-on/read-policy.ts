/** Opens the privacy policy that the banner links to, and looks whether it can be read. */
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../../banner/reading/read-layer.js';
import { callInFrame } from '../../../browser/frames/frame-worlds.js';
import { findControllers } from '../../../knowledge/legal-forms.js';
import { countWords } from '../../../knowledge/languages/words/count-words.js';
import {
  consentLexicon,
  cookieLexicon,
  learnLexicon,
} from '../../../knowledge/languages/words/lexicons.js';
import { AuditError } from '../../../schema/audit-error.js';
import type { Banner } from '../../../schema/evidence/banner.js';
import { NoWayThrough } from '../../visitor/no-way-through.js';
import type { Visitor } from '../../visitor/visitor.js';
import { policyText } from './page/policy-text.js';
import { visibleText } from './page/visible-text.js';
import { pressControl } from '../pressing/press-control.js';

/** What the evidence says of a policy. */
export type Policy = NonNullable<Banner['policy']>;

/** Words that pressing a link must add for a text to read; fewer are a hint, or a counter that moved. */
const leastWordsAdded = 50;

/**
 * Lists the links to the policy, the likeliest first: those that name it, then those that only lead on
 * to another page of the site, “Learn more”. Whether the mouse reaches them does not matter here.
 */
export function policyLinksOf(
  reading: LayerReading,
  isHere: (url: string) => boolean,
): PressableControl[] {
  const named = controlsOf(reading, 'policy');
  const links = reading.controls.filter(({ href }) => href !== undefined);
  const isMore = ({ role, text, href = '' }: PressableControl): boolean =>
    role === 'other' &&
    /^https?:/.test(href) &&
    !isHere(href) &&
    new URL(href).host === new URL(reading.ref.world.url).host &&
    learnLexicon.count(text) + cookieLexicon.count(text) > 0;
  return [
    ...named.filter(({ href }) => href !== undefined),
    ...links.filter(({ role }) => role === 'policy'),
    ...links.filter((link) => isMore(link)),
  ];
}

/**
 * Follows the link of the banner and reads the policy that it leads to. A page that does not load has
 * the status of its HTTP error, or 0. A link to a place on the page itself is pressed; null where that
 * brings nothing to read.
 */
export async function readPolicy(
  visitor: Visitor,
  reading: LayerReading,
  link: PressableControl,
): Promise<Policy | null> {
  const { text, href: url = '' } = link;
  const unread = { text, url, status: 0, words: 0, mentionsCookies: false, readable: false };
  if (!/^https?:/.test(url) || isPlaceHere(url, visitor)) {
    return openInPlace(visitor, { reading, link, unread });
  }
  try {
    await visitor.go(url);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return { ...unread, status: error.httpStatus ?? 0 };
  }
  await visitor.look('on-policy');
  const main = visitor.visit.worlds.main();
  const page = main ? await callInFrame(main, policyText) : { text: '', free: false };
  const words = countWords(page.text);
  const mentionsCookies = consentLexicon.count(page.text) > 0;
  const companies = findControllers(page.text);
  return { ...unread, status: 200, words, mentionsCookies, readable: page.free, companies };
}

interface PolicyLink {
  readonly reading: LayerReading;
  readonly link: PressableControl;
  readonly unread: Policy;
}

/** Some policies open over the page; a link such as `#` that opens none leads to no policy. */
async function openInPlace(
  visitor: Visitor,
  { reading, link, unread }: PolicyLink,
): Promise<Policy | null> {
  const before = await shownText(visitor);
  try {
    await pressControl(visitor, { reading, control: link });
  } catch (error) {
    if (error instanceof NoWayThrough) return unread;
    throw error;
  }
  await visitor.settle();
  const after = await shownText(visitor);
  const words = countWords(after) - countWords(before);
  if (words < leastWordsAdded) return null;
  await visitor.look('on-policy');
  const mentionsCookies = consentLexicon.count(after) > consentLexicon.count(before);
  const elsewhere = new Set(findControllers(before));
  const companies = findControllers(after).filter((name) => !elsewhere.has(name));
  return { ...unread, status: 200, words, mentionsCookies, readable: true, companies };
}

async function shownText({ visit }: Visitor): Promise<string> {
  const main = visit.worlds.main();
  return main ? callInFrame(main, visibleText) : '';
}

/**
 * A link to a place on the page itself, such as `#`, leads to no other page. Where the visitor has
 * come to the policy already, its link has no such place.
 */
function isPlaceHere(url: string, visitor: Visitor): boolean {
  return url.includes('#') && visitor.isHere(url);
}
