/**
 * The consent signals of a page (TCF, GPP, the consent modes of Google and Microsoft), and the
 * Global Privacy Control that the visitor sends.
 */
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import type { WatchedTarget } from '../../browser/frames/watched-target.js';
import { gppStores, tcStores, type ConsentStores } from '../../knowledge/consent-stores.js';
import { fitsName } from '../../knowledge/fits-name.js';
import type { PassedSignal } from '../../schema/evidence/passed-signals.js';
import type { Signals } from '../../schema/evidence/signals.js';
import type { Phase } from '../../schema/vocabulary.js';
import { assembleGoogle, assembleMicrosoft } from './assemble-consent-modes.js';
import { assembleGpp } from './assemble-gpp.js';
import { assemblePassed } from './assemble-passed.js';
import { assembleTcf } from './assemble-tcf.js';
import type { Collecting, Collector, Recorder } from '../collector.js';
import type { LoggedRequest } from '../logs/exchange.js';
import type { ScriptCalls } from '../logs/script-calls.js';
import { findStoredString, longestStored } from './find-stored-strings.js';
import { visitContextOf, type VisitContext } from '../logs/visit-context.js';
import { readConsentStores, type HeldStore } from './page/read-consent-stores.js';
import { SignalReports, type SignalReport } from './signal-reports.js';
import type { AskedState, StoredString } from './read-reports.js';

/** The signals of one visit, before the stored consent records are added. */
export type RawSignals = Omit<Signals, 'records'>;

/** Observes the signals of the main document, and those that other hosts receive. */
export const signals: Collector<RawSignals> = { start: startRecorder };

interface PhaseEnd extends AskedState {
  readonly stores: readonly HeldStore[];
}

function startRecorder({ visit, logs, note }: Collecting): Recorder<RawSignals> {
  const log = logs.network;
  const signalReports = new SignalReports();
  const ends = new Map<Phase, PhaseEnd>();
  const headers = { with: 0, without: 0 };
  const lookAt = async (phase: Phase): Promise<void> => {
    const stores = await readStores(visit);
    ends.set(phase, { phase, stores, reports: await signalReports.ask() });
  };
  return {
    async watch(target) {
      log.watch(target);
      countHeaders(target, headers);
      await logs.scripts.watch(target);
      await signalReports.watch(target);
    },
    phaseEnds: lookAt,
    async result() {
      if (!ends.has(visit.phase)) await lookAt(visit.phase);
      const { scripts } = logs;
      const seen = { reports: signalReports.all(), requests: log.requests(), headers, scripts };
      const { signals: assembled, failures } = assemble(visit, [...ends.values()], seen);
      for (const failure of failures) note(failure);
      return assembled;
    },
  };
}

interface Seen {
  readonly reports: readonly SignalReport[];
  readonly requests: readonly LoggedRequest[];
  readonly headers: { readonly with: number; readonly without: number };
  readonly scripts: Pick<ScriptCalls, 'all'>;
}

/** The signals, and the reasons for missing parts. */
function assemble(
  visit: Visit,
  ends: readonly PhaseEnd[],
  seen: Seen,
): { readonly signals: RawSignals; readonly failures: readonly string[] } {
  const context = visitContextOf(visit);
  const shown = { reports: seen.reports, asked: ends };
  const tcf = assembleTcf({ ...shown, stored: storedIn(ends, tcStores) }, context);
  const gpp = assembleGpp({ ...shown, stored: storedIn(ends, gppStores) }, context);
  const google = assembleGoogle(seen, context);
  const microsoft = assembleMicrosoft(seen, context);
  const passing = passedIn(seen, context);
  const control = seen.reports.findLast(({ kind }) => kind === 'privacy-control')?.values[0];
  return {
    signals: {
      tcf: tcf.signal,
      gpp: gpp.signal,
      consentMode: google.signal,
      microsoft: microsoft.signal,
      gpc: {
        navigator: typeof control === 'boolean' ? control : null,
        requestsWith: seen.headers.with,
        requestsWithout: seen.headers.without,
      },
      ...(passing.passed && { passed: passing.passed }),
    },
    failures: [tcf, gpp, google, microsoft, passing].flatMap(({ failures }) => failures),
  };
}

/** A page with more calls or signals than are kept leaves this part out, and keeps the others. */
function passedIn(
  { scripts, ...seen }: Seen,
  context: VisitContext,
): { readonly passed?: PassedSignal[]; readonly failures: readonly string[] } {
  try {
    return { passed: assemblePassed({ ...seen, calls: scripts.all() }, context), failures: [] };
  } catch (error) {
    // Limits are errors with a sentence.
    return { failures: [error instanceof Error ? error.message : String(error)] };
  }
}

function storedIn(ends: readonly PhaseEnd[], known: ConsentStores): StoredString[] {
  return ends.flatMap(({ phase, stores }) =>
    stores.flatMap(({ kind, name, value }) => {
      const text = known.names.some((each) => fitsName(each, name))
        ? findStoredString(known, value)
        : undefined;
      return text === undefined ? [] : [{ phase, kind, name, text }];
    }),
  );
}

async function readStores({ worlds }: Visit): Promise<HeldStore[]> {
  const main = worlds.main();
  if (!main) throw new Error('The page has no document.');
  const names = [...new Set([...tcStores.names, ...gppStores.names])];
  return callInFrame(main, readConsentStores, names, longestStored);
}

/**
 * Counts the requests with the header that were really sent, from the events of the sending
 * process.
 */
function countHeaders(
  { session }: WatchedTarget,
  headers: { with: number; without: number },
): void {
  session.on('Network.requestWillBeSentExtraInfo', ({ headers: sent }) => {
    const control = Object.entries(sent).find(([name]) => name.toLowerCase() === 'sec-gpc');
    headers[control?.[1] === '1' ? 'with' : 'without'] += 1;
  });
}
