/**
 * Finds many word patterns in a text at once.
 *
 * A pattern is one or more words, folded by `normalizeText` when the lexicon is built:
 * - `accept` is that word; `accept*` is every word that begins so;
 * - `*einstellung*` is every word that holds it somewhere (for languages that join words);
 * - `got it` is the words side by side; `lehne ~ ab` allows up to five words where the `~` stands.
 */
import { splitWords } from './normalize-text.js';

const widestGap = 5;
const shortestTypo = 7;
const shortestTypoStem = 6;
const longestWord = 60;
const mostCachedWords = 20_000;

/** One place where a pattern was found. */
export interface WordHit<L> {
  readonly label: L;
  /** Index of the first word. */
  readonly start: number;
  /** Index after the last word. */
  readonly end: number;
  /** Indexes of the words that belong to the pattern: all from start to end, except a gap. */
  readonly words: readonly number[];
  /** How specific the pattern is: more words, then more letters, then whole words. */
  readonly weight: number;
  /** Where the pattern's letters begin within a single word; 0 where they begin the word. */
  readonly offset: number;
  /** Letters of the stem, or of the word. */
  readonly length: number;
  /** Whether one wrong or missing letter was accepted. */
  readonly typo: boolean;
  /** Whether that letter may as well make another word: it differs, or is missing at the end. */
  readonly doubtful: boolean;
}

/** A built set of patterns. */
export interface WordLexicon<L> {
  /** Finds every pattern in the folded words, in no particular order. */
  find(words: readonly string[]): WordHit<L>[];
  /** Counts the different patterns that occur in a text. */
  count(text: string): number;
}

type PatternPlace = 'whole' | 'beginning' | 'inside';

interface WordPattern {
  readonly stem: string;
  readonly place: PatternPlace;
  readonly afterGap: boolean;
}

interface Entry<L> {
  readonly id: number;
  readonly label: L;
  readonly first: WordPattern;
  readonly rest: readonly WordPattern[];
}

interface Match<L> {
  readonly entry: Entry<L>;
  readonly offset: number;
  readonly typo: boolean;
}

interface Index<L> {
  readonly whole: Map<string, Entry<L>[]>;
  readonly beginning: Map<string, Entry<L>[]>;
  readonly inside: Map<string, Entry<L>[]>;
  /** Patterns in which one letter may be wrong, by what is left of them without one letter. */
  misspelt: Map<string, Entry<L>[]> | null;
}

/**
 * Builds a lexicon from patterns with their labels.
 *
 * Looking up a word costs a fixed number of table reads per pair of letters, whatever the number of
 * patterns; no pattern and no text becomes a regular expression. The index is built on first use.
 */
export function buildWordLexicon<L>(
  patterns: Iterable<readonly [pattern: string, label: L]>,
): WordLexicon<L> {
  let index: Index<L> | undefined;
  const cache = new Map<string, readonly Match<L>[]>();
  const lookUp = (word: string): readonly Match<L>[] => {
    const known = cache.get(word);
    if (known) return known;
    index ??= buildIndex(patterns);
    const matches = matchWord(index, word.slice(0, longestWord));
    if (cache.size >= mostCachedWords) cache.clear();
    cache.set(word, matches);
    return matches;
  };
  const find = (words: readonly string[]): WordHit<L>[] =>
    words.flatMap((word, start) =>
      lookUp(word).flatMap((match) => completeHit(match, words, start) ?? []),
    );
  return { find, count: (text) => countEntries(lookUp, splitWords(text)) };
}

function buildIndex<L>(patterns: Iterable<readonly [string, L]>): Index<L> {
  const index: Index<L> = {
    whole: new Map(),
    beginning: new Map(),
    inside: new Map(),
    misspelt: null,
  };
  let id = 0;
  for (const [pattern, label] of patterns) {
    const entry = parseEntry(pattern, label, id);
    id += 1;
    if (entry) push(index[entry.first.place], entry.first.stem, entry);
  }
  return index;
}

function parseEntry<L>(pattern: string, label: L, id: number): Entry<L> | undefined {
  const parsed: WordPattern[] = [];
  let afterGap = false;
  for (const part of pattern.trim().split(/\s+/u)) {
    if (part === '~') {
      afterGap = true;
      continue;
    }
    const stems = splitWords(part);
    for (const [index, stem] of stems.entries()) {
      const isLast = index === stems.length - 1;
      parsed.push({ stem, place: placeOf(part, isLast), afterGap });
      afterGap = false;
    }
  }
  const [first, ...rest] = parsed;
  return first && { id, label, first, rest };
}

function placeOf(part: string, isLast: boolean): PatternPlace {
  if (part.startsWith('*')) return 'inside';
  return isLast && part.endsWith('*') ? 'beginning' : 'whole';
}

/** The largest part of an index, and often not needed: it is built for the first unknown word. */
function misspeltOf<L>(index: Index<L>): Map<string, Entry<L>[]> {
  const misspelt = new Map<string, Entry<L>[]>();
  for (const [stem, entries] of [...index.whole, ...index.beginning]) {
    if (stem.length < shortestTypoStem) continue;
    for (const entry of entries) {
      if (entry.rest.length > 0) continue;
      push(misspelt, stem, entry);
      for (const shorter of dropOneLetter(stem)) push(misspelt, shorter, entry);
    }
  }
  return misspelt;
}

function push<L>(map: Map<string, Entry<L>[]>, key: string, entry: Entry<L>): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

