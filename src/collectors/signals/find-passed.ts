/**
 * Finds consent signals in what is sent: TC and GPP strings by their form, Google's consent mode by its
 * parameters, a service's own parameter by its name.
 * @see Google, Consent mode reference (`gcs`, `gcd`); IAB Europe, `gdpr_consent`; IAB Tech Lab, `gpp`
 */
import { decodeGppString } from '../../formats/decode-gpp-string.js';
import { decodeTcString } from '../../formats/decode-tc-string.js';
import {
  consentName,
  consentNoWords,
  consentYesWords,
  optInName,
  optOutName,
} from '../../knowledge/consent-parameters.js';
import { answersInValue } from '../../redact/answers-in-value.js';
import type { PassedAnswer, PassedKind } from '../../schema/evidence/passed-signals.js';
import type { TcFacts } from '../../schema/evidence/signals.js';

/** A signal in a text. */
export interface FoundSignal {
  readonly signal: PassedKind;
  readonly says: PassedAnswer;
  readonly parameter: string | null;
  /** The value itself, which is kept as a hash alone. */
  readonly text: string;
}

/** Limits: characters of a text that is read; members of a JSON text. */
const longestText = 64 * 1024;
const mostMembers = 2000;

/** Finds the signals in the query of an address, and in the parameters of its path. */
export function findInAddress(address: string): { path: FoundSignal[]; query: FoundSignal[] } {
  const { pathname, search } = new URL(address);
  const path = pathname.includes('=') ? findInPairs(pathname.replaceAll('/', ';')) : [];
  return { path, query: findInPairs(search.slice(1)) };
}

/** Finds the signals in a body or a message: JSON, pairs, or one string alone. */
export function findInText(text: string): FoundSignal[] {
  const read = text.slice(0, longestText).trim();
  const json = parseJson(read);
  if (json !== undefined) return findInJson(json);
  return read.includes('=')
    ? findInPairs(read.replaceAll('+', ' '))
    : listed(readSignal(null, read));
}

