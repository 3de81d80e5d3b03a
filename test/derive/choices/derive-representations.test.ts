/** Whether all places that hold one choice say the same. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { Signals, TcString } from '../../../src/schema/evidence/signals.js';
import { decodeGppString } from '../../../src/formats/decode-gpp-string.js';
import { decodeTcString } from '../../../src/formats/decode-tc-string.js';
import { makeEuropeanGppString, makeTcString } from '../../formats/signal-strings.js';
import { blockScenario, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

const tcf = (text: string): TcString => ({ valueHash: text.slice(0, 8), ...decodeTcString(text) });
const granted = makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] });
const denied = makeTcString({ interestVendors: [3] });
const half = makeTcString({ purposes: [1] });

const event = (string: TcString, own: object = {}) => ({
  phase: 'after-revisit' as const,
  atMs: 5000,
  status: 'tcloaded',
  cmpStatus: 'loaded',
  gdprApplies: true,
  string,
  ...own,
});
const stored = (string: TcString) => ({
  phase: 'after-revisit' as const,
  kind: 'cookie' as const,
  name: 'euconsent-v2',
  string,
});
const gpp = (text: string): NonNullable<Signals['gpp']> => {
  const { facts, malformed } = decodeGppString(text);
  const string = { valueHash: 'g', malformed, sections: facts ?? [] };
  return {
    events: [],
    stored: [{ phase: 'after-revisit', kind: 'localStorage', name: 'gpp', string }],
  };
};
const mode = (word: 'granted' | 'denied'): NonNullable<Signals['consentMode']> => ({
  calls: [
    {
      phase: 'after-choice',
      atMs: 3000,
      command: 'update',
      states: { ad_storage: word, analytics_storage: word },
      regions: null,
      waitForUpdateMs: null,
    },
  ],
  hits: [],
});

/** The site's own record says no after the refusal. */
function refused(signals: Partial<Signals>): Derived {
  return deriveFrom((page) => {
    const seen = scenarioOf(page, 'refuse');
    seen.signals = { ...seen.signals, ...signals };
  });
}

const agreeIn = (signals: Partial<Signals>): string | undefined =>
  refused(signals).representations?.find(({ scenario }) => scenario === 'refuse')?.agree;

describe('the places of a refusal', () => {
  it.each<[string, Partial<Signals>, string | undefined]>([
    ['are one alone', {}, undefined],
    ['agree', { tcf: { events: [event(tcf(denied))], stored: [stored(tcf(denied))] } }, 'yes'],
    ['contradict the TC string of the interface', { tcf: { events: [event(tcf(granted))] } }, 'no'],
    ['contradict the stored TC string', { tcf: { stored: [stored(tcf(granted))] } }, 'no'],
    ['contradict the GPP string', { gpp: gpp(makeEuropeanGppString(granted)) }, 'no'],
    ['agree with the GPP string', { gpp: gpp(makeEuropeanGppString(denied)) }, 'yes'],
    ['contradict consent mode', { consentMode: mode('granted') }, 'no'],
    ['agree with consent mode', { consentMode: mode('denied') }, 'yes'],
    ['have a string that grants a part', { tcf: { stored: [stored(tcf(half))] } }, 'unclear'],
    [
      'have a string that cannot be read',
      { tcf: { stored: [stored({ valueHash: 'x', malformed: 'no', facts: null })] } },
      'unclear',
    ],
    [
      'have what stood before the choice',
      { tcf: { events: [event(tcf(granted), { phase: 'before-choice' })] } },
      undefined,
    ],
    [
      'have what stands while the banner shows',
      { tcf: { events: [event(tcf(granted), { status: 'cmpuishown' })] } },
      undefined,
    ],
    [
      'have a framework that does not apply',
      { tcf: { events: [event(tcf(granted), { gdprApplies: false })] } },
      undefined,
    ],
  ])('%s', (_name, signals, expected) => {
    expect(agreeIn(signals)).toBe(expected);
  });

  it('are named where two contradict each other', () => {
    const { representations } = refused({ consentMode: mode('granted') });

    expect(representations).toMatchObject([
      { scenario: 'refuse', agree: 'no', yes: 'consent-mode', no: 'record' },
    ]);
  });
});

describe('the fact', () => {
  it('is missing where one scenario was not observed and no other contradicts', () => {
    const fact = deriveFrom((page) => {
      blockScenario(page, 'withdraw');
      const seen = scenarioOf(page, 'refuse');
      seen.signals = { ...seen.signals, consentMode: mode('denied') };
    });

    expect(fact.representations).toBeUndefined();
    expect(reasonFor(fact, '/derived/representations')).toMatch(/no way through/);
  });

  it('is empty where the site’s own record is the only place, whatever was not observed', () => {
    const fact = deriveFrom((page) => blockScenario(page, 'withdraw'));

    expect(fact.representations).toEqual([]);
  });

  it('stands where one contradicts, whatever else was not observed', () => {
    const fact = deriveFrom((page) => {
      blockScenario(page, 'withdraw');
      const seen = scenarioOf(page, 'refuse');
      seen.signals = { ...seen.signals, consentMode: mode('granted') };
    });

    expect(fact.representations).toHaveLength(1);
  });
});
