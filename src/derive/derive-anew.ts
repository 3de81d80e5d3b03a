/** Derives purposes and facts of a stored evidence document again, by what this version knows. */
import type { Evidence } from '../schema/evidence.js';
import type { Scenario } from '../schema/evidence/scenario.js';
import { hostOf } from '../text/host.js';
import { recogniseStatements } from './banner/recognise-statements.js';
import { deriveEvidence } from './derive.js';
import { known } from './facts/fact.js';
import type { Observed } from './facts/observed.js';
import {
  confidenceOf,
  derivePurpose,
  type PurposeContext,
  type PurposeFact,
} from './purposes/derive-purpose.js';

/**
 * Returns the evidence with its purposes, statements and facts derived anew from what was observed.
 * What needs more than the document holds stays as it was: purposes from the user's own database, and
 * identifiers that only an additional visit showed.
 */
export function deriveAnew(evidence: Evidence): Evidence {
  const { derived, ...observed } = evidence;
  const context: PurposeContext = {
    site: observed.page.site,
    declared: observed.declaredCookies ?? [],
    cnames: observed.dns?.cnames,
  };
  const { banner } = observed;
  const read: Observed = {
    ...observed,
    ...(banner && {
      banner: { ...banner, statements: recogniseStatements(banner.blocks, banner.language) },
    }),
    scenarios: Object.fromEntries(
      Object.entries(observed.scenarios).map(([name, each]) => [name, classify(each, context)]),
    ),
  };
  const isAlone = Object.keys(observed.scenarios).length < 2;
  const { identifiers } = derived;
  return isAlone && identifiers ? deriveEvidence(read, known(identifiers)) : deriveEvidence(read);
}

function classify(scenario: Scenario, context: PurposeContext): Scenario {
  const { cookies, storage, requests } = scenario;
  return {
    ...scenario,
    ...(cookies && {
      cookies: cookies.map((cookie) => {
        const { name, domain: host, setBy } = cookie;
        return renew(cookie, derivePurpose({ kind: 'cookie', name, host, setBy }, context));
      }),
    }),
    ...(storage && {
      storage: storage.map((item) => {
        const host = hostOf(item.origin) ?? '';
        const subject = { kind: 'storage', name: item.key, host, setBy: item.setBy } as const;
        return renew(item, derivePurpose(subject, context));
      }),
    }),
    ...(requests && {
      requests: requests.map((request) => {
        const fact = derivePurpose({ kind: 'request', url: request.url }, context);
        return { ...renew(request, fact), entity: fact.entity };
      }),
    }),
  };
}

type Classified = Pick<NonNullable<Scenario['cookies']>[number], 'purpose' | 'purposeSource'>;

/** Only the user's database knew what no table knows. */
function renew<T extends Classified>(item: T, { purpose, purposeSource }: PurposeFact): T {
  if (item.purposeSource === 'cookie-database' && purpose === 'unknown') return item;
  const confidence = { purposeConfidence: confidenceOf({ purpose, purposeSource }) };
  return { ...item, purpose, purposeSource, ...confidence };
}