/** Never drops the first letter: people rarely mistype it, and it keeps words apart. */
function dropOneLetter(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i + 1) + word.slice(i + 2),
  );
}

function matchWord<L>(index: Index<L>, word: string): Match<L>[] {
  const matches: Match<L>[] = [];
  const add = (entries: readonly Entry<L>[] | undefined, offset: number, typo: boolean): void => {
    for (const entry of entries ?? []) matches.push({ entry, offset, typo });
  };
  add(index.whole.get(word), 0, false);
  for (let end = 1; end <= word.length; end += 1) {
    add(index.beginning.get(word.slice(0, end)), 0, false);
  }
  for (let start = 0; start < word.length; start += 1) {
    for (let end = start + 3; end <= word.length; end += 1) {
      add(index.inside.get(word.slice(start, end)), start, false);
    }
  }
  return matches.length > 0 ? matches : matchMisspelt(index, word);
}

function matchMisspelt<L>(index: Index<L>, word: string): Match<L>[] {
  if (word.length < shortestTypo) return [];
  const matches = new Map<number, Match<L>>();
  index.misspelt ??= misspeltOf(index);
  const { misspelt } = index;
  for (let end = shortestTypoStem - 1; end <= word.length; end += 1) {
    const beginning = word.slice(0, end);
    const variants = [beginning, ...dropOneLetter(beginning)];
    const entries = variants.flatMap((variant) => misspelt.get(variant) ?? []);
    for (const entry of entries) {
      if (isOneTypoAway(entry.first, word)) matches.set(entry.id, { entry, offset: 0, typo: true });
    }
  }
  return [...matches.values()];
}

function isOneTypoAway(pattern: WordPattern, word: string): boolean {
  return beginningsOf(pattern, word).some((beginning) => isWithinOneEdit(pattern.stem, beginning));
}

/**
 * Letters that changed places, and one too many or missing inside, are slips of the hand; a letter that
 * differs, or is missing at the end, makes another word as often.
 */
function mayBeAnotherWord(pattern: WordPattern, word: string): boolean {
  return !beginningsOf(pattern, word).some((beginning) => isSlip(pattern.stem, beginning));
}

/** What a word must equal but for a letter: all of it, or a beginning about as long as the stem. */
function beginningsOf({ stem, place }: WordPattern, word: string): string[] {
  if (place === 'whole') return [word];
  return [stem.length - 1, stem.length, stem.length + 1].map((length) => word.slice(0, length));
}

function isWithinOneEdit(stem: string, word: string): boolean {
  const [stemRest, wordRest] = restsOf(stem, word);
  // One more letter at the end makes an inflected form of the word.
  if (stemRest === '') return false;
  const isLastMissing = wordRest === '' && stemRest.length === 1;
  const isOtherLetter = wordRest !== '' && stemRest.slice(1) === wordRest.slice(1);
  return isLastMissing || isOtherLetter || isSlip(stem, word);
}

function isSlip(stem: string, word: string): boolean {
  const [stemRest, wordRest] = restsOf(stem, word);
  if (stemRest === '' || wordRest === '') return false;
  return (
    stemRest.slice(1) === wordRest ||
    stemRest === wordRest.slice(1) ||
    (stemRest[0] === wordRest[1] &&
      stemRest[1] === wordRest[0] &&
      stemRest.slice(2) === wordRest.slice(2))
  );
}

/** What is left of both after the letters that they begin with in common. */
function restsOf(stem: string, word: string): [stemRest: string, wordRest: string] {
  let start = 0;
  while (start < stem.length && stem[start] === word[start]) start += 1;
  return [stem.slice(start), word.slice(start)];
}

function completeHit<L>(
  { entry, offset, typo }: Match<L>,
  words: readonly string[],
  start: number,
): WordHit<L> | undefined {
  const found = [start];
  let next = start + 1;
  for (const pattern of entry.rest) {
    const limit = pattern.afterGap ? Math.min(words.length, next + widestGap + 1) : next + 1;
    const at = findWord(pattern, words, [next, limit]);
    if (at === undefined) return undefined;
    found.push(at);
    next = at + 1;
  }
  const patterns = [entry.first, ...entry.rest];
  const letters = patterns.reduce((sum, { stem }) => sum + stem.length, 0);
  const wholes = patterns.filter(({ place }) => place === 'whole').length;
  return {
    label: entry.label,
    start,
    end: next,
    words: found,
    weight: found.length * 1000 + letters * 4 + wholes - (typo ? 2 : 0),
    offset,
    length: entry.first.stem.length,
    typo,
    doubtful: typo && mayBeAnotherWord(entry.first, words[start] ?? ''),
  };
}

function findWord(
  pattern: WordPattern,
  words: readonly string[],
  [from, to]: readonly [number, number],
): number | undefined {
  for (let at = from; at < Math.min(to, words.length); at += 1) {
    const word = words[at];
    if (word !== undefined && hasPattern(pattern, word)) return at;
  }
  return undefined;
}

function hasPattern({ stem, place }: WordPattern, word: string): boolean {
  if (place === 'whole') return word === stem;
  return place === 'beginning' ? word.startsWith(stem) : word.includes(stem);
}

function countEntries<L>(
  lookUp: (word: string) => readonly Match<L>[],
  words: readonly string[],
): number {
  const found = new Set<number>();
  for (const [start, word] of words.entries()) {
    for (const match of lookUp(word)) {
      if (!match.typo && completeHit(match, words, start)) found.add(match.entry.id);
    }
  }
  return found.size;
}
