/** Describes the consent signals of a scenario, in a few words each. */
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { GppString, Signals, TcString } from '../../schema/evidence/signals.js';
import type { Phase } from '../../schema/vocabulary.js';

/** The moment of a signal. */
type SignalMoment = 'before-choice' | 'end';

/** Shown where a scenario has no trace of a framework. */
export const noSignal = '–';
const notObserved = '? not observed';

/** Describes what the TC string of that moment consents to. */
export function describeTcf({ signals }: Scenario, moment: SignalMoment): string {
  const tcf = signals?.tcf;
  if (tcf === undefined) return notObserved;
  if (tcf === null) return noSignal;
  const strings = [...(tcf.events ?? []), ...(tcf.stored ?? [])]
    .filter(({ phase, string }) => string !== null && isOf(phase, moment))
    .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
  const string = strings.at(-1)?.string;
  return string ? describeTcString(string) : 'no string yet';
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

function describeTcString({ facts }: TcString): string {
  if (facts === null) return 'malformed';
  const { purposeConsents, vendorConsents } = facts;
  if (purposeConsents.length + vendorConsents === 0) return 'no consent';
  return `consent for purposes ${purposeConsents.join(', ') || 'none'}; vendors: ${vendorConsents}`;
}

/** Describes the sections of the last GPP string. */
export function describeGpp({ signals }: Scenario): string {
  const gpp = signals?.gpp;
  if (gpp === undefined) return notObserved;
  if (gpp === null) return noSignal;
  const sightings = [...(gpp.events ?? []), ...(gpp.api?.pings ?? []), ...(gpp.stored ?? [])];
  const string = sightings.findLast((each) => each.string !== null)?.string;
  return string ? describeGppString(string) : 'no string';
}

function describeGppString({ malformed, sections }: GppString): string {
  if (malformed !== null) return 'malformed';
  return sections.map(({ id, name }) => name || `section ${id}`).join(', ') || 'no section';
}

/** Describes the state of each consent type that calls up to that moment set last. */
export function describeGoogle({ signals }: Scenario, moment: SignalMoment): string {
  const mode = signals?.consentMode;
  if (mode === undefined) return notObserved;
  return mode === null ? noSignal : describeCalls(mode.calls, moment);
}

/** Describes the same for Microsoft's products. */
export function describeMicrosoft({ signals }: Scenario, moment: SignalMoment): string {
  const mode = signals?.microsoft;
  if (mode === undefined) return notObserved;
  return mode === null ? noSignal : describeCalls(mode.calls, moment);
}

type Calls =
  | NonNullable<NonNullable<Signals['consentMode']>['calls']>
  | NonNullable<NonNullable<Signals['microsoft']>['calls']>;

function describeCalls(calls: Calls | undefined, moment: SignalMoment): string {
  if (calls === undefined) return notObserved;
  const states: Record<string, string> = {};
  for (const call of calls) {
    // A call for some regions only may not apply to this visitor.
    const isForAll = !('regions' in call) || call.regions === null;
    if (isForAll && isOf(call.phase, moment)) Object.assign(states, call.states);
  }
  const kinds = [...new Set(Object.values(states))];
  if (kinds.length === 0) return 'nothing set';
  if (kinds.length === 1) return `all ${kinds[0]}`;
  return kinds
    .map((kind) => {
      const types = Object.keys(states).filter((type) => states[type] === kind);
      return `${kind}: ${types.join(', ')}`;
    })
    .join('; ');
}
