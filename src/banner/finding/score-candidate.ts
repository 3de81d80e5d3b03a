/** Judges how likely a part of a page is a consent banner; nothing is excluded by one sign alone. */
import type { ControlRole } from '../../schema/vocabulary.js';
import { classifyControlText } from '../captions/classify-control-text.js';
import { countWords } from '../../knowledge/languages/words/count-words.js';
import { detectLanguage } from '../../knowledge/languages/words/detect-language.js';
import {
  consentLexicon,
  cookieLexicon,
  countKnownWords,
  notConsentLexicon,
  usesCookiesLexicon,
} from '../../knowledge/languages/words/lexicons.js';
import type { Candidate } from './page/describe-candidates.js';
import type { Stand } from './page/scan-candidates.js';

/** Least score of a banner. Own figure: consent words and one control of choice reach it. */
export const leastScore = 40;

const rolePoints: Partial<Record<ControlRole, number>> = {
  accept: 20,
  refuse: 20,
  customize: 12,
  save: 12,
  subscribe: 8,
  acknowledge: 10,
  withdraw: 8,
  policy: 5,
  partners: 5,
  close: 3,
};
const standPoints: Record<Stand, number> = {
  fixed: 12,
  raised: 8,
  dialog: 12,
  named: 12,
  frame: 6,
  page: 0,
};
/** Characters above which a text is rather an article than a banner. */
const longTextLength = 9000;

/** Characters up to which a text that names cookies is about nothing else. Own figure. */
const noticeLength = 500;

/** A caption of letters, and not of a sign. */
const isWord = /\p{L}{2}/u;

/** A candidate with its score; `roles` are those of its controls, each once. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
  readonly roles: ReadonlySet<ControlRole>;
  /** Controls whose captions no language knows. */
  readonly unread: number;
}

/** Scores one candidate; the higher, the more it is a banner. */
export function scoreCandidate(candidate: Candidate): ScoredCandidate {
  const captions = candidate.captions.map((text) => ({ text, ...classifyControlText(text) }));
  const sure = captions.filter(({ confidence }) => confidence >= 0.5);
  const unread = captions.filter(({ text, language }) => language === null && isWord.test(text));
  const roles = new Set(sure.map(({ role }) => role));
  const score =
    sum(roles, (role) => rolePoints[role] ?? 0) +
    sum(candidate.stands, (stand) => standPoints[stand]) +
    Math.min(countKnownWords(consentLexicon, candidate.text), 5) * 6 +
    (cookieLexicon.count(candidate.text) > 0 ? 12 : 0) +
    (candidate.toggles > 0 ? 6 : 0) +
    noticePoints(candidate) -
    Math.min(countKnownWords(notConsentLexicon, candidate.text), 3) * 8 -
    (candidate.hasTextEntry ? 25 : 0) -
    (candidate.holdsContent && candidate.text.length > 3000 ? 40 : 0) -
    (candidate.text.length > longTextLength ? 15 : 0);
  return { candidate, score, roles, unread: unread.filter((each) => !sure.includes(each)).length };
}

/** Points of a short notice about cookies, and of one that lies across the page's beginning or end. */
function noticePoints({ text, stands, atEdge }: Candidate): number {
  if (text.length > noticeLength || cookieLexicon.count(text) === 0) return 0;
  return stands.length === 0 && atEdge ? 20 : 10;
}

/** Tells whether a scored candidate offers something to press about consent, and speaks of it. */
export function isBanner(scored: ScoredCandidate): boolean {
  const { candidate, score, roles } = scored;
  if (candidate.stands.includes('page')) return asksAlone(candidate) && offersChoice(roles);
  if (isUnread(scored) && isMarked(candidate)) return true;
  const answers = answersOf(candidate);
  // What takes an e-mail address and names no cookies is a newsletter, however it speaks of consent.
  const isNewsletter = candidate.hasTextEntry && cookieLexicon.count(candidate.text) === 0;
  return (
    !isNewsletter &&
    score >= leastScore &&
    speaksOfConsent(candidate, roles) &&
    answers.some((role) => roles.has(role))
  );
}

/**
 * Tells whether the text speaks of consent. Some banners name only services: what the markup names for
 * consent counts too, where it offers to refuse and one thing more.
 */
function speaksOfConsent({ stands, text }: Candidate, roles: ReadonlySet<ControlRole>): boolean {
  const isInFlow = stands.length === 0;
  const words = countKnownWords(consentLexicon, text) + usesCookiesLexicon.count(text);
  if (words > (isInFlow ? 1 : 0)) return true;
  const others = ['accept', 'acknowledge', 'save'] as const;
  return stands.includes('named') && roles.has('refuse') && others.some((role) => roles.has(role));
}

const answering = ['accept', 'refuse', 'acknowledge'] as const;
const offering = [...answering, 'save', 'close', 'subscribe'] as const;

/** Characters from which a text says something; shorter ones are captions. */
const leastSentence = 30;

/** Tells whether a page does nothing but ask for consent: most of what it says is about that. */
function asksAlone({ text }: Candidate): boolean {
  const sentences = text.split('\n').filter(({ length }) => length >= leastSentence);
  const about = sentences.filter((sentence) => consentLexicon.count(sentence) > 0);
  const lengthOf = (texts: readonly string[]): number => sum(texts, ({ length }) => length);
  return (
    lengthOf(about) * 2 > lengthOf(sentences) &&
    cookieLexicon.count(text) > 0 &&
    countKnownWords(consentLexicon, text) > 1
  );
}

