/** Unit tests of what counts as a banner. */
import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '../../../src/banner/finding/page/describe-candidates.js';
import { isBanner, scoreCandidate } from '../../../src/banner/finding/score-candidate.js';

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

describe('scoreCandidate', () => {
  it('puts a banner with choices above one that only informs', () => {
    const informing = scoreCandidate({ ...bar, captions: ['En savoir plus'] });

    expect(scoreCandidate(bar).score).toBeGreaterThan(informing.score);
  });
});
