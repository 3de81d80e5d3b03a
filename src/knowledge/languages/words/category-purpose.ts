/** Tells which purpose a settings category is about, by its name first, then by its description. */
import { normalizeText, splitWords } from '../../../text/normalize-text.js';
import type { Purpose } from '../../../schema/vocabulary.js';
import type { WordHit, WordLexicon } from '../../../text/word-lexicon.js';
import {
  alwaysLexicon,
  analyticsProductLexicon,
  compoundPurposeLexicon,
  optionalLexicon,
  purposeLexicon,
  stateLexicon,
} from './lexicons.js';

/** The order matters, since "advertising on social networks" is about the networks. */
const mostSpecificFirst: readonly Purpose[] = [
  'social-media',
  'advertising',
  'audience-measurement',
  'analytics',
  'functional',
  'strictly-necessary',
];

/** Shorter words for "on" mean something else in other languages. */
const shortestState = 5;
const halfBeforeHyphen = /\p{L}+(?=-)/gu;

/**
 * The purpose a category names; `unknown` where its words name none.
 *
 * What is measured by a product that is known to do more is `analytics`, not the measuring of an
 * audience that needs no consent. A functional category that says of itself that it is necessary
 * and always on is `strictly-necessary`.
 */
export function categoryPurpose(name: string, description = ''): Purpose {
  const purpose = purposeIn(name) ?? purposeIn(description) ?? 'unknown';
  const words = splitWords(`${name} ${description}`);
  if (purpose === 'audience-measurement' && isIn(analyticsProductLexicon, words)) {
    return 'analytics';
  }
  return purpose === 'functional' && isAlwaysNecessary(name, description)
    ? 'strictly-necessary'
    : purpose;
}

function purposeIn(text: string): Purpose | undefined {
  const halves = normalizeText(text).match(halfBeforeHyphen) ?? [];
  const words = splitWords(text);
  const named = new Set([
    ...withoutDenied(words, purposeLexicon.find(words)).flatMap(({ label, doubtful }) =>
      doubtful ? [] : [label],
    ),
    ...purposesOf(compoundPurposeLexicon, halves),
  ]);
  return mostSpecificFirst.find((purpose) => named.has(purpose));
}

function isAlwaysNecessary(name: string, description: string): boolean {
  const words = splitWords(`${name} ${description}`);
  const named = new Set(purposesOf(purposeLexicon, words));
  const others = mostSpecificFirst.slice(0, mostSpecificFirst.indexOf('functional'));
  return (
    named.has('strictly-necessary') &&
    isAlwaysOn(words) &&
    !others.some((purpose) => named.has(purpose))
  );
}

/** "Always active" in any form of its words, which a list of phrases cannot hold. */
function isAlwaysOn(words: readonly string[]): boolean {
  const always = alwaysLexicon.find(words).filter(({ typo }) => !typo);
  const on = stateLexicon.find(words).filter(({ label, typo }) => label === 'on' && !typo);
  return always.some(({ start, end }) =>
    on.some(
      (state) =>
        (state.start <= start && state.end >= end && state.words.length > end - start) ||
        (state.start >= end && state.start <= end + 1 && state.length >= shortestState),
    ),
  );
}

/** Without forgiving a letter: these words stand beside each other in many languages. */
function purposesOf(lexicon: WordLexicon<Purpose>, words: readonly string[]): Purpose[] {
  return withoutDenied(words, lexicon.find(words)).flatMap(({ label, typo }) =>
    typo ? [] : [label],
  );
}

/** Leaves out "necessary" where a phrase such as "not necessary" holds it. */
function withoutDenied(
  words: readonly string[],
  hits: readonly WordHit<Purpose>[],
): readonly WordHit<Purpose>[] {
  const phrases = optionalLexicon.find(words).filter(({ typo }) => !typo);
  const isDenied = ({ start, end, typo }: WordHit<Purpose>): boolean =>
    phrases.some(
      (phrase) =>
        phrase.start <= start &&
        phrase.end >= end &&
        (typo || phrase.end - phrase.start > end - start),
    );
  return hits.filter((hit) => hit.label !== 'strictly-necessary' || !isDenied(hit));
}

function isIn(lexicon: WordLexicon<true>, words: readonly string[]): boolean {
  return lexicon.find(words).some(({ typo }) => !typo);
}
