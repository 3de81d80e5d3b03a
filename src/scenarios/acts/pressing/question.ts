/** Finds the question by which a page answers a choice, and the control that goes on with the choice. */
import { nameOfLayer, type FoundLayer } from '../../../banner/finding/find-banner.js';
import {
  controlsOf,
  type LayerReading,
  type PressableControl,
} from '../../../banner/reading/read-layer.js';
import { stayLexicon, sureLexicon } from '../../../knowledge/dissuasion-words.js';
import {
  acceptLexicon,
  consentLexicon,
  negationLexicon,
  noLexicon,
  notConsentLexicon,
  refuseLexicon,
  yesLexicon,
} from '../../../knowledge/languages/words/lexicons.js';

/** What stands over a page at one moment: the text of each part, by its name. */
export type Standing = ReadonlyMap<string, string>;

/** Longest text of a question; longer ones are layers of their own. */
const longestQuestion = 1500;

/** Notes what stands over the page. */
export function noteStanding(found: readonly FoundLayer[]): Standing {
  return new Map(found.map((layer) => [nameOfLayer(layer), textOf(layer)]));
}

/**
 * Finds what has come since and asks something; undefined where nothing has.
 * @param isOpen whether the choice may still be open: then any question is about it; once it is stored,
 * only one that speaks of consent is
 */
export function findQuestion(
  found: readonly FoundLayer[],
  before: Standing,
  isOpen: boolean,
): FoundLayer | undefined {
  return found
    .filter((layer) => before.get(nameOfLayer(layer)) !== textOf(layer))
    .filter((layer) => asks(layer, isOpen))
    .toSorted((a, b) => b.scored.candidate.inside.length - a.scored.candidate.inside.length)[0];
}

function asks({ scored: { candidate, roles } }: FoundLayer, isOpen: boolean): boolean {
  const { text, captions } = candidate;
  if (!mayBeQuestion(candidate)) return false;
  if (!isOpen) return isAboutConsent(text) && (isAskedForSure(text) || asksAnew(roles));
  const goesOn = roles.has('refuse') || roles.has('withdraw') || captions.some(refuses);
  // One control alone may be the way back, which many pages show once there is a choice.
  const isAsked = goesOn && captions.length > 1;
  return isAsked || asksForSure(text) || captions.some(isStaying);
}

function isAboutConsent(text: string): boolean {
  return consentLexicon.count(text) > 0;
}

/** Tells whether it asks for consent as a banner does. */
function asksAnew(roles: FoundLayer['scored']['roles']): boolean {
  return roles.has('accept') && roles.has('refuse');
}

function mayBeQuestion({
  text,
  captions,
  toggles,
  hasTextEntry,
  viewportShare,
}: FoundLayer['scored']['candidate']): boolean {
  const isShort = text.length <= longestQuestion;
  const isShown = captions.length > 0 && viewportShare > 0;
  return (
    isShort && isShown && toggles === 0 && !hasTextEntry && notConsentLexicon.count(text) === 0
  );
}

/** Tells whether it is a whole banner, which asks for consent anew and not whether one is sure. */
export function isBannerAnew({ scored: { roles } }: FoundLayer): boolean {
  return asksAnew(roles) && (roles.has('customize') || roles.has('policy'));
}

/** Finds the control that goes on with the choice; undefined where none is sure to. */
export function goingOn(reading: LayerReading): PressableControl | undefined {
  const meant = [...controlsOf(reading, 'withdraw'), ...controlsOf(reading, 'refuse')];
  const sure =
    meant.find(({ text }) => !isPlainNo(text) && !isStaying(text)) ??
    answersOf(reading).find(({ text }) => refuses(text));
  return sure ?? answerTo(reading) ?? otherThanStaying(reading);
}

/** Beside a question, a caption need not be understood word by word, as “Refuse all the same”. */
function refuses(caption: string): boolean {
  return (
    refuseLexicon.count(caption) > 0 &&
    acceptLexicon.count(caption) === 0 &&
    negationLexicon.count(caption) === 0
  );
}

/** “Yes” to the question whether to refuse, “No” to the one whether to accept. */
function answerTo(reading: LayerReading): PressableControl | undefined {
  const question = questionIn(reading.text);
  const controls = answersOf(reading);
  const yes = controls.find(({ text }) => isPlainYes(text));
  const no = controls.find(({ text }) => isPlainNo(text));
  const [isToRefuse, isToAccept] = [refuseLexicon, acceptLexicon].map(
    (words) => words.count(question) > 0,
  );
  if (isToAccept && !isToRefuse) return negationLexicon.count(question) > 0 ? undefined : no;
  return isToRefuse || sureLexicon.count(question) > 0 ? yes : undefined;
}

/** Where all others leave everything as it was, the one that does not goes on. */
function otherThanStaying(reading: LayerReading): PressableControl | undefined {
  if (!asksForSure(reading.text) && refuseLexicon.count(reading.text) === 0) return undefined;
  const others = answersOf(reading).filter(({ text }) => !isStaying(text) && !isPlainNo(text));
  const [other] = others;
  const isGoingOn = other?.role === 'save' || other?.role === 'other';
  return others.length === 1 && isGoingOn ? other : undefined;
}

function answersOf({ controls }: LayerReading): PressableControl[] {
  const beside: ReadonlySet<string> = new Set(['policy', 'partners', 'close']);
  return controls.filter(
    ({ role, inReach, checked, disabled }) =>
      inReach && !disabled && checked === null && !beside.has(role),
  );
}

function isStaying(caption: string): boolean {
  return stayLexicon.count(caption) > 0 && refuseLexicon.count(caption) === 0;
}

function isPlainNo(caption: string): boolean {
  return noLexicon.count(caption) > 0 && refuseLexicon.count(caption) === 0;
}

function isPlainYes(caption: string): boolean {
  return (
    yesLexicon.count(caption) > 0 &&
    acceptLexicon.count(caption) === 0 &&
    stayLexicon.count(caption) === 0
  );
}

function asksForSure(text: string): boolean {
  return sureLexicon.count(questionIn(text)) > 0;
}

/** As a question in so many words, and no confirmation of what was chosen. */
function isAskedForSure(text: string): boolean {
  return /[?;؟？]/u.test(text) && asksForSure(text);
}

/** The sentences that end with a question mark; the whole text where none does. */
function questionIn(text: string): string {
  const asked = text.match(/[^.!?;。！？\n]*[?;؟？]/gu) ?? [];
  return asked.length > 0 ? asked.join(' ') : text;
}

function textOf({ scored }: FoundLayer): string {
  return scored.candidate.text.replaceAll(/\s+/g, ' ');
}
