/** Recognises what a banner's sentences say, as concepts. */
import { impliedConsentWords } from '../../knowledge/statements/implied-consent.js';
import {
  concepts,
  statementLanguages,
  type ConceptPatterns,
  type StatementLanguage,
  type StatementLanguageId,
} from '../../knowledge/statements/index.js';
import type { Banner, Statement } from '../../schema/evidence/banner.js';
import { normalizeText } from '../../text/normalize-text.js';

/** Longest sentence read, in characters: hostile text must not make the patterns slow. */
const longestSentence = 2000;
const mostSentences = 500;

/**
 * Recognises the statements of a banner's blocks, in reading order; a sentence may make several.
 *
 * @param language BCP 47 tag of the banner, or of the page where the banner is too short to detect.
 *   A sentence that is clearly in another language is read in that one, since layers may differ.
 *   Of a language without patterns, at most those are known that take going on for consent.
 */
export function recogniseStatements(
  blocks: Banner['blocks'],
  language: string | null,
): Statement[] {
  const id = statementLanguageOf(language);
  if (id === undefined && language !== null) return recogniseGoingOn(blocks, language);
  const found = blocks
    .flatMap(({ layer, text }) => splitSentences(text).map((sentence) => ({ layer, sentence })))
    .slice(0, mostSentences)
    .flatMap(({ layer, sentence }) => {
      const words = normalizeText(sentence.slice(0, longestSentence));
      const spoken = languageOf(words, id);
      if (spoken === undefined) return [];
      return conceptsOf(words, statementLanguages[spoken]).map((concept) => ({
        concept,
        text: sentence,
        language: spoken,
        layer,
      }));
    });
  const first = new Map(found.map((statement) => [JSON.stringify(statement), statement]));
  return [...first.values()];
}

function recogniseGoingOn(blocks: Banner['blocks'], tag: string): Statement[] {
  const language = macrolanguages[primaryOf(tag)] ?? primaryOf(tag);
  const words = impliedConsentWords[language];
  if (words === undefined) return [];
  return blocks
    .flatMap(({ layer, text }) => splitSentences(text).map((sentence) => ({ layer, sentence })))
    .slice(0, mostSentences)
    .filter(({ sentence }) => {
      const folded = normalizeText(sentence.slice(0, longestSentence));
      const { goingOn, agreeing, unless } = words;
      return goingOn.test(folded) && agreeing.test(folded) && !unless.test(folded);
    })
    .map(({ layer, sentence }) => ({
      concept: 'implied-consent',
      text: sentence,
      language,
      layer,
    }));
}

/**
 * Finds a sentence with words of taking back or changing one's mind: it may tell the right to do so
 * in a form that no pattern knows. Undefined where there is none.
 */
export function findTalkOfTakingBack(
  blocks: Banner['blocks'],
  language: string | null,
): string | undefined {
  const id = statementLanguageOf(language);
  return blocks
    .flatMap(({ text }) => splitSentences(text))
    .slice(0, mostSentences)
    .find((sentence) => {
      const words = normalizeText(sentence.slice(0, longestSentence));
      const spoken = languageOf(words, id);
      if (spoken === undefined) return false;
      const { takingBack, concepts: patterns } = statementLanguages[spoken];
      return partsWithout(words, patterns['choices-at-any-time'].strike).some((part) =>
        takingBack.test(part),
      );
    });
}

/** The language whose patterns fit a tag; undefined where there are none. */
export function statementLanguageOf(tag: string | null): StatementLanguageId | undefined {
  const primary = primaryOf(tag ?? '');
  return isStatementLanguage(primary) ? primary : undefined;
}

/** Norwegian is detected as such, whichever written form a page declares. */
const macrolanguages: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

function primaryOf(tag: string): string {
  return tag.split(/[-_]/u)[0]?.toLowerCase() ?? '';
}

/**
 * Cuts a text into sentences, each with its end mark.
 *
 * @example splitSentences('Non. Oui !') // ['Non.', 'Oui !']
 */
export function splitSentences(text: string): string[] {
  return text
    .split(
      /(?<=[.!?…؟۔][»”"')\]]?)\s+(?=[\p{Lu}\p{Lo}\p{N}«“„"'(‹])|(?<=[。！？।][」』”）]?)\s*(?=[^\s」』”）])/u,
    )
    .map((sentence) => sentence.replaceAll(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
}

function isStatementLanguage(id: string): id is StatementLanguageId {
  return Object.hasOwn(statementLanguages, id);
}

/** The expected language, unless clearly more words are common words of another one. */
function languageOf(
  words: string,
  expected: StatementLanguageId | undefined,
): StatementLanguageId | undefined {
  const tokens = words.split(/[^\p{L}]+/u);
  const counts = Object.entries(statementLanguages).map(([id, { commonWords }]) => ({
    id,
    count: tokens.filter((token) => commonWords.has(token)).length,
  }));
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  const usual = counts.find(({ id }) => id === expected)?.count ?? 0;
  const isClear = most !== undefined && most.count >= (usual === 0 ? 2 : usual + 3);
  return isClear && isStatementLanguage(most.id) ? most.id : expected;
}

function conceptsOf(words: string, language: StatementLanguage): string[] {
  return concepts.filter((concept) => says(words, language.concepts[concept]));
}

function says(words: string, patterns: ConceptPatterns): boolean {
  const { says: chains, also, atLeast, unless, strike } = patterns;
  if (unless?.test(words) || also?.test(words) === false) return false;
  const count = atLeast?.of.filter((pattern) => pattern.test(words)).length ?? 0;
  if (count < (atLeast?.count ?? 0)) return false;
  return partsWithout(words, strike).some((part) =>
    chains.some((chain) => occursInOrder(part, chain)),
  );
}

/** Where what follows says another thing than what stands before. */
const contrast =
  /[;:]|, (?:but|whereas|while|mais|alors que|tandis que|aber|wahrend|hingegen|pero|mientras que|sino|ma|mentre|invece|maar|terwijl) |, (?:and|et|und|y|e|en) (?=(?:by|if|when|si|en|wenn|durch|al|se|als|door) )/u;

function partsWithout(words: string, strike: RegExp | undefined): string[] {
  if (strike === undefined) return [words];
  return words.split(contrast).map((part) => part.replaceAll(new RegExp(strike, 'gu'), '#'));
}

/**
 * Each piece is searched after the end of the piece before it; taking the earliest match is always
 * sufficient.
 */
function occursInOrder(words: string, pieces: readonly RegExp[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const rest = new RegExp(piece, 'gu');
    rest.lastIndex = from;
    if (!rest.test(words)) return false;
    from = rest.lastIndex;
  }
  return true;
}
