/** Tests of the recognition of a text's language; the text samples are tested per language. */
import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../../../src/knowledge/languages/words/detect-language.js';
import { languages } from '../../../../src/knowledge/languages/index.js';

describe('detectLanguage', () => {
  test.each([
    ['We use cookies to remember your settings and to measure how the site is used.', 'en'],
    ['Wir verwenden Cookies, um die Nutzung unserer Seite zu messen und zu verbessern.', 'de'],
    ['Nous utilisons des cookies pour mesurer la fréquentation de notre site.', 'fr'],
    ['Používáme cookies, abychom vám mohli zobrazit obsah, který vás zajímá.', 'cs'],
    ['Na tej stronie używamy plików cookie, aby mierzyć ruch i dopasować reklamy.', 'pl'],
  ])('recognises a single clear sentence: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  test.each([
    ['', 'an empty text'],
    ['OK', 'a word'],
    ['Cookies', 'a word of every language'],
    ['1 2 3 4 5 6 7 8 9 10', 'numbers'],
    [
      '当サイトでは、クッキーを使用しています。詳しくはプライバシーポリシーをご覧ください。',
      'Japanese',
    ],
    [
      'Situs ini menggunakan data untuk meningkatkan pengalaman Anda saat membaca halaman kami',
      'Indonesian',
    ],
  ])('says null of %j (%s)', (text) => {
    expect(detectLanguage(text)).toEqual({ language: null, confidence: 0 });
  });

  test('is surer of a long text than of a short one', () => {
    const text = languages.de.textSample;
    const short = text.split(' ').slice(0, 8).join(' ');
    expect(detectLanguage(text).confidence).toBeGreaterThan(detectLanguage(short).confidence);
  });

  test('is not sure of two languages in equal parts', () => {
    const { da, sv } = languages;
    const mixed = detectLanguage(`${da.textSample} ${sv.textSample}`);
    expect(mixed.confidence).toBeLessThan(detectLanguage(da.textSample).confidence);
  });

  test('does not need the accents or the case', () => {
    const { textSample } = languages.fr;
    const bare = textSample.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
    expect(detectLanguage(bare).language).toBe('fr');
  });

  test('reads no more than the beginning of a page', () => {
    const startedAtMs = performance.now();
    expect(
      detectLanguage(`${languages.it.textSample} ${'the and of '.repeat(500_000)}`),
    ).toBeDefined();
    expect(performance.now() - startedAtMs).toBeLessThan(1000);
  });
});
