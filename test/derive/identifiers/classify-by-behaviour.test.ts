/** Purposes by what happens: whose identifier goes where. */
import { describe, expect, it } from '@jest/globals';
import { classifyByBehaviour } from '../../../src/derive/identifiers/classify-by-behaviour.js';
import { deriveFacts } from '../../../src/derive/derive.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import type { Request } from '../../../src/schema/evidence/requests.js';
import { addCookie, addRequest, observePage } from '../observed-page.js';

interface ReaderCookie {
  readonly cookie: Partial<Cookie>;
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

describe('classifyByBehaviour, of what is called necessary', () => {
  const named = { purpose: 'strictly-necessary', purposeSource: 'consent-record' } as const;
  const nowhere = { request: { purpose: 'unknown' } } as const;
  const early = { phase: 'before-choice' } as const;

  it.each<[string, Partial<Cookie>]>([
    ['the site’s word', { ...declaredNecessary, ...early }],
    ['its name', { ...named, ...early }],
  ])('takes %s for no proof where it identifies browsers beyond the session', (_what, cookie) => {
    const classified = classifyByBehaviour(pageWithReader({ cookie, ...nowhere }));

    expect(readerOf(classified)).toMatchObject({
      purpose: 'unknown',
      purposeSource: cookie.purposeSource,
      purposeConfidence: 0,
    });
  });

  it.each<[string, Partial<Cookie>, boolean?]>([
    ['that ends with the session', { ...declaredNecessary, ...early, lifetimeDays: null }],
    ['that is the same for everybody', { ...declaredNecessary, ...early }, false],
    ['whose name is known', { ...knownNecessary, ...early }],
    ['that comes with the choice and is named so', named],
  ])('believes it of a cookie %s', (_what, cookie, ownValue = true) => {
    const page = pageWithReader({ cookie, ...nowhere, ownValue });

    expect(readerOf(classifyByBehaviour(page))).toEqual(readerOf(page));
  });
});

describe('classifyByBehaviour, of records of the choice', () => {
  /** What each scenario leaves in a cookie of unknown purpose. */
  type Left = Readonly<Record<string, Partial<Cookie>>>;
  const yes = { valueHash: 'yes' };
  const no = { valueHash: 'no' };
  const record: Left = { accept: yes, refuse: no, withdraw: no };

  function purposesOf(left: Left): (string | undefined)[] {
    const page = observePage((observed) => {
      for (const [scenario, cookie] of Object.entries(left)) {
        addCookie(observed, scenario, { name: 'traincc', ...unknown, ...cookie });
      }
    });
    const { scenarios } = classifyByBehaviour(page);
    const found = Object.values(scenarios).flatMap(({ cookies = [] }) =>
      cookies.filter(({ name }) => name === 'traincc'),
    );
    return [...new Set(found.map(({ purpose }) => purpose))];
  }

  it.each<[string, Left]>([
    ['left by the press, other after accepting than after refusing', record],
    ['left by accepting alone', { accept: yes, withdraw: yes }],
    ['left by refusing alone', { refuse: no, 'customize-defaults': no }],
    ['also left by scrolling', { ...record, untouched: { ...yes, phase: 'before-choice' } }],
  ])('knows the record that is %s, whatever its name', (_how, left) => {
    expect(purposesOf(left)).toEqual(['strictly-necessary']);
  });

  it.each<[string, Left]>([
    ['is there before the choice', { ...record, refuse: { ...no, phase: 'before-choice' } }],
    ['says the same after both', { accept: yes, refuse: yes, withdraw: yes }],
    [
      'is other in every profile, as a time is',
      { accept: yes, refuse: no, withdraw: { valueHash: 'later' } },
    ],
    ['belongs to a third party', { accept: { ...yes, party: 'third' }, refuse: no, withdraw: no }],
    [
      'identifies browsers',
      {
        accept: { ...yes, stableParts: ['a'] },
        refuse: { ...no, stableParts: ['b'] },
        withdraw: { ...no, stableParts: ['c'] },
      },
    ],
  ])('knows none in what %s', (_how, left) => {
    expect(purposesOf(left)).not.toContain('strictly-necessary');
  });
});
