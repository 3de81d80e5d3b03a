/** The rule sets that come with the package. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Four folders up from dist/src/evaluate/rules: beside package.json, in a clone and in an installed
// package.
const rulesFolder = fileURLToPath(new URL('../../../../rules', import.meta.url));

/** Lists the names of the shipped rule sets, in code unit order. */
export async function listShippedRuleSets(): Promise<string[]> {
  const entries = await readdir(rulesFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Returns the folder of a shipped rule set; it need not exist. */
export function shippedRuleSetFolder(name: string): string {
  return join(rulesFolder, name);
}

/** The rule sets that the bundled reference site is judged by, which is a French one. */
export const referenceRuleSets: readonly string[] = [
  'accessibility',
  'consent-mode',
  'eu-core',
  'fr-cnil',
  'iab-tcf',
  'news-publisher',
  'rt-reference',
];