/** Finds the signals in a cookie. */
export function findInCookie(name: string, value: string): FoundSignal[] {
  const text = decode(value);
  const own = readSignal(name, text);
  if (own && own.says !== 'unclear') return [own];
  const inner = /[{=]/.test(text) ? findInText(text) : [];
  return inner.length > 0 ? inner : listed(own);
}

/** Reads one named value; null where it is no consent signal. */
export function readSignal(name: string | null, value: string): FoundSignal | null {
  const text = value.trim();
  if (text === '' || text.length > longestText) return null;
  const parameter = name !== null && fieldName.test(name) ? name : null;
  for (const [signal, read] of readers) {
    const says = read(text, name ?? '');
    if (says !== null) return { signal, says, parameter, text };
  }
  return null;
}

/** As `parameter` of what a request carries: any other text may be a person's address or name. */
const fieldName = /^[\w$.:[\]-]{1,100}$/;

type Reader = (text: string, name: string) => PassedAnswer | null;

/** Strings are known by their form, whatever their name is. */
const readers: readonly (readonly [PassedKind, Reader])[] = [
  ['tcf', readTcString],
  ['gpp', readGppString],
  ['consent-mode', readConsentMode],
  ['own', readOwn],
];

/** Years of the framework's second version: a text drawn at random rarely decodes to one. */
const created = /^20(?:1[89]|[2-3]\d)-/;

function readTcString(text: string): PassedAnswer | null {
  if (!/^C[\w-]{25,}(?:\.[\w-]+)*$/.test(text)) return null;
  const { facts } = decodeTcString(text);
  const isPlausible =
    facts && created.test(facts.created) && /^[A-Z]{2}$/.test(facts.publisherCountry);
  return isPlausible ? answerOfTc(facts) : null;
}

function answerOfTc({ purposeConsents, vendorConsents }: TcFacts): PassedAnswer {
  if (purposeConsents.length > 0 && vendorConsents > 0) return 'yes';
  return purposeConsents.length === 0 && vendorConsents === 0 ? 'no' : 'both';
}

/** Fields of the sections on US laws: 1 opted out, 2 did not. */
const optOuts = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'] as const;

function readGppString(text: string): PassedAnswer | null {
  if (!/^DB[\w-]{2,}~/.test(text)) return null;
  const sections = decodeGppString(text).facts ?? [];
  const answers = sections.flatMap(({ tcf, fields }): PassedAnswer[] => {
    if (tcf) return [answerOfTc(tcf)];
    return optOuts.flatMap((name): PassedAnswer[] => {
      if (fields?.[name] === 1) return ['no'];
      return fields?.[name] === 2 ? ['yes'] : [];
    });
  });
  return join(answers);
}

/** State of one type in `gcd`: granted or denied, by default or by an update; `l` is not set. */
const gcdStates: Readonly<Record<string, PassedAnswer>> = {
  m: 'no',
  n: 'yes',
  p: 'no',
  q: 'no',
  r: 'yes',
  t: 'yes',
  u: 'no',
  v: 'yes',
};

/** Four letters, each between digits: ad storage, analytics storage, ad user data, ad personalisation. */
const gcdForm = /^1[1-9]([a-z])[1-9]([a-z])[1-9](?:([a-z])[1-9])?(?:([a-z])[1-9])?/i;

function readConsentMode(text: string, name: string): PassedAnswer | null {
  const [, ad, analytics] = name === 'gcs' ? (/^G1([01-])([01-])$/.exec(text) ?? []) : [];
  if (ad !== undefined && analytics !== undefined) {
    const states = [ad, analytics].filter((state) => state !== '-');
    return join(states.map((state) => (state === '1' ? 'yes' : 'no')));
  }
  const [, ...letters] = name === 'gcd' ? (gcdForm.exec(text) ?? []) : [];
  if (letters.length === 0) return null;
  return join(letters.flatMap((letter?: string) => gcdStates[letter?.toLowerCase() ?? ''] ?? []));
}

function readOwn(text: string, name: string): PassedAnswer | null {
  const isOptOut = optOutName.test(name);
  if (!isOptOut && !consentName.test(name) && !optInName.test(name)) return null;
  const said = answersInValue(text) ?? answerOfWord(text.toLowerCase());
  if (!isOptOut || said === 'both' || said === 'unclear') return said;
  return said === 'yes' ? 'no' : 'yes';
}

function answerOfWord(word: string): PassedAnswer {
  if (consentYesWords.has(word)) return 'yes';
  return consentNoWords.has(word) ? 'no' : 'unclear';
}

function join(answers: readonly PassedAnswer[]): PassedAnswer {
  const [first = 'unclear', ...others] = new Set(answers);
  return others.length === 0 ? first : 'both';
}

function findInPairs(text: string): FoundSignal[] {
  return text.split(/[?&;]/).flatMap((pair) => {
    const end = pair.indexOf('=');
    return end < 1
      ? []
      : listed(readSignal(decode(pair.slice(0, end)), decode(pair.slice(end + 1))));
  });
}

interface JsonPart {
  readonly name: string | null;
  readonly value: unknown;
}

/** Breadth first, so that deep nesting needs no recursion. */
function findInJson(root: unknown): FoundSignal[] {
  const waiting: JsonPart[] = [{ name: null, value: root }];
  const found: FoundSignal[] = [];
  for (let at = 0; at < waiting.length && at < mostMembers; at += 1) {
    const part = waiting[at];
    if (part === undefined) break;
    const inner = partsIn(part);
    waiting.push(...inner);
    if (inner.length === 0) found.push(...readLeaf(part));
    else if (typeof part.value === 'object' && part.value !== null) {
      found.push(...readObject(part.name, part.value));
    }
  }
  return found;
}

/** The members of an object or a list; a text may be JSON again. */
function partsIn({ name, value }: JsonPart): JsonPart[] {
  if (typeof value === 'string') {
    const inner = parseJson(value);
    return inner === undefined ? [] : [{ name, value: inner }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map((each: unknown) => ({ name, value: each }));
  return Object.entries(value).map(([key, each]) => ({ name: key, value: each as unknown }));
}

function readLeaf({ name, value }: JsonPart): FoundSignal[] {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
    return listed(readSignal(name, `${value}`));
  }
  return [];
}

/** `{ "consent": { "ads": true } }` answers for the purposes it names. */
function readObject(name: string | null, value: object): FoundSignal[] {
  if (name === null || !consentName.test(name)) return [];
  const text = JSON.stringify(value);
  const says = answersInValue(text);
  return says === undefined ? [] : [{ signal: 'own', says, parameter: name, text }];
}

function listed(found: FoundSignal | null): FoundSignal[] {
  return found ? [found] : [];
}

/** Undefined where the text is no JSON object or list. */
function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // SyntaxError: it only begins like JSON, or was cut off.
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: a lone `%` is part of the value.
    return text;
  }
}
