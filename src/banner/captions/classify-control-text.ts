/** Classifies the caption of a control in a consent banner by what it means. */
import type { ControlRole } from '../../schema/vocabulary.js';
import { normalizeText, splitWords } from '../../text/normalize-text.js';
import { decideRole } from './caption-role.js';
import type { RoleGuess } from './join-answers.js';
import { leavesAnswer, partCaption } from './leading-answer.js';
import { type CaptionReading, readCaption } from './read-caption.js';

/** What a caption means, and in which language. */
export interface ControlTextClass {
  readonly role: ControlRole;
  /** 0 to 1; below 0.5 the role is always `other`. */
  readonly confidence: number;
  /** BCP 47 tag of the language it was read in; null where no language knows the words. */
  readonly language: string | null;
}

interface Candidate extends RoleGuess {
  readonly reading: CaptionReading;
}

const longestText = 400;
/** Least confidence for a role; below it, the caption counts as `other`. */
const leastSure = 0.5;
/** Most words after an answer with which a caption begins. */
const mostRestWords = 8;
const closeSign = /^[×✕✖✗✘⨉⨯❌╳☓]+$/u;
const plainWord = /^\P{L}*\p{Ll}{4}/u;
const pricePattern = /[€£$¥]\s?\d|\d\s?(?:[€£$¥]|eur\b|usd\b|chf\b|kr\b|zł|pln\b)/u;

/**
 * Tells what pressing a control does, by its caption.
 *
 * Meanings are tried in the order pay or subscribe, withdraw, refuse (also "only necessary"), save,
 * customize, accept, acknowledge, then policy, partners and close. A caption that could be accepting
 * or refusing is `other` with a low confidence, never a guess. Longer texts are less sure, sentences
 * are `other`.
 *
 * `language` is what the banner is thought to be in; it goes first and yields to a language that
 * knows the words better. Without it every language is tried.
 *
 * @example classifyControlText('Continuer sans accepter') // { role: 'refuse', confidence: 0.9, language: 'fr' }
 */
export function classifyControlText(text: string, language?: string): ControlTextClass {
  const folded = normalizeText(text.slice(0, longestText));
  const words = splitWords(folded);
  if (words.length === 0) {
    const isClose = closeSign.test(folded.replaceAll(' ', ''));
    return { role: isClose ? 'close' : 'other', confidence: isClose ? 0.9 : 0, language: null };
  }
  const readings = readCaption(words, namesIn(text)).filter(
    ({ isGuess }) => !isGuess || !/\p{Lu}/u.test(text),
  );
  const best = chooseReading(readings, language);
  if (pricePattern.test(folded)) {
    return { role: 'subscribe', confidence: 0.8, language: best ? tagOf(best.reading) : null };
  }
  if (!best) return { role: 'other', confidence: 0.1, language: null };
  const confidence = Math.round(best.confidence * 100) / 100;
  const role = confidence < leastSure ? 'other' : best.role;
  const read: ControlTextClass = { role, confidence, language: tagOf(best.reading) };
  return role === 'other' ? (answerFirst(text, read, language) ?? read) : read;
}

/** “No, take me to the site” refuses: it begins with an answer, and what follows is none. */
function answerFirst(
  text: string,
  whole: ControlTextClass,
  language: string | undefined,
): ControlTextClass | undefined {
  const parts = partCaption(text.slice(0, longestText));
  if (!parts) return undefined;
  const answer = classifyControlText(parts.answer, language);
  if (answer.role !== 'refuse' && answer.role !== 'accept') return undefined;
  const words = splitWords(normalizeText(parts.rest));
  if (words.length > mostRestWords) return undefined;
  const spoken = new Set([answer.language, whole.language]);
  const readings = readCaption(words).filter((reading) => spoken.has(reading.language));
  const isLeft = readings.every(({ meanings }) => leavesAnswer(meanings));
  return isLeft ? { ...answer, confidence: leastSure } : undefined;
}

/**
 * Lists the words of a caption that its capitals show to be names: those after the first that begin
 * with one, where a longer word after the first begins without.
 */
function namesIn(text: string): ReadonlySet<string> {
  const [, ...later] = text.slice(0, longestText).match(/\S+/gu) ?? [];
  if (!later.some((word) => plainWord.test(word))) return new Set();
  return new Set(later.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).flatMap(splitWords));
}

function tagOf(reading: CaptionReading): string | null {
  return reading.language === '*' ? null : reading.language;
}

function chooseReading(
  readings: readonly CaptionReading[],
  language: string | undefined,
): Candidate | undefined {
  const candidates = readings
    .map((reading) => ({ ...decideRole(reading), reading }))
    .toSorted((left, right) => rankOf(right) - rankOf(left));
  const hinted = candidates.find(({ reading }) => reading.language === baseOf(language));
  if (hinted && isTrusted(hinted) && !isOutdone(hinted, candidates)) return hinted;
  const [best] = candidates;
  if (!best) return undefined;
  if (hinted && isElsewhere(hinted) && isAnswer(best)) return hinted;
  const rivals = candidates.filter((candidate) => rankOf(candidate) >= rankOf(best) - 0.05);
  return settle(best, rivals);
}

/** Where the language asked for knows all words and no role in them, another's answer is chance. */
function isElsewhere({ role, reading: { known, typo } }: Candidate): boolean {
  return role === 'other' && known === 1 && !typo;
}

function isAnswer({ role }: Candidate): boolean {
  return role === 'accept' || role === 'refuse';
}

/** The language asked for decides where it knows what it says, even if that is "something else". */
function isTrusted({ role, confidence, reading: { known, typo } }: Candidate): boolean {
  if (typo || known < 0.6) return false;
  return role !== 'other' || (known === 1 && confidence >= 0.7);
}

/** A language that knows more of the words says the opposite about consent. */
function isOutdone(hinted: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some(
    ({ role, reading }) =>
      reading.meaningful > hinted.reading.meaningful &&
      ((role === 'refuse' && hinted.role === 'accept') ||
        (role === 'accept' && hinted.role === 'refuse')),
  );
}

/** Two languages that know the words equally well and disagree about consent: it stays undecided. */
function settle(best: Candidate, rivals: readonly Candidate[]): Candidate {
  const roles = new Set(rivals.map(({ role }) => role));
  return roles.has('accept') && roles.has('refuse')
    ? { ...best, role: 'other', confidence: 0.2 }
    : best;
}

function rankOf({ reading, role, confidence }: Candidate): number {
  const meaning = role === 'other' && confidence < 0.7 ? 0 : 0.2 + confidence * 0.3;
  return reading.known + reading.meaningful * 0.3 + meaning - (reading.typo ? 0.5 : 0);
}

function baseOf(language: string | undefined): string | undefined {
  const base = language?.toLowerCase().split(/[-_]/u)[0];
  return base === 'nb' || base === 'nn' ? 'no' : base;
}
