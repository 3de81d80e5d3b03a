/** Assembles what a visit showed of the Transparency and Consent Framework. */
import type { TcString, TcfSignal } from '../../schema/evidence/signals.js';
import type { VisitContext } from '../logs/visit-context.js';
import { decodeTcString } from '../../formats/decode-tc-string.js';
import type { SignalReport } from './signal-reports.js';
import {
  faultsOf,
  flagOf,
  momentOf,
  remember,
  stringOf,
  wholeOf,
  wordOf,
  type AskedState,
  type StoredString,
} from './read-reports.js';

/** What was seen of one framework. */
export interface SeenSignals {
  readonly reports: readonly SignalReport[];
  readonly asked: readonly AskedState[];
  readonly stored: readonly StoredString[];
}

/** One part of the evidence, and the reasons for what is missing in it. */
export interface Assembled<Signal> {
  /** Null where the page shows no trace of the framework. */
  readonly signal: Signal | null;
  readonly failures: readonly string[];
}

/** Assembles the API's state, its events and the stored strings. */
export function assembleTcf(seen: SeenSignals, context: VisitContext): Assembled<TcfSignal> {
  const decode = remember(decodeTcString);
  const faults = faultsOf('tcf', seen.reports, seen.asked);
  const isThere = seen.asked.some(({ reports }) => locatorOf(reports) !== undefined);
  const events = eventsOf(seen.reports, context, decode);
  const stored = seen.stored.map(({ text, ...at }) => ({
    ...at,
    string: { valueHash: context.redact.hash(text), ...decode(text) },
  }));
  const failures = [...new Set([...faults.api, ...faults.events])];
  if (!isThere && events.length + stored.length + failures.length === 0) {
    return { signal: null, failures };
  }
  const signal = {
    ...(faults.api.length === 0 && { api: isThere ? apiOf(seen.asked) : null }),
    ...(faults.events.length === 0 && { events }),
    stored,
  };
  return { signal, failures };
}

/** Whether the locator frame existed when the API was asked; undefined where there is no API. */
function locatorOf(reports: readonly SignalReport[] | undefined): boolean | undefined {
  const asked = reports?.find(({ kind }) => kind === 'tcf-asked');
  return asked?.values[0] === true ? asked.values[1] === true : undefined;
}

function apiOf(asked: readonly AskedState[]): NonNullable<TcfSignal['api']> {
  const pings = asked.flatMap(({ phase, reports = [] }) =>
    reports.filter(({ kind }) => kind === 'tcf-ping').map((ping) => readPing(phase, ping)),
  );
  return { hasLocator: asked.some(({ reports }) => locatorOf(reports) === true), pings };
}

type Ping = NonNullable<TcfSignal['api']>['pings'][number];

function readPing(phase: Ping['phase'], { values }: SignalReport): Ping {
  const [cmpLoaded, cmpStatus, displayStatus, gdprApplies, apiVersion, ...numbers] = values;
  const [cmpId, cmpVersion, vendorListVersion, policyVersion] = numbers;
  return {
    phase,
    cmpLoaded: flagOf(cmpLoaded),
    cmpStatus: wordOf(cmpStatus),
    displayStatus: wordOf(displayStatus),
    gdprApplies: flagOf(gdprApplies),
    apiVersion: wordOf(apiVersion),
    cmpId: wholeOf(cmpId),
    cmpVersion: wholeOf(cmpVersion),
    vendorListVersion: wholeOf(vendorListVersion),
    policyVersion: wholeOf(policyVersion),
  };
}

function eventsOf(
  reports: readonly SignalReport[],
  context: VisitContext,
  decode: typeof decodeTcString,
): NonNullable<TcfSignal['events']> {
  return reports
    .filter(({ kind }) => kind === 'tcf-event')
    .map((report) => {
      const [status, cmpStatus, gdprApplies, text] = report.values;
      const string: TcString | null = stringOf(text, context, decode);
      return {
        ...momentOf(report, context),
        status: wordOf(status),
        cmpStatus: wordOf(cmpStatus),
        gdprApplies: flagOf(gdprApplies),
        string,
      };
    });
}
