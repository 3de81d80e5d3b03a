/** Tells which purpose a settings category is about, by its name first, then by its description. */
import { splitWords } from '../../../text/normalize-text.js';
import type { Purpose } from '../../../schema/vocabulary.js';
import { purposeLexicon } from './lexicons.js';

/** In this order, since "advertising on social networks" is about the networks. */
const mostSpecificFirst: readonly Purpose[] = [
  'social-media',
  'advertising',
  'audience-measurement',
  'analytics',
  'functional',
  'strictly-necessary',
];

/** The purpose a category names; `unknown` where its words name none. */
export function categoryPurpose(name: string, description = ''): Purpose {
  return purposeIn(name) ?? purposeIn(description) ?? 'unknown';
}

function purposeIn(text: string): Purpose | undefined {
  const named = new Set(purposeLexicon.find(splitWords(text)).map(({ label }) => label));
  return mostSpecificFirst.find((purpose) => named.has(purpose));
}
