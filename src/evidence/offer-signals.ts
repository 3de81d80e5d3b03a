/** Sums up the consent signals that a page offers, over all scenarios. */
import type { Evidence } from '../schema/evidence.js';
import type { Signals } from '../schema/evidence/signals.js';
import type { ScenarioRun } from '../observe/run-scenario.js';

type Offers = Pick<Evidence['cmp'], 'tcf' | 'gpp' | 'consentMode'>;

/**
 * Each field is null where no scenario saw the signal, and missing where no scenario could look.
 */
export function offerSignals(runs: readonly ScenarioRun[]): Offers {
  const seen = runs.flatMap(({ observations: { signals } }) => (signals ? [signals] : []));
  if (seen.length === 0) return {};
  return { tcf: offerTcf(seen), gpp: offerGpp(seen), consentMode: offerConsentMode(seen) };
}

type Seen = readonly Omit<Signals, 'records'>[];

function offerTcf(seen: Seen): NonNullable<Offers['tcf']> | null {
  const found = seen.flatMap(({ tcf }) => (tcf ? [tcf] : []));
  if (found.length === 0) return null;
  const pings = found.flatMap(({ api }) => api?.pings ?? []);
  const facts = found
    .flatMap(({ events = [], stored = [] }) => [...events, ...stored])
    .flatMap(({ string }) => string?.facts ?? []);
  return {
    cmpId: firstOf([...pings, ...facts].map(({ cmpId }) => cmpId)),
    policyVersion: firstOf([...pings, ...facts].map(({ policyVersion }) => policyVersion)),
    apiVersion: firstOf(pings.map(({ apiVersion }) => apiVersion)),
  };
}

function offerGpp(seen: Seen): NonNullable<Offers['gpp']> | null {
  const found = seen.flatMap(({ gpp }) => (gpp ? [gpp] : []));
  if (found.length === 0) return null;
  const pings = found.flatMap(({ api }) => api?.pings ?? []);
  const strings = [
    ...pings.map(({ string }) => string),
    ...found
      .flatMap(({ events = [], stored = [] }) => [...events, ...stored])
      .map(({ string }) => string),
  ];
  const ids = strings.flatMap((string) => string?.sections.map(({ id }) => id) ?? []);
  return {
    cmpId: firstOf(pings.map(({ cmpId }) => cmpId)),
    sections: [...new Set(ids)].toSorted((a, b) => a - b),
  };
}

function offerConsentMode(seen: Seen): NonNullable<Offers['consentMode']> | null {
  const calls = seen.flatMap(({ microsoft }) => microsoft?.calls ?? []);
  const offered = {
    google: seen.some(({ consentMode }) => Boolean(consentMode)),
    uet:
      calls.some(({ product }) => product === 'uet') ||
      seen.some(({ microsoft }) => (microsoft?.hits.length ?? 0) > 0),
    clarity: calls.some(({ product }) => product === 'clarity'),
  };
  return Object.values(offered).some(Boolean) ? offered : null;
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
