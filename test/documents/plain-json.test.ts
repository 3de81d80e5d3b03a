/** JSON as people write it. */
import { describe, expect, it } from '@jest/globals';
import { plainJson } from '../../src/documents/plain-json.js';

describe('plainJson', () => {
  it.each([
    ['[1, 2,]', '[1, 2 ]'],
    ['{ "a": [1,],\n}', '{ "a": [1 ] \n}'],
    ['[1, // one\n]', '[1        \n]'],
    ['[1 /* one */, 2]', '[1          , 2]'],
    ['["a,]", "// b", "\\",}"]', '["a,]", "// b", "\\",}"]'],
  ])('makes %j plain', (text, plain) => {
    expect(plainJson(text)).toBe(plain);
  });

  it.each(['[,]', '{,}', '[1,,]', ',', '[1', '"a', '1 /* a', '1 /*/', '1 / 2'])(
    'leaves wrong what is wrong in %j',
    (text) => {
      expect(() => JSON.parse(plainJson(text)) as unknown).toThrow(SyntaxError);
    },
  );

  it('keeps every line and column', () => {
    const text = '// \u{1F36A} a\r\n[1, /* b\n c */\t2, /**/\n\n] // d';

    const plain = plainJson(text);

    expect(plain).toHaveLength(text.length);
    expect(plain.replaceAll(/[^\r\n]/g, '')).toBe(text.replaceAll(/[^\r\n]/g, ''));
    expect(JSON.parse(plain)).toEqual([1, 2]);
  });

  it('takes no depth amiss', () => {
    const deep = `${'['.repeat(200_000)}1${',]'.repeat(200_000)}`;

    expect(plainJson(deep)).toBe(deep.replaceAll(',', ' '));
  });
});
