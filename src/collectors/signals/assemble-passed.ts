/** Assembles which consent signals reached which host, over all ways by which they can be seen. */
import { consentFunctions } from '../../knowledge/consent-functions.js';
import type { PassedChannel, PassedSignal } from '../../schema/evidence/passed-signals.js';
import { hostOf } from '../../text/host.js';
import type { LoggedRequest } from '../logs/exchange.js';
import type { ScriptCall } from '../logs/script-calls.js';
import type { VisitContext } from '../logs/visit-context.js';
import {
  findInAddress,
  findInCookie,
  findInText,
  readSignal,
  type FoundSignal,
} from './find-passed.js';
import type { SignalReport } from './signal-reports.js';

/** Signals kept per visit; above this limit the observation is incomplete. */
const mostPassed = 2000;

/** Everything by which a signal may pass. */
export interface SeenPassing {
  readonly requests: readonly LoggedRequest[];
  readonly calls: readonly ScriptCall[];
  readonly reports: readonly SignalReport[];
}

interface Passing extends FoundSignal {
  readonly host: string;
  readonly channel: PassedChannel;
  /** Epoch milliseconds. */
  readonly atMs: number;
}

/**
 * Lists the signals in the order they were first seen, once per phase, host, way, name and value; of the
 * visited site's own hosts too.
 * @throws where more passed than is kept
 */
export function assemblePassed(
  seen: SeenPassing,
  { timeline, redact }: VisitContext,
): PassedSignal[] {
  const passing = [
    ...seen.requests.flatMap((request) => inRequest(request)),
    ...seen.calls.flatMap((call) => inMessage(call)),
    ...inAnswers(seen.reports),
    ...seen.reports.flatMap((report) => inCall(report)),
  ].toSorted((a, b) => a.atMs - b.atMs);
  const found = new Map<string, PassedSignal>();
  for (const { atMs, text, ...signal } of passing) {
    const phase = timeline.phaseAt(atMs);
    const valueHash = redact.hash(text);
    const { host, channel, parameter } = signal;
    const key = [phase, host, channel, signal.signal, parameter, valueHash].join('\0');
    const lastAtMs = timeline.elapsedMs(atMs);
    const before = found.get(key);
    const count = (before?.count ?? 0) + 1;
    const first = before?.atMs ?? lastAtMs;
    found.set(key, { ...signal, valueHash, phase, atMs: first, lastAtMs, count });
    if (found.size > mostPassed) throw new Error('The page passed on more signals than are kept.');
  }
  return [...found.values()];
}

function inRequest({ url, body, sentCookies, atMs }: LoggedRequest): Passing[] {
  const { hostname: host } = new URL(url);
  const { path, query } = findInAddress(url);
  const ways: readonly (readonly [PassedChannel, readonly FoundSignal[]])[] = [
    ['path', path],
    ['query', query],
    ['body', body === '' ? [] : findInText(body)],
    ['cookie', sentCookies.flatMap(({ name, value }) => findInCookie(name, value))],
  ];
  return ways.flatMap(([channel, found]) =>
    found.map((each) => ({ ...each, host, channel, atMs })),
  );
}

/** A message of a document to itself passes nothing on. */
function inMessage({ kind, where, texts, atMs }: ScriptCall): Passing[] {
  const [text = '', origin = ''] = texts;
  const host = hostOf(where);
  if (kind !== 'message' || host === null || host === hostOf(origin)) return [];
  return findInText(text).map((each) => ({ ...each, host, channel: 'message', atMs }));
}

/** The script that asked receives each answer; who has no address is not known. */
function inAnswers(reports: readonly SignalReport[]): Passing[] {
  let askers = new Map<string, string | null>();
  return reports.flatMap(({ kind, values, places, atMs }): Passing[] => {
    // A new document counts its askers from the start.
    if (kind === 'asked' && values[1] === 1) askers = new Map();
    const key = `${values[0]} ${values[1]}`;
    if (kind === 'asked') askers.set(key, hostOf(places[0]?.url ?? ''));
    const host = askers.get(key);
    if (kind !== 'answered' || !host) return [];
    const found = readSignal(null, String(values[2]));
    return found ? [{ ...found, host, channel: 'interface', atMs }] : [];
  });
}

function inCall({ kind, values, atMs }: SignalReport): Passing[] {
  const [index, words] = values;
  const called = kind === 'called' ? consentFunctions[Number(index)] : undefined;
  if (!called || typeof words !== 'string') return [];
  const says = (['yes', 'no'] as const).find((answer) => called[answer].includes(words));
  if (!says) return [];
  const { path, host } = called;
  const parameter = path.join('.');
  return [
    { signal: 'own', says, parameter, text: words || says, host, channel: 'interface', atMs },
  ];
}
