/** Derives whether a host belongs to the visited site or to a third party. */
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

/** Tells whether two hosts belong to one site, by registrable domain. */
export function isSameSite(one: string, other: string): boolean {
  return deriveParty(one, other) === 'first';
}

/**
 * Returns the part of a host name that its owner registered, as browsers determine it: private
 * suffixes such as `github.io` are suffixes too. An IP address, `localhost` or a bare suffix is
 * returned unchanged.
 * @example registrableDomain('www.journal.test') // 'journal.test'
 */
export function registrableDomain(host: string): string {
  const bare = host.toLowerCase().replace(/^\./, '').replace(/\.$/, '');
  return getDomain(bare, { allowPrivateDomains: true }) ?? bare;
}
