/** Unit tests of what counts as a banner. */
import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../../src/banner/finding/page/describe-candidates.js';
import { isBanner, isUnread, scoreCandidate } from '../../../src/banner/finding/score-candidate.js';

const bar: Candidate = {
  key: 'e1',
  inside: [],
  text: 'Nous utilisons des cookies pour mesurer l’audience. Vous pouvez accepter ou refuser.',
  captions: ['Tout accepter', 'Tout refuser'],
  toggles: 0,
  box: { x: 0, y: 700, width: 1280, height: 200 },
  viewportShare: 0.2,
  stands: ['fixed'],
  hasTextEntry: false,
  holdsContent: false,
  links: [],
  atEdge: false,
};

describe('isBanner', () => {
  it.each<[string, Partial<Candidate>]>([
    ['a fixed bar with two choices', {}],
    ['a notice with OK alone', { captions: ['OK'] }],
    [
      'a dialog that only opens settings',
      { captions: ['Paramétrer vos choix'], stands: ['dialog', 'fixed'] },
    ],
    ['a bar without position, named for cookies', { stands: ['named'] }],
  ])('takes %s', (_name, change) => {
    expect(isBanner(scoreCandidate({ ...bar, ...change }))).toBe(true);
  });

  it.each<[string, Partial<Candidate>]>([
    [
      'a newsletter dialog',
      {
        text: 'Inscrivez-vous à notre newsletter. Votre adresse e-mail',
        captions: ['Valider mon inscription', 'Fermer'],
        hasTextEntry: true,
        stands: ['dialog', 'fixed'],
      },
    ],
    [
      'an age gate',
      { text: 'Vous avez 18 ans ?', captions: ['Oui', 'Non'], stands: ['dialog', 'fixed'] },
    ],
    ['a navigation bar', { text: 'Accueil Monde Sport', captions: ['Accueil', 'Monde', 'Sport'] }],
    [
      'an article about cookies',
      {
        text: 'Les cookies et vos choix. '.repeat(400),
        captions: ['Lire la suite'],
        stands: ['named'],
        holdsContent: true,
      },
    ],
  ])('leaves %s', (_name, change) => {
    expect(isBanner(scoreCandidate({ ...bar, ...change }))).toBe(false);
  });
});

describe('what is in a language that is not known', () => {
  const georgian: Candidate = {
    ...bar,
    text: 'ჩვენ ვიყენებთ ქუქი-ფაილებს საიტის გამოყენების გასაზომად და რეკლამის საჩვენებლად.',
    captions: ['მიღება', 'უარყოფა'],
  };
  const amharic: Candidate = {
    ...bar,
    text: 'ይህን ድረ ገጽ ለማሻሻል እና ማስታወቂያዎችን ለእርስዎ ለማቅረብ መረጃዎን እንጠቀማለን።',
    captions: ['ሁሉንም ተቀበል', 'ሁሉንም አትቀበል'],
  };

  it.each<[string, Candidate]>([
    ['names cookies', georgian],
    ['is named for consent', { ...amharic, stands: ['named'] }],
    [
      'is in Thai',
      {
        ...bar,
        text: 'เว็บไซต์นี้ใช้คุกกี้เพื่อปรับปรุงประสบการณ์ของคุณ',
        captions: ['ยอมรับทั้งหมด', 'ปฏิเสธ', '×'],
      },
    ],
  ])('is a banner where it %s', (_what, candidate) => {
    expect(isBanner(scoreCandidate(candidate))).toBe(true);
  });

  it('may be a banner where it stands out and offers something', () => {
    const scored = scoreCandidate(amharic);

    expect(isBanner(scored)).toBe(false);
    expect(isUnread(scored)).toBe(true);
    expect(scored.unread).toBe(2);
  });

  it.each<[string, Candidate]>([
    ['in the flow of the page', { ...amharic, stands: [] }],
    ['with a field for an address', { ...amharic, hasTextEntry: true }],
    ['that holds the article', { ...amharic, holdsContent: true }],
    ['without anything to press', { ...amharic, captions: [] }],
    [
      'that is a bar of links',
      {
        ...amharic,
        text: 'ახალი ამბები სპორტი კულტურა ამინდი და ზღვა',
        captions: ['ახალი ამბები', 'სპორტი', 'კულტურა', 'ამინდი და ზღვა'],
      },
    ],
    ['in a known language', { ...bar, captions: ['Hmpf', 'Pff'] }],
  ])('is no notice %s', (_what, candidate) => {
    expect(isUnread(scoreCandidate(candidate))).toBe(false);
  });
});

describe('scoreCandidate', () => {
  it('puts a banner with choices above one that only informs', () => {
    const informing = scoreCandidate({ ...bar, captions: ['En savoir plus'] });

    expect(scoreCandidate(bar).score).toBeGreaterThan(informing.score);
  });
});
