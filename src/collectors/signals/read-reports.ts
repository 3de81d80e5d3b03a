/**
 * Functions that the assembly of all consent signals shares: times, values from the page, and
 * strings.
 */
import type { VisitContext } from '../logs/visit-context.js';
import type { Phase } from '../../schema/vocabulary.js';
import type { Decoded } from '../../formats/decode-tc-string.js';
import type { SignalValue } from './page/install-signal-tools.js';
import type { SignalReport } from './signal-reports.js';

/** The reports at the end of one phase; undefined where the document went away before. */
export interface AskedState {
  readonly phase: Phase;
  readonly reports: readonly SignalReport[] | undefined;
}

/** One stored string, as it was at the end of one phase. */
export interface StoredString {
  readonly phase: Phase;
  readonly kind: 'cookie' | 'localStorage';
  readonly name: string;
  readonly text: string;
}

const longestWord = 40;

/** Returns a word from the page; null where the page gave none. */
export function wordOf(value: SignalValue): string | null {
  return value === null || value === undefined ? null : String(value).slice(0, longestWord);
}

/** Returns a boolean from the page; null where the page gave anything else. */
export function flagOf(value: SignalValue): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** Returns a whole number from the page; null where the page gave anything else. */
export function wholeOf(value: SignalValue): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** Returns the numbers of a list from the page, which its reader joined by commas. */
export function numbersOf(value: SignalValue): number[] {
  const texts = typeof value === 'string' && value !== '' ? value.split(',') : [];
  return texts.filter((text) => /^\d{1,4}$/.test(text)).map(Number);
}

/** Returns the time of a report, in the form of the evidence. */
export function momentOf(
  { atMs }: SignalReport,
  context: VisitContext,
): { readonly phase: Phase; readonly atMs: number } {
  return { phase: context.timeline.phaseAt(atMs), atMs: context.timeline.elapsedMs(atMs) };
}

/** Returns a string from an API: null where it gave none yet, malformed where it is no text. */
export function stringOf<Facts>(
  value: SignalValue,
  context: VisitContext,
  decode: (text: string) => Decoded<Facts>,
): ({ valueHash: string } & Decoded<Facts>) | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { valueHash: context.redact.hash(value), ...decode(value) };
  const malformed = value === undefined ? 'it cannot be read' : 'it is no text';
  return { valueHash: context.redact.hash(String(value)), facts: null, malformed };
}

/** Caches a decoder's result for each text, since the same text is reported many times. */
export function remember<Facts>(
  decode: (text: string) => Decoded<Facts>,
): (text: string) => Decoded<Facts> {
  const known = new Map<string, Decoded<Facts>>();
  return (text) => {
    const decoded = known.get(text) ?? decode(text);
    known.set(text, decoded);
    return decoded;
  };
}

/** The reasons why an API could not be observed completely, one sentence each. */
export function faultsOf(
  api: 'tcf' | 'gpp',
  reports: readonly SignalReport[],
  asked: readonly AskedState[],
): { readonly api: string[]; readonly events: string[] } {
  const name = api === 'tcf' ? '__tcfapi' : '__gpp';
  const has = (what: string): boolean => reports.some(({ kind }) => kind === `${api}-${what}`);
  const threw = has('threw') ? [`The page's ${name} threw an error.`] : [];
  const gone = asked.some((state) => state.reports === undefined)
    ? [`The page went away while its ${name} was looked for.`]
    : [];
  const silent = asked.some(({ reports: answers }) => isSilent(api, answers ?? []))
    ? [`The page's ${name} did not answer.`]
    : [];
  return {
    api: [...threw, ...gone, ...silent],
    events: [
      ...threw,
      ...(has('failed') ? [`The page's ${name} refused a listener.`] : []),
      ...(has('overflow') ? [`The page's ${name} told its listener more than is kept.`] : []),
    ],
  };
}

function isSilent(api: string, reports: readonly SignalReport[]): boolean {
  const isThere = reports.some(({ kind, values }) => kind === `${api}-asked` && values[0] === true);
  return isThere && !reports.some(({ kind }) => kind === `${api}-ping`);
}
