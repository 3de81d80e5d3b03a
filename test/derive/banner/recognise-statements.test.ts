/** Which statements the text of a banner makes, by language, and which a variant of the reference site lacks. */
import { describe, expect, it } from '@jest/globals';
import {
  recogniseStatements,
  splitSentences,
} from '../../../src/derive/banner/recognise-statements.js';
import { concepts, statementLanguages } from '../../../src/knowledge/statements/index.js';
import { allVariants, type VariantId } from '../../../src/reference-site/variants/index.js';

const conceptsIn = (text: string, language: string): string[] => [
  ...new Set(recogniseStatements([{ layer: 1, text }], language).map(({ concept }) => concept)),
];

describe('splitSentences', () => {
  it.each([
    ['Non. Oui ! Et « vous » ? Bien.', ['Non.', 'Oui !', 'Et « vous » ?', 'Bien.']],
    [
      'Version 2.0 du site. "Tout Refuser" ne suffit pas.',
      ['Version 2.0 du site.', '"Tout Refuser" ne suffit pas.'],
    ],
    ['  Sans   point ', ['Sans point']],
    ['', []],
  ])('cuts %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

describe('the reference banner', () => {
  const text = [
    'En cliquant sur "Tout Accepter" vous consentez au traitement par ANO « TV-Novosti » de certaines données personnelles stockées sur votre terminal (telles que les adresses IP, les données de navigation, les données d\'utilisation ou de géolocalisation ou bien encore les interactions avec les réseaux sociaux ainsi que les données nécessaires pour pouvoir utiliser les espaces commentaires de notre service).',
    'En cliquant sur "Tout Refuser", seuls les cookies/traceurs techniques (strictement limités au fonctionnement du site ou à la mesure d’audiences) seront déposés et lus sur votre terminal.',
    '"Tout Refuser" ne vous permet pas d’activer l’option commentaires de nos services.',
    'Pour activer l’option vous permettant de laisser des commentaires sur notre service, veuillez accepter le dépôt des cookies/traceurs « réseaux sociaux », soit en cliquant sur « Tout accepter », soit via la rubrique «Paramétrer vos choix».',
    'Le bandeau de couleur indique si le dépôt de cookies et la création de profils sont autorisés (vert) ou refusés (rouge).',
    'Vous pouvez modifier vos choix via la rubrique «Paramétrer vos choix».',
    'Désactiver cette option empêchera les réseaux sociaux de suivre votre navigation sur notre site et ne permettra pas de laisser des commentaires.',
    'RT en français utilise des cookies pour exploiter et améliorer ses services.',
    'Vous pouvez exprimer vos choix en cliquant sur «Tout accepter», «Tout refuser» , et/ou les modifier à tout moment via la rubrique «Paramétrer vos choix».',
    'Pour en savoir plus sur vos droits et nos pratiques en matière de cookies, consultez notre «Politique de Confidentialité»',
  ];
  const expected = [
    ['accept-means-consent', 'controller-named', 'data-categories-listed'],
    ['refuse-keeps-only-technical', 'refuse-sets-and-reads-only-technical'],
    ['refuse-disables-comments'],
    ['comments-need-social-media', 'comments-by-accept-or-settings'],
    ['indicator-shows-state'],
    ['choices-changeable-via-settings'],
    ['social-media-off-stops-tracking', 'social-media-off-disables-comments'],
    ['purpose-operate-and-improve'],
    ['choices-changeable-via-settings', 'choices-at-any-time'],
    ['policy-linked'],
  ];

  it.each(text.map((sentence, at) => [sentence, expected[at]] as const))(
    'says in “%s” no more and no less',
    (sentence, said) => {
      expect(conceptsIn(sentence, 'fr')).toEqual(said);
    },
  );

  it('says every concept but implied consent', () => {
    const said = conceptsIn(text.join(' '), 'fr');

    expect(concepts.filter((concept) => !said.includes(concept))).toEqual(['implied-consent']);
  });
});

describe('other wordings', () => {
  it.each([
    [
      'fr',
      'Si vous refusez, nous n’utiliserons que des cookies strictement nécessaires.',
      'refuse-keeps-only-technical',
    ],
    [
      'fr',
      'Sans votre accord, seuls des traceurs techniques sont utilisés.',
      'refuse-keeps-only-technical',
    ],
    [
      'fr',
      'Si vous refusez, vous ne pourrez pas commenter nos articles.',
      'refuse-disables-comments',
    ],
    ['fr', 'En cas de refus, les commentaires seront désactivés.', 'refuse-disables-comments'],
    [
      'fr',
      'Les commentaires nécessitent l’activation des cookies des réseaux sociaux.',
      'comments-need-social-media',
    ],
    [
      'fr',
      'La pastille montre si vous avez accepté (verte) ou refusé (rouge).',
      'indicator-shows-state',
    ],
    [
      'fr',
      'Vos préférences peuvent être changées depuis la page « Cookies ».',
      'choices-changeable-via-settings',
    ],
    ['fr', 'Vous pouvez retirer votre consentement à tout moment.', 'choices-at-any-time'],
    ['fr', 'À tout instant, revenez sur vos choix en bas de page.', 'choices-at-any-time'],
    ['fr', 'Pour en savoir plus, lisez notre politique de cookies.', 'policy-linked'],
    [
      'fr',
      'En poursuivant votre navigation, vous acceptez l’utilisation de cookies.',
      'implied-consent',
    ],
    ['fr', 'La poursuite de votre navigation vaut consentement.', 'implied-consent'],
    ['fr', 'Si vous continuez, nous considérons que vous êtes d’accord.', 'implied-consent'],
    ['fr', 'Le responsable du traitement est la Société du Journal.', 'controller-named'],
    ['en', 'By continuing to browse this site you agree to our use of cookies.', 'implied-consent'],
    [
      'en',
      'By clicking “Accept all” you consent to the storing of cookies.',
      'accept-means-consent',
    ],
    [
      'en',
      'If you reject, only strictly necessary cookies will be used.',
      'refuse-keeps-only-technical',
    ],
    [
      'en',
      'You can change your preferences at any time via the link in the footer.',
      'choices-at-any-time',
    ],
    [
      'en',
      'You can withdraw your consent at any time in the privacy settings.',
      'choices-changeable-via-settings',
    ],
    ['en', 'Read our cookie policy to learn more.', 'policy-linked'],
    [
      'de',
      'Durch die weitere Nutzung der Website stimmen Sie der Verwendung von Cookies zu.',
      'implied-consent',
    ],
    [
      'de',
      'Wenn Sie ablehnen, werden nur technisch notwendige Cookies gesetzt.',
      'refuse-keeps-only-technical',
    ],
    ['de', 'Sie können Ihre Einwilligung jederzeit widerrufen.', 'choices-at-any-time'],
    ['de', 'Weitere Informationen finden Sie in unserer Datenschutzerklärung.', 'policy-linked'],
    [
      'de',
      'Mit Klick auf „Alle akzeptieren“ willigen Sie in die Verarbeitung ein.',
      'accept-means-consent',
    ],
    ['es', 'Si continúa navegando, consideramos que acepta su uso.', 'implied-consent'],
    ['es', 'Puede cambiar sus preferencias en cualquier momento.', 'choices-at-any-time'],
    ['es', 'Al rechazar, solo se usarán cookies técnicas.', 'refuse-keeps-only-technical'],
    ['es', 'Consulte nuestra política de privacidad.', 'policy-linked'],
    ['it', 'Proseguendo la navigazione acconsenti all’uso dei cookie.', 'implied-consent'],
    ['it', 'Puoi modificare le tue preferenze in qualsiasi momento.', 'choices-at-any-time'],
    ['it', 'Rifiutando, verranno usati solo cookie tecnici.', 'refuse-keeps-only-technical'],
    ['it', 'Per saperne di più consulta la nostra informativa sulla privacy.', 'policy-linked'],
    ['nl', 'Door verder te surfen gaat u akkoord met het gebruik van cookies.', 'implied-consent'],
    ['nl', 'U kunt uw voorkeuren op elk moment wijzigen.', 'choices-at-any-time'],
    [
      'nl',
      'Als u weigert, plaatsen wij alleen noodzakelijke cookies.',
      'refuse-keeps-only-technical',
    ],
    ['nl', 'Lees meer in ons privacybeleid.', 'policy-linked'],
  ])('in %s: “%s” says %s', (language, sentence, concept) => {
    expect(conceptsIn(sentence, language)).toContain(concept);
  });

  it.each([
    ['fr', 'Poursuivre votre navigation ne vaut pas consentement : vous acceptez par un clic.'],
    ['fr', 'Continuer sans accepter'],
    ['fr', 'En cliquant sur « Tout accepter », vous acceptez les cookies.'],
    ['fr', 'Vous pouvez continuer votre lecture.'],
    ['en', 'Continuing to browse does not constitute consent: you agree by a click.'],
    ['en', 'By clicking on accept you agree.'],
    ['de', 'Die weitere Nutzung gilt nicht als Einwilligung.'],
    ['es', 'Continuar sin aceptar'],
    ['it', 'Continua senza accettare'],
  ])('in %s: “%s” does not take browsing on for consent', (language, sentence) => {
    expect(conceptsIn(sentence, language)).not.toContain('implied-consent');
  });

  it.each([
    ['Nous utilisons des cookies pour mesurer l’audience.'],
    ['Les réseaux sociaux nous permettent de partager des articles.'],
    ['Accepter'],
  ])('“%s” says nothing known', (sentence) => {
    expect(conceptsIn(sentence, 'fr')).toEqual([]);
  });
});

describe('recogniseStatements', () => {
  it('understands no sentence of an unknown language', () => {
    expect(recogniseStatements([{ layer: 1, text: 'Zgadzam się.' }], 'pl')).toEqual([]);
    expect(recogniseStatements([{ layer: 1, text: 'Accept.' }], null)).toEqual([]);
  });

  it('reads a sentence in the language it is in, where that is clearly another one', () => {
    const [statement] = recogniseStatements(
      [{ layer: 2, text: 'Vous pouvez retirer votre consentement à tout moment.' }],
      'en',
    );

    expect(statement).toMatchObject({ concept: 'choices-at-any-time', language: 'fr' });
  });

  it('keeps the layer and the words of each statement, and the language without its region', () => {
    const [statement] = recogniseStatements(
      [{ layer: 2, text: 'Consultez notre Politique de confidentialité.' }],
      'fr-FR',
    );

    expect(statement).toEqual({
      concept: 'policy-linked',
      text: 'Consultez notre Politique de confidentialité.',
      language: 'fr',
      layer: 2,
    });
  });

  it.each(Object.keys(statementLanguages))('reads hostile text in %s quickly', (language) => {
    const words = 'accepter refuser cookies seuls commentaires via modifier a tout moment ';
    const startedAt = performance.now();
    recogniseStatements([{ layer: 1, text: words.repeat(3000) }], language);
    recogniseStatements([{ layer: 1, text: 'A. '.repeat(20_000) }], language);

    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

/** The concepts that both layers of a variant's banner state. */
function conceptsOfVariant(variant: VariantId): string[] {
  const { text } = allVariants.get(variant) ?? {};
  if (text === undefined) throw new Error(`no variant ${variant}`);
  const first = [text.purpose, text.choices, text.supplement, text.policy];
  const second = [text.detail, text.socialName, text.socialConsequence];
  const blocks = [
    ...first.map((words) => ({ layer: 1, text: words })),
    ...second.map((words) => ({ layer: 2, text: words })),
  ];
  return [...new Set(recogniseStatements(blocks, 'fr').map(({ concept }) => concept))];
}

describe('the statements of the reference site', () => {
  it.each<[VariantId, string[]]>([
    ['reference', ['implied-consent']],
    ['exemplary', ['implied-consent']],
    ['accept-unexplained', ['accept-means-consent', 'implied-consent']],
    ['controller-unnamed', ['controller-named', 'implied-consent']],
    ['data-kinds-unlisted', ['data-categories-listed', 'implied-consent']],
    ['band-unexplained', ['indicator-shows-state', 'implied-consent']],
    ['implied-consent-sentence', []],
    [
      'refusal-promise-unsaid',
      ['refuse-keeps-only-technical', 'refuse-sets-and-reads-only-technical', 'implied-consent'],
    ],
    [
      'refusal-consequence-unsaid',
      [
        'refuse-disables-comments',
        'comments-need-social-media',
        'comments-by-accept-or-settings',
        'social-media-off-disables-comments',
        'implied-consent',
      ],
    ],
    [
      'withdrawal-right-unsaid',
      ['choices-changeable-via-settings', 'choices-at-any-time', 'implied-consent'],
    ],
    ['renamed-category', ['implied-consent']],
  ])('lack on %s: %j', (variant, lacking) => {
    const said = conceptsOfVariant(variant);

    expect(concepts.filter((concept) => !said.includes(concept))).toEqual(lacking);
  });
});
