/** Names with a legal form, in several languages. */
import { describe, expect, it } from '@jest/globals';
import { findCompanies, findControllers } from '../../src/knowledge/legal-forms.js';

describe('findCompanies', () => {
  it.each([
    ['Wir, die Hafenblatt GmbH, nutzen Cookies.', ['Hafenblatt GmbH']],
    ['traitement par ANO « TV-Novosti »', ['ANO « TV-Novosti »']],
    ['Le Port SAS et ses partenaires', ['Le Port SAS']],
    ['Il Porto S.p.A. utilizza i cookie.', ['Il Porto S.p.A.']],
    ['Uitgeverij De Haven B.V. gebruikt cookies', ['Uitgeverij De Haven B.V.']],
    ['Přístav s.r.o. používá cookies', ['Přístav s.r.o.']],
    ['Portowa Prasa sp. z o.o. używa plików', ['Portowa Prasa sp. z o.o.']],
  ])('finds in “%s” %j', (text, names) => {
    expect(findCompanies(text)).toEqual(names);
  });

  it.each([
    'SE connecter',
    'We use cookies AS described.',
    'The Harbour Times and its partners',
    'Wir und unsere Partner',
    'Le Groupe Exemple',
  ])('finds none in “%s”', (text) => {
    expect(findCompanies(text)).toEqual([]);
  });

  it('gives each name once', () => {
    expect(findCompanies('Hafen AG. Und: Hafen AG')).toEqual(['Hafen AG']);
  });
});

describe('findControllers', () => {
  it.each([
    ['Controller: Harbour Press Ltd', ['Harbour Press Ltd']],
    ['Verantwortlich für diese Seite ist die Hafenblatt GmbH.', ['Hafenblatt GmbH']],
    ['Le site est édité par Le Port SAS.', ['Le Port SAS']],
    ['Our pages are kept by Racks Ltd', []],
  ])('finds in “%s” %j', (text, names) => {
    expect(findControllers(text)).toEqual(names);
  });
});
