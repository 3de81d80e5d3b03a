/** Google's consent mode against the visitor's choice. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { ConsentMode, ConsentModeCall } from '../../../src/schema/evidence/signals.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { addRequest, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

type Call = ConsentModeCall;
type Hit = ConsentMode['hits'][number];

const denied = {
  ad_storage: 'denied',
  analytics_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
} as const;
const granted = {
  ad_storage: 'granted',
  analytics_storage: 'granted',
  ad_user_data: 'granted',
  ad_personalization: 'granted',
} as const;

const call = (own: Partial<Call>): Call => ({
  phase: 'before-choice',
  atMs: 100,
  command: 'default',
  states: denied,
  regions: null,
  waitForUpdateMs: null,
  ...own,
});
const hit = (own: Partial<Hit>): Hit => ({
  phase: 'before-choice',
  atMs: 300,
  host: 'www.google-analytics.com',
  count: 1,
  gcs: 'G100',
  gcd: null,
  ...own,
});

function speak(page: Observed, scenario: string, mode: ConsentMode): void {
  const seen = scenarioOf(page, scenario);
  seen.signals = { ...seen.signals, consentMode: mode };
}

function derive(scenario: string, mode: ConsentMode, also?: (page: Observed) => void): Derived {
  return deriveFrom((page) => {
    speak(page, scenario, mode);
    also?.(page);
  });
}

const before = (calls: readonly Call[], hits: readonly Hit[] = []): boolean | undefined =>
  derive('untouched', { calls: [...calls], hits: [...hits] }).consentMode?.defaultDenied;

describe('the default', () => {
  it.each<[string, readonly Call[], readonly Hit[], boolean | undefined]>([
    ['denies everything', [call({})], [], true],
    ['grants everything', [call({ states: granted })], [], false],
    [
      'forgets two types',
      [call({ states: { ad_storage: 'denied', analytics_storage: 'denied' } })],
      [],
      undefined,
    ],
    [
      'grants, but not in Europe',
      [call({ states: granted }), call({ regions: ['DE', 'FR-75', 'GB'] })],
      [],
      true,
    ],
    [
      'denies, but not in Europe',
      [call({}), call({ states: granted, regions: ['FR'] })],
      [],
      false,
    ],
    [
      'grants in California alone',
      [call({}), call({ states: granted, regions: ['US-CA'] })],
      [],
      true,
    ],
    [
      'denies and is updated before any choice',
      [call({}), call({ command: 'update', states: granted })],
      [],
      false,
    ],
    ['is not what a request says', [call({})], [hit({ gcs: 'G111' })], false],
    ['shows in requests alone, denied', [], [hit({})], true],
    ['shows nowhere', [], [], undefined],
  ])('%s: as it is', (_what, calls, hits, isDenied) => {
    expect(before(calls, hits)).toBe(isDenied);
  });

  it('is in time where only the script was fetched ahead', () => {
    const ahead = derive('untouched', { calls: [call({ atMs: 900 })], hits: [] }, (page) => {
      addRequest(page, 'untouched', {
        host: 'www.google-analytics.com',
        purpose: 'analytics',
        entity: 'Google Analytics',
        phase: 'before-choice',
        type: 'script',
        atMs: 500,
      });
    });

    expect(ahead.consentMode?.defaultDenied).toBe(true);
  });

  it('comes too late after a Google tag', () => {
    const late = derive('untouched', { calls: [call({ atMs: 900 })], hits: [] }, (page) => {
      addRequest(page, 'untouched', {
        host: 'www.google-analytics.com',
        purpose: 'analytics',
        entity: 'Google Analytics',
        phase: 'before-choice',
        type: 'fetch',
        atMs: 500,
      });
    });

    expect(late.consentMode?.defaultDenied).toBe(false);
  });
});

describe('an update', () => {
  const update = (states: Call['states'], phase: Call['phase'] = 'after-choice'): Call =>
    call({ command: 'update', states, phase, atMs: 2000 });
  const said = (...calls: readonly Call[]): ConsentMode => ({ calls: [...calls], hits: [] });
  const sent = hit({ phase: 'after-choice', gcs: 'G101' });
  const inPart = { ...denied, analytics_storage: 'granted' } as const;

  it.each<[string, string, ConsentMode, readonly string[]]>([
    ['denied after a refusal', 'refuse', said(update(denied)), []],
    ['granted after a refusal', 'refuse', said(update(granted)), ['granted']],
    ['granted in a request after a refusal', 'refuse', { calls: [], hits: [sent] }, ['granted']],
    ['granted after accepting', 'accept', said(update(granted)), []],
    ['denied after accepting', 'accept', said(update(denied)), ['denied']],
    [
      'denied by a call and granted in a request after accepting',
      'accept',
      { ...said(update(denied)), hits: [{ ...sent, atMs: 2500 }] },
      [],
    ],
    [
      'granted in a request that was under way before the denial',
      'refuse',
      { ...said(update(denied)), hits: [{ ...sent, atMs: 1900 }] },
      [],
    ],
    [
      'granted in a request that was under way before others that deny',
      'withdraw',
      {
        calls: [],
        hits: [
          { ...sent, phase: 'after-withdrawal', atMs: 1900 },
          hit({ phase: 'after-withdrawal', atMs: 2500 }),
        ],
      },
      [],
    ],
    [
      'granted in a request after the denial',
      'refuse',
      { ...said(update(denied)), hits: [{ ...sent, atMs: 2500 }] },
      ['granted'],
    ],
    ['granted in part after accepting', 'accept', said(update(inPart)), []],
    [
      'granted, then denied at the withdrawal',
      'withdraw',
      said(update(granted), update(denied, 'after-withdrawal')),
      [],
    ],
    [
      'granted at the withdrawal',
      'withdraw',
      said(update(granted, 'after-withdrawal')),
      ['granted'],
    ],
  ])('%s: as it is', (_what, scenario, mode, contradictions) => {
    const found = derive(scenario, mode).consentMode?.contradictions;

    expect(found?.map(({ says }) => says)).toEqual(contradictions);
  });

  it('is not known where a choice was not made', () => {
    const facts = derive('untouched', { calls: [call({})], hits: [] }, (page) => {
      scenarioOf(page, 'refuse').status = 'failed';
    });

    expect(facts.consentMode?.contradictions).toBeUndefined();
    expect(reasonFor(facts, '/derived/consentMode/contradictions')).toContain('refuse');
  });
});

it('is no fact where the page does not use it', () => {
  expect(deriveFrom(() => undefined).consentMode).toBeUndefined();
});
