/** Facts of stored evidence, derived again by what this version knows. */
import { describe, expect, it } from '@jest/globals';
import { deriveAnew } from '../../src/derive/derive-anew.js';
import { flawlessEvidence } from '../../src/evaluate/examples/flawless-evidence.js';
import type { Evidence } from '../../src/schema/evidence.js';
import type { Cookie } from '../../src/schema/evidence/cookies.js';
import { analyticsCookie } from './observed-page.js';

function withCookie(own: Partial<Cookie>): Evidence {
  const evidence = structuredClone(flawlessEvidence);
  const [first] = evidence.scenarios['refuse']?.cookies ?? [];
  if (first) evidence.scenarios['refuse']?.cookies?.push({ ...first, ...own });
  return evidence;
}

const last = ({ scenarios }: Evidence): Cookie | undefined => scenarios['refuse']?.cookies?.at(-1);

describe('deriveAnew', () => {
  it('changes nothing the second time', () => {
    const once = deriveAnew(flawlessEvidence);

    expect(deriveAnew(once)).toEqual(once);
  });

  it('gives what an older version did not know its purpose', () => {
    const evidence = withCookie({ ...analyticsCookie, purpose: 'unknown', purposeSource: 'none' });

    expect(last(deriveAnew(evidence))).toMatchObject({
      name: analyticsCookie.name,
      purpose: 'analytics',
      purposeSource: 'known-name',
    });
  });

  it('keeps what only the database of whoever audited knew', () => {
    const known = { name: 'zz', purpose: 'advertising', purposeSource: 'cookie-database' } as const;

    expect(last(deriveAnew(withCookie(known)))).toMatchObject(known);
  });

  it('keeps the identifiers that an additional visit showed', () => {
    const { refuse } = flawlessEvidence.scenarios;
    const identifiers: Evidence['derived']['identifiers'] = [
      {
        kind: 'cookie',
        name: 'session',
        host: 'www.news.example',
        party: 'first',
        purpose: 'strictly-necessary',
        pointers: ['/scenarios/refuse/cookies/0'],
        sharedWith: [],
      },
    ];
    const derived = { ...flawlessEvidence.derived, identifiers };
    const alone = { ...flawlessEvidence, derived, scenarios: refuse ? { refuse } : {} };

    expect(deriveAnew(alone).derived.identifiers).toMatchObject([{ name: 'session' }]);
  });
});
