/** Looks up a host's owner and purpose among the known hosts. */
import { knownEntities, knownPaths, ownHosts, purposeOfCategory } from '../../knowledge/hosts.js';
import type { KnownPath } from '../../knowledge/hosts.js';
import type { Purpose } from '../../schema/vocabulary.js';
import { isHostWithin } from '../../text/host.js';

/** What is known of a host, or of one address on it. */
export interface HostFact {
  /** Who runs the host; null where unknown. */
  readonly entity: string | null;
  readonly purpose: Purpose;
  readonly source: 'known-host' | 'known-path' | 'none';
}

const nobody: HostFact = { entity: null, purpose: 'unknown', source: 'none' };
const ownFacts: ReadonlyMap<string, HostFact> = indexOwnHosts();
const listedFacts: ReadonlyMap<string, HostFact> = indexListedHosts();

/**
 * Finds the most specific entry for a host, our own table first; `unknown` from source `none` where
 * no entry fits.
 */
export function lookUpHost(host: string): HostFact {
  return lookUpIn(ownFacts, host) ?? lookUpIn(listedFacts, host) ?? nobody;
}

/**
 * Finds the purpose of one address: by its path where paths of the host differ, else by its host.
 */
export function lookUpUrl(url: URL, isFirstParty: boolean): HostFact {
  const path = knownPaths.find((known) => fitsPath(known, url, isFirstParty));
  if (path !== undefined) {
    return { entity: path.entity, purpose: path.purpose, source: 'known-path' };
  }
  return isFirstParty ? nobody : lookUpHost(url.hostname);
}

function fitsPath(known: KnownPath, url: URL, isFirstParty: boolean): boolean {
  const onHost = known.on === 'first-party' ? isFirstParty : isHostWithin(url.hostname, known.on);
  if (!onHost || !url.pathname.endsWith(known.path)) return false;
  return (
    known.idPrefix === undefined || (url.searchParams.get('id') ?? '').startsWith(known.idPrefix)
  );
}

function lookUpIn(index: ReadonlyMap<string, HostFact>, host: string): HostFact | undefined {
  const labels = host.toLowerCase().split('.');
  const exact = index.get(labels.join('.'));
  if (exact !== undefined) return exact;
  const parents = labels.map((_, at) => `*.${labels.slice(at).join('.')}`);
  const known = parents.find((parent) => index.has(parent));
  return known === undefined ? undefined : index.get(known);
}

function indexOwnHosts(): ReadonlyMap<string, HostFact> {
  return new Map(
    ownHosts.flatMap(({ entity, purpose, hosts }) =>
      hosts.map((host): [string, HostFact] => [
        `*.${host}`,
        { entity, purpose, source: 'known-host' },
      ]),
    ),
  );
}

function indexListedHosts(): ReadonlyMap<string, HostFact> {
  return new Map(
    knownEntities.flatMap(({ name, category, domains }) =>
      domains.map((domain): [string, HostFact] => [
        domain,
        { entity: name, purpose: purposeOfCategory[category] ?? 'unknown', source: 'known-host' },
      ]),
    ),
  );
}
