/** Turns the observations of one visit's collectors into the fields of the evidence. */
import { deriveParty } from '../derive/purposes/derive-party.js';
import {
  confidenceOf,
  derivePurpose,
  type PurposeContext,
  type PurposeFact,
} from '../derive/purposes/derive-purpose.js';
import type { CollectorId, Observations } from '../observe/run-scenario.js';
import type { Scenario } from '../schema/evidence/scenario.js';
import { hostOf } from '../text/host.js';
import { listConsentRecords } from './list-consent-records.js';

/** What one collector observed. */
type Observation<Id extends CollectorId> = NonNullable<Observations[Id]>;

/** Collectors whose observation becomes the field of the evidence unchanged. */
type PassedOn = {
  [Id in CollectorId]: Id extends keyof Scenario
    ? Observation<Id> extends Scenario[Id]
      ? Id
      : never
    : never;
}[CollectorId];

interface Assembling extends PurposeContext {
  readonly observations: Observations;
}

type Assemble<Id extends CollectorId> = (
  observation: Observation<Id>,
  context: Assembling,
) => Partial<Scenario>;

/**
 * What is added to the observations of the other collectors; a missing collector is a type error.
 */
type Assembly = { readonly [Id in Exclude<CollectorId, PassedOn>]: Assemble<Id> } & {
  readonly [Id in PassedOn]?: Assemble<Id>;
};

const assembly: Assembly = {
  connections: (raw, { site }) => ({ connections: raw.map((each) => withParty(each, site)) }),
  cookies: (raw, context) => ({
    cookies: raw.map((cookie) => {
      const { name, domain: host, setBy } = cookie;
      const fact = derivePurpose({ kind: 'cookie', name, host, setBy }, context);
      return { ...cookie, party: deriveParty(host, context.site), ...describePurpose(fact) };
    }),
  }),
  decoratedLinks: (raw, { site }) => ({ decoratedLinks: raw.map((each) => withParty(each, site)) }),
  rejectedCookies: ({ cookies, omitted }) => ({
    rejectedCookies: cookies,
    rejectedCookiesOmitted: omitted,
  }),
  requests: (raw, context) => ({
    requests: raw.map((request) => {
      const fact = derivePurpose({ kind: 'request', url: request.url }, context);
      const party = deriveParty(request.host, context.site);
      return { ...request, party, ...describePurpose(fact), entity: fact.entity };
    }),
  }),
  signals: ({ passed, ...raw }, { observations, site }) => {
    const records = listConsentRecords(observations);
    const received = passed?.filter(({ host }) => deriveParty(host, site) === 'third');
    return {
      signals: { ...raw, ...(received && { passed: received }), ...(records && { records }) },
    };
  },
  storage: (raw, context) => ({
    storage: raw.map((item) => {
      const { key: name, setBy } = item;
      const host = hostOf(item.origin) ?? '';
      const fact = derivePurpose({ kind: 'storage', name, host, setBy }, context);
      return { ...item, party: deriveParty(host, context.site), ...describePurpose(fact) };
    }),
  }),
};

/** Returns the fields of all collectors; the field of a failed collector is left out. */
export function assembleObservations(
  observations: Observations,
  context: PurposeContext,
): Partial<Scenario> {
  const fields = Object.entries(observations).map(([id, observation]) =>
    observation === undefined
      ? {}
      : assembleOne(id as CollectorId, observation, { ...context, observations }),
  );
  return Object.assign({}, ...fields) as Partial<Scenario>;
}

function assembleOne(
  id: CollectorId,
  observation: unknown,
  context: Assembling,
): Partial<Scenario> {
  const derive = assembly[id as keyof Assembly] as
    | ((observation: unknown, context: Assembling) => Partial<Scenario>)
    | undefined;
  return derive ? derive(observation, context) : { [id]: observation };
}

function withParty<T extends { readonly host: string }>(raw: T, site: string) {
  return { ...raw, party: deriveParty(raw.host, site) };
}

function describePurpose({ purpose, purposeSource }: PurposeFact) {
  return { purpose, purposeSource, purposeConfidence: confidenceOf({ purpose, purposeSource }) };
}
