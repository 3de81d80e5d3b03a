/** What needs consent in a scenario, whether all of it is exempt, and whether there is any at all. */
import { describe, expect, it } from '@jest/globals';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import type { Request } from '../../../src/schema/evidence/requests.js';
import {
  addCookie,
  addRequest,
  addStorage,
  analyticsCookie,
  blockScenario,
  deriveFrom,
  failScenario,
  reasonFor,
  scenarioOf,
  unknownCookie,
  type Change,
} from '../observed-page.js';

/** A page that sets, stores and calls nothing, whatever its visitor does. */
function leavingNothing(page: Observed): void {
  for (const scenario of Object.values(page.scenarios)) {
    Object.assign(scenario, { cookies: [], storage: [], requests: [] });
  }
}

describe('traces', () => {
  it('are the cookies, requests and keys of storage that need consent, each once', () => {
    const facts = deriveFrom((page) => {
      addCookie(page, 'refuse', analyticsCookie);
      addStorage(page, 'refuse', { purpose: 'advertising', phase: 'after-revisit' });
      addRequest(page, 'refuse', { purpose: 'social-media' });
      addRequest(page, 'refuse', { purpose: 'social-media' });
    });

    expect(facts.traces['refuse']).toEqual([
      {
        scenario: 'refuse',
        kind: 'cookie',
        name: '_ga',
        host: 'news.example',
        purpose: 'analytics',
        phase: 'after-choice',
        pointer: '/scenarios/refuse/cookies/3',
      },
      expect.objectContaining({ kind: 'request', name: 'https://www.facebook.com/tr' }),
      expect.objectContaining({ kind: 'storage', name: '_gcl_ls', phase: 'after-revisit' }),
    ]);
  });

  it.each<[string, count: number, Partial<Cookie>]>([
    [
      'a cookie that was rewritten after the choice',
      1,
      { ...analyticsCookie, phase: 'before-choice', rewrittenIn: ['after-choice'] },
    ],
    [
      'no cookie that was set before the choice alone',
      0,
      { ...analyticsCookie, phase: 'before-choice', rewrittenIn: [] },
    ],
    ['no cookie that is exempt', 0, { name: 'audience', purpose: 'audience-measurement' }],
    ['no cookie that nobody knows', 0, unknownCookie],
  ])('count %s', (_which, count, cookie) => {
    const facts = deriveFrom((page) => addCookie(page, 'refuse', cookie));

    expect(facts.traces['refuse']).toHaveLength(count);
  });

  it.each(['cookies', 'storage', 'requests'] as const)(
    'are missing where %s were not observed, for the reason of the collector',
    (field) => {
      const facts = deriveFrom((page) => {
        const refuse = scenarioOf(page, 'refuse');
        delete refuse[field];
        refuse.failures.push({
          collector: field,
          code: 'target-closed',
          message: 'the tab was closed',
        });
      });

      expect(facts.traces).not.toHaveProperty('refuse');
      expect(reasonFor(facts, '/derived/traces/refuse')).toContain('the tab was closed');
    },
  );

  it('are missing for a scenario that was blocked, for its reason', () => {
    const facts = deriveFrom((page) => blockScenario(page, 'refuse'));

    expect(facts.traces).not.toHaveProperty('refuse');
    expect(reasonFor(facts, '/derived/traces/refuse')).toContain('There is no way through.');
  });
});

