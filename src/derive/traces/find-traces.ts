/** Finds what needs consent in one scenario: cookies, storage and requests of a judged stretch. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { traitsOf } from '../../schema/scenario-traits.js';
import type { Phase } from '../../schema/vocabulary.js';
import { toPointer } from '../../schema/json-pointer.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { hostOf } from '../../text/host.js';

/** One trace, with the time when it was first left. */
export interface TimedTrace {
  readonly trace: Trace;
  /** Milliseconds since the visit began. */
  readonly atMs: number;
}

/** The phases of a scenario in which items are searched. */
export interface Stretch {
  readonly scenario: string;
  readonly phases: readonly Phase[];
}

/**
 * Returns the stretch in which a scenario's items are judged; no phases for an unknown scenario.
 */
export function judgedStretch(scenario: string): Stretch {
  return { scenario, phases: traitsOf(scenario)?.judged ?? [] };
}

/** Tells whether something was set, written or rewritten in one of the phases. */
export function isWrittenIn(
  item: Pick<Cookie, 'phase' | 'rewrittenIn'>,
  phases: readonly Phase[],
): boolean {
  return firstPhase(item, phases) !== undefined;
}

/** Finds cookies and storage that need consent and were written in the stretch; each once. */
export function findWrites(observations: Scenario, stretch: Stretch): TimedTrace[] {
  const cookies = (observations.cookies ?? []).flatMap((cookie, at) =>
    asTrace(cookie, { stretch, kind: 'cookie', at, name: cookie.name, host: cookie.domain }),
  );
  const storage = (observations.storage ?? []).flatMap((entry, at) =>
    asTrace(entry, {
      stretch,
      kind: 'storage',
      at,
      name: entry.key,
      host: hostOf(entry.origin) ?? entry.origin,
    }),
  );
  return inOrder([...cookies, ...storage]);
}

/** Finds requests that need consent and were sent in the stretch; each address once. */
export function findRequests(observations: Scenario, stretch: Stretch): TimedTrace[] {
  const requests = (observations.requests ?? []).flatMap((request, at) =>
    asTrace(
      { ...request, rewrittenIn: [] },
      { stretch, kind: 'request', at, name: withoutQuery(request.url), host: request.host },
    ),
  );
  return inOrder(requests);
}

/** Finds everything that needs consent in the stretch. */
export function findTraces(observations: Scenario, stretch: Stretch): TimedTrace[] {
  return inOrder([...findWrites(observations, stretch), ...findRequests(observations, stretch)]);
}

/** Sorts traces by what they are and keeps the first of each. */
export function inOrder(traces: readonly TimedTrace[]): TimedTrace[] {
  const first = new Map<string, TimedTrace>();
  for (const timed of traces) {
    const key = identify(timed.trace);
    const other = first.get(key);
    if (other === undefined || timed.atMs < other.atMs) first.set(key, timed);
  }
  return [...first].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, timed]) => timed);
}

/** Returns a text that identifies a trace across scenarios. */
export function identify({ kind, name, host }: Trace): string {
  return JSON.stringify([kind, name, host]);
}

interface TracePlace {
  readonly stretch: Stretch;
  readonly kind: Trace['kind'];
  readonly at: number;
  readonly name: string;
  readonly host: string;
}

type Left = Pick<Cookie | StorageItem | Request, 'purpose' | 'phase' | 'atMs'> & {
  readonly rewrittenIn: readonly Phase[];
};

const folders = { cookie: 'cookies', storage: 'storage', request: 'requests' } as const;

function asTrace(left: Left, { stretch, kind, at, name, host }: TracePlace): TimedTrace[] {
  const phase = firstPhase(left, stretch.phases);
  if (phase === undefined || !needsConsent(left.purpose)) return [];
  const { scenario } = stretch;
  const pointer = toPointer(['scenarios', scenario, folders[kind], at]);
  const trace = { scenario, kind, name, host, purpose: left.purpose, phase, pointer };
  return [{ trace, atMs: left.atMs }];
}

function firstPhase(
  { phase, rewrittenIn }: Pick<Left, 'phase' | 'rewrittenIn'>,
  phases: readonly Phase[],
): Phase | undefined {
  return phases.find((wanted) => wanted === phase || rewrittenIn.includes(wanted));
}

function withoutQuery(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
