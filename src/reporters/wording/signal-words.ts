/** Describes the consent signals of a scenario, in a few words each. */
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { GppString, Signals, TcString } from '../../schema/evidence/signals.js';
import type { Phase } from '../../schema/vocabulary.js';
import { en } from '../words/en.js';
import { say, wordFor } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

/** The moment of a signal. */
type SignalMoment = 'before-choice' | 'end';

/** Shown where a scenario has no trace of a framework. */
export const noSignal = '–';

/** Describes what the TC string of that moment consents to. */
export function describeTcf(
  { signals }: Scenario,
  moment: SignalMoment,
  words: Words = en,
): string {
  const tcf = signals?.tcf;
  if (tcf === undefined) return words.notObservedMark;
  if (tcf === null) return noSignal;
  const strings = [...(tcf.events ?? []), ...(tcf.stored ?? [])]
    .filter(({ phase, string }) => string !== null && isOf(phase, moment))
    .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
  const string = strings.at(-1)?.string;
  return string ? describeTcString(string, words) : words.signals.noStringYet;
}

const phases: readonly Phase[] = [
  'before-choice',
  'after-choice',
  'after-revisit',
  'after-withdrawal',
];

function isOf(phase: Phase, moment: SignalMoment): boolean {
  return moment === 'end' || phase === 'before-choice';
}

function describeTcString({ facts }: TcString, words: Words): string {
  const { signals } = words;
  if (facts === null) return signals.malformed;
  const { purposeConsents, vendorConsents } = facts;
  if (purposeConsents.length + vendorConsents === 0) return signals.noConsent;
  const purposes = purposeConsents.join(', ') || signals.noPurpose;
  return say(words, signals.consent, { purposes, vendors: vendorConsents });
}

/** Describes the sections of the last GPP string. */
export function describeGpp({ signals: { gpp } = {} }: Scenario, words: Words = en): string {
  if (gpp === undefined) return words.notObservedMark;
  if (gpp === null) return noSignal;
  const string = lastStringOf(gpp);
  return string ? describeGppString(string, words) : words.signals.noString;
}

function lastStringOf({ events = [], api, stored = [] }: Gpp): GppString | null | undefined {
  const sightings = [...events, ...(api?.pings ?? []), ...stored];
  return sightings.findLast((each) => each.string !== null)?.string;
}

type Gpp = NonNullable<Signals['gpp']>;

function describeGppString({ malformed, sections }: GppString, words: Words): string {
  const { signals } = words;
  if (malformed !== null) return signals.malformed;
  const names = sections.map(({ id, name }) => name || say(words, signals.section, { id }));
  return names.join(', ') || signals.noSection;
}

/** Describes the state of each consent type that calls up to that moment set last. */
export function describeGoogle(
  { signals }: Scenario,
  moment: SignalMoment,
  words: Words = en,
): string {
  const mode = signals?.consentMode;
  if (mode === undefined) return words.notObservedMark;
  return mode === null ? noSignal : describeCalls(mode.calls, moment, words);
}

/** Describes the same for Microsoft's products. */
export function describeMicrosoft(
  { signals }: Scenario,
  moment: SignalMoment,
  words: Words = en,
): string {
  const mode = signals?.microsoft;
  if (mode === undefined) return words.notObservedMark;
  return mode === null ? noSignal : describeCalls(mode.calls, moment, words);
}

type Calls =
  | NonNullable<NonNullable<Signals['consentMode']>['calls']>
  | NonNullable<NonNullable<Signals['microsoft']>['calls']>;

function describeCalls(calls: Calls | undefined, moment: SignalMoment, words: Words): string {
  if (calls === undefined) return words.notObservedMark;
  const states: Record<string, string> = {};
  for (const call of calls) {
    // A call for some regions only may not apply to this visitor.
    const isForAll = !('regions' in call) || call.regions === null;
    if (isForAll && isOf(call.phase, moment)) Object.assign(states, call.states);
  }
  const kinds = [...new Set(Object.values(states))];
  const { signals } = words;
  const [first] = kinds;
  if (first === undefined) return signals.nothingSet;
  if (kinds.length === 1) return say(words, signals.all, { state: wordFor(words.states, first) });
  return kinds
    .map((kind) => {
      const types = Object.keys(states).filter((type) => states[type] === kind);
      const state = wordFor(words.states, kind);
      return say(words, signals.some, { state, types: types.join(', ') });
    })
    .join('; ');
}
