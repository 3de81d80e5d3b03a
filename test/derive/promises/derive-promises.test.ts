import { describe, expect, it } from '@jest/globals';
import { deriveFacts } from '../../../src/derive/derive.js';
import type { Observed } from '../../../src/derive/facts/observed.js';
import type { FeatureStates } from '../../../src/schema/evidence.js';
import { addCookie, addRequest, bannerOf, observeSentences, scenarioOf } from '../observed-page.js';

const sentences = {
  accept: 'En cliquant sur « Tout accepter », vous consentez au dépôt de cookies.',
  onlyTechnical: 'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés.',
  setAndRead:
    'En cliquant sur « Tout refuser », seuls les cookies techniques seront déposés et lus sur votre terminal.',
  refuseComments: 'Si vous refusez, vous ne pourrez pas commenter.',
  needSocial: 'Pour commenter, acceptez les cookies des réseaux sociaux.',
  routes:
    'Pour commenter, acceptez les cookies des réseaux sociaux, soit en cliquant sur « Tout accepter », soit via la rubrique « Gérer mes cookies ».',
  band: 'Le bandeau indique si les cookies sont autorisés (vert) ou refusés (rouge).',
  settings: 'Vous pouvez modifier vos choix via la rubrique « Gérer mes cookies ».',
  anyTime: 'Vous pouvez modifier vos choix à tout moment.',
  offTracking: 'Désactiver cette option empêchera les réseaux sociaux de suivre votre navigation.',
  offComments: 'Désactiver cette option ne permettra pas de laisser des commentaires.',
  policy: 'Consultez notre politique de confidentialité.',
  implied: 'En poursuivant votre navigation, vous acceptez les cookies.',
} as const;

const promise = (
  sentence: string,
  concept: string,
  change: (page: Observed) => void = () => undefined,
) => {
  const facts = deriveFacts(observeSentences([sentence], change));
  return {
    ...facts.promises.find((candidate) => candidate.concept === concept),
    state: facts.promiseStates?.[concept],
  };
};

const setComments =
  (states: Readonly<Record<string, FeatureStates['comments']>>) => (page: Observed) => {
    for (const [name, comments] of Object.entries(states)) {
      scenarioOf(page, name).features = { comments, socialEmbeds: 'absent' };
    }
  };

const stop = (name: string) => (page: Observed) => {
  scenarioOf(page, name).status = 'failed';
  scenarioOf(page, name).reason = 'The tab crashed.';
};

type Case = readonly [string, string, string, (page: Observed) => void, string];

