/** Derives whether a refusal leads to more than no choice at all, and what is still sent after it. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Phase } from '../../schema/vocabulary.js';
import {
  gather,
  gatherUnder,
  known,
  mapFact,
  unknown,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import { registrableDomain } from '../purposes/derive-party.js';
import { lookUpHost } from '../purposes/look-up-host.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { judgedStretch } from '../traces/find-traces.js';
import { listNames, tracesOf, watchedScenario } from '../traces/derive-tracking.js';

type Refusal = NonNullable<Derived['refusal']>;

const scenario = 'refuse';

/** Derives `/derived/refusal`; left out where there is no banner. */
export function deriveRefusal(observed: Observed): Gathered<Pick<Derived, 'refusal'>> {
  if (!observed.banner) return { facts: {}, undetermined: [] };
  return gatherUnder(
    'refusal',
    gather<Refusal>('/derived/refusal', {
      extra: mapFact(tracesOf(observed, 'untouched'), (untouched) =>
        mapFact(tracesOf(observed, scenario), (refused) => extra(refused, untouched, observed)),
      ),
      stillSent: mapFact(watchedScenario(observed, scenario), (seen) => known(stillSent(seen))),
    }),
  );
}

/**
 * Advertising hosts take turns: one that is asked after the refusal alone is more only where none of its
 * purpose is asked without a choice.
 */
function extra(
  refused: readonly Trace[],
  untouched: readonly Trace[],
  { page: { site } }: Observed,
): Fact<Trace[]> {
  const there = new Set(untouched.map(placeOf));
  const more = refused.filter((trace) => !there.has(placeOf(trace)));
  const isForeign = ({ kind, host }: Trace): boolean =>
    kind === 'request' || registrableDomain(host) !== registrableDomain(site);
  const mayTakeTurns = (trace: Trace): boolean =>
    isForeign(trace) &&
    untouched.some((other) => isForeign(other) && other.purpose === trace.purpose);
  const certain = more.filter((trace) => !mayTakeTurns(trace));
  if (certain.length > 0 || more.length === 0) return known(certain);
  return unknown(
    `After the refusal other third parties were asked than without a choice: ${listNames(more.map(({ host }) => host))}. Do they only take turns?`,
  );
}

/** Requests are compared by host, since trackers put numbers into their paths. */
function placeOf({ kind, name, host, purpose }: Trace): string {
  return JSON.stringify(kind === 'request' ? [kind, host, purpose] : [kind, name, host]);
}

/**
 * A first-party cookie goes to its own site with every request, which alone gives it to nobody else.
 * @see ePrivacy Directive, Article 5(3), on gaining access to what is stored
 */
function stillSent({ cookies = [] }: Scenario): Trace[] {
  const { phases } = judgedStretch(scenario);
  return cookies.flatMap((cookie, at) => {
    const phase = sentToTracker(cookie, phases);
    if (phase === undefined || cookie.phase !== 'before-choice') return [];
    if (!needsConsent(cookie.purpose)) return [];
    const { name, domain: host, purpose } = cookie;
    const pointer = toPointer(['scenarios', scenario, 'cookies', at]);
    return [{ scenario, kind: 'cookie', name, host, purpose, phase, pointer }];
  });
}

function sentToTracker({ sentIn, party }: Cookie, phases: readonly Phase[]): Phase | undefined {
  return sentIn.find(
    ({ phase, host }) =>
      phases.includes(phase) && (party === 'third' || needsConsent(lookUpHost(host).purpose)),
  )?.phase;
}
