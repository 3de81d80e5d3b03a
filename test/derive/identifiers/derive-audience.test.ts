/** The conditions of exempt audience measurement, each kept and broken. */
import { describe, expect, it } from '@jest/globals';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { Cookie, CookieChange } from '../../../src/schema/evidence/cookies.js';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import type { Purpose } from '../../../src/schema/vocabulary.js';
import { asItIs, deriveFrom, scenarioOf, type Change } from '../observed-page.js';

type AudienceFact = NonNullable<Derived['audienceMeasurement']>[number];

/** What is derived of the audience cookie of the visitor who refuses. */
function judgeAfterRefusal(change: Change): AudienceFact | undefined {
  const { audienceMeasurement } = deriveFrom(change);
  return audienceMeasurement?.find(({ pointer }) => pointer.includes('/refuse/'));
}

function audienceCookieIn(scenario: Scenario): Cookie {
  const cookie = scenario.cookies?.find(({ name }) => name === 'audience');
  if (cookie === undefined) throw new Error('no audience cookie');
  return cookie;
}

/** Changes the audience cookie of the visitor who refuses. */
function withAudienceCookie(own: Partial<Cookie>): Change {
  return (page) => Object.assign(audienceCookieIn(scenarioOf(page, 'refuse')), own);
}

/** Lets the visitor's audience cookie be written once more, as it was first but for some fields. */
function writtenAgain(own: Partial<CookieChange>): Change {
  return (page) => {
    const { changes } = audienceCookieIn(scenarioOf(page, 'refuse'));
    const [first] = changes ?? [];
    if (first === undefined) throw new Error('the audience cookie was never set');
    changes?.push({ ...first, ...own });
  };
}

/** Makes the audience cookie an identifier that another host gets, in a request of some purpose. */
function sentToAnotherHost(purpose: Purpose): Change {
  return (page) => {
    for (const [visitor, scenario] of Object.entries(page.scenarios)) {
      const partHash = `part of ${visitor}`;
      audienceCookieIn(scenario).stableParts = [partHash];
      const holder = { kind: 'cookie', name: 'audience', host: 'www.news.example' } as const;
      const way = { as: 'plain', in: 'query', parameter: 'id' } as const;
      const carries = [{ ...holder, ...way, partHash }];
      scenario.requests?.push({
        ...firstRequestOf(scenario),
        host: 'other.example',
        purpose,
        carries,
      });
    }
  };
}

function firstRequestOf({ requests }: Scenario) {
  const [first] = requests ?? [];
  if (first === undefined) throw new Error('no request');
  return first;
}

describe('deriveAudience', () => {
  it('finds exempt what keeps to all conditions', () => {
    const judged = judgeAfterRefusal(asItIs);

    expect(judged).toMatchObject({
      lifetimeKept: true,
      extended: false,
      oneSite: true,
      exempt: true,
    });
  });

  it.each([
    [397, true],
    [398, false],
    [null, true],
  ])('holds a lifetime of %s days against thirteen months: %s', (lifetimeDays, lifetimeKept) => {
    const judged = judgeAfterRefusal(withAudienceCookie({ lifetimeDays }));

    expect(judged).toMatchObject({ lifetimeKept, exempt: lifetimeKept });
  });

  it.each<[boolean, string, Partial<CookieChange>]>([
    [true, 'on a later page, for longer', { atMs: 60_000, extends: true }],
    [false, 'on a later page, but not for longer', { atMs: 60_000 }],
    [false, 'for longer, but on the same page', { atMs: 130, extends: true }],
    [false, 'in vain', { atMs: 60_000, extends: true, outcome: 'blocked' }],
  ])('finds its end moved, %s, where it is written again %s', (extended, _how, change) => {
    const judged = judgeAfterRefusal(writtenAgain(change));

    expect(judged).toMatchObject({ extended, exempt: !extended });
  });

  it('cannot tell whether its end is moved where no later page was loaded', () => {
    const judged = judgeAfterRefusal((page: Observed) => {
      scenarioOf(page, 'refuse').steps = [];
    });

    expect(judged).not.toHaveProperty('extended');
    expect(judged).not.toHaveProperty('exempt');
  });

  it('finds that a cookie of a third party is not for one site alone', () => {
    const judged = judgeAfterRefusal(withAudienceCookie({ party: 'third' }));

    expect(judged).toMatchObject({ oneSite: false, exempt: false });
  });

  it.each([
    [false, 'advertising'],
    [undefined, 'audience-measurement'],
  ] as const)('is %s of “for one site” where another host gets it for %s', (oneSite, purpose) => {
    const judged = judgeAfterRefusal(sentToAnotherHost(purpose));

    expect(judged?.oneSite).toBe(oneSite);
    expect(judged?.exempt).toBe(oneSite);
  });
});
