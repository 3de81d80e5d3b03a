/** Tells which cookie or stored item a declaration is about. */
import { fitsName } from '../../knowledge/fits-name.js';
import type { DeclaredCookie } from '../../schema/evidence/declared-cookies.js';
import { registrableDomain } from './derive-party.js';

/** As far as it tells whose it is. */
export type Declared = Pick<DeclaredCookie, 'name' | 'purpose'> &
  Partial<Pick<DeclaredCookie, 'source' | 'host'>>;

/** Tables often name whoever provides a cookie; only a consent tool's list tells the host that has it. */
export function fitsDeclaration(
  { name, source, host }: Declared,
  stored: { readonly name: string; readonly host: string },
  site: string,
): boolean {
  if (!fitsName(name, stored.name)) return false;
  if (source !== 'cmp' || !host) return true;
  return [registrableDomain(stored.host), site].includes(registrableDomain(host));
}
