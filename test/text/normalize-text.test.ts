/** Tests of the one form in which texts are compared. */
import { describe, expect, test } from '@jest/globals';
import { normalizeText, splitWords } from '../../src/text/normalize-text.js';

describe('normalizeText', () => {
  test.each([
    ['« Tout  Refuser » ,', 'tout refuser,'],
    ['J’accepte', "j'accepte"],
    ['J´accepte', "j'accepte"],
    ['Param\u00ADétrer\u200B vos\u00A0choix', 'parametrer vos choix'],
    ['TOUT\u202E ACCEPTER', 'tout accepter'],
    ['Continuer – sans', 'continuer - sans'],
    ['ﬁn …', 'fin...'],
    ['Ρυθμίσεις', 'ρυθμισεισ'],
    ['ΡΥΘΜΙΣΕΙΣ', 'ρυθμισεισ'],
    ['Настройки', 'настройки'],
    ['Принять всё', 'принять все'],
    ['Приймаю їх', 'приймаю їх'],
    ['KABUL ETMİYORUM HAYIR', 'kabul etmiyorum hayir'],
    ['Godkänn, Avslå, Afslå, Økonomi', 'godkann, avsla, afsla, okonomi'],
    ['Straße', 'strasse'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(normalizeText(text)).toBe(folded);
  });

  test('is the same when applied twice', () => {
    const folded = normalizeText('« Ça va ? » – ŁÓDŹ ¼ ﬀ');
    expect(normalizeText(folded)).toBe(folded);
  });

  test('takes time in proportion to the text, whatever it holds', () => {
    const hostile = [
      `e${'\u0301'.repeat(200_000)}`,
      ' '.repeat(200_000),
      '\u200B '.repeat(100_000),
    ];
    const startedAtMs = performance.now();
    for (const text of hostile) normalizeText(text);
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
  });
});

describe('splitWords', () => {
  test('gives the same words with and without punctuation', () => {
    expect(splitWords("J'accepte (tout) !")).toEqual(['jaccepte', 'tout']);
    expect(splitWords('jaccepte tout')).toEqual(['jaccepte', 'tout']);
  });
});
