/** Derives the purpose of a settings category from its name first, then from its description. */
import { splitWords } from '../../../text/normalize-text.js';
import type { Purpose } from '../../../schema/vocabulary.js';
import { purposeLexicon } from './lexicons.js';

/** The order matters, since "advertising on social networks" is about the networks. */
const mostSpecificFirst: readonly Purpose[] = [
  'social-media',
  'advertising',
  'audience-measurement',
  'analytics',
  'functional',
  'strictly-necessary',
];

/** Returns the purpose that a category's words name; `unknown` where they name none. */
export function categoryPurpose(name: string, description = ''): Purpose {
  return purposeIn(name) ?? purposeIn(description) ?? 'unknown';
}

function purposeIn(text: string): Purpose | undefined {
  const named = new Set(purposeLexicon.find(splitWords(text)).map(({ label }) => label));
  return mostSpecificFirst.find((purpose) => named.has(purpose));
}
