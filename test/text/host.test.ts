/** The host in an address. */
import { describe, expect, it } from '@jest/globals';
import { hostOf, isHostWithin } from '../../src/text/host.js';

describe('hostOf', () => {
  it.each([
    ['https://news.example/a', 'news.example'],
    ['https://news.example:8443', 'news.example'],
    ['wss://[::1]:9/', '[::1]'],
    ['data:text/html,a', null],
    ['null', null],
    ['', null],
  ])('reads %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('isHostWithin', () => {
  it.each([
    ['news.example', 'news.example', true],
    ['cdn.news.example', 'news.example', true],
    ['fakenews.example', 'news.example', false],
    ['example', 'news.example', false],
  ])('holds %s against %s', (host, parent, expected) => {
    expect(isHostWithin(host, parent)).toBe(expected);
  });
});
