/**
 * Recognises the language of a text by its short words, its words about consent and its letters.
 */
import { languages } from '../index.js';
import type { Language } from '../language.js';
import { splitWords } from '../../../text/normalize-text.js';

/** A recognised language. */
export interface DetectedLanguage {
  /** BCP 47 tag, or null where the text is too short, mixed, or in none of the known languages. */
  readonly language: string | null;
  /** 0 to 1: the lead of the language over the next one. */
  readonly confidence: number;
}

type Weights = ReadonlyMap<string, readonly (readonly [tag: string, weight: number])[]>;

const longestText = 6000;
const fewestWords = 4;
const leastScorePerWord = 0.5;
const leastLead = 0.08;
const sureWords = 25;
const letterWeight = 0.5;
const fewLetters = 8;
/** Times that letters may outweigh words; above, they show the script, which other languages share. */
const mostByLetters = 4;
const RARE = 3;
const specialLetter = /(?![a-z])\p{L}/gu;
const UNKNOWN: DetectedLanguage = { language: null, confidence: 0 };

const all: readonly Language[] = Object.values<Language>(languages);
const wordWeights = weigh(all.map(({ tag, ...language }) => [tag, new Set(listWords(language))]));
const lettersOf = new Map(all.map(({ tag, letters }) => [tag, new Set(listLetters(letters))]));
const letterWeights = new Map([...weigh([...lettersOf])].filter(([, tags]) => tags.length <= RARE));

/**
 * Recognises the language of a text of some forty words or more, and of a shorter one where it is
 * clear.
 *
 * A word counts more, the fewer languages have it. The caption classifier's words count too, so
 * that a banner's few sentences are enough. Only the first 6,000 characters are read.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const start = text.slice(0, longestText);
  const words = splitWords(start);
  if (words.length < fewestWords) return UNKNOWN;
  const letters = start.normalize('NFC').toLowerCase().match(specialLetter) ?? [];
  const byWords = sumWeights(wordWeights, words);
  const byLetters = sumWeights(letterWeights, letters);
  const fitting = [...new Set([...byWords.keys(), ...byLetters.keys()])].map((tag) => {
    const own = byWords.get(tag) ?? 0;
    const shown = (byLetters.get(tag) ?? 0) * letterWeight;
    const isScriptAlone = shown > own * mostByLetters && own / words.length < leastScorePerWord;
    return [tag, isScriptAlone ? 0 : (own + shown) * fit(tag, letters)] as const;
  });
  const [best, next] = fitting.toSorted((left, right) => right[1] - left[1]);
  if (!best || best[1] / words.length < leastScorePerWord) return UNKNOWN;
  const lead = 1 - (next?.[1] ?? 0) / best[1];
  if (lead < leastLead) return UNKNOWN;
  const evidence = Math.min(1, words.length / sureWords);
  const confidence = Math.min(1, lead * 2) * evidence;
  return { language: best[0], confidence: Math.round(confidence * 100) / 100 };
}

/** Decreases with the share of special letters that the language does not use. */
function fit(tag: string, letters: readonly string[]): number {
  const own = lettersOf.get(tag);
  if (!own || letters.length === 0) return 1;
  const foreign = letters.filter((letter) => !own.has(letter)).length;
  return 1 - Math.min(1, foreign / Math.max(letters.length, fewLetters));
}

function listWords({ stopWords, captions, consentWords }: Omit<Language, 'tag'>): string[] {
  const patterns = [...stopWords, ...consentWords, ...Object.values(captions).flat()];
  return patterns.filter((pattern) => !/[*~]/u.test(pattern)).flatMap((word) => splitWords(word));
}

function weigh(sets: readonly (readonly [string, ReadonlySet<string>])[]): Weights {
  const tagsOf = new Map<string, string[]>();
  for (const [tag, keys] of sets) {
    for (const key of keys) tagsOf.set(key, [...(tagsOf.get(key) ?? []), tag]);
  }
  return new Map(
    [...tagsOf].map(([key, tags]) => {
      const weight = Math.log((1 + sets.length) / tags.length);
      return [key, tags.map((tag) => [tag, weight] as const)];
    }),
  );
}

function sumWeights(weights: Weights, keys: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const key of keys) {
    for (const [tag, weight] of weights.get(key) ?? []) {
      scores.set(tag, (scores.get(tag) ?? 0) + weight);
    }
  }
  return scores;
}

/** Spells out the ranges, such as `가-힣`. */
function listLetters(letters: string): string[] {
  return (letters.match(/.-.|./gu) ?? []).flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map((letter) => letter.codePointAt(0) ?? 0);
    return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
  });
}