const cases: readonly Case[] = [
  ['nothing set', sentences.onlyTechnical, 'refuse-keeps-only-technical', () => undefined, 'kept'],
  [
    '_ga set',
    sentences.onlyTechnical,
    'refuse-keeps-only-technical',
    (page) => addCookie(page, 'refuse'),
    'broken',
  ],
  [
    'a pixel sent',
    sentences.onlyTechnical,
    'refuse-keeps-only-technical',
    (page) => addRequest(page, 'refuse', { phase: 'after-revisit' }),
    'broken',
  ],
  [
    'an unknown cookie',
    sentences.onlyTechnical,
    'refuse-keeps-only-technical',
    (page) => addCookie(page, 'refuse', { purpose: 'unknown' }),
    'cantTell',
  ],
  [
    'refusing failed',
    sentences.onlyTechnical,
    'refuse-keeps-only-technical',
    stop('refuse'),
    'cantTell',
  ],
  [
    'requests not observed',
    sentences.onlyTechnical,
    'refuse-keeps-only-technical',
    (page) => delete scenarioOf(page, 'refuse').requests,
    'cantTell',
  ],
  [
    'refusing not run',
    sentences.onlyTechnical,
    'refuse-keeps-only-technical',
    (page) => delete page.scenarios['refuse'],
    'cantTell',
  ],

  [
    'nothing read',
    sentences.setAndRead,
    'refuse-sets-and-reads-only-technical',
    () => undefined,
    'kept',
  ],
  [
    'an old cookie read',
    sentences.setAndRead,
    'refuse-sets-and-reads-only-technical',
    (page) =>
      addCookie(page, 'refuse', {
        name: 'fr',
        domain: 'facebook.com',
        party: 'third',
        phase: 'before-choice',
        sentIn: [{ phase: 'after-choice', host: 'www.facebook.com' }],
      }),
    'broken',
  ],
  [
    'an own cookie sent home',
    sentences.setAndRead,
    'refuse-sets-and-reads-only-technical',
    (page) =>
      addCookie(page, 'refuse', {
        phase: 'before-choice',
        sentIn: [{ phase: 'after-choice', host: 'www.news.example' }],
      }),
    'kept',
  ],
  [
    'still sent once taken back',
    sentences.setAndRead,
    'refuse-sets-and-reads-only-technical',
    (page) => addRequest(page, 'withdraw', { phase: 'after-withdrawal' }),
    'broken',
  ],
  [
    'withdrawal failed',
    sentences.setAndRead,
    'refuse-sets-and-reads-only-technical',
    stop('withdraw'),
    'cantTell',
  ],

  ['gated comments', sentences.refuseComments, 'refuse-disables-comments', () => undefined, 'kept'],
  [
    'working comments',
    sentences.refuseComments,
    'refuse-disables-comments',
    setComments({ refuse: 'available' }),
    'broken',
  ],
  [
    'no comments anywhere',
    sentences.refuseComments,
    'refuse-disables-comments',
    setComments({ refuse: 'absent', accept: 'absent' }),
    'cantTell',
  ],
  [
    'comments gone after refusing',
    sentences.refuseComments,
    'refuse-disables-comments',
    setComments({ refuse: 'absent' }),
    'kept',
  ],

  [
    'comments by social media',
    sentences.needSocial,
    'comments-need-social-media',
    () => undefined,
    'kept',
  ],
  [
    'comments by accepting all only',
    sentences.needSocial,
    'comments-need-social-media',
    setComments({ 'customize-social-media': 'gated' }),
    'broken',
  ],
  [
    'ads started by social media alone',
    sentences.needSocial,
    'comments-need-social-media',
    (page) => addRequest(page, 'customize-social-media', { purpose: 'advertising' }),
    'broken',
  ],
  [
    'that choice blocked',
    sentences.needSocial,
    'comments-need-social-media',
    stop('customize-social-media'),
    'cantTell',
  ],

  ['both routes', sentences.routes, 'comments-by-accept-or-settings', () => undefined, 'kept'],
  [
    'one route',
    sentences.routes,
    'comments-by-accept-or-settings',
    setComments({ accept: 'gated' }),
    'broken',
  ],
  [
    'no route',
    sentences.routes,
    'comments-by-accept-or-settings',
    setComments({ accept: 'gated', 'customize-social-media': 'gated' }),
    'broken',
  ],
  [
    'no comments',
    sentences.routes,
    'comments-by-accept-or-settings',
    setComments({ accept: 'absent', 'customize-social-media': 'absent' }),
    'cantTell',
  ],

  ['a true band', sentences.band, 'indicator-shows-state', () => undefined, 'kept'],
  [
    'a green band after refusing',
    sentences.band,
    'indicator-shows-state',
    (page) => {
      scenarioOf(page, 'refuse').statusIndicators = [
        { state: 'allowed', color: '#00aa00', label: '', when: 'on-revisit' },
      ];
    },
    'broken',
  ],
  [
    'a grey band after refusing',
    sentences.band,
    'indicator-shows-state',
    (page) => {
      scenarioOf(page, 'refuse').statusIndicators = [
        { state: 'unclear', color: '#888888', label: '', when: 'on-revisit' },
      ];
    },
    'cantTell',
  ],
  [
    'no band',
    sentences.band,
    'indicator-shows-state',
    (page) => {
      for (const each of Object.values(page.scenarios)) each.statusIndicators = [];
    },
    'cantTell',
  ],

  ['a way back', sentences.settings, 'choices-changeable-via-settings', () => undefined, 'kept'],
  [
    'no way back',
    sentences.settings,
    'choices-changeable-via-settings',
    (page) => {
      scenarioOf(page, 'accept').wayBack = {
        pages: [{ url: 'https://www.news.example/', found: false, text: '' }],
      };
    },
    'broken',
  ],
  [
    'a change that does not hold',
    sentences.settings,
    'choices-changeable-via-settings',
    (page) => {
      scenarioOf(page, 'withdraw').categoriesAfter = [
        { name: 'Réseaux sociaux', purpose: 'social-media', state: 'on' },
      ];
    },
    'broken',
  ],
  [
    'withdrawal failed',
    sentences.settings,
    'choices-changeable-via-settings',
    stop('withdraw'),
    'cantTell',
  ],

  ['a way back', sentences.anyTime, 'choices-at-any-time', () => undefined, 'kept'],
  [
    'a way back on one page only',
    sentences.anyTime,
    'choices-at-any-time',
    (page) =>
      scenarioOf(page, 'refuse').wayBack?.pages.push({
        url: 'https://www.news.example/2',
        found: false,
        text: '',
      }),
    'broken',
  ],
  [
    'a way back nobody looked for',
    sentences.anyTime,
    'choices-at-any-time',
    (page) => {
      for (const each of Object.values(page.scenarios)) delete each.wayBack;
    },
    'cantTell',
  ],

  ['silence', sentences.offTracking, 'social-media-off-stops-tracking', () => undefined, 'kept'],
  [
    'a pixel on arrival',
    sentences.offTracking,
    'social-media-off-stops-tracking',
    (page) => addRequest(page, 'untouched', { phase: 'before-choice' }),
    'broken',
  ],
  [
    'a pixel after saving the defaults',
    sentences.offTracking,
    'social-media-off-stops-tracking',
    (page) => addRequest(page, 'customize-defaults'),
    'broken',
  ],
  [
    'an advertising pixel',
    sentences.offTracking,
    'social-media-off-stops-tracking',
    (page) => addRequest(page, 'refuse', { purpose: 'advertising' }),
    'kept',
  ],
  [
    'the defaults not saved',
    sentences.offTracking,
    'social-media-off-stops-tracking',
    stop('customize-defaults'),
    'cantTell',
  ],

  [
    'gated comments',
    sentences.offComments,
    'social-media-off-disables-comments',
    () => undefined,
    'kept',
  ],
  [
    'comments open by saving the defaults',
    sentences.offComments,
    'social-media-off-disables-comments',
    setComments({ 'customize-defaults': 'available' }),
    'kept',
  ],
  [
    'comments after withdrawal',
    sentences.offComments,
    'social-media-off-disables-comments',
    setComments({ withdraw: 'available' }),
    'broken',
  ],

  ['nothing before', sentences.accept, 'accept-means-consent', () => undefined, 'kept'],
  [
    'a pixel before',
    sentences.accept,
    'accept-means-consent',
    (page) => addRequest(page, 'untouched', { phase: 'before-choice' }),
    'broken',
  ],
  [
    'a banner that goes by itself',
    sentences.accept,
    'accept-means-consent',
    (page) => {
      scenarioOf(page, 'untouched').banner = {
        beforeChoice: 'visible',
        onReload: 'gone',
        onRevisit: 'gone',
      };
    },
    'broken',
  ],
  ['accepting failed', sentences.accept, 'accept-means-consent', stop('accept'), 'cantTell'],

  ['a policy', sentences.policy, 'policy-linked', () => undefined, 'kept'],
  [
    'no link',
    sentences.policy,
    'policy-linked',
    (page) => {
      bannerOf(page).policy = null;
    },
    'broken',
  ],
  [
    'a policy not visited',
    sentences.policy,
    'policy-linked',
    (page) => delete bannerOf(page).policy,
    'cantTell',
  ],

  ['browsing that starts nothing', sentences.implied, 'implied-consent', () => undefined, 'broken'],
  [
    'browsing that starts tracking',
    sentences.implied,
    'implied-consent',
    (page) => addRequest(page, 'untouched', { phase: 'before-choice', atMs: 5000 }),
    'kept',
  ],
];

