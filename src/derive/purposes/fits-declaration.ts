/** Decides which cookie or stored item a declaration is about. */
import { fitsName } from '../../knowledge/fits-name.js';
import type { DeclaredCookie } from '../../schema/evidence/declared-cookies.js';
import { registrableDomain } from './derive-party.js';

/** A declaration of a name; source and host are present where they are known. */
export type Declared = Pick<DeclaredCookie, 'name' | 'purpose'> &
  Partial<Pick<DeclaredCookie, 'source' | 'host'>>;

/**
 * Tells whether a declaration is about a stored item. Tables often name the provider of a cookie;
 * only a consent tool's list names its host.
 */
export function fitsDeclaration(
  { name, source, host }: Declared,
  stored: { readonly name: string; readonly host: string },
  site: string,
): boolean {
  if (!fitsName(name, stored.name)) return false;
  if (source !== 'cmp' || !host) return true;
  return [registrableDomain(stored.host), site].includes(registrableDomain(host));
}
