/** Unit tests of `src/reporters/page-url`. */
import { describe, expect, it } from '@jest/globals';
import { parseHttpUrl, spellUri } from '../../../src/reporters/wording/page-url.js';

describe('parseHttpUrl', () => {
  it.each([
    ['https://example.test/a?b#c', 'https://example.test/a?b#c'],
    ['HTTP://Example.test', 'http://example.test/'],
    ['https://a.test/"><script>', 'https://a.test/%22%3E%3Cscript%3E'],
  ])('admits %s', (text, expected) => {
    expect(parseHttpUrl(text)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.test/1',
    '//a.test/',
    '/path',
    '',
    'https://',
  ])('refuses %j', (text) => {
    expect(parseHttpUrl(text)).toBeUndefined();
  });
});

describe('spellUri', () => {
  it.each([
    ['https://a.test/é|x?{y}', 'https://a.test/%C3%A9%7Cx?%7By%7D'],
    ['not a url <b>', 'not%20a%20url%20%3Cb%3E'],
    ['lone \ud800', 'lone%20%EF%BF%BD'],
    ['https://a.test/100%', 'https://a.test/100%25'],
  ])('spells %j with the characters of a URI', (text, expected) => {
    expect(spellUri(text)).toBe(expected);
  });
});
