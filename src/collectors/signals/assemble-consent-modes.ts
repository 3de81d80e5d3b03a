/** Assembles what a visit showed of Google's and Microsoft's consent modes. */
import {
  consentTypes,
  type ConsentMode,
  type ConsentModeCall,
  type ConsentState,
  type MicrosoftConsent,
} from '../../schema/evidence/signals.js';
import type { Assembled } from './assemble-tcf.js';
import { listGoogleHits, listUetHits } from './consent-hits.js';
import type { LoggedRequest } from '../logs/exchange.js';
import type { VisitContext } from '../logs/visit-context.js';
import type { SignalValue } from './page/install-signal-tools.js';
import type { SignalReport } from './signal-reports.js';
import { momentOf } from './read-reports.js';

/** Calls kept of one kind. */
const mostCalls = 500;

/**
 * The page's calls to the tags, and what the tags sent; undefined where requests were not observed.
 */
export interface SeenCalls {
  readonly reports: readonly SignalReport[];
  readonly requests: readonly LoggedRequest[];
}

type MicrosoftCall = NonNullable<MicrosoftConsent['calls']>[number];
type Settings = NonNullable<ConsentMode['settings']>;

/** Assembles the calls of `gtag('consent', …)` and the parameters that tags send. */
export function assembleGoogle(seen: SeenCalls, context: VisitContext): Assembled<ConsentMode> {
  const calls = ofKind(seen.reports, 'google').map((report) => readCall(report, context));
  const settings = ofKind(seen.reports, 'google-set').map((report) => readSetting(report, context));
  const hits = listGoogleHits(seen.requests, context);
  const failures = overflow(seen.reports, calls.length + settings.length, 'Google');
  if (calls.length + settings.length + hits.length + failures.length === 0) {
    return { signal: null, failures };
  }
  return { signal: { ...(failures.length === 0 && { calls, settings }), hits }, failures };
}

/** Assembles the calls to UET and Clarity, and the parameter that UET sends. */
export function assembleMicrosoft(
  seen: SeenCalls,
  context: VisitContext,
): Assembled<MicrosoftConsent> {
  const calls = seen.reports
    .filter(({ kind }) => kind === 'uet' || kind === 'clarity')
    .map((report) => ({
      ...momentOf(report, context),
      ...(report.kind === 'uet' ? readUet(report) : readClarity(report)),
    }));
  const hits = listUetHits(seen.requests, context);
  const failures = overflow(seen.reports, calls.length, 'Microsoft');
  if (calls.length + hits.length + failures.length === 0) return { signal: null, failures };
  return { signal: { ...(failures.length === 0 && { calls }), hits }, failures };
}

function ofKind(reports: readonly SignalReport[], kind: string): SignalReport[] {
  return reports.filter((report) => report.kind === kind);
}

function overflow(reports: readonly SignalReport[], count: number, whose: string): string[] {
  const isTooMany = count > mostCalls || ofKind(reports, 'queue-overflow').length > 0;
  return isTooMany ? [`The page told ${whose}'s tags of consent more often than is kept.`] : [];
}

function readCall(report: SignalReport, context: VisitContext): ConsentModeCall {
  const [command, regions, wait, ...states] = report.values;
  return {
    ...momentOf(report, context),
    command: commandOf(command),
    states: Object.fromEntries(
      consentTypes.flatMap((type, index) => named(type, states[index] ?? null)),
    ),
    regions: typeof regions === 'string' && regions !== '' ? regions.split(',') : null,
    waitForUpdateMs: typeof wait === 'number' ? wait : null,
  };
}

function readSetting(report: SignalReport, context: VisitContext): Settings[number] {
  const [name, on] = report.values;
  return {
    ...momentOf(report, context),
    name: name === 'url_passthrough' ? name : 'ads_data_redaction',
    on: on === true,
  };
}

function readUet({ values: [command, state] }: SignalReport): Omit<MicrosoftCall, MomentField> {
  return {
    product: 'uet',
    command: commandOf(command),
    states: Object.fromEntries(named('ad_storage', state ?? null)),
  };
}

type MomentField = 'phase' | 'atMs';

/** `clarity('consent')` grants everything, and `clarity('consent', false)` withdraws it. */
function readClarity({ values }: SignalReport): Omit<MicrosoftCall, MomentField> {
  const [command, granted, ad, analytics] = values;
  if (command === 'consent') {
    const state = granted === false ? 'denied' : 'granted';
    const states = { ad_storage: state, analytics_storage: state } as const;
    return { product: 'clarity', command, states };
  }
  const states = [
    ...named('ad_storage', ad ?? null),
    ...named('analytics_storage', analytics ?? null),
  ];
  return { product: 'clarity', command: 'consentv2', states: Object.fromEntries(states) };
}

function commandOf(value: SignalValue): ConsentModeCall['command'] {
  return value === 'default' || value === 'update' ? value : 'malformed';
}

/** Empty where the call does not name the type. */
function named(type: string, value: SignalValue): [string, ConsentState][] {
  if (value === null) return [];
  return [[type, value === 'granted' || value === 'denied' ? value : 'malformed']];
}
