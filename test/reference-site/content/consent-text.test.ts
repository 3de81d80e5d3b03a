/** Tests that the reference banner says what the reference text says, character for character. */
import { describe, expect, it } from '@jest/globals';
import { renderFirstLayer } from '../../../src/reference-site/pages/first-layer.js';
import { renderSettings } from '../../../src/reference-site/pages/settings.js';
import { reference } from '../../../src/reference-site/variants/sound.js';

const detail =
  'En cliquant sur "Tout Accepter" vous consentez au traitement par ANO « TV-Novosti » de certaines données personnelles stockées sur votre terminal (telles que les adresses IP, les données de navigation, les données d\'utilisation ou de géolocalisation ou bien encore les interactions avec les réseaux sociaux ainsi que les données nécessaires pour pouvoir utiliser les espaces commentaires de notre service). En cliquant sur "Tout Refuser", seuls les cookies/traceurs techniques (strictement limités au fonctionnement du site ou à la mesure d’audiences) seront déposés et lus sur votre terminal. "Tout Refuser" ne vous permet pas d’activer l’option commentaires de nos services. Pour activer l’option vous permettant de laisser des commentaires sur notre service, veuillez accepter le dépôt des cookies/traceurs « réseaux sociaux », soit en cliquant sur « Tout accepter », soit via la rubrique «Paramétrer vos choix». Le bandeau de couleur indique si le dépôt de cookies et la création de profils sont autorisés (vert) ou refusés (rouge). Vous pouvez modifier vos choix via la rubrique «Paramétrer vos choix».';

function textOf(html: string): readonly string[] {
  return html
    .replace(/<\/?(?:a|span)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('&quot;', '"').trim())
    .filter((text) => text !== '');
}

describe('the reference banner', () => {
  it('says three sentences on its first layer and offers three buttons', () => {
    expect(textOf(renderFirstLayer(reference))).toEqual([
      'RT en français utilise des cookies pour exploiter et améliorer ses services.',
      'Vous pouvez exprimer vos choix en cliquant sur «Tout accepter», «Tout refuser» , et/ou les modifier à tout moment via la rubrique «Paramétrer vos choix».',
      'Pour en savoir plus sur vos droits et nos pratiques en matière de cookies, consultez notre «Politique de Confidentialité»',
      'Tout Accepter',
      'Tout refuser',
      'Paramétrer vos choix',
    ]);
  });

  it('explains everything on its second layer, with one category and OK', () => {
    expect(textOf(renderSettings(reference))).toEqual([
      'Paramétrer vos choix',
      detail,
      'Réseaux sociaux',
      'Désactiver cette option empêchera les réseaux sociaux de suivre votre navigation sur notre site et ne permettra pas de laisser des commentaires.',
      'Tout Accepter',
      'Tout refuser',
      'OK',
    ]);
  });

  it('links to the policy with a link of its own', () => {
    expect(renderFirstLayer(reference)).toContain(
      '«<a href="/confidentialite">Politique de Confidentialité</a>»',
    );
  });
});
