/** Parts of a value that could identify a browser, and the forms in which they are passed on. */
import { createHash } from 'node:crypto';
import type { CarriedForm } from '../schema/evidence/requests.js';

/** Limits: characters read of one value; parts taken of it. */
const longestRead = 4096;
const mostParts = 8;

/** Characters read of a text that is searched for parts. */
const longestText = 65_536;

/**
 * A part has at least 8 characters, the shortest length that identifiers in cookies are taken to
 * have.
 * @see Englehardt and Narayanan, Online Tracking (CCS 2016), detecting ID cookies
 */
const word = /[\w-]{8,512}/g;

/** Present times in seconds or milliseconds since 1970, and dates: a time identifies no browser. */
const moment = /^(?:1[5-9]\d{8}(?:\d{3})?|(?:19|20)\d{2}-\d{2}-\d{2}.*)$/;

/**
 * Lists the parts of a value, each once: runs of letters, digits, `_` and `-` that contain a digit
 * or both cases.
 * @example partsOf('GA1.1.123456789.1764140000') // ['123456789']
 */
export function partsOf(value: string): string[] {
  return wordsOf(value.slice(0, longestRead)).slice(0, mostParts);
}

/** The parts that all of the given values share. */
export function commonParts(values: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = values;
  return first.filter((part) => others.every((parts) => parts.includes(part)));
}

/** Lists the parts of a longer text, without a limit on their number. */
export function wordsOf(text: string): string[] {
  const words = decoded(text.slice(0, longestText)).match(word) ?? [];
  return [...new Set(words)].filter((each) => mayIdentify(each));
}

function mayIdentify(text: string): boolean {
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  return (/\d/.test(text) || isMixed) && !moment.test(text);
}

/** Decodes percent-encoding where the text has valid one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Expected of a text with a lone `%`: URIError.
    return text;
  }
}

/**
 * Lists the forms in which a text is passed on: as it is, in base64, hashed.
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

/** Decodes a word where it is printable text in base64; null otherwise. */
export function decodeBase64(text: string): string | null {
  if (text.length < 16) return null;
  const plain = Buffer.from(text, 'base64url').toString('utf8');
  return /^[\t\n\r -~]{8,}$/.test(plain) ? plain : null;
}