describe('exempt', () => {
  it('is false of cookies where one needs consent, and true of what needs none', () => {
    const facts = deriveFrom((page) => addCookie(page, 'refuse', analyticsCookie));

    expect(facts.exempt['refuse']).toEqual({
      cookies: false,
      thirdPartyCookies: true,
      storage: true,
      requests: true,
    });
  });

  it('is missing where only unknown cookies stand in the way, and the reason names them', () => {
    const facts = deriveFrom((page) => addCookie(page, 'refuse', unknownCookie));

    expect(facts.exempt['refuse']).toEqual({
      thirdPartyCookies: true,
      storage: true,
      requests: true,
    });
    expect(reasonFor(facts, '/derived/exempt/refuse/cookies')).toContain(unknownCookie.name);
  });

  it('is missing of third-party cookies where the browser blocked them', () => {
    const facts = deriveFrom((page) => {
      page.run.thirdPartyCookies = 'block';
    });

    expect(facts.exempt['untouched']).toEqual({ cookies: true, storage: true, requests: true });
  });

  /** Lets each visitor's own number go to another party before the choice. */
  function sharing(own: Partial<Cookie>, request: Partial<Request>): Change {
    return (page) => {
      for (const visitor of Object.keys(page.scenarios)) {
        const partHash = `number of ${visitor}`;
        const early: Partial<Cookie> = { phase: 'before-choice', stableParts: [partHash] };
        addCookie(page, visitor, { name: 'fp_id', purpose: 'unknown', ...early, ...own });
        const holder = { kind: 'cookie', name: 'fp_id', host: 'news.example' } as const;
        const carries = [
          { ...holder, as: 'plain', in: 'query', parameter: 'u', partHash },
        ] as const;
        const sent = {
          host: 'px.other.example',
          purpose: 'unknown',
          phase: 'before-choice',
        } as const;
        addRequest(page, visitor, { ...sent, ...request, carries: [...carries] });
      }
    };
  }

  it.each<[boolean | undefined, string, Change]>([
    [undefined, 'that nobody knows', sharing({}, {})],
    [true, 'that needs none', sharing({}, { purpose: 'audience-measurement' })],
    [true, 'that is the same site', sharing({}, { host: 'api.news.example' })],
    [
      true,
      'with a necessary value',
      sharing({ purpose: 'strictly-necessary', purposeSource: 'known-name' }, {}),
    ],
    [true, 'after the choice', sharing({}, { phase: 'after-choice' })],
    [false, 'that tracks', sharing({}, { purpose: 'advertising' })],
  ])('of requests is %s where an identifier goes to a party %s', (exempt, _whose, change) => {
    const facts = deriveFrom(change);

    expect(facts.exempt['untouched']?.requests).toBe(exempt);
  });

  /** Lets each visitor's cache send a mark back to another party. */
  function marking(markOf: (visitor: string) => string, request: Partial<Request> = {}): Change {
    return (page) => {
      for (const visitor of Object.keys(page.scenarios)) {
        addRequest(page, visitor, {
          url: 'https://pix.other.example/count.gif',
          host: 'pix.other.example',
          party: 'third',
          purpose: 'unknown',
          phase: 'before-choice',
          validatorHash: markOf(visitor),
          ...request,
        });
      }
    };
  }

  it.each<[boolean | undefined, string, Change]>([
    [undefined, 'is other in every profile', marking((visitor) => `mark of ${visitor}`)],
    [true, 'is the same for all', marking(() => 'version 3')],
    [true, 'goes to the site itself', marking((visitor) => visitor, { party: 'first' })],
  ])('of requests is %s where a mark in the cache %s', (exempt, _what, change) => {
    expect(deriveFrom(change).exempt['untouched']?.requests).toBe(exempt);
  });

  it('is empty for a scenario that was blocked', () => {
    const facts = deriveFrom((page) => blockScenario(page, 'refuse'));

    expect(facts.exempt['refuse']).toEqual({});
  });
});

describe('trackingSeen', () => {
  it.each<[boolean | undefined, string, Change]>([
    [false, 'nothing is set or called', () => undefined],
    [
      false,
      'there is no banner, and so no choice to make',
      (page) => {
        page.banner = null;
        blockScenario(page, 'accept');
      },
    ],
    [
      true,
      'a tracker is called before a choice that is blocked',
      (page) => {
        addRequest(page, 'refuse', { purpose: 'social-media', phase: 'before-choice' });
        blockScenario(page, 'refuse');
      },
    ],
    [
      undefined,
      'a cookie is set that nobody knows',
      (page) => addCookie(page, 'accept', unknownCookie),
    ],
    [undefined, 'accepting failed', (page) => failScenario(page, 'accept')],
  ])('is %s where %s', (seen, _where, change) => {
    const facts = deriveFrom((page) => {
      leavingNothing(page);
      change(page);
    });

    expect(facts.trackingSeen).toBe(seen);
  });
});
