/** Which links lead to a policy, a legal notice, terms or a page for getting in touch. */
import { describe, expect, it } from '@jest/globals';
import { isContactLink, isLegalPath } from '../../src/knowledge/side-pages.js';

describe('an address of a legal page', () => {
  it.each([
    '/privacy',
    '/legal/privacy-policy.html',
    '/datenschutz/',
    '/Datenschutzerkl%C3%A4rung',
    '/politique-de-confidentialite',
    '/polityka-prywatnosci.html',
    '/personvernerklaering',
    '/mentions-legales',
    '/aviso-legal/',
    '/impressum.php',
    '/cookies',
    '/over-cookies/',
    '/cookie-richtlinie',
    '/cgu',
    '/terms-of-use',
  ])('is told by what it is called: %s', (path) => {
    expect(isLegalPath(path)).toBe(true);
  });

  it.each([
    '/',
    '/news/bridge',
    '/recipes/chocolate-chip-cookies',
    '/politics/legal-aid-for-tenants',
    '/wetter/bedingungen-in-den-bergen',
    '/%E0%A4%A',
  ])('is not %s', (path) => {
    expect(isLegalPath(path)).toBe(false);
  });
});

describe('a link for getting in touch', () => {
  it.each([
    ['/contact', 'Write to the editors'],
    ['/redakcja', 'Kontakt'],
    ['/yhteystiedot', 'Toimitus'],
  ])('is told by its address or its caption: %s, %s', (path, caption) => {
    expect(isContactLink(path, caption)).toBe(true);
  });

  it('is no headline that speaks of contact', () => {
    expect(isContactLink('/news/42', 'The first contact with the crew after nine days')).toBe(
      false,
    );
  });
});
