/** What a browser prints of itself, and how it introduces itself then. */
import { describe, expect, it } from '@jest/globals';
import { acceptLanguages, introductionOf, parseIdentity } from '../../src/browser/identity.js';

describe('parseIdentity', () => {
  it.each([
    ['Google Chrome 148.0.7778.97 ', 'Google Chrome', '148.0.7778.97'],
    ['Google Chrome for Testing 148.0.7778.97', 'Google Chrome', '148.0.7778.97'],
    ['Chromium 156.0.8078.114 built on Debian GNU/Linux 12', null, '156.0.8078.114'],
  ])('reads %s', (printed, brand, version) => {
    expect(parseIdentity(printed)).toEqual({ brand, version });
  });

  it.each(['v20.20.2', 'Mozilla Firefox 150.0', ''])('takes no other program: "%s"', (printed) => {
    expect(parseIdentity(printed)).toBeNull();
  });
});

describe('introductionOf', () => {
  it('says of the version only what Chrome says on every page', () => {
    const { userAgent } = introductionOf({ brand: null, version: '156.0.8078.114' });

    expect(userAgent).toContain('Chrome/156.0.0.0 Safari/537.36');
    expect(userAgent).not.toContain('Headless');
  });

  it.each([
    ['156.0.8078.114', null, ['Not:A-Brand 8.0.0.0', 'Chromium 156.0.8078.114']],
    [
      '120.0.6099.109',
      'Google Chrome',
      ['Not_A Brand 8.0.0.0', 'Chromium 120.0.6099.109', 'Google Chrome 120.0.6099.109'],
    ],
    [
      '131.0.6778.85',
      'Google Chrome',
      ['Google Chrome 131.0.6778.85', 'Chromium 131.0.6778.85', 'Not_A Brand 24.0.0.0'],
    ],
  ] as const)('names the brands of %s in their order', (version, brand, names) => {
    const { userAgentMetadata } = introductionOf({ brand, version });

    const list = userAgentMetadata.fullVersionList ?? [];
    expect(list.map((each) => `${each.brand} ${each.version}`)).toEqual(names);
  });
});

describe('acceptLanguages', () => {
  it('names the language alone after the locale, then English, and nothing twice', () => {
    expect(acceptLanguages('fr-FR')).toBe('fr-FR,fr,en-US,en');
    expect(acceptLanguages('de')).toBe('de,en-US,en');
    expect(acceptLanguages('en-GB')).toBe('en-GB,en-US,en');
  });
});
