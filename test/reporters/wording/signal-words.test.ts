/** What the report says of consent signals. */
import { describe, expect, it } from '@jest/globals';
import {
  describeGoogle,
  describeGpp,
  describeMicrosoft,
  describeTcf,
} from '../../../src/reporters/wording/signal-words.js';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import type {
  ConsentModeCall,
  GppString,
  Signals,
  TcString,
} from '../../../src/schema/evidence/signals.js';

/** A visit that observed these signals. */
function visitWith(signals?: Signals): Scenario {
  return { status: 'completed', failures: [], steps: [], ...(signals && { signals }) };
}

/** A visit that found this GPP string stored. */
function visitWithGpp(string: GppString): Scenario {
  const place = { phase: 'before-choice', kind: 'cookie', name: 'gpp' } as const;
  return visitWith({ gpp: { stored: [{ ...place, string }] } });
}

type Call = Pick<ConsentModeCall, 'phase' | 'command' | 'states'> & Partial<ConsentModeCall>;

/** A visit in which these calls set the consent mode; for everybody, unless they name regions. */
function visitWithCalls(calls: readonly Call[]): Scenario {
  const forEverybody = { atMs: 0, regions: null, waitForUpdateMs: null };
  return visitWith({
    consentMode: { hits: [], calls: calls.map((call) => ({ ...forEverybody, ...call })) },
  });
}

type Describe = (scenario: Scenario) => string;
const frameworks: readonly (readonly [name: string, describeSignal: Describe])[] = [
  ['TCF', (visit) => describeTcf(visit, 'end')],
  ['GPP', describeGpp],
  ['Google’s consent mode', (visit) => describeGoogle(visit, 'end')],
  ['Microsoft’s consent mode', (visit) => describeMicrosoft(visit, 'end')],
];

describe('the words for signals', () => {
  it.each(frameworks)('of %s say that nothing was observed', (_name, describeSignal) => {
    const words = [visitWith(), visitWith({})].map((visit) => describeSignal(visit));

    expect(words).toEqual(['? not observed', '? not observed']);
  });

  it.each(frameworks)('of %s say that there are none', (_name, describeSignal) => {
    const visit = visitWith({ tcf: null, gpp: null, consentMode: null, microsoft: null });

    const words = describeSignal(visit);

    expect(words).toBe('–');
  });
});

describe('describeTcf', () => {
  const facts = { purposeConsents: [1, 2], vendorConsents: 4 } as unknown as TcString['facts'];
  const event = { atMs: 0, cmpStatus: null, gdprApplies: true } as const;
  const visit = visitWith({
    tcf: {
      events: [
        { ...event, phase: 'before-choice', status: 'cmpuishown', string: null },
        {
          ...event,
          phase: 'after-choice',
          status: 'useractioncomplete',
          string: { valueHash: 'a', malformed: null, facts },
        },
      ],
    },
  });

  it.each([
    ['before-choice', 'no string yet'],
    ['end', 'consent for purposes 1, 2; vendors: 4'],
  ] as const)('says what the last string consents to: at %s, %s', (moment, expected) => {
    const words = describeTcf(visit, moment);

    expect(words).toBe(expected);
  });
});

describe('describeGpp', () => {
  const section = { malformed: null, fields: null, tcf: null };

  it('names the sections of the string, or gives their numbers', () => {
    const sections = [
      { ...section, id: 7, name: 'usnat' },
      { ...section, id: 99, name: '' },
    ];

    const words = describeGpp(visitWithGpp({ valueHash: 'a', malformed: null, sections }));

    expect(words).toBe('usnat, section 99');
  });

  it('says that the string cannot be read', () => {
    const malformed = 'its header cannot be read';

    const words = describeGpp(visitWithGpp({ valueHash: 'a', malformed, sections: [] }));

    expect(words).toBe('malformed');
  });
});

describe('describeGoogle', () => {
  const visit = visitWithCalls([
    {
      phase: 'before-choice',
      command: 'default',
      states: { ad_storage: 'denied', analytics_storage: 'denied' },
    },
    {
      phase: 'before-choice',
      command: 'default',
      regions: ['US-CA'],
      states: { ad_storage: 'granted' },
    },
    { phase: 'after-choice', command: 'update', states: { analytics_storage: 'granted' } },
  ]);

  it.each([
    ['before-choice', 'all denied'],
    ['end', 'denied: ad_storage; granted: analytics_storage'],
  ] as const)('says what calls for everybody left: at %s, %s', (moment, expected) => {
    const words = describeGoogle(visit, moment);

    expect(words).toBe(expected);
  });
});
