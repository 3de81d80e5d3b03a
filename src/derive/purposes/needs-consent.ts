/** Decides which purposes need the visitor's consent. */
import type { Purpose } from '../../schema/vocabulary.js';

const exempt: ReadonlySet<Purpose> = new Set<Purpose>([
  'strictly-necessary',
  'audience-measurement',
  'unknown',
]);

/** Tells whether a purpose is known to need consent; false for `unknown`. */
export function needsConsent(purpose: Purpose): boolean {
  return !exempt.has(purpose);
}
