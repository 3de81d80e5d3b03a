/** What the banner leaves unsaid of what was seen once all was accepted. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import { addRequest, bannerOf, deriveFrom, reasonFor, scenarioOf } from '../observed-page.js';

const disclosureOf = (change: (page: Observed) => void): Derived['disclosure'] =>
  deriveFrom(change).disclosure;

/** A first layer of one sentence, after which an ad network of Criteo is called. */
const saying =
  (text: string, language = 'en') =>
  (page: Observed): void => {
    const banner = bannerOf(page);
    Object.assign(banner, { text, language, blocks: [{ layer: 1, text }] });
    addRequest(page, 'accept', {
      host: 'dis.criteo.com',
      party: 'third',
      purpose: 'advertising',
      entity: 'Criteo',
    });
  };

describe('purposes', () => {
  it.each<[string, string, readonly string[]]>([
    ['en', 'We and Criteo use cookies for advertising and social media.', []],
    ['en', 'We use cookies to improve your experience.', ['social-media', 'advertising']],
    ['de', 'Wir nutzen Cookies für Werbung und soziale Medien.', []],
    ['de', 'Cookies sorgen für ein optimales Nutzungserlebnis.', ['social-media', 'advertising']],
  ])('in %s “%s” leaves out %j', (language, text, unnamed) => {
    const found = disclosureOf(saying(text, language))?.unnamedPurposes ?? [];

    // A network's pixel may be for advertising alone.
    expect([...found].toSorted()).toEqual(unnamed.filter((each) => each !== 'social-media'));
  });

  it.each([
    ['Wir nutzen Cookies für Werbung.', true],
    ['Cookies sorgen für ein optimales Nutzungserlebnis.', false],
  ])('“%s” names one: %s', (text, names) => {
    expect(disclosureOf(saying(text, 'de'))?.namesPurpose).toBe(names);
  });

  it('are not known in a language whose words are not', () => {
    const facts = deriveFrom(saying('Kuki wa nibi.', 'yo'));

    expect(facts.disclosure?.unnamedPurposes).toBeUndefined();
    expect(reasonFor(facts, '/derived/disclosure/unnamedPurposes')).toContain('language');
  });
});

describe('recipients', () => {
  it.each([
    ['We and Criteo use cookies for advertising.', []],
    ['We and our partners use cookies for advertising.', ['Criteo']],
  ])('of “%s” that are not named: %j', (text, unnamed) => {
    expect(disclosureOf(saying(text))?.unnamedRecipients).toEqual(unnamed);
  });

  it('may be named among the vendors', () => {
    const change = (page: Observed): void => {
      saying('We and our partners use cookies for advertising.')(page);
      bannerOf(page).settings?.vendors?.push({
        name: 'Criteo SA',
        initially: 'off',
        locked: false,
      });
    };

    expect(disclosureOf(change)?.unnamedRecipients).toEqual([]);
  });

  it('are not known where accepting was not observed', () => {
    const facts = deriveFrom((page) => {
      scenarioOf(page, 'accept').status = 'failed';
    });

    expect(facts.disclosure?.unnamedRecipients).toBeUndefined();
  });
});
