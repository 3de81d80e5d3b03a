/** Measures how far our table of cookie names agrees with a cookie database in the Open Cookie Database's form. */
import { readFileSync } from 'node:fs';
import { findNames, indexNames } from '../../src/derive/purposes/find-name.js';
import type { KnownName } from '../../src/knowledge/cookies/known-name.js';
import { cookieTable } from '../../src/knowledge/cookies/index.js';
import type { Purpose } from '../../src/schema/vocabulary.js';

interface OtherEntry {
  readonly category: string;
  readonly cookie: string;
  readonly domain: string;
  readonly wildcardMatch: string;
}

/** Purposes that a category there may stand for; needed, functional and security count as one. */
const purposesOfCategory: Readonly<Record<string, readonly Purpose[]>> = {
  Functional: ['strictly-necessary', 'functional'],
  Security: ['strictly-necessary', 'functional'],
  Necessary: ['strictly-necessary', 'functional'],
  Personalization: ['strictly-necessary', 'functional'],
  Analytics: ['analytics', 'audience-measurement'],
  Marketing: ['advertising', 'social-media'],
};

const path = process.argv[2] ?? process.env['COOKIE_DATABASE'];
if (path === undefined) {
  process.stderr.write('Name the database: npm run purposes -- <file.json>\n');
  process.exitCode = 2;
} else {
  measure(readEntries(path));
}

function readEntries(file: string): OtherEntry[] {
  const groups = JSON.parse(readFileSync(file, 'utf8')) as Record<string, OtherEntry[]>;
  return Object.values(groups).flat();
}

/** Compares the names both know, entry by entry, an owner's entry with the same owner's. */
function measure(entries: readonly OtherEntry[]): void {
  const index = indexNames(cookieTable);
  const both = entries.flatMap((entry) => {
    const name = entry.wildcardMatch === '1' ? `${entry.cookie}x` : entry.cookie;
    const [ours] = findNames(index, name)
      .filter((known) => closeness(known, entry.domain) > 0)
      .toSorted((a, b) => closeness(b, entry.domain) - closeness(a, entry.domain));
    return ours === undefined ? [] : [{ entry, ours }];
  });
  const disagreeing = both.filter(
    ({ entry, ours }) => !purposesOfCategory[entry.category]?.includes(ours.purpose),
  );
  for (const { entry, ours } of disagreeing) {
    const { cookie, domain, category } = entry;
    process.stdout.write(`${cookie} (${domain}): ours ${ours.purpose}, theirs ${category}\n`);
  }
  const share = ((both.length - disagreeing.length) / both.length) * 100;
  process.stdout.write(
    `${both.length} of ${entries.length} entries known to both; ${share.toFixed(1)} % agree.\n`,
  );
  process.exitCode = share >= 90 ? 0 : 1;
}

/** An entry bound to the same hosts is closest; one bound to other hosts is another owner's. */
function closeness({ hosts }: KnownName, domain: string): number {
  if (hosts === undefined) return 1;
  return hosts.some((host) => domain.includes(host)) ? 2 : 0;
}
