/** Assembles what a visit showed of the Global Privacy Platform. */
import type { GppString, GppSignal } from '../../schema/evidence/signals.js';
import type { VisitContext } from '../logs/visit-context.js';
import type { Assembled, SeenSignals } from './assemble-tcf.js';
import { decodeGppString } from '../../formats/decode-gpp-string.js';
import type { SignalValue } from './page/install-signal-tools.js';
import type { SignalReport } from './signal-reports.js';
import {
  faultsOf,
  momentOf,
  numbersOf,
  remember,
  stringOf,
  wholeOf,
  wordOf,
} from './read-reports.js';

type Ping = NonNullable<GppSignal['api']>['pings'][number];
type Event = NonNullable<GppSignal['events']>[number];
type StringReader = (value: SignalValue) => GppString | null;

/** Assembles the API's state, its events and the stored strings. */
export function assembleGpp(seen: SeenSignals, context: VisitContext): Assembled<GppSignal> {
  const decode = remember(decodeGppString);
  const readString: StringReader = (value) => {
    const string = stringOf(value, context, decode);
    if (string === null) return null;
    const { facts, ...rest } = string;
    return { ...rest, sections: facts ?? [] };
  };
  const faults = faultsOf('gpp', seen.reports, seen.asked);
  const isThere = seen.asked.some(({ reports = [] }) =>
    reports.some(({ kind, values }) => kind === 'gpp-asked' && values[0] === true),
  );
  const events = seen.reports
    .filter(({ kind }) => kind === 'gpp-event')
    .map((report) => readEvent(report, context, readString));
  const stored = seen.stored.flatMap(({ text, ...at }) => {
    const string = readString(text);
    return string ? [{ ...at, string }] : [];
  });
  const pings = seen.asked.flatMap(({ phase, reports = [] }) =>
    reports
      .filter(({ kind }) => kind === 'gpp-ping')
      .map((ping) => readPing(phase, ping, readString)),
  );
  const failures = [...new Set([...faults.api, ...faults.events])];
  if (!isThere && events.length + stored.length + failures.length === 0) {
    return { signal: null, failures };
  }
  const signal = {
    ...(faults.api.length === 0 && { api: isThere ? { pings } : null }),
    ...(faults.events.length === 0 && { events }),
    stored,
  };
  return { signal, failures };
}

function readPing(phase: Ping['phase'], { values }: SignalReport, readString: StringReader): Ping {
  const [gppVersion, cmpStatus, displayStatus, signalStatus, cmpId, sections, text] = values;
  return {
    phase,
    gppVersion: wordOf(gppVersion),
    cmpStatus: wordOf(cmpStatus),
    displayStatus: wordOf(displayStatus),
    signalStatus: wordOf(signalStatus),
    cmpId: wholeOf(cmpId),
    applicableSections: numbersOf(sections),
    string: readString(text),
  };
}

function readEvent(report: SignalReport, context: VisitContext, readString: StringReader): Event {
  const [name, signalStatus, sections, text] = report.values;
  return {
    ...momentOf(report, context),
    name: wordOf(name),
    signalStatus: wordOf(signalStatus),
    applicableSections: numbersOf(sections),
    string: readString(text),
  };
}
