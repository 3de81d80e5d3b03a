/** How many vendors the first layer says there are. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import { decodeTcString } from '../../../src/formats/decode-tc-string.js';
import { makeTcString } from '../../formats/signal-strings.js';
import { bannerOf, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

function derive(language: string | null, text: string, disclosed: number | null): Derived {
  return deriveFrom((page) => {
    const banner = bannerOf(page);
    banner.language = language;
    banner.blocks = [{ layer: 1, text }];
    const seen = scenarioOf(page, 'accept');
    const { facts } = decodeTcString(makeTcString());
    if (facts === null) throw new Error('no string');
    const string = {
      valueHash: 'x',
      malformed: null,
      facts: { ...facts, disclosedVendors: disclosed },
    };
    const event = { status: 'tcloaded', cmpStatus: 'loaded', gdprApplies: true, string };
    seen.signals = {
      ...seen.signals,
      tcf: { events: [{ phase: 'after-choice', atMs: 3000, ...event }] },
    };
  });
}

describe('the first layer', () => {
  it.each<[string, string, number | null]>([
    ['en', 'We and our 842 partners store information on your device.', 842],
    ['en', 'With your agreement, we and our 1,340 advertising partners use cookies.', 1340],
    ['en', 'We use cookies. Partners (77)', 77],
    ['en', 'Kept for 13 months. We and our partners use cookies.', null],
    ['en', 'Since 2019 we have used cookies of partners for 365 days.', null],
    ['fr', 'Avec vos 1 020 partenaires, nous utilisons des cookies.', 1020],
    ['de', 'Wir und unsere bis zu 213 Partner verwenden Cookies.', 213],
    ['es', 'Nosotros y nuestros 96 socios almacenamos información.', 96],
    ['pl', 'My i nasi 614 zaufani partnerzy przechowujemy informacje.', 614],
  ])('%s: %s', (language, text, expected) => {
    expect(derive(language, text, 300).disclosure?.vendorsStated).toBe(expected);
  });

  it('may state fewer than are disclosed', () => {
    const { disclosure } = derive('en', 'We and our 20 partners use cookies.', 300);

    expect(disclosure).toMatchObject({ vendorsStated: 20, vendorsUnstated: 280 });
  });

  it('may state more, such as those outside of the framework', () => {
    const { disclosure } = derive('en', 'We and our 842 partners use cookies.', 300);

    expect(disclosure?.vendorsUnstated).toBe(0);
  });

  it('is not asked where the framework is not used', () => {
    const fact = deriveFrom((page) => {
      bannerOf(page).blocks = [{ layer: 1, text: 'Nous et nos 20 partenaires.' }];
    });

    expect(fact.disclosure?.vendorsStated).toBeUndefined();
    expect(reasonFor(fact, '/derived/disclosure/vendorsStated')).toBeUndefined();
  });

  it.each<[string, string | null, number | null]>([
    ['whose language is not known', null, 300],
    ['where few are disclosed, whose number may be a word', 'en', 7],
    ['where none are known to be disclosed', 'en', null],
  ])('leaves it open %s', (_name, language, disclosed) => {
    const fact = derive(language, 'We and our seven partners use cookies.', disclosed);

    expect(fact.disclosure?.vendorsStated).toBeUndefined();
    expect(reasonFor(fact, '/derived/disclosure/vendorsStated')).toBeDefined();
  });
});
