/** Unit tests of how addresses are admitted. */
import { describe, expect, it } from '@jest/globals';
import { admitAddress } from '../../../src/cli/options/page-addresses.js';

describe('admitAddress', () => {
  it.each([
    ['https://example.org/news', 'https://example.org/news'],
    ['http://example.org', 'http://example.org/'],
    ['example.org/news', 'https://example.org/news'],
    ['localhost:8080/x', 'https://localhost:8080/x'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ])('takes %s', (text, expected) => {
    expect(admitAddress(text)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://',
    'ftp://example.org',
    'https://exa mple.org',
  ])('refuses %s', (text) => {
    expect(() => admitAddress(text)).toThrow(/no address of a page/);
  });
});
