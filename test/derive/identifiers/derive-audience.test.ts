/** The conditions of exempt audience measurement, each kept and broken. */
import { describe, expect, it } from '@jest/globals';
import { deriveFacts } from '../../../src/derive/derive.js';
import type { Cookie, CookieChange } from '../../../src/schema/evidence/cookies.js';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import { observePage, scenarioOf } from '../observed-page.js';

/** What is derived of the audience cookie of the refusing visitor, changed in places. */
function judge(
  change: (cookie: Cookie, set: CookieChange) => void,
  more: (page: ReturnType<typeof observePage>) => void = () => undefined,
): NonNullable<Derived['audienceMeasurement']>[number] | undefined {
  const page = observePage((observed) => {
    const cookie = scenarioOf(observed, 'refuse').cookies?.find(({ name }) => name === 'audience');
    const [set] = cookie?.changes ?? [];
    if (!cookie || !set) throw new Error('no audience cookie');
    change(cookie, set);
    more(observed);
  });
  return deriveFacts(page).audienceMeasurement?.find(({ pointer }) => pointer.includes('/refuse/'));
}

describe('deriveAudience', () => {
  it('finds exempt what keeps to all conditions', () => {
    expect(judge(() => undefined)).toMatchObject({
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
  ])('holds a lifetime of %s days against thirteen months', (days, lifetimeKept) => {
    const judged = judge((cookie) => {
      cookie.lifetimeDays = days;
    });

    expect(judged).toMatchObject({ lifetimeKept, exempt: lifetimeKept });
  });

  it.each([
    [{ atMs: 60_000, extends: true }, true],
    [{ atMs: 60_000 }, false],
    [{ atMs: 130, extends: true }, false],
    [{ atMs: 60_000, extends: true, outcome: 'blocked' as const }, false],
  ])('sees an end that a later page moves: %j', (more, extended) => {
    const judged = judge((cookie, set) => {
      cookie.changes?.push({ ...set, ...more });
    });

    expect(judged).toMatchObject({ extended, exempt: !extended });
  });

  it('cannot tell where no later page was loaded', () => {
    const judged = judge(
      () => undefined,
      (page) => {
        scenarioOf(page, 'refuse').steps = [];
      },
    );

    expect(judged).not.toHaveProperty('extended');
    expect(judged).not.toHaveProperty('exempt');
  });

  it('is for one site alone', () => {
    const judged = judge((cookie) => {
      cookie.party = 'third';
    });

    expect(judged).toMatchObject({ oneSite: false, exempt: false });
  });

  it.each([
    ['advertising' as const, false],
    ['audience-measurement' as const, undefined],
  ])('is told to nobody for %s', (purpose, oneSite) => {
    const part = { kind: 'cookie', name: 'audience', host: 'www.news.example' } as const;
    const judged = judge(
      () => undefined,
      (page) => {
        for (const [index, scenario] of Object.values(page.scenarios).entries()) {
          const cookie = scenario.cookies?.find(({ name }) => name === 'audience');
          const [request] = scenario.requests ?? [];
          if (!cookie || !request) continue;
          cookie.stableParts = [`part${index}`];
          const carried = { as: 'plain', in: 'query', parameter: 'id' } as const;
          const carries = [{ ...part, ...carried, partHash: `part${index}` }];
          scenario.requests?.push({ ...request, host: 'other.example', purpose, carries });
        }
      },
    );

    expect(judged?.oneSite).toBe(oneSite);
    expect(judged?.exempt).toBe(oneSite);
  });
});
