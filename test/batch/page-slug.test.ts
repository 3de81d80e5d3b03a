/** Unit tests of folder names. */
import { describe, expect, it } from '@jest/globals';
import { pageSlug } from '../../src/batch/page-slug.js';

describe('pageSlug', () => {
  it('names host and path readably', () => {
    expect(pageSlug('https://example.org/news/today')).toMatch(
      /^example\.org-news-today-[0-9a-f]{8}$/,
    );
  });

  it('tells addresses apart that differ in their query alone', () => {
    expect(pageSlug('https://example.org/?a')).not.toBe(pageSlug('https://example.org/?b'));
  });

  it.each([
    'https://example.org/../../etc/passwd',
    'https://example.org/%2e%2e/%00',
    'https://example.org/💥/é/ü',
  ])('cannot lead out of the folder: %s', (url) => {
    const slug = pageSlug(url);

    expect(slug).toMatch(/^[a-z0-9.-]+$/);
    expect(slug).not.toContain('..');
  });

  it('stays short', () => {
    expect(pageSlug(`https://example.org/${'x'.repeat(5000)}`).length).toBeLessThan(80);
  });
});
