/** Unit tests of `src/reporters/page-text`. */
import { describe, expect, it } from '@jest/globals';
import { shorten, showControls, stripControls } from '../../../src/reporters/wording/page-text.js';

describe('stripControls', () => {
  it.each([
    ['plain text', 'Tout refuser', 'Tout refuser'],
    ['colour sequences', '\u001b[31mred\u001b[0m', 'red'],
    ['a window title', '\u001b]0;owned\u0007text', 'text'],
    ['a sequence that never ends', 'a\u001b[', 'a['],
    ['line ends', 'one\r\ntwo\u2028three\tfour', 'one two three four'],
    ['overrides', '\u202eevil\u202c', 'evil'],
    ['bytes of no text', 'a\u0000b\u0001c', 'abc'],
    ['lone surrogates', 'a\ud800b\udfffc', 'abc'],
    ['letters of other scripts', 'مرحبا 日本 😀', 'مرحبا 日本 😀'],
  ])('leaves of %s what a terminal may print', (_name, text, expected) => {
    expect(stripControls(text)).toBe(expected);
  });
});

describe('showControls', () => {
  it.each([
    ['nul', 'a\u0000b', 'a\u2400b'],
    ['escape', '\u001b[31m', '\u241b[31m'],
    ['delete', '\u007f', '\u2421'],
    ['a C1 control', '\u0085', '\ufffd'],
    ['an override', '\u202egnp.exe', '[U+202E]gnp.exe'],
    ['a line separator', 'a\u2028b', 'a[U+2028]b'],
    ['a lone surrogate', 'a\ud800', 'a\ufffd'],
    ['a carriage return', 'a\r\nb\rc', 'a\nb\nc'],
    ['a pair of surrogates', '😀', '😀'],
  ])('makes %s visible', (_name, text, expected) => {
    expect(showControls(text)).toBe(expected);
  });
});

describe('shorten', () => {
  it('leaves short text as it is', () => {
    expect(shorten('short', 5)).toBe('short');
  });

  it('says how long the text was', () => {
    expect(shorten('x'.repeat(100_000), 3)).toBe('xxx… [100000 characters in all]');
  });

  it('cuts no character in two', () => {
    expect(shorten('ab😀cd', 3)).toBe('ab… [6 characters in all]');
  });
});
