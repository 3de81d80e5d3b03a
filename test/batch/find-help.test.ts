/** Which help a page gets. */
import { describe, expect, it } from '@jest/globals';
import { findHelp } from '../../src/batch/find-help.js';

const sites = [
  { url: 'https://a.test/plain' },
  { url: 'https://a.test/', help: { accept: '#one' } },
  { url: 'https://a.test/other', help: { accept: '#two' } },
  { url: 'http://localhost:8080/', help: { accept: '#three' } },
];

describe('findHelp', () => {
  it.each([
    ['the page itself', 'https://a.test/other', { accept: '#two' }],
    ['another page of the host', 'https://a.test/news', { accept: '#one' }],
    ['a page that is named without help', 'https://a.test/plain', { accept: '#one' }],
    ['a page over another scheme', 'http://a.test/', { accept: '#one' }],
    ['another page of the port', 'http://localhost:8080/news', { accept: '#three' }],
    ['another port', 'http://localhost:8081/', undefined],
    ['another host', 'https://www.a.test/', undefined],
  ])('has for %s what the sites say', (_case, url, expected) => {
    expect(findHelp(sites, url)).toEqual(expected);
  });
});
