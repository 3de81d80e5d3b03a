import { describe, expect, it } from '@jest/globals';
import { deriveParty, registrableDomain } from '../../../src/derive/purposes/derive-party.js';

describe('registrableDomain', () => {
  it.each([
    ['www.journal.test', 'journal.test'],
    ['reference.journal.test', 'journal.test'],
    ['journal.test', 'journal.test'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['somebody.github.io', 'somebody.github.io'],
    ['.Example.COM.', 'example.com'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['co.uk', 'co.uk'],
    ['', ''],
  ])('of "%s" is "%s"', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });
});

describe('deriveParty', () => {
  it.each([
    ['static.journal.test', 'journal.test', 'first'],
    ['reference.journal.test', 'www.journal.test', 'first'],
    ['connect.facebook.net', 'journal.test', 'third'],
    ['notjournal.test', 'journal.test', 'third'],
    ['b.github.io', 'a.github.io', 'third'],
    ['127.0.0.1', 'localhost', 'third'],
  ] as const)('calls %s on %s %s', (host, site, party) => {
    expect(deriveParty(host, site)).toBe(party);
  });
});