describe('promises', () => {
  it.each(cases)('given %s, “%s”: %s', (...[, sentence, concept, change, outcome]) => {
    const { state, ...found } = promise(sentence, concept, change);

    expect(found.outcome).toBe(outcome);
    expect(found.reason).toMatch(/\S.*\.$/u);
    expect(state).toBe(outcome === 'cantTell' ? undefined : outcome);
  });

  it('names what broke them, and where it was seen', () => {
    const { reason, evidence } = promise(
      sentences.onlyTechnical,
      'refuse-keeps-only-technical',
      (page) => {
        addCookie(page, 'refuse');
        addRequest(page, 'refuse');
      },
    );

    expect(reason).toBe(
      'After “Tout refuser” the page set _ga (analytics) and called www.facebook.com (social-media).',
    );
    expect(evidence).toEqual(['/scenarios/refuse/cookies/2', '/scenarios/refuse/requests/2']);
  });

  it('leaves a promise that nobody made unstated', () => {
    const { promiseStates } = deriveFacts(observeSentences([sentences.policy]));

    expect(promiseStates).toMatchObject({
      'policy-linked': 'kept',
      'refuse-keeps-only-technical': 'unstated',
      'implied-consent': 'unstated',
    });
  });

  it('calls a concept broken where one of its sentences is', () => {
    const { promiseStates } = deriveFacts(
      observeSentences([sentences.onlyTechnical, sentences.setAndRead], (page) =>
        addCookie(page, 'refuse'),
      ),
    );

    expect(promiseStates?.['refuse-keeps-only-technical']).toBe('broken');
  });
});
