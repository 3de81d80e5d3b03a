/** What the value of a consent record says, without keeping the value: yes, no, or both. */
import {
  doubtful,
  necessaryKeys,
  noAnswerKeys,
  noWords,
  oftenNecessary,
  purposeKeys,
  shortPurposeKeys,
  wholeAnswers,
  yesWords,
} from '../knowledge/cookies/consent-record-keys.js';
import type { ValueAnswers } from '../schema/evidence/items.js';

/** Characters of a value that are read; records are short. */
const longestRead = 4096;
const deepest = 5;

/** `maybe`: a yes to what may be necessary. */
type Answer = 'yes' | 'no' | 'maybe';

/**
 * Returns what a value answers to the purposes that it names; undefined where it names none, or is
 * no plain text.
 * @example answersInValue('{"necessary":true,"ads":false}') // 'no'
 */
export function answersInValue(value: string): ValueAnswers | undefined {
  if (value.length > longestRead) return undefined;
  const text = decode(value.trim());
  const answers = new Set(answersOf(text));
  if (answers.size === 0) return undefined;
  if (!answers.has('yes')) return answers.has('maybe') ? 'both' : 'no';
  // Defaults that nobody has confirmed are no consent, and no refusal either.
  return answers.has('no') || doubtful.test(text) ? 'both' : 'yes';
}

function answersOf(text: string): Answer[] {
  const whole = (['yes', 'no'] as const).find((answer) =>
    wholeAnswers[answer].includes(text.toLowerCase()),
  );
  if (whole) return [whole];
  return /^[[{]/.test(text) ? answersInJson(text) : answersInPairs(text);
}

function answersInJson(text: string): Answer[] {
  try {
    return answersIn(JSON.parse(text) as unknown, { about: '', key: '', depth: 0 });
  } catch {
    // SyntaxError: it only begins like JSON.
    return answersInPairs(text.replaceAll(/[[\]{}"']/g, ''));
  }
}

interface JsonPlace {
  /** The purpose it is about; empty where none is named. */
  readonly about: string;
  /** The name that it stands under. */
  readonly key: string;
  readonly depth: number;
}

function answersIn(value: unknown, { about, key, depth }: JsonPlace): Answer[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((each) => answerInList(each, key));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => {
      // `{ "ads": { "value": true } }` says it one level below the purpose.
      if (isNecessary(name) || noAnswerKeys.test(name)) return [];
      const purpose = isPurpose(name) ? name : about;
      return answersIn(inner, { about: purpose, key: name, depth: depth + 1 });
    });
  }
  return isPurpose(about) ? answerOf(about, String(value)) : [];
}

/** A list of purposes, such as `{ "accepted": ["ads"] }`, allows those it names. */
function answerInList(item: unknown, key: string): Answer[] {
  if (typeof item !== 'string' || !isPurpose(item)) return [];
  return /reject|refus|den(y|ied)|declin|disabled/i.test(key) ? ['no'] : answerOf(item, 'yes');
}

/** `ads:0|social:1`, `ad_storage=denied&analytics_storage=granted` and the like. */
function answersInPairs(text: string): Answer[] {
  return text.split(/[&|;,\s!]+/).flatMap((part) => {
    const [key = '', answer = ''] = part.split(/[=:]/).slice(-2);
    return isPurpose(key) ? answerOf(key, answer) : [];
  });
}

function isPurpose(key: string): boolean {
  const plain = plainOf(key);
  const isNamed =
    shortPurposeKeys.includes(plain) ||
    purposeKeys.some((beginning) => plain.startsWith(beginning));
  return isNamed && !noAnswerKeys.test(key) && !noAnswerKeys.test(plain);
}

function isNecessary(key: string): boolean {
  const plain = plainOf(key);
  return necessaryKeys.some((beginning) => plain.startsWith(beginning));
}

function plainOf(key: string): string {
  return key.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function answerOf(key: string, word: string): Answer[] {
  const plain = word.trim().toLowerCase();
  if (yesWords.includes(plain)) return [oftenNecessary.test(plainOf(key)) ? 'maybe' : 'yes'];
  return noWords.includes(plain) ? ['no'] : [];
}

/** Values are often percent-encoded, some twice. */
function decode(value: string): string {
  try {
    const once = decodeURIComponent(value);
    return /%[0-9a-f]{2}/i.test(once) ? decodeURIComponent(once) : once;
  } catch {
    // URIError: the value is not percent-encoded.
    return value;
  }
}
