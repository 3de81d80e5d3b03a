/** TC strings: what they say, and why one cannot be read. */
import { describe, expect, it } from '@jest/globals';
import { longestSignal } from '../../src/formats/bound-tc-string.js';
import { decodeTcString } from '../../src/formats/decode-tc-string.js';
import { makeTcString } from './signal-strings.js';

const granted = makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] });

describe('decodeTcString', () => {
  it('says what was consented to, and what was disclosed', () => {
    const { facts, malformed } = decodeTcString(granted);

    expect(malformed).toBeNull();
    expect(facts).toMatchObject({
      version: 2,
      policyVersion: 5,
      cmpId: 31,
      created: '2026-03-01T00:00:00.000Z',
      publisherCountry: 'FR',
      segments: ['core', 'disclosed-vendors'],
      purposeConsents: [1, 2],
      purposeLegitimateInterests: [],
      vendorConsents: 2,
      vendorLegitimateInterests: 1,
      disclosedVendors: 3,
    });
  });

  it('says where the segment that TCF 2.3 demands is missing', () => {
    expect(decodeTcString(makeTcString({ disclosed: false })).facts?.disclosedVendors).toBeNull();
  });

  it.each([
    ['nothing', '', 'it is not of version 2'],
    ['another version', 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA', 'it is not of version 2'],
    ['no string at all', '<script>', 'it is not of version 2'],
    ['a string cut short', granted.slice(0, 20), 'its bits cannot be read'],
    ['other characters', `${granted.slice(0, 10)}%%%`, 'its bits cannot be read'],
    ['a second core', `${granted}.${granted}`, 'it has an unknown segment'],
    ['more than is kept', `C${'A'.repeat(longestSignal)}`, 'it is longer than'],
    ['segments without end', granted + '.IABu'.repeat(20), 'it has too many segments'],
  ])('says why it cannot read %s', (_what, text, reason) => {
    const { facts, malformed } = decodeTcString(text);

    expect(facts).toBeNull();
    expect(malformed).toContain(reason);
  });

  it('refuses a short string whose ranges name vendors by the hundred million', () => {
    const core = toBits(granted.split('.')[0] ?? '').slice(0, 213);
    const range = `1${bits(1, 16)}${bits(65_535, 16)}`;
    const many = `${core}${bits(65_535, 16)}1${bits(4095, 12)}${range.repeat(300)}`;

    expect(decodeTcString(fromBits(many))).toEqual({
      facts: null,
      malformed: 'its ranges name too many vendors',
    });
  });
});

function bits(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}

const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBits(text: string): string {
  return Array.from(text, (character) => bits(base64Url.indexOf(character), 6)).join('');
}

function fromBits(text: string): string {
  const groups = text.match(/.{1,6}/g) ?? [];
  return groups.map((group) => base64Url[parseInt(group.padEnd(6, '0'), 2)] ?? '').join('');
}
