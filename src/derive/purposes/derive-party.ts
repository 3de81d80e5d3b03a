/** Tells whose a host is: the visited site's own, or somebody else's. */
import { getDomain } from 'tldts';
import type { Party } from '../../schema/vocabulary.js';

/**
 * Tells whether a host belongs to the visited site, by registrable domain.
 *
 * @example deriveParty('static.journal.test', 'journal.test') // 'first'
 */
export function deriveParty(host: string, site: string): Party {
  return registrableDomain(host) === registrableDomain(site) ? 'first' : 'third';
}

/**
 * Gives the part of a host name its owner registered, as browsers count it: private suffixes
 * such as `github.io` are suffixes too. An IP address, `localhost` or a bare suffix is its own.
 *
 * @example registrableDomain('www.journal.test') // 'journal.test'
 */
export function registrableDomain(host: string): string {
  const bare = host.toLowerCase().replace(/^\./, '').replace(/\.$/, '');
  return getDomain(bare, { allowPrivateDomains: true }) ?? bare;
}
