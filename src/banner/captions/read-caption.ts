/** Reads a caption in one language: which of its words mean what. */
import { anyLanguage } from '../../knowledge/languages/any-language.js';
import { languages } from '../../knowledge/languages/index.js';
import type { CaptionWords, Language } from '../../knowledge/languages/language.js';
import { joinedForms } from '../../knowledge/languages/words/joined-forms.js';
import { isUnspaced } from '../../text/normalize-text.js';
import { buildWordLexicon, type WordHit } from '../../text/word-lexicon.js';

/** The meanings of caption words: those of the language files, and two kinds of purposes. */
export type Meaning = keyof CaptionWords | 'functional' | 'otherPurpose' | 'small';

/** A caption's words with their meanings in one language. */
export interface CaptionReading {
  readonly language: string;
  /** How many words the caption has; what is known of a script without spaces is one word each. */
  readonly length: number;
  /** The meanings of each word; empty where the word is unknown or belongs to the one before. */
  readonly meanings: readonly ReadonlySet<Meaning>[];
  /** Share of the words that this language knows, 0 to 1. */
  readonly known: number;
  /** Share of the words that mean something for a caption in this language itself. */
  readonly meaningful: number;
  /** Whether a word was recognised only by forgiving a letter. */
  readonly typo: boolean;
  /** Whether it has a meaning only by a letter that may as well make another word. */
  readonly isGuess: boolean;
  /** What stands before, between and after each word for "or"; empty where there is no such word. */
  readonly alternatives: readonly CaptionReading[];
}

interface ReadWord {
  readonly meanings: Set<Meaning>;
  /** Letters of a script without spaces that this word joins; 1 for any other word. */
  span: number;
  isKnown: boolean;
  isMeaningful: boolean;
  isTypo: boolean;
  isDoubtful: boolean;
}

interface Label {
  readonly language: string;
  readonly meaning: Meaning;
}

const everyLanguage = '*';

const lexicon = buildWordLexicon(listPatterns());

/**
 * Reads the folded words of a caption in every language that knows at least one of them. The names
 * among them are taken as they are spelt.
 */
export function readCaption(
  words: readonly string[],
  names: ReadonlySet<string> = new Set(),
): CaptionReading[] {
  const byLanguage = new Map<string, WordHit<Label>[]>();
  for (const hit of lexicon.find(words)) {
    if (hit.typo && names.has(words[hit.start] ?? '')) continue;
    const hits = byLanguage.get(hit.label.language);
    if (hits) hits.push(hit);
    else byLanguage.set(hit.label.language, [hit]);
  }
  const shared = byLanguage.get(everyLanguage) ?? [];
  byLanguage.delete(everyLanguage);
  if (byLanguage.size === 0 && shared.length > 0) byLanguage.set(everyLanguage, []);
  return [...byLanguage].map(([language, hits]) => readIn(language, words, [...hits, ...shared]));
}

function* listPatterns(): Generator<readonly [string, Label]> {
  yield* labelWords(everyLanguage, anyLanguage);
  for (const language of Object.values<Language>(languages)) {
    for (const [pattern, label] of listLanguagePatterns(language)) {
      for (const form of joinedForms(language, pattern)) yield [form, label];
    }
  }
}

function* listLanguagePatterns(language: Language): Generator<readonly [string, Label]> {
  const { tag, purposes } = language;
  yield* labelWords(tag, language.captions);
  yield* labelWords(tag, {
    functional: purposes.functional,
    otherPurpose: [
      ...purposes.analytics,
      ...purposes.advertising,
      ...purposes['social-media'],
      ...purposes['audience-measurement'],
    ],
    small: language.stopWords,
  });
}

function* labelWords(
  language: string,
  words: Readonly<Partial<Record<Meaning, readonly string[]>>>,
): Generator<readonly [string, Label]> {
  for (const [meaning, patterns] of Object.entries(words)) {
    for (const pattern of patterns) yield [pattern, { language, meaning: meaning as Meaning }];
  }
}

