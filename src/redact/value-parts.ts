/** Parts of a value that could tell one browser from another, and the forms in which others pass them on. */
import { createHash } from 'node:crypto';
import type { CarriedForm } from '../schema/evidence/requests.js';

/** Read of one value, and parts taken of it. */
const longestRead = 4096;
const mostParts = 8;

/** Of a text that is looked through for parts. */
const longestText = 65_536;

/**
 * Shortest part: 8 characters are the least that identifiers in cookies are taken to have.
 * @see Englehardt and Narayanan, Online Tracking (CCS 2016), detecting ID cookies
 */
const word = /[\w-]{8,512}/g;

/** Seconds or milliseconds since 1970 of our time, and dates: a moment tells no browser. */
const moment = /^(?:1[5-9]\d{8}(?:\d{3})?|(?:19|20)\d{2}-\d{2}-\d{2}.*)$/;

/**
 * The parts of a value, each once: runs of letters, digits, `_` and `-` with a digit or in both cases.
 * @example partsOf('GA1.1.123456789.1764140000') // ['123456789']
 */
export function partsOf(value: string): string[] {
  return wordsOf(value.slice(0, longestRead)).slice(0, mostParts);
}

/** The parts that all of several values have. */
export function commonParts(values: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = values;
  return first.filter((part) => others.every((parts) => parts.includes(part)));
}

/** The same parts of a longer text, however many there are. */
export function wordsOf(text: string): string[] {
  const words = decoded(text.slice(0, longestText)).match(word) ?? [];
  return [...new Set(words)].filter((each) => mayIdentify(each));
}

function mayIdentify(text: string): boolean {
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  return (/\d/.test(text) || isMixed) && !moment.test(text);
}

/** Undoes percent-encoding where it is some. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Expected of text with a lone `%`: URIError.
    return text;
  }
}

/**
 * The forms in which a text is passed on: as it is, in base64, hashed.
 * @see Englehardt, Han and Narayanan, I never signed up for this! (PETS 2018): encodings and hashes in which e-mail addresses leak
 */
export function formsOf(text: string): (readonly [form: string, as: CarriedForm])[] {
  const digest = (algorithm: string): string => createHash(algorithm).update(text).digest('hex');
  return [
    [text, 'plain'],
    [Buffer.from(text).toString('base64url'), 'base64'],
    [digest('md5'), 'md5'],
    [digest('sha1'), 'sha1'],
    [digest('sha256'), 'sha256'],
  ];
}

/** What a word says where it is printable text in base64; else null. */
export function decodeBase64(text: string): string | null {
  if (text.length < 16) return null;
  const plain = Buffer.from(text, 'base64url').toString('utf8');
  return /^[\t\n\r -~]{8,}$/.test(plain) ? plain : null;
}
