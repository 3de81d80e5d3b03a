/** Purposes by what happens: whose identifier goes where. */
import { describe, expect, it } from '@jest/globals';
import { classifyByBehaviour } from '../../../src/derive/identifiers/classify-by-behaviour.js';
import { deriveFacts } from '../../../src/derive/derive.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import type { Request } from '../../../src/schema/evidence/requests.js';
import { addCookie, addRequest, observePage } from '../observed-page.js';

interface ReaderCookie {
  readonly cookie: Pick<Cookie, 'purpose' | 'purposeSource'>;
  /** The request that carries it. */
  readonly request: Partial<Request>;
  /** Whether each visitor has a value of their own, as an identifier has; so unless said otherwise. */
  readonly ownValue?: boolean;
}

/** A page on which each visitor has the cookie `reader`, and a request carries its value. */
function pageWithReader({ cookie, request, ownValue = true }: ReaderCookie): Observed {
  return observePage((page) => {
    for (const visitor of Object.keys(page.scenarios)) {
      const partHash = ownValue ? `part of ${visitor}` : 'part of all';
      addCookie(page, visitor, { name: 'reader', ...cookie, stableParts: [partHash] });
      const holder = { kind: 'cookie', name: 'reader', host: 'news.example' } as const;
      const way = { as: 'plain', in: 'query', parameter: 'id' } as const;
      const carries = [{ ...holder, ...way, partHash }];
      addRequest(page, visitor, {
        host: 'other.example',
        phase: 'before-choice',
        ...request,
        carries,
      });
    }
  });
}

function readerOf(page: Observed): Cookie | undefined {
  return page.scenarios['accept']?.cookies?.find(({ name }) => name === 'reader');
}

const unknown = { purpose: 'unknown', purposeSource: 'none' } as const;
const declaredNecessary = { purpose: 'strictly-necessary', purposeSource: 'declared' } as const;
const knownNecessary = { purpose: 'strictly-necessary', purposeSource: 'known-name' } as const;

describe('classifyByBehaviour', () => {
  it.each([
    ['unknown', unknown],
    ['declared as necessary', declaredNecessary],
  ])('finds what an identifier is for that is %s, by who gets it', (_what, cookie) => {
    const page = pageWithReader({ cookie, request: { purpose: 'advertising' } });

    const classified = classifyByBehaviour(page);

    expect(readerOf(classified)).toMatchObject({
      purpose: 'advertising',
      purposeSource: 'behaviour',
    });
  });

  it.each<[string, ReaderCookie]>([
    [
      'nobody knows what those are for who get it',
      { cookie: unknown, request: { purpose: 'unknown' } },
    ],
    [
      'those who get it need no consent',
      { cookie: unknown, request: { purpose: 'audience-measurement' } },
    ],
    [
      'it goes to its own site',
      { cookie: unknown, request: { purpose: 'advertising', host: 'cdn.news.example' } },
    ],
    ['its name is known', { cookie: knownNecessary, request: { purpose: 'analytics' } }],
    [
      'it is the same for everybody',
      { cookie: unknown, request: { purpose: 'advertising' }, ownValue: false },
    ],
  ])('leaves a cookie as it is where %s', (_where, reader) => {
    const page = pageWithReader(reader);

    const classified = classifyByBehaviour(page);

    expect(readerOf(classified)).toEqual(readerOf(page));
    expect(readerOf(page)).toMatchObject(reader.cookie);
  });

  it('shows a declaration that what happens contradicts', () => {
    const page = pageWithReader({
      cookie: declaredNecessary,
      request: { purpose: 'advertising' },
    });
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
