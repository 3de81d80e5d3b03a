import { describe, expect, it } from '@jest/globals';
import { deriveFacts } from '../../../src/derive/derive.js';
import { recogniseStatements } from '../../../src/derive/banner/recognise-statements.js';
import type { Banner } from '../../../src/schema/evidence/banner.js';
import { bannerOf, deriveFrom, observePage, observeSentences } from '../observed-page.js';

const factsIn = (language: string, sentences: readonly string[]) =>
  deriveFacts(
    observePage((page) => {
      const blocks = sentences.map((text) => ({ layer: 1, text }));
      const statements = recogniseStatements(blocks, language);
      Object.assign(bannerOf(page), { language, blocks, statements });
    }),
  ).banner;

const bannerFacts = (...sentences: string[]) => deriveFacts(observeSentences(sentences)).banner;

describe('quotedLabels', () => {
  it('takes quoted labels of controls, in any quotation marks and case', () => {
    const facts = bannerFacts('Avec "TOUT REFUSER" rien ne change, avec “Gérer mes cookies” oui.');

    expect(facts?.quotedLabels).toEqual([
      { label: 'Gérer mes cookies', resolves: true, sameCasing: true },
      { label: 'TOUT REFUSER', resolves: true, sameCasing: false },
    ]);
  });

  it('tells a label that no control has, by the words before it', () => {
    const facts = bannerFacts(
      'Cliquez sur « Tout refuser », «Plus tard» ou via la rubrique «Choix».',
    );

    expect(facts?.quotedLabels.filter(({ resolves }) => !resolves)).toEqual([
      { label: 'Choix', resolves: false, sameCasing: false },
      { label: 'Plus tard', resolves: false, sameCasing: false },
    ]);
  });

  it('leaves other quotations aside', () => {
    expect(bannerFacts('Données traitées par ANO « TV-Novosti ».')?.quotedLabels).toEqual([]);
  });

  it('survives quotation marks that never close', () => {
    const facts = bannerFacts(`${'«'.repeat(20_000)}${'"a '.repeat(10_000)}`);

    expect(facts?.quotedLabels).toEqual([]);
  });
});

describe('labelForms', () => {
  it('collects every spelling of a label', () => {
    const facts = bannerFacts('En cliquant sur « Tout Refuser » ou "tout refuser".');

    expect(facts?.labelForms).toContainEqual({
      normalized: 'tout refuser',
      forms: ['Tout Refuser', 'Tout refuser', 'tout refuser'],
    });
  });
});

describe('withdrawalRight', () => {
  it.each([
    ['Vous pouvez retirer votre consentement à tout moment.', false],
    ['Vous pouvez modifier vos choix à tout moment via « Gérer mes cookies ».', true],
    ['Modifiez vos préférences à tout moment en bas de chaque page.', true],
  ])('in “%s” names the way back: %s', (sentence, namesWayBack) => {
    expect(bannerFacts(sentence)?.withdrawalRight).toEqual({ sentence, namesWayBack });
  });

  it('is null where no sentence grants it', () => {
    expect(bannerFacts('Nous utilisons des cookies.')?.withdrawalRight).toBeNull();
  });

  it.each([
    ['en', 'Changed your mind?', 'Open “Cookies” at the foot of the page.'],
    ['en', 'Your choice is not final: revisit it through the shield icon.'],
    ['de', 'Es steht Ihnen frei, sich später umzuentscheiden.'],
    ['fr', 'Un changement d’avis ?', 'Cliquez sur l’icône en bas à gauche.'],
    ['it', 'La scelta resta modificabile.'],
    ['es', 'La decisión es modificable.'],
    ['nl', 'Van gedachten veranderd?', 'Klik onderaan op Cookies.'],
  ])('in %s: whether “%s” grants it is for a person', (language, ...sentences) => {
    expect(factsIn(language, sentences)).not.toHaveProperty('withdrawalRight');
  });

  it.each([
    ['en', 'We may withdraw or change this notice later.'],
    ['fr', 'Nous pouvons revenir sur cette liste à tout moment.'],
    ['de', 'Die Einwilligung kann nicht widerrufen werden.'],
    ['nl', 'Uw toestemming kan niet worden ingetrokken.'],
  ])('in %s: “%s” grants none', (language, sentence) => {
    expect(factsIn(language, [sentence])?.withdrawalRight).toBeNull();
  });
});

