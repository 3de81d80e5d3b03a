/** Tests of finding word patterns in a text. */
import { describe, expect, test } from '@jest/globals';
import { splitWords } from '../../src/text/normalize-text.js';
import { buildWordLexicon } from '../../src/text/word-lexicon.js';

/** Finds one pattern in a text, as the words it took. */
function findPattern(pattern: string, text: string): string[][] {
  const words = splitWords(text);
  return buildWordLexicon([[pattern, true]])
    .find(words)
    .map((hit) => hit.words.map((at) => words[at] ?? ''));
}

describe('buildWordLexicon', () => {
  test.each([
    ['accept', 'I accept', [['accept']]],
    ['accept', 'I accepted', []],
    ['accept*', 'I accepted', [['accepted']]],
    ['*einstellung*', 'Cookie-Einstellungen', [['einstellungen']]],
    ['*einstellung*', 'Cookieeinstellungen', [['cookieeinstellungen']]],
    ['got it', 'OK, got it!', [['got', 'it']]],
    ['got it', 'got to it', []],
    ['lehne ~ ab', 'Ich lehne alle Cookies ab', [['lehne', 'ab']]],
    ['lehne ~ ab', 'lehne eins zwei drei vier fünf sechs ab', []],
    ["n'accepter que", 'N’accepter que l’essentiel', [['naccepter', 'que']]],
    ['Paramétr*', 'PARAMETRER', [['parametrer']]],
    ['ablehnen', 'ablehen', [['ablehen']]],
    ['ablehnen', 'ahblenen', []],
    ['accepter', 'accepte', [['accepte']]],
    ['ablehn*', 'ablehen', [['ablehen']]],
    ['rechaz*', 'rechasar', [['rechasar']]],
    // One letter more at the end makes a form of the word.
    ['update', 'updates', []],
    ['deny', 'dney', []],
    ['拒否', 'すべて拒否する', [['拒', '否']]],
    ['拒否', '拒みます、否', []],
    ['', 'anything', []],
  ])('%j in %j', (pattern, text, found) => {
    expect(findPattern(pattern, text)).toEqual(found);
  });

  test('marks what it had to forgive', () => {
    const lexicon = buildWordLexicon([['refuser', true]]);
    expect(lexicon.find(['refuser'])[0]?.typo).toBe(false);
    expect(lexicon.find(['refussr'])[0]?.typo).toBe(true);
  });

  test.each([
    ['discordo', 'discord', true],
    ['discard', 'discord', true],
    ['ablehnen', 'ablehen', false],
    ['accepter', 'accetper', false],
    ['refuser', 'refuuser', false],
  ])('knows of %j whether %j may be another word: %j', (pattern, word, doubtful) => {
    expect(buildWordLexicon([[pattern, true]]).find([word])[0]).toMatchObject({ doubtful });
  });

  test('forgives nothing where a word is known as it stands', () => {
    const lexicon = buildWordLexicon([
      ['accepter', 'accept'],
      ['excepter', 'except'],
      ['acceptez', 'plural'],
    ]);
    expect(lexicon.find(['accepter']).map(({ label }) => label)).toEqual(['accept']);
  });

  test('gives the more specific pattern the greater weight', () => {
    const lexicon = buildWordLexicon([
      ['not*', 'short'],
      ['notwendig*', 'long'],
      ['notwendig ist', 'phrase'],
    ]);
    const hits = lexicon.find(['notwendig', 'ist']);
    const ranked = hits.toSorted((a, b) => b.weight - a.weight).map(({ label }) => label);
    expect(ranked).toEqual(['phrase', 'long', 'short']);
  });

  test('counts different patterns, each once, and no misspelt ones', () => {
    const lexicon = buildWordLexicon(['cookie*', 'consent', 'personal data'].map((p) => [p, true]));
    expect(lexicon.count('Cookies, cookies and consent: your personal data')).toBe(3);
    expect(lexicon.count('cosnent')).toBe(0);
    expect(lexicon.count('')).toBe(0);
  });

  test('takes time in proportion to the text, whatever it holds', () => {
    const lexicon = buildWordLexicon(['a ~ b ~ c', '*aaaa*', 'aaaaaaa*'].map((p) => [p, true]));
    const startedAtMs = performance.now();
    lexicon.find(Array.from({ length: 20_000 }, () => 'a'));
    lexicon.find(['a'.repeat(1_000_000)]);
    lexicon.count(Array.from({ length: 30_000 }, (_, i) => `aaaaaa${i}`).join(' '));
    // What grows with the square of such a text takes hours; a busy machine may take its time.
    expect(performance.now() - startedAtMs).toBeLessThan(45_000);
  });
});
