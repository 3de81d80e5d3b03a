/** Whether third parties that received a yes receive the no as well. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { PassedSignal } from '../../../src/schema/evidence/passed-signals.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { addRequest, asItIs, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

const signal = (own: Partial<PassedSignal>): PassedSignal => ({
  host: 'pixel.ads.example',
  channel: 'query',
  signal: 'tcf',
  parameter: 'gdpr_consent',
  says: 'yes',
  valueHash: 'a1',
  phase: 'after-choice',
  atMs: 3000,
  lastAtMs: own.atMs ?? 3000,
  count: 1,
  ...own,
});
const later = (own: Partial<PassedSignal>): PassedSignal =>
  signal({ phase: 'after-withdrawal', atMs: 20_000, ...own });

function pass(page: Observed, scenario: string, passed: readonly PassedSignal[]): void {
  const seen = scenarioOf(page, scenario);
  seen.signals = { ...seen.signals, passed: [...passed] };
}

/** Consent is withdrawn at 10 s, and the page has come to rest at 11 s. */
function derive(
  passed: readonly PassedSignal[],
  change: (page: Observed) => void = asItIs,
): Derived {
  return deriveFrom((page) => {
    const seen = scenarioOf(page, 'withdraw');
    seen.clock = { errorMs: 0, phases: [{ phase: 'after-withdrawal', atMs: 10_000 }] };
    seen.steps = [
      { action: 'press', target: 'refuse: Tout refuser', atMs: 10_000, settledAfterMs: 1000 },
      { action: 'reload', target: 'https://www.news.example/', atMs: 12_000 },
    ];
    pass(page, 'withdraw', passed);
    change(page);
  });
}

const laterOf = (...given: Parameters<typeof derive>): string | undefined =>
  derive(...given).revocation?.[0]?.later;

const contacted = (page: Observed): void => {
  addRequest(page, 'withdraw', {
    url: 'https://pixel.ads.example/p',
    host: 'pixel.ads.example',
    entity: null,
    phase: 'after-withdrawal',
    atMs: 20_000,
  });
};

describe('a third party that received a yes', () => {
  it.each<[string, readonly PassedSignal[], string]>([
    ['received the no', [later({ says: 'no', valueHash: 'b2' })], 'no'],
    ['received the no at once', [later({ says: 'no', atMs: 10_050 })], 'no'],
    ['received the yes again', [later({})], 'yes'],
    ['received another yes', [later({ valueHash: 'c3' })], 'yes'],
    ['was not contacted again', [], 'nothing'],
    ['received what was on its way', [later({ atMs: 10_100 })], 'nothing'],
    [
      'received the no first and then the yes',
      [later({ says: 'no' }), later({ atMs: 21_000 })],
      'yes',
    ],
    [
      'received the yes first and then the no',
      [later({}), later({ says: 'no', atMs: 21_000 })],
      'no',
    ],
    [
      'received the no in the address and the yes in a cookie',
      [later({ says: 'no' }), later({ channel: 'cookie' })],
      'unclear',
    ],
    [
      'received the no in a message alone',
      [later({ says: 'no', channel: 'message', parameter: 'tcString' })],
      'no',
    ],
    ['received a part of each', [later({ says: 'both' })], 'unclear'],
    ['received what cannot be read', [later({ says: 'unclear' })], 'unclear'],
  ])('%s', (_name, after, expected) => {
    expect(laterOf([signal({}), ...after])).toBe(expected);
  });

  it('was contacted without a signal: that leaves it open', () => {
    const { revocation } = derive([signal({})], contacted);

    expect(revocation).toMatchObject([
      { recipient: 'ads.example', hosts: ['pixel.ads.example'], later: 'unclear' },
    ]);
    expect(revocation?.[0]?.pointer).toMatch(/^\/scenarios\/withdraw\/requests\/\d+$/);
  });

  it('is one with all hosts of its owner', () => {
    const { revocation } = derive([
      signal({ host: 'www.facebook.com' }),
      later({ host: 'connect.facebook.net', says: 'no', channel: 'interface', parameter: null }),
    ]);

    expect(revocation).toHaveLength(1);
    expect(revocation?.[0]).toMatchObject({ hosts: ['www.facebook.com'], later: 'no' });
  });
});

describe('no recipient of a yes', () => {
  it.each<[string, readonly PassedSignal[]]>([
    ['is who received a no alone', [signal({ says: 'no' }), later({})]],
    ['is who received what cannot be read', [signal({ says: 'unclear' })]],
    [
      'is the host of a consent tool',
      [signal({ host: 'cdn.cookielaw.org' }), later({ host: 'cdn.cookielaw.org' })],
    ],
  ])('%s', (_name, passed) => {
    expect(derive(passed).revocation).toEqual([]);
  });

  it.each(['untouched', 'refuse'])(
    'is whose own parameter says the same in the scenario “%s”',
    (scenario) => {
      const own = { signal: 'own', parameter: 'consent' } as const;

      expect(
        derive([signal(own), later(own)], (page) => pass(page, scenario, [signal(own)])).revocation,
      ).toEqual([]);
    },
  );

  it('is not whose TC string says yes without consent too', () => {
    const fact = derive([signal({}), later({})], (page) => pass(page, 'refuse', [signal({})]));

    expect(fact.revocation).toMatchObject([{ later: 'yes' }]);
  });
});

describe('calls of consent mode', () => {
  const states = (word: 'granted' | 'denied') => ({ ad_storage: word, analytics_storage: word });
  const gcs = { signal: 'consent-mode', parameter: 'gcs', host: 'tags.vendor.example' } as const;
  const callAt = (page: Observed, word: 'granted' | 'denied'): void => {
    const seen = scenarioOf(page, 'withdraw');
    const call = { command: 'update', regions: null, waitForUpdateMs: null } as const;
    seen.signals = {
      ...seen.signals,
      consentMode: {
        calls: [{ ...call, phase: 'after-withdrawal', atMs: 10_010, states: states(word) }],
        hits: [],
      },
    };
  };

  it('give the no to who goes by consent mode', () => {
    expect(laterOf([signal(gcs)], (page) => callAt(page, 'denied'))).toBe('no');
  });

  it('give nothing to others', () => {
    const change = (page: Observed): void => {
      callAt(page, 'denied');
      contacted(page);
    };

    expect(laterOf([signal({})], change)).toBe('unclear');
  });
});

describe('the fact', () => {
  it('is missing where the signals were not observed', () => {
    const fact = deriveFrom((page) => {
      delete scenarioOf(page, 'withdraw').signals;
    });

    expect(fact.revocation).toBeUndefined();
    expect(reasonFor(fact, '/derived/revocation')).toMatch(/signals could not be observed/);
  });

  it('is empty where nothing was withdrawn, and accepting passes nothing on', () => {
    const fact = deriveFrom((page) => {
      Object.assign(scenarioOf(page, 'withdraw'), { status: 'blocked', reason: 'No way back.' });
    });

    expect(fact.revocation).toEqual([]);
  });

  it('is missing where nothing was withdrawn', () => {
    const fact = deriveFrom((page) => {
      Object.assign(scenarioOf(page, 'withdraw'), { status: 'blocked', reason: 'No way back.' });
      pass(page, 'accept', [signal({})]);
    });

    expect(reasonFor(fact, '/derived/revocation')).toMatch(/No way back/);
  });
});
