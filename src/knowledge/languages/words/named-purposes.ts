/** Tells which purposes that need consent a text names, clause by clause, in its own language. */
import { languages } from '../index.js';
import type { Language } from '../language.js';
import { splitWords } from '../../../text/normalize-text.js';
import { buildWordLexicon, type WordLexicon } from '../../../text/word-lexicon.js';

/** Purposes that words name without doubt; measuring an audience and analysing it are one. */
const counted = {
  'audience-measurement': 'analytics',
  analytics: 'analytics',
  advertising: 'advertising',
  'social-media': 'social-media',
} as const;

/** A purpose that a text can name. */
export type NamedPurpose = (typeof counted)[keyof typeof counted];

/** The purposes that a text names. */
export interface NamedPurposes {
  /** Named as something that is done. */
  readonly sure: ReadonlySet<NamedPurpose>;
  /**
   * Those, the ones that stand only beside a denial, as in “no advertising”, and the ones that words
   * with other uses may name: measuring, preferences.
   */
  readonly possible: ReadonlySet<NamedPurpose | 'functional'>;
}

interface PurposeWords {
  readonly sure: WordLexicon<NamedPurpose>;
  readonly unsure: WordLexicon<NamedPurpose | 'functional'>;
  readonly denials: WordLexicon<true>;
}

/** Verbs of measuring, of which languages list only the nouns. */
const measuring =
  'measure measuring mesurer mesure messen gemessen misurare misura medir medimos mide meten mäta måle mierzyć mierzymy měříme měřit mérjük mittaamme măsura'.split(
    ' ',
  );

const known = new Map<string, PurposeWords>();

/**
 * Finds the purposes; null for a language whose words are not known.
 *
 * @param language BCP 47 tag of the text
 */
export function namedPurposes(text: string, language: string): NamedPurposes | null {
  const words = wordsOf(language);
  if (words === null) return null;
  const clauses = text.split(/[.,;:!?()\n–—]+/u).map((clause) => splitWords(clause));
  const affirmed = clauses.filter((clause) => words.denials.find(clause).length === 0);
  const sure = labelsIn(words.sure, affirmed);
  const others = [...labelsIn(words.sure, clauses), ...labelsIn(words.unsure, clauses)];
  return { sure, possible: new Set([...sure, ...others]) };
}

function labelsIn<L>(lexicon: WordLexicon<L>, clauses: readonly string[][]): Set<L> {
  const hits = clauses.flatMap((clause) => lexicon.find(clause));
  return new Set(hits.filter(({ typo }) => !typo).map(({ label }) => label));
}

function wordsOf(tag: string): PurposeWords | null {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/u);
  const language = Object.values<Language>(languages).find((each) => each.tag === primary);
  if (language === undefined) return null;
  const words = known.get(primary) ?? buildWords(language);
  known.set(primary, words);
  return words;
}

function buildWords({ purposes, captions }: Language): PurposeWords {
  const patterns = Object.entries(counted).flatMap(([purpose, as]) =>
    purposes[purpose as keyof typeof counted].map((pattern) => [pattern, as] as const),
  );
  const denials = [...captions.not, ...captions.without, ...captions.no];
  return {
    sure: buildWordLexicon(patterns),
    unsure: buildWordLexicon([
      ...measuring.map((pattern) => [pattern, 'analytics'] as const),
      ...purposes.functional.map((pattern) => [pattern, 'functional'] as const),
    ]),
    denials: buildWordLexicon(denials.map((pattern) => [pattern, true])),
  };
}
