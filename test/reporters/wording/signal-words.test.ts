/** What the report says of consent signals. */
import { describe, expect, it } from '@jest/globals';
import {
  describeGoogle,
  describeGpp,
  describeMicrosoft,
  describeTcf,
} from '../../../src/reporters/wording/signal-words.js';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';
import type { Signals, TcString } from '../../../src/schema/evidence/signals.js';

function saying(signals?: Signals): Scenario {
  return { status: 'completed', failures: [], steps: [], ...(signals && { signals }) };
}

const facts = { purposeConsents: [1, 2], vendorConsents: 4 } as unknown as TcString['facts'];
const at = { atMs: 0, cmpStatus: null, gdprApplies: true } as const;

describe('the words for consent signals', () => {
  it('tell what was not observed from what is not there', () => {
    const absent = saying({ tcf: null, gpp: null, consentMode: null, microsoft: null });

    expect([describeTcf(saying(), 'end'), describeGpp(saying({}))]).toEqual(
      Array(2).fill('? not observed'),
    );
    expect([describeGoogle(saying({}), 'end'), describeMicrosoft(saying({}), 'end')]).toEqual(
      Array(2).fill('? not observed'),
    );
    expect(describeTcf(absent, 'end') + describeGpp(absent)).toBe('––');
    expect(describeGoogle(absent, 'end') + describeMicrosoft(absent, 'end')).toBe('––');
  });

  it('tell what the last TC string of the moment consents to', () => {
    const string = { valueHash: 'a', malformed: null, facts };
    const visit = saying({
      tcf: {
        events: [
          { ...at, phase: 'before-choice', status: 'cmpuishown', string: null },
          { ...at, phase: 'after-choice', status: 'useractioncomplete', string },
        ],
      },
    });

    expect(describeTcf(visit, 'before-choice')).toBe('no string yet');
    expect(describeTcf(visit, 'end')).toBe('consent for purposes 1, 2; vendors: 4');
  });

  it('tell the sections of a GPP string', () => {
    const section = { malformed: null, fields: null, tcf: null };
    const sections = [
      { ...section, id: 7, name: 'usnat' },
      { ...section, id: 99, name: '' },
    ];
    const stored = { phase: 'before-choice', kind: 'cookie', name: 'gpp' } as const;
    const string = { valueHash: 'a', malformed: null, sections };

    expect(describeGpp(saying({ gpp: { stored: [{ ...stored, string }] } }))).toBe(
      'usnat, section 99',
    );
    const broken = { ...string, malformed: 'its header cannot be read', sections: [] };
    expect(describeGpp(saying({ gpp: { stored: [{ ...stored, string: broken }] } }))).toBe(
      'malformed',
    );
  });

  it('tell the states that calls for everybody left', () => {
    const call = { atMs: 0, regions: null, waitForUpdateMs: null };
    const visit = saying({
      consentMode: {
        hits: [],
        calls: [
          {
            ...call,
            phase: 'before-choice',
            command: 'default',
            states: { ad_storage: 'denied', analytics_storage: 'denied' },
          },
          {
            ...call,
            phase: 'before-choice',
            command: 'default',
            regions: ['US-CA'],
            states: { ad_storage: 'granted' },
          },
          {
            ...call,
            phase: 'after-choice',
            command: 'update',
            states: { analytics_storage: 'granted' },
          },
        ],
      },
    });

    expect(describeGoogle(visit, 'before-choice')).toBe('all denied');
    expect(describeGoogle(visit, 'end')).toBe('denied: ad_storage; granted: analytics_storage');
  });
});
