/** Unit tests of `src/text/printable`. */
import { describe, expect, it } from '@jest/globals';
import { shorten, toPrintable, toPrintableLine, toVisible } from '../../src/text/printable.js';

describe('toPrintable', () => {
  it.each([
    ['plain text', 'Tout refuser', 'Tout refuser'],
    ['colour sequences', '\u001b[31mred\u001b[0m', 'red'],
    ['colours in one byte', '\u009b31mred\u009b0m', 'red'],
    ['a window title', '\u001b]0;owned by a page\u0007text', 'text'],
    ['a link', '\u001b]8;;https://a.test/\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a sequence that never ends', 'a\u001b[', 'a['],
    ['a title that ends on another line', 'a\u001b]0;b\nc\u0007', 'a]0;b\nc'],
    ['line ends', 'one\r\ntwo\u2028three\u0085four\rfive\vsix', 'one\ntwo\nthree\nfour\nfive\nsix'],
    ['tabs', 'one\ttwo', 'one two'],
    ['overrides', '\u202eevil\u202c', 'evil'],
    ['bytes of no text', 'a\u0000b\u0001c', 'abc'],
    ['lone surrogates', 'a\ud800b\udfffc', 'a\ufffdb\ufffdc'],
    ['non-characters', 'a\uffffb\u{1fffe}c', 'a\ufffdb\ufffdc'],
    ['hidden letters', 'a\u{e0049}\u{e0047}b', 'ab'],
    ['variation selectors in a row', 'a\ufe01\ufe02\u{e0101}b', 'a\ufe01b'],
    ['variation selectors of nothing', ' \ufe01\u200b\ufe02b', ' b'],
    ['letters of other scripts', 'مرحبا 日本 می‌خواهم', 'مرحبا 日本 می‌خواهم'],
    ['emoji', '😀 ℹ️ 👁️‍🗨️', '😀 ℹ️ 👁️‍🗨️'],
  ])('leaves of %s what may be printed', (_name, text, expected) => {
    expect(toPrintable(text)).toBe(expected);
    expect(toPrintable(expected)).toBe(expected);
  });

  it.each(['\u001b]', '\u009d', '\u001b[', '\u009b1', '\u200b\ufe01', '\r'])(
    'takes no longer where a page repeats %j',
    (piece) => {
      const startedMs = performance.now();
      toPrintable(piece.repeat(200_000));

      expect(performance.now() - startedMs).toBeLessThan(2000);
    },
  );
});

describe('toPrintableLine', () => {
  it('makes one line of several', () => {
    const text = '\ufeff one\r\ntwo\u2028three\tfour\u00a0 five ';

    expect(toPrintableLine(text)).toBe('one two three four five');
  });
});

describe('toVisible', () => {
  it.each([
    ['nul', 'a\u0000b', 'a\u2400b'],
    ['escape', '\u001b[31m', '\u241b[31m'],
    ['delete', '\u007f', '\u2421'],
    ['a C1 control', '\u0085', '[U+0085]'],
    ['an override', '\u202egnp.exe', '[U+202E]gnp.exe'],
    ['an isolate', '\u2067a\u2069', '[U+2067]a[U+2069]'],
    ['a line separator', 'a\u2028b', 'a[U+2028]b'],
    ['a space of no width', 'a\u200bb', 'a[U+200B]b'],
    ['a tag', 'a\u{e0049}', 'a[U+E0049]'],
    ['a lone surrogate', 'a\ud800', 'a\ufffd'],
    ['a carriage return', 'a\r\nb\rc', 'a\nb\nc'],
    ['a pair of surrogates', '😀', '😀'],
  ])('makes %s visible', (_name, text, expected) => {
    expect(toVisible(text)).toBe(expected);
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