function readIn(
  language: string,
  words: readonly string[],
  hits: readonly WordHit<Label>[],
): CaptionReading {
  const read = words.map((): ReadWord => ({
    meanings: new Set(),
    span: 1,
    isKnown: false,
    isMeaningful: false,
    isTypo: false,
    isDoubtful: false,
  }));
  const chosen = chooseHits(hits);
  for (const hit of chosen) {
    read[hit.start]?.meanings.add(hit.label.meaning);
    for (const at of hit.words) {
      const word = read[at];
      if (!word) continue;
      word.isKnown = true;
      word.isMeaningful ||= hit.label.language !== everyLanguage && !isSmall(hit);
      word.isTypo ||= hit.typo;
      word.isDoubtful ||= hits.every((each) => each.doubtful || !each.words.includes(at));
    }
  }
  const joined = joinLetters(words, read, chosen);
  return { ...sumUp(language, joined), alternatives: readAlternatives(language, joined) };
}

/** Makes one word of the letters that a pattern found in a script without spaces. */
function joinLetters(
  words: readonly string[],
  read: readonly ReadWord[],
  hits: readonly WordHit<Label>[],
): ReadWord[] {
  const joined = new Set<number>();
  for (const {
    words: [first = 0, ...more],
  } of hits) {
    const rest = more.filter(
      (at) => isUnspaced(words[at - 1] ?? '') && isUnspaced(words[at] ?? ''),
    );
    const head = read[first];
    if (head) head.span = Math.max(head.span, rest.length + 1);
    for (const at of rest) joined.add(at);
  }
  return read.filter((_, at) => !joined.has(at));
}

function readAlternatives(language: string, words: readonly ReadWord[]): CaptionReading[] {
  const parts: ReadWord[][] = [[]];
  for (const word of words) {
    if (word.meanings.has('or')) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const filled = parts.filter((part) => part.length > 0);
  return filled.length < 2 ? [] : filled.map((part) => sumUp(language, part));
}

function sumUp(language: string, words: readonly ReadWord[]): CaptionReading {
  return {
    language,
    length: words.length,
    meanings: words.map(({ meanings }) => meanings),
    known: shareOf(words, ({ isKnown }) => isKnown),
    meaningful: shareOf(words, ({ isMeaningful }) => isMeaningful),
    typo: words.some(({ isTypo }) => isTypo),
    isGuess:
      words.some(({ isDoubtful }) => isDoubtful) &&
      words.every(({ isMeaningful, isDoubtful }) => !isMeaningful || isDoubtful),
    alternatives: [],
  };
}

function shareOf(words: readonly ReadWord[], isMeant: (word: ReadWord) => boolean): number {
  const sum = (some: readonly ReadWord[]): number =>
    some.reduce((total, { span }) => total + span, 0);
  return sum(words.filter((word) => isMeant(word))) / sum(words);
}

/** Keeps the most specific hits: a phrase before its words, a longer stem before a shorter. */
function chooseHits(hits: readonly WordHit<Label>[]): WordHit<Label>[] {
  const sorted = hits.toSorted((left, right) => right.weight - left.weight);
  const chosen: WordHit<Label>[] = [];
  const holders = new Map<number, WordHit<Label>[]>();
  for (const hit of sorted) {
    const rivals = hit.words.flatMap((word) => holders.get(word) ?? []);
    if (!rivals.every((rival) => canShare(rival, hit))) continue;
    chosen.push(hit);
    for (const word of hit.words) holders.set(word, [...(holders.get(word) ?? []), hit]);
  }
  return chosen;
}

/** Two meanings of the same letters share a word, and so do the two halves of a compound. */
function canShare(rival: WordHit<Label>, hit: WordHit<Label>): boolean {
  if (rival.start === hit.start && rival.weight === hit.weight && rival.offset === hit.offset) {
    return true;
  }
  if (rival.words.length > 1 || hit.words.length > 1) return false;
  if (isBackground(rival) || isBackground(hit)) return true;
  const [left, right] = rival.offset <= hit.offset ? [rival, hit] : [hit, rival];
  return left.offset + left.length <= right.offset;
}

/** What a cookie is for, and small words, say something beside the word's own meaning. */
function isBackground(hit: WordHit<Label>): boolean {
  const { meaning } = hit.label;
  return meaning === 'functional' || meaning === 'otherPurpose' || isSmall(hit);
}

/** Words that hold a caption together, and say nothing about consent. */
function isSmall({ label: { meaning } }: WordHit<Label>): boolean {
  return meaning === 'small' || meaning === 'or';
}
