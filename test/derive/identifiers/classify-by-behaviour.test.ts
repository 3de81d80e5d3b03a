/** Purposes by what happens: whose identifier goes where. */
import { describe, expect, it } from '@jest/globals';
import { classifyByBehaviour } from '../../../src/derive/identifiers/classify-by-behaviour.js';
import { deriveFacts } from '../../../src/derive/derive.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import type { Request } from '../../../src/schema/evidence/requests.js';
import { addCookie, observePage } from '../observed-page.js';

/** A page whose cookie `reader` is told to another site in every scenario, in a request of some purpose. */
function observe(
  cookie: Partial<Cookie>,
  request: Partial<Request>,
  parts: (index: number) => string[] = (index) => [`part${index}`],
): Observed {
  return observePage((page) => {
    for (const [index, [name, scenario]] of Object.entries(page.scenarios).entries()) {
      const stableParts = parts(index);
      addCookie(page, name, { name: 'reader', ...cookie, stableParts });
      const [first] = scenario.requests ?? [];
      if (!first) throw new Error('no request');
      const holder = { kind: 'cookie', name: 'reader', host: 'news.example' } as const;
      const way = { as: 'plain', in: 'query', parameter: 'id' } as const;
      const carries = stableParts.map((partHash) => ({ ...holder, ...way, partHash }));
      scenario.requests?.push({ ...first, host: 'other.example', ...request, carries });
    }
  });
}

const reader = (page: Observed): Cookie | undefined =>
  page.scenarios['accept']?.cookies?.find(({ name }) => name === 'reader');

const unknown = { purpose: 'unknown', purposeSource: 'none' } as const;
const declared = { purpose: 'strictly-necessary', purposeSource: 'declared' } as const;

describe('classifyByBehaviour', () => {
  it.each([
    ['unknown', unknown],
    ['declared as necessary', declared],
  ])('tells what an identifier is for that is %s', (_what, cookie) => {
    const page = classifyByBehaviour(observe(cookie, { purpose: 'advertising' }));

    expect(reader(page)).toMatchObject({ purpose: 'advertising', purposeSource: 'behaviour' });
  });

  it.each<[string, Partial<Cookie>, Partial<Request>]>([
    ['nobody knows what those are for who get it', unknown, { purpose: 'unknown' }],
    ['those need no consent', unknown, { purpose: 'audience-measurement' }],
    ['it goes to its own site', unknown, { purpose: 'advertising', host: 'cdn.news.example' }],
    ['its name is known', { ...declared, purposeSource: 'known-name' }, { purpose: 'analytics' }],
  ])('leaves it alone where %s', (_what, cookie, request) => {
    const page = observe(cookie, request);

    expect(reader(classifyByBehaviour(page))).toEqual(reader(page));
  });

  it('leaves a value alone that is the same for everybody', () => {
    const page = observe(unknown, { purpose: 'advertising' }, () => ['same']);

    expect(reader(classifyByBehaviour(page))).toMatchObject(unknown);
  });

  it('shows a declaration that what happens contradicts', () => {
    const page = observe(declared, { purpose: 'advertising' });
    page.declaredCookies = [
      {
        name: 'reader',
        source: 'policy',
        host: null,
        purpose: 'strictly-necessary',
        purposeText: null,
        lifetimeText: null,
      },
    ];

    const { declarations } = deriveFacts(classifyByBehaviour(page));

    expect(declarations?.contradictory).toMatchObject([
      { name: 'reader', declared: ['strictly-necessary'], known: 'advertising' },
    ]);
  });
});
