/** What a page does for those who opt out of the sale and sharing of their data. */
import { describe, expect, it } from '@jest/globals';
import { deriveOptOut } from '../../../src/derive/choices/derive-opt-out.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import type { Banner, Control } from '../../../src/schema/evidence/banner.js';
import type { Scenario } from '../../../src/schema/evidence/scenario.js';

const { banner: flawless, scenarios } = flawlessEvidence;
const untouched = scenarios['untouched'];
if (!flawless || !untouched) throw new Error('The flawless page has a banner.');

function pageWith(changes: {
  readonly untouched?: Partial<Scenario>;
  readonly gpc?: Partial<Scenario>;
  readonly banner?: Banner | null;
}): Observed {
  return {
    ...flawlessEvidence,
    banner: changes.banner === undefined ? (flawless ?? null) : changes.banner,
    scenarios: {
      untouched: { ...untouched, ...changes.untouched } as Scenario,
      ...(changes.gpc && { gpc: { ...untouched, ...changes.gpc } as Scenario }),
    },
  };
}

function bannerWith(...captions: readonly (readonly [Control['role'], string])[]): Banner {
  const [control] = flawless?.controls ?? [];
  if (!flawless || !control) throw new Error('The flawless banner has controls.');
  const controls = captions.map(([role, text]) => ({ ...control, role, text, layer: 1 }));
  return { ...flawless, controls };
}

const none = { links: [], notices: [] };

describe('the link', () => {
  it.each([
    ['on the page', { links: ['Your Privacy Choices'], notices: [] }, 'page'],
    ['nowhere', none, null],
  ])('stands %s', (_, optOuts, expected) => {
    expect(deriveOptOut(pageWith({ untouched: { optOuts } })).facts.optOut?.linkIn).toBe(expected);
  });

  it('stands in the banner alone', () => {
    const banner = bannerWith(['accept', 'Accept'], ['other', 'Do not sell my information']);

    const { facts } = deriveOptOut(pageWith({ banner, untouched: { optOuts: none } }));

    expect(facts.optOut?.linkIn).toBe('banner');
  });

  it('is not known where nobody looked', () => {
    const { optOuts: _unread, ...unread } = untouched;
    const observed = { ...flawlessEvidence, scenarios: { untouched: unread } };

    expect(deriveOptOut(observed).undetermined).toContainEqual({
      pointer: '/derived/optOut/linkIn',
      reason: 'The page was not looked through for a link to opt out.',
    });
  });
});

describe('putting the question off', () => {
  it.each([
    [true, [['other', 'Ask me later']]],
    [
      true,
      [
        ['close', 'Not now'],
        ['policy', 'Privacy policy'],
      ],
    ],
    [true, [['other', 'Plus tard']]],
    [
      false,
      [
        ['refuse', 'Decline'],
        ['other', 'Ask me later'],
      ],
    ],
    [
      false,
      [
        ['customize', 'Preferences'],
        ['other', 'Maybe later'],
      ],
    ],
    [false, [['policy', 'Privacy policy']]],
  ] as const)('is all there is: %s for %j', (expected, others) => {
    const banner = bannerWith(['accept', 'Accept all'], ...others);

    expect(deriveOptOut(pageWith({ banner })).facts.optOut?.onlyLater).toBe(expected);
  });
});

describe('the signal', () => {
  const section = (fields: Readonly<Record<string, number>>) => ({
    id: 7,
    name: 'usnat',
    malformed: null,
    fields,
    tcf: null,
  });
  const gppOf = (fields: Readonly<Record<string, number>>) =>
    ({
      events: [
        {
          phase: 'before-choice',
          atMs: 1,
          name: 'signalStatus',
          signalStatus: 'ready',
          applicableSections: [7],
          string: { length: 20, hash: 'x', malformed: null, sections: [section(fields)] },
        },
      ],
    }) as unknown as NonNullable<NonNullable<Scenario['signals']>['gpp']>;
  const signalsWith = (gpp: unknown) =>
    ({ ...untouched.signals, gpp }) as NonNullable<Scenario['signals']>;

  it.each([
    ['not-opted-out', { SaleOptOut: 2, SharingOptOut: 1 }],
    ['opted-out', { SaleOptOut: 1, SharingOptOut: 0 }],
    [null, { SaleOptOut: 0 }],
  ])('is recorded as %s', (expected, fields) => {
    const gpc = { signals: signalsWith(gppOf(fields)) };

    expect(deriveOptOut(pageWith({ gpc })).facts.optOutSignal?.recorded).toBe(expected);
  });

  it('is acknowledged by a text that stands there with it alone', () => {
    const always = 'Where we detect an opt-out signal, it is honored.';
    const gpc = { optOuts: { links: [], notices: [always, 'Opt-out request honored'] } };
    const seen = { optOuts: { links: [], notices: [always] } };

    expect(deriveOptOut(pageWith({ gpc, untouched: seen })).facts.optOutSignal?.acknowledged).toBe(
      true,
    );
    expect(
      deriveOptOut(pageWith({ gpc: seen, untouched: seen })).facts.optOutSignal?.acknowledged,
    ).toBe(false);
  });

  it('names who is asked in spite of it', () => {
    const [request] = scenarios['accept']?.requests ?? [];
    if (!request) throw new Error('Accepting leads to requests.');
    const asked = { ...request, party: 'third', purpose: 'advertising', host: 'ads.example' };
    const gpc = { requests: [{ ...asked, entity: null } as typeof request] };

    expect(deriveOptOut(pageWith({ gpc })).facts.optOutSignal?.stillAsked).toEqual(['ads.example']);
  });

  it('says nothing where it was not sent', () => {
    expect(deriveOptOut(pageWith({})).facts).not.toHaveProperty('optOutSignal');
  });
});
