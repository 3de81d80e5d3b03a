/** The two sound variants of the reference site: what must be found on them, time after time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadRulesForPages, referenceRuleSets } from '../src/audit.js';
import { auditPages } from '../src/batch/audit-pages.js';
import { startReferenceSite, type ReferenceSite } from '../src/reference-site/site.js';
import type { VariantId } from '../src/reference-site/variants/index.js';
import type { Finding } from '../src/schema/report.js';

const runs = 2;
let site: ReferenceSite;

beforeAll(async () => {
  site = await startReferenceSite();
});
afterAll(() => site.close());

async function audit(variant: VariantId): Promise<readonly Finding[]> {
  const [page] = await auditPages([site.url(variant)], {
    rules: await loadRulesForPages(referenceRuleSets),
    concurrency: 1,
    locale: 'fr-FR',
    browserArgs: site.browserArgs,
  });
  if (!page || 'error' in page) throw new Error(page?.error.message);
  return page.findings;
}

describe('the reference', () => {
  const all: (readonly Finding[])[] = [];

  beforeAll(async () => {
    for (let run = 0; run < runs; run += 1) all.push(await audit('reference'));
  }, 300_000);

  it('keeps every promise of its banner, with the same findings each time', () => {
    const [first = []] = all;
    const own = first.filter(({ ruleSet }) => ruleSet === 'rt-reference');

    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    for (const findings of all) expect(findings).toEqual(first);
  });

  it('is not above criticism: colour alone tells the state of its category', () => {
    const failed = all[0]?.filter(({ outcome }) => outcome === 'failed');

    expect(failed?.map(({ ruleId }) => ruleId)).toEqual(['a11y-status-not-colour-only']);
  });
});

describe('the exemplary variant', () => {
  it('fails no rule of any shipped set', async () => {
    const findings = await audit('exemplary');

    expect(findings.length).toBeGreaterThan(70);
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    // Its words are the reference's own, down to “OK” and the case of labels; it declares no cookies,
    // has one switch, and lets only people judge whether comments need consent.
    const open = findings.filter(({ outcome }) => outcome === 'cantTell');
    expect(open.map(({ ruleId }) => ruleId)).toEqual([
      'banner-cookie-duration-disclosed',
      'banner-label-casing',
      'granular-per-purpose',
      'granular-save-label-explicit',
      'gating-necessity-plausible',
      'gating-placeholder-explains',
    ]);
  }, 120_000);
});