describe('text that is not wholly understood', () => {
  it.each([
    [
      'in a language without patterns',
      () =>
        observePage((page) => {
          Object.assign(bannerOf(page), { language: 'pl', statements: [] });
        }),
    ],
    [
      'whose settings layer was not read',
      () =>
        observePage((page) => {
          delete bannerOf(page).settings;
          bannerOf(page).statements = [];
        }),
    ],
  ])('%s proves no absence', (_, observe) => {
    const facts = deriveFacts(observe());

    expect(facts.banner).not.toHaveProperty('impliedConsent');
    expect(facts.banner).not.toHaveProperty('withdrawalRight');
    expect(facts.banner).not.toHaveProperty('gatedFeatureDisclosed');
    expect(facts.promiseStates).toEqual({});
  });
});

describe('languageMatchesPage', () => {
  interface Languages {
    readonly written: string | null;
    readonly declared: string | null;
  }
  const matches = (banner: Languages, page: Languages) =>
    deriveFacts(
      observePage((observed) => {
        bannerOf(observed).language = banner.written;
        bannerOf(observed).declaredLanguage = banner.declared;
        observed.page.detectedLanguage = page.written;
        observed.page.language = page.declared;
      }),
    ).banner?.languageMatchesPage;

  it.each([
    ['fr', 'fr-FR', true],
    ['en', 'fr', false],
    ['no', 'nb-NO', true],
    ['da', 'nn', false],
    ['fr', null, undefined],
  ])('of a banner in %s on a page that only declares %s is %s', (written, declared, expected) => {
    const page = { written: null, declared };

    expect(matches({ written, declared }, page)).toBe(expected);
  });

  it.each([
    ['fr', 'fr', 'en', true],
    ['en', 'fr', 'en', false],
  ])('of a banner in %s on a page in %s that declares %s is %s', (own, written, declared, same) => {
    expect(matches({ written: own, declared }, { written, declared })).toBe(same);
  });

  it.each([
    ['declares its own language', 'fr', 'en', true],
    ['declares another language', 'de', 'en', false],
    ['declares a language where the page does not', 'fr', null, true],
    ['may only have inherited its language', 'en-GB', 'en', undefined],
    ['declares no language', null, 'en', undefined],
  ])('of a banner of few words that %s', (_, own, declared, expected) => {
    const banner = { written: null, declared: own };

    expect(matches(banner, { written: 'fr', declared })).toBe(expected);
  });

  it('goes by the declaration in evidence that knows no written language of the page', () => {
    const facts = deriveFacts(
      observePage((observed) => {
        delete observed.page.detectedLanguage;
        observed.page.language = 'de';
      }),
    );

    expect(facts.banner?.languageMatchesPage).toBe(false);
  });
});

describe('policyWorks', () => {
  const readable = {
    text: 'Politique de confidentialité',
    url: 'https://www.news.example/privacy',
    status: 200,
    words: 900,
    mentionsCookies: true,
    readable: true,
  };
  const unanswered = { ...readable, status: 0 };

  it.each<[boolean | undefined, string, NonNullable<Banner['policy']> | null]>([
    [true, 'that can be read', readable],
    [true, 'that is concise', { ...readable, words: 75 }],
    [undefined, 'of a line', { ...readable, words: 12 }],
    [false, 'without a word on cookies', { ...readable, mentionsCookies: false }],
    [false, 'that cannot be read', { ...readable, readable: false }],
    [false, 'that is not found', { ...readable, status: 404 }],
    [undefined, 'that did not answer', unanswered],
    [
      false,
      'that is the same page again',
      { ...unanswered, url: 'https://www.news.example/articles/harbour#' },
    ],
    [false, 'that is no address', { ...unanswered, url: 'javascript:void(0)' }],
    [undefined, 'whose words were not counted', { ...readable, words: 0 }],
    [false, 'that is not there', null],
  ])('is %s of a policy %s', (works, _which, policy) => {
    const facts = deriveFrom((page) => {
      bannerOf(page).policy = policy;
    });

    expect(facts.banner?.policyWorks).toBe(works);
  });
});
