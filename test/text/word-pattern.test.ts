/** Word patterns as expressions. */
import { describe, expect, it } from '@jest/globals';
import { composeByLanguage, composePattern, foldText } from '../../src/text/word-pattern.js';

const finds = (pattern: string, text: string): boolean =>
  new RegExp(composePattern([pattern])).test(foldText(text));

describe('composePattern', () => {
  it.each([
    ['réagir', 'RÉAGIR', true],
    ['réagir', 'réagirons', false],
    ['comment*', '12 Commentaires', true],
    ['*kommentar*', 'Leserkommentare', true],
    ['leave a comment', 'Leave  a comment!', true],
    ['leave ~ comment', 'Leave us your comment', true],
    ['leave ~ comment', 'Leave, and then after a long while you may comment', false],
    ['комментарии', 'Комментарии', true],
  ])('"%s" in "%s": %s', (pattern, text, found) => {
    expect(finds(pattern, text)).toBe(found);
  });
});

describe('composeByLanguage', () => {
  it('keeps the languages apart, and joins them for pages that name none', () => {
    const { en, fr, '': any } = composeByLanguage({ en: ['comment'], fr: ['commentaires'] });
    const hits = (source = ''): boolean => new RegExp(source).test(foldText('Comment faire ?'));

    expect([hits(en), hits(fr), hits(any)]).toEqual([true, false, true]);
  });
});
