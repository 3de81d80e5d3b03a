/** Derives whether consent tools on hosts of others recognise or follow visitors before any choice. */
import { cmps } from '../../knowledge/cmps/index.js';
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Identifier } from '../../schema/evidence/derived-items.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { toPointer } from '../../schema/json-pointer.js';
import { hostOf, isHostWithin } from '../../text/host.js';
import { known, mapFact, type Fact } from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import { registrableDomain } from '../purposes/derive-party.js';
import { lookUpHost } from '../purposes/look-up-host.js';
import { needsConsent } from '../purposes/needs-consent.js';
import { watchedScenario } from '../traces/derive-tracking.js';

type ConsentTools = NonNullable<Derived['consentTools']>;

const scenario = 'untouched';

/** Derives `/derived/consentTools`: each known tool that is asked before a choice on a host of its own. */
export function deriveConsentTools(
  observed: Observed,
  identifiers: Fact<readonly Identifier[]>,
): Fact<ConsentTools> {
  return mapFact(watchedScenario(observed, scenario), (seen) => {
    const owners = ownersIn(seen);
    if (owners.length === 0) return known([]);
    return mapFact(identifiers, (all) =>
      known(
        owners.map((owner) => ({
          host: owner,
          identifiers: identifiersOf(owner, seen, all),
          trackers: trackersBy(owner, seen),
        })),
      ),
    );
  });
}

function ownersIn({ requests = [] }: Scenario): string[] {
  const owners = requests
    .filter(
      ({ phase, party, host }) => phase === 'before-choice' && party === 'third' && isTool(host),
    )
    .map(({ host }) => registrableDomain(host));
  return [...new Set(owners)].toSorted();
}

const toolHosts: readonly string[] = Object.values(cmps).flatMap(
  ({ hosts = [] }: { hosts?: readonly string[] }) => hosts,
);

function isTool(host: string): boolean {
  return (
    toolHosts.some((tool) => isHostWithin(host, tool)) ||
    lookUpHost(host).purpose === 'strictly-necessary'
  );
}

/** Days from which on a cookie recognises a visitor who comes again (engineering default). */
const leastDays = 1;

/** Cookies whose own name is known, such as those against bots, are what their name says. */
function identifiersOf(
  owner: string,
  { cookies = [] }: Scenario,
  all: readonly Identifier[],
): Trace[] {
  const isIdentifier = ({ name, domain }: Cookie): boolean =>
    all.some((each) => each.kind === 'cookie' && each.name === name && each.host === domain);
  return cookies.flatMap((cookie, at) => {
    const { name, domain: host, purpose, purposeSource, phase, lifetimeDays } = cookie;
    const isOwn = registrableDomain(host) === owner && isTool(host);
    const lasts = (lifetimeDays ?? 0) >= leastDays;
    if (!isOwn || !lasts || phase !== 'before-choice' || !isIdentifier(cookie)) return [];
    if (purposeSource === 'known-name' && !needsConsent(purpose)) return [];
    const pointer = toPointer(['scenarios', scenario, 'cookies', at]);
    return [{ scenario, kind: 'cookie', name, host, purpose, phase, pointer }];
  });
}

/** Requests that need consent and stand behind a script of the tool. */
function trackersBy(owner: string, { requests = [] }: Scenario): Trace[] {
  return requests.flatMap((request, at) => {
    const { url, host, purpose, phase } = request;
    if (phase !== 'before-choice' || !needsConsent(purpose)) return [];
    if (!placesOf(request).some((place) => isTool(place) && registrableDomain(place) === owner)) {
      return [];
    }
    const pointer = toPointer(['scenarios', scenario, 'requests', at]);
    const name = url.split('?', 1)[0] ?? url;
    return [{ scenario, kind: 'request', name, host, purpose, phase, pointer }];
  });
}

function placesOf({ chain = [], initiator }: Request): string[] {
  return [...chain.map(({ url }) => url), initiator ?? ''].flatMap((url) => hostOf(url) ?? []);
}