/** Tells whether there is a way to agree, and one to do otherwise. */
function offersChoice(roles: ReadonlySet<ControlRole>): boolean {
  const agrees = roles.has('accept') || roles.has('acknowledge');
  return agrees && (roles.has('refuse') || roles.has('customize'));
}

/**
 * The roles of which a banner has at least one. What lies in the page's flow has nothing else to be
 * known by; and a control for the settings alone is the way back to a banner, unless in a dialog.
 */
function answersOf({ stands, atEdge }: Candidate): readonly ControlRole[] {
  if (stands.length === 0) return atEdge ? [...answering, 'close'] : answering;
  return stands.includes('dialog') ? [...offering, 'customize'] : offering;
}

/** Controls that a notice offers; a menu or a footer has more. */
const mostUnread = 6;
/** Words of a notice beside its captions: less is a bar of links. */
const fewestWords = 6;

/**
 * Tells whether a candidate stands out of the page as a notice does, with a text and a few buttons, all in
 * a language that is not known: it may be a banner, whatever it says.
 */
export function isUnread({ candidate, roles, unread }: ScoredCandidate): boolean {
  const { stands, text, captions, hasTextEntry, holdsContent } = candidate;
  if (stands.length === 0 || stands.includes('page') || holdsContent || hasTextEntry) return false;
  if (unread === 0 || captions.length > mostUnread) return false;
  if (![...roles].every((role) => role === 'close' || role === 'acknowledge')) return false;
  const prose = captions.reduce((rest, caption) => rest.replace(caption, ' '), text);
  return countWords(prose) >= fewestWords && detectLanguage(prose).language === null;
}

/** Tells whether it speaks of cookies, or is named for consent and offers a choice. */
function isMarked({ stands, text, captions }: Candidate): boolean {
  return cookieLexicon.count(text) > 0 || (stands.includes('named') && captions.length > 1);
}

/** Least score of a layer that a press has just opened. Own figure: it is expected, so less will do. */
const leastSettingsScore = 20;

/** Tells whether a scored candidate could be what a control for customizing has opened. */
export function isSettings(scored: ScoredCandidate): boolean {
  const { candidate, score, roles } = scored;
  if (isBanner(scored)) return true;
  const choices =
    candidate.toggles > 0 || roles.has('save') || roles.has('refuse') || roles.has('withdraw');
  if (candidate.stands.includes('page')) return choices && asksAlone(candidate);
  return score >= leastSettingsScore && choices && (!candidate.holdsContent || isApart(candidate));
}

/** Longest text of a question that names nothing of consent, such as “Are you sure?”. */
const longestPlainQuestion = 400;

/** Tells whether a scored candidate stands over the page and may ask about a choice. */
export function mayAsk({ candidate }: ScoredCandidate): boolean {
  const { stands, text, captions, viewportShare, hasTextEntry } = candidate;
  if (stands.length === 0 || captions.length === 0 || viewportShare === 0) return false;
  if (hasTextEntry || countKnownWords(notConsentLexicon, text) > 0) return false;
  const asks = text.length <= longestPlainQuestion && /[?;؟]/u.test(text);
  return asks || countKnownWords(consentLexicon, text) > 0;
}

/**
 * Tells whether a scored candidate is what a page of settings is there for: it speaks of consent, and
 * offers switches with something that saves them, or taking consent back at once.
 */
export function isSettingsPage({ candidate, roles }: ScoredCandidate): boolean {
  if (countKnownWords(consentLexicon, candidate.text) < 2) return false;
  const saving = ['save', 'acknowledge', 'refuse', 'withdraw'] as const;
  if (candidate.toggles > 0) return saving.some((role) => roles.has(role));
  return roles.has('withdraw') || (roles.has('refuse') && roles.has('accept'));
}

/** Tells whether what holds a main heading is a window named for consent, and not the page itself. */
function isApart({ stands }: Candidate): boolean {
  return stands.includes('named') && (stands.includes('fixed') || stands.includes('dialog'));
}

/**
 * Tells whether a part is the page around a banner: beside that, it holds the main content, a list of
 * links to other pages, or, where the banner alone stands out, controls of other things.
 */
export function isPageAround(
  { candidate: outer }: ScoredCandidate,
  inner: ScoredCandidate,
): boolean {
  const { candidate: banner } = inner;
  if (!banner.inside.includes(outer.key) || !isBanner(inner)) return false;
  if (outer.holdsContent && !banner.holdsContent) return true;
  const foreign = (all: readonly string[], own: readonly string[]): number =>
    without(all, own).filter((caption) => isForeign(caption)).length;
  if (foreign(outer.links, banner.links) >= fewestForeign) return true;
  const isBannerAlone = !isStanding(outer) && isStanding(banner);
  return (
    isBannerAlone &&
    outer.toggles <= banner.toggles &&
    foreign(outer.captions, banner.captions) >= fewestForeign
  );
}

/** Controls of other things from which a part holds more than a banner. Own figure. */
const fewestForeign = 3;

function isStanding({ stands }: Candidate): boolean {
  return stands.some((stand) => stand === 'fixed' || stand === 'raised' || stand === 'dialog');
}

function isForeign(caption: string): boolean {
  return classifyControlText(caption).role === 'other';
}

/** Leaves out each caption as often as it stands among the others. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return all.filter((caption) => {
    const at = rest.indexOf(caption);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function sum<T>(values: Iterable<T>, points: (value: T) => number): number {
  let total = 0;
  for (const value of values) total += points(value);
  return total;
}
