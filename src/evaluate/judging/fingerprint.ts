/**
 * Fingerprints of failed parts: the same part of the same page under the same rule has the same one
 * in every run.
 */
import { createHash } from 'node:crypto';
import type { Evidence } from '../../schema/evidence.js';
import { identifyPart } from './part-kinds.js';

/**
 * Returns the fingerprint of one part: 32 hexadecimal digits. The page's query and fragment and all
 * positions in lists do not affect it.
 */
export function fingerprintPart(ruleId: string, evidence: Evidence, pointer: string): string {
  const page = evidence.page.url.split(/[?#]/)[0] ?? '';
  const identity = identifyPart(evidence, pointer);
  const text = JSON.stringify([ruleId, page, identity]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
