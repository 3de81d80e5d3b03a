/** The reading of names off a source file. */
import { describe, expect, it } from '@jest/globals';
import { listNames, wordsOf } from './list-names.js';

describe('listNames', () => {
  it.each([
    ['a declaration', 'const told = 1;', ['const', 'told']],
    ['no comment', 'a; // told\n/* tell */ b', ['a', 'b']],
    ['no text', `a = 'told "tell"' + "tells"`, ['a']],
    [
      'what a template computes, not its text',
      '`told ${a} tell ${`tells ${b}`} told` + c',
      ['a', 'b', 'c'],
    ],
    ['an object in a template', '`${f({ a: 1 })} told` + b', ['f', 'a', 'b']],
    ['no pattern', `x.replace(/told's "tell"/gu, y)`, ['x', 'replace', 'y']],
    ['a pattern with brackets', 'return /[/`]told/.test(a)', ['return', 'test', 'a']],
  ])('takes %s', (_, source, names) => {
    expect(listNames(source)).toEqual(names);
  });
});

describe('wordsOf', () => {
  it.each([
    ['noteToldBanner', ['note', 'told', 'banner']],
    ['cantTell', ['cant', 'tell']],
    ['HTMLText', ['html', 'text']],
    ['MAX_GAP', ['max', 'gap']],
  ])('splits %s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});
