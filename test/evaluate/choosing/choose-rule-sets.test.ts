/** Which rule sets a page is judged by where none is named. */
import { describe, expect, it } from '@jest/globals';
import {
  chooseRuleSets,
  choosableRuleSets,
} from '../../../src/evaluate/choosing/choose-rule-sets.js';
import { nations } from '../../../src/evaluate/choosing/national-rule-sets.js';
import { flawlessEvidence } from '../../../src/evaluate/examples/flawless-evidence.js';
import { loadAsWritten } from '../../../src/evaluate/rules/load-rule-sets.js';
import { listShippedRuleSets } from '../../../src/evaluate/rules/shipped-rule-sets.js';
import { mergePatch } from '../../../src/documents/merge-patch.js';
import type { Evidence } from '../../../src/schema/evidence.js';

const plain = { comments: 'absent', socialEmbeds: 'absent' };

/** A page that shows nothing but what is given. */
function pageWith(patch: object): Evidence {
  const scenarios = Object.fromEntries(
    Object.entries(flawlessEvidence.scenarios).map(([id, each]) => [
      id,
      each.features ? { features: plain } : {},
    ]),
  );
  const bare = mergePatch(flawlessEvidence, { scenarios, cmp: { tcf: null, consentMode: null } });
  return mergePatch(bare, patch) as Evidence;
}

function nationOf(site: string, language: string | null, detectedLanguage = language): string {
  const page = { site, language, detectedLanguage: detectedLanguage?.split('-')[0] ?? null };
  // A patch takes away what is null; the schema has null there.
  const evidence = pageWith({});
  const ids = chooseRuleSets({ ...evidence, page: { ...evidence.page, ...page } });
  return ids.map(({ id }) => id).find((id) => nations.some((each) => each.ruleSet === id)) ?? '';
}

describe('the country', () => {
  it.each([
    ['gazette.fr', 'fr', 'fr-cnil'],
    ['gazette.fr', 'en', 'fr-cnil'],
    ['gazette.paris', null, 'fr-cnil'],
    ['gazette.example', 'fr', 'fr-cnil'],
    ['gazette.eu', 'fr', 'fr-cnil'],
    ['gazette.tv', 'fr-FR', 'fr-cnil'],
    ['gazette.be', 'fr', 'be-apd'],
    ['gazette.be', 'nl', 'be-apd'],
    ['gazette.example', 'nl-BE', 'be-apd'],
    ['gazette.example', 'de-Latn-AT', 'at-dsb'],
    ['zeitung.de', 'de', 'de-tdddg'],
    ['zeitung.at', 'de', 'at-dsb'],
    ['giornale.it', 'it', 'it-garante'],
    ['diario.es', 'es', 'es-aepd'],
    ['krant.nl', 'nl', 'nl-ap'],
    ['herald.co.uk', 'en', 'uk-ico'],
    ['herald.scot', 'en-GB', 'uk-ico'],
  ])('of %s in %s: %s', (site, language, expected) => {
    expect(nationOf(site, language)).toBe(expected);
  });

  it.each([
    ['of another country', 'gazette.ch', 'fr'],
    ['of another country that has no set', 'gazette.lu', 'de'],
    ['of another region', 'gazette.example', 'fr-CA'],
    ['in British English, which is declared everywhere', 'gazette.example', 'en-GB'],
    ['in a language without a set', 'gazette.example', 'pl'],
    ['without a language', 'gazette.example', null],
    ['by an address of numbers', '127.0.0.1', null],
  ])('is not guessed at for a page %s', (_, site, language) => {
    expect(nationOf(site, language)).toBe('');
  });

  it('follows the text where the page declares another language', () => {
    expect(nationOf('gazette.example', 'fr-BE', 'de')).toBe('de-tdddg');
    expect(nationOf('gazette.example', 'en', 'it')).toBe('it-garante');
  });

  it('is given with its reason', () => {
    const { page } = flawlessEvidence;
    const reasons = (site: string, language: string): string | undefined =>
      chooseRuleSets({ ...pageWith({}), page: { ...page, site, language } })[2]?.reason;

    expect(reasons('gazette.fr', 'fr')).toBe('its domain .fr is one of France');
    expect(reasons('gazette.example', 'fr')).toBe(
      'it is in French, and its domain names no country',
    );
    expect(reasons('gazette.example', 'fr-BE')).toBe('it declares the language fr-BE, of Belgium');
  });
});

describe('the other sets', () => {
  const chosenFor = (patch: object): string[] =>
    chooseRuleSets(pageWith({ page: { site: 'gazette.pl' }, ...patch })).map(({ id }) => id);
  const always = ['eu-core', 'accessibility'];

  it('are two for every page', () => {
    expect(chosenFor({})).toEqual(always);
  });

  it.each([
    ['schema.org', { page: { describedAs: { openGraph: null, schemaOrg: ['NewsArticle'] } } }],
    [
      'schema.org, a kind of it',
      { page: { describedAs: { schemaOrg: ['Person', 'ReportageNewsArticle'] } } },
    ],
    ['Open Graph', { page: { describedAs: { openGraph: 'article', schemaOrg: [] } } }],
    ['its comments', { scenarios: { refuse: { features: { comments: 'gated' } } } }],
    ['its embeds', { scenarios: { accept: { features: { socialEmbeds: 'loaded' } } } }],
  ])('are that of news where a page shows it by %s', (_, patch) => {
    const page = { site: 'gazette.pl', ...(patch as { page?: object }).page };

    expect(chosenFor({ ...patch, page })).toEqual([...always, 'news-publisher']);
  });

  it('are not that of news for a shop', () => {
    const describedAs = { openGraph: 'product', schemaOrg: ['Product', 'WebPage'] };

    expect(chosenFor({ page: { site: 'shop.pl', describedAs } })).toEqual(always);
  });

  it('are those of signals where the page uses them', () => {
    const tcf = { cmpId: 5, policyVersion: 5, apiVersion: '2' };
    const consentMode = { google: true, uet: false, clarity: false };

    expect(chosenFor({ cmp: { tcf } })).toEqual([...always, 'iab-tcf']);
    expect(chosenFor({ cmp: { consentMode } })).toEqual([...always, 'consent-mode']);
    expect(chosenFor({ cmp: { consentMode: { ...consentMode, google: false } } })).toEqual(always);
  });

  it('is that of consent or pay where the banner sells reading', () => {
    const subscription = { label: 'Subscribe', price: '£3' };

    expect(chosenFor({ derived: { choice: { subscription } } })).toEqual([
      ...always,
      'consent-or-pay',
    ]);
  });
});

it('knows the country of every set that is one’s own', async () => {
  const sets = await loadAsWritten(await listShippedRuleSets());
  const national = sets.filter(({ jurisdiction = 'EU' }) => !/^(?:EU|US)/.test(jurisdiction));

  expect(nations.map(({ ruleSet, code }) => `${ruleSet} ${code}`).toSorted()).toEqual(
    national.map(({ id, jurisdiction }) => `${id} ${jurisdiction ?? ''}`).toSorted(),
  );
  expect(sets.map(({ id }) => id)).toEqual(expect.arrayContaining([...choosableRuleSets]));
});
