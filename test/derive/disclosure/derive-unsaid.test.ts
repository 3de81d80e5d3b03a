/** What no layer of the banner says of what accepting starts, and of who answers for it. */
import { describe, expect, it } from '@jest/globals';
import type { Derived } from '../../../src/schema/evidence/derived.js';
import {
  addCookie,
  addRequest,
  asItIs,
  bannerOf,
  deriveFrom,
  reasonFor,
  scenarioOf,
  type Change,
} from '../observed-page.js';

const factsOf = (change: Change): NonNullable<Derived['disclosure']> =>
  deriveFrom(change).disclosure ?? {};

const criteo: Change = (page) => {
  addRequest(page, 'accept', { host: 'dis.criteo.com', purpose: 'advertising', entity: 'Criteo' });
};

describe('purposes that nothing declares', () => {
  it.each<[string, string, readonly string[]]>([
    ['de', 'Wir nutzen Cookies für Werbung.', []],
    ['de', 'Wir nutzen Cookies für soziale Medien.', ['advertising']],
    ['fr', 'Des cookies pour la publicité.', []],
  ])('in %s on the second layer “%s”: %j', (language, text, silent) => {
    const found = factsOf((page) => {
      criteo(page);
      Object.assign(bannerOf(page), { language, text: '', blocks: [{ layer: 2, text }] });
    });

    expect(found.undeclaredPurposes).toEqual(silent);
  });

  it('are declared by a table of cookies too', () => {
    const found = factsOf((page) => {
      criteo(page);
      const [declared] = page.declaredCookies ?? [];
      if (declared) declared.purpose = 'advertising';
    });

    expect(found.undeclaredPurposes).toEqual([]);
  });

  it('are not known where the settings were not read', () => {
    const facts = deriveFrom((page) => {
      criteo(page);
      delete bannerOf(page).settings;
    });

    expect(facts.disclosure?.undeclaredPurposes).toBeUndefined();
    expect(reasonFor(facts, '/derived/disclosure/undeclaredPurposes')).toContain('settings');
  });
});

describe('a list of recipients', () => {
  const withoutVendors: Change = (page) => {
    criteo(page);
    const { settings } = bannerOf(page);
    if (settings) settings.vendors = [];
  };

  it('is missing where one is named nowhere and nothing offers a list', () => {
    expect(factsOf(withoutVendors).recipientsListed).toBe(false);
  });

  it('is there where a control leads to the partners', () => {
    const found = factsOf((page) => {
      withoutVendors(page);
      const [control] = bannerOf(page).controls;
      if (control) {
        bannerOf(page).controls.push({ ...control, role: 'partners', text: 'Our partners' });
      }
    });

    expect(found.recipientsListed).toBe(true);
  });

  it('is not needed where the text names each', () => {
    const { unnamedRecipients = [] } = factsOf(withoutVendors);
    const found = factsOf((page) => {
      withoutVendors(page);
      bannerOf(page).blocks.push({
        layer: 1,
        text: `We work with ${unnamedRecipients.join(', ')}.`,
      });
    });

    expect(unnamedRecipients).not.toEqual([]);
    expect(found.recipientsListed).toBe(true);
  });

  it('is not asked for where nobody gets anything', () => {
    const found = factsOf((page) => {
      scenarioOf(page, 'accept').requests = [];
    });

    expect(found.recipientsListed).toBeNull();
  });
});

describe('companies', () => {
  it.each([
    ['Wir, die Hafenblatt GmbH, fragen Sie.', ['Hafenblatt GmbH', 'Le Port SAS']],
    ['Wir und Criteo SA fragen Sie.', ['Le Port SAS']],
  ])('of “%s” may be the controller: %j', (text, names) => {
    const found = factsOf((page) => {
      criteo(page);
      Object.assign(bannerOf(page), { text, blocks: [{ layer: 1, text }] });
    });

    expect(found.companies).toEqual(names);
  });

  it('are not known where the policy was not read', () => {
    const facts = deriveFrom((page) => {
      delete bannerOf(page).policy?.companies;
    });

    expect(reasonFor(facts, '/derived/disclosure/companies')).toContain('policy');
  });
});

describe('cookies without a declared lifetime', () => {
  it('are those that last and need consent', () => {
    const found = factsOf((page) => {
      addCookie(page, 'accept', { name: '_ga' });
      addCookie(page, 'accept', { name: '_gid', lifetimeDays: null });
      addCookie(page, 'accept', { name: 'cart', purpose: 'strictly-necessary' });
    });

    expect(found.undatedCookies?.map(({ name }) => name)).toEqual(['_ga']);
  });

  it('are dated by words too', () => {
    const found = factsOf((page) => {
      addCookie(page, 'accept', { name: '_ga' });
      const [declared] = page.declaredCookies ?? [];
      if (!declared) return;
      delete declared.lifetimeDays;
      Object.assign(declared, { name: '_ga', lifetimeText: 'bis Sie sie löschen' });
    });

    expect(found.undatedCookies).toEqual([]);
  });

  it('are not known where nobody looked for declarations', () => {
    const facts = deriveFrom((page) => {
      delete page.declaredCookies;
    });

    expect(facts.disclosure?.undatedCookies).toBeUndefined();
  });
});

describe('what a refusal takes away', () => {
  const saying =
    (text: string): Change =>
    (page) => {
      const banner = bannerOf(page);
      Object.assign(banner, { text, blocks: [{ layer: 1, text }], settings: null });
    };

  it.each([
    ['Nous utilisons des cookies.', ['comments', 'social-embeds']],
    ['Sans accord, pas de commentaires.', ['social-embeds']],
    ['Cookies des réseaux sociaux et commentaires.', []],
  ])('beside “%s” is left out: %j', (text, lost) => {
    expect(factsOf(saying(text)).lostFeatures).toEqual(lost);
  });

  it('is nothing where both answers show the same', () => {
    const found = factsOf((page) => {
      saying('Nous utilisons des cookies.')(page);
      scenarioOf(page, 'refuse').features = { comments: 'available', socialEmbeds: 'loaded' };
    });

    expect(found.lostFeatures).toEqual([]);
  });

  it('is announced by the flawless page', () => {
    expect(factsOf(asItIs).lostFeatures).toEqual([]);
  });
});
