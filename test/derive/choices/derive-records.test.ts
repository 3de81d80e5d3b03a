/** What the site's own records of the choice say, and how long they last. */
import { describe, expect, it } from '@jest/globals';
import type { Cookie } from '../../../src/schema/evidence/cookies.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { asItIs, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

/** The record of the flawless page comes last. */
function recordIn(page: Observed, scenario: string): Cookie {
  const record = scenarioOf(page, scenario).cookies?.at(-1);
  if (record?.name !== 'choice') throw new Error(`no record in ${scenario}`);
  return record;
}

function says(scenario: string, change: (page: Observed) => void): (string | undefined)[] {
  return deriveFrom(change).records?.[scenario]?.map((record) => record.says) ?? [];
}

/** Takes away what the values themselves say. */
function withoutWords(page: Observed): void {
  for (const { cookies = [] } of Object.values(page.scenarios)) {
    for (const cookie of cookies) delete cookie.valueAnswers;
  }
}

describe('records', () => {
  it('say what the visitor chose on a page that keeps its word', () => {
    expect([says('refuse', asItIs), says('accept', asItIs), says('untouched', asItIs)]).toEqual([
      ['no'],
      ['yes'],
      [],
    ]);
  });

  it('say yes after a refusal where their words do', () => {
    const change = (page: Observed): void => {
      recordIn(page, 'refuse').valueAnswers = 'yes';
    };

    expect(says('refuse', change)).toEqual(['yes']);
  });

  it('say what the other choice leaves where their words are not understood', () => {
    const change = (page: Observed): void => {
      withoutWords(page);
      recordIn(page, 'withdraw').valueHash = recordIn(page, 'accept').valueHash;
    };

    expect(says('withdraw', change)).toEqual(['yes']);
    expect(says('refuse', change)).toEqual(['no']);
  });

  it('are unclear where both choices leave the same', () => {
    const change = (page: Observed): void => {
      withoutWords(page);
      recordIn(page, 'refuse').valueHash = recordIn(page, 'accept').valueHash;
    };

    expect(says('refuse', change)).toEqual(['unclear']);
  });

  it('are none where the same stands there before any choice', () => {
    const change = (page: Observed): void => {
      const settings = { ...recordIn(page, 'accept'), name: 'cookie-settings' } as const;
      for (const name of ['untouched', 'accept', 'refuse']) {
        const phases = [...(scenarioOf(page, name).cookies?.[0]?.presentIn ?? [])];
        scenarioOf(page, name).cookies?.push({ ...settings, presentIn: phases });
      }
    };

    expect(says('untouched', change)).toEqual([]);
    expect(says('refuse', change)).toEqual(['no']);
  });

  it('are what scrolling leaves, where that is what accepting leaves', () => {
    const change = (page: Observed): void => {
      const { cookies = [] } = scenarioOf(page, 'untouched');
      cookies.push({
        ...recordIn(page, 'accept'),
        phase: 'before-choice',
        presentIn: ['before-choice'],
      });
    };

    expect(says('untouched', change)).toEqual(['yes']);
  });

  it.each([
    ['cmplz_functional', 'allow is what it says whatever is chosen', []],
    ['cmplz_consenttype', 'opt-in is the law, and no answer', ['unclear']],
    ['cmplz_marketing', 'allow is an answer', ['yes']],
  ])('%s: %s', (name, _why, answers) => {
    const change = (page: Observed): void => {
      for (const scenario of ['accept', 'refuse']) {
        recordIn(page, scenario).valueAnswers = 'yes';
        recordIn(page, scenario).valueHash = '33333333';
        recordIn(page, scenario).name = name;
      }
    };

    expect(says('refuse', change)).toEqual(answers);
  });

  it('are unclear where they may differ by a time alone', () => {
    const change = (page: Observed): void => {
      withoutWords(page);
      Object.assign(recordIn(page, 'refuse'), {
        valueHash: '44444444',
        valueShape: 'json',
        valueLength: 60,
      });
    };

    expect(says('refuse', change)).toEqual(['unclear']);
  });

  it('say nothing before a choice where refusing takes them away', () => {
    const change = (page: Observed): void => {
      const { cookies = [] } = scenarioOf(page, 'untouched');
      withoutWords(page);
      cookies.push({
        ...recordIn(page, 'accept'),
        phase: 'before-choice',
        presentIn: ['before-choice'],
      });
      scenarioOf(page, 'refuse').cookies?.pop();
    };

    expect(says('untouched', change)).toEqual(['unclear']);
  });

  it('are not known where refusing was not observed', () => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'refuse').status = 'blocked';
    });

    expect(facts.records?.['untouched']).toBeUndefined();
    expect(reasonFor(facts, '/derived/records/untouched')).toContain('refuse');
  });
});

describe('their duration', () => {
  it('is a question where only a record of accepting lasts longer, and a shared one as long', () => {
    const { recordDurations } = deriveFrom((page) => {
      const { cookies = [] } = scenarioOf(page, 'accept');
      cookies.push({ ...recordIn(page, 'accept'), name: 'consent_uuid', lifetimeDays: 730 });
    });

    expect(recordDurations).toEqual({ acceptDays: 730, refuseDays: 180 });
  });

  const lasting = (acceptDays: number | null, refuseDays: number | null) =>
    deriveFrom((page) => {
      recordIn(page, 'accept').lifetimeDays = acceptDays;
      recordIn(page, 'refuse').lifetimeDays = refuseDays;
    }).recordDurations;

  it.each([
    [180, 180, true],
    [180, 395, true],
    [395, 30, false],
    [395, null, false],
    [null, null, true],
    [200, 150, undefined],
  ])('of %s days for yes and %s for no is parity: %s', (acceptDays, refuseDays, parity) => {
    expect(lasting(acceptDays, refuseDays)?.parity).toBe(parity);
  });
});
