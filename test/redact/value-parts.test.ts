/** Parts of values that could tell a browser, and what is none. */
import { describe, expect, it } from '@jest/globals';
import { commonParts, decodeBase64, formsOf, partsOf } from '../../src/redact/value-parts.js';

describe('partsOf', () => {
  it.each([
    ['a UUID', '2f1c9a1e-07a4-4b7e-9c55-1a2b3c4d5e6f', ['2f1c9a1e-07a4-4b7e-9c55-1a2b3c4d5e6f']],
    ['an identifier among others', 'GA1.1.123456789.1764140000', ['123456789']],
    ['one in percent-encoded JSON', '%7B%22id%22%3A%22a1b2c3d4%22%7D', ['a1b2c3d4']],
    ['letters in both cases', 'QWERTYuiop', ['QWERTYuiop']],
    ['words', 'granted|trains-de-nuit', []],
    ['what is short', 'a1b2c3d', []],
    ['moments', '1764140000|1764140000123|2026-11-26T10:00:00Z', []],
    ['a lone percent sign', '100%|a1b2c3d4', ['a1b2c3d4']],
    ['the same twice', 'a1b2c3d4.a1b2c3d4', ['a1b2c3d4']],
  ])('gives %s', (_what, value, parts) => {
    expect(partsOf(value)).toEqual(parts);
  });

  it('takes a bounded number of a bounded value', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `a1b2c3d4${at}`).join('.');

    expect(partsOf(many)).toHaveLength(8);
  });
});

describe('commonParts', () => {
  it('keeps what all have', () => {
    expect(commonParts([['a', 'b'], ['b', 'c'], ['b']])).toEqual(['b']);
    expect(commonParts([])).toEqual([]);
  });
});

describe('formsOf', () => {
  it('gives the text, its base64 and its hashes', () => {
    expect(formsOf('abc')).toEqual([
      ['abc', 'plain'],
      ['YWJj', 'base64'],
      ['900150983cd24fb0d6963f7d28e17f72', 'md5'],
      ['a9993e364706816aba3e25717850c26c9cd0d89d', 'sha1'],
      ['ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'sha256'],
    ]);
  });
});

describe('decodeBase64', () => {
  it('gives printable text alone', () => {
    expect(decodeBase64(Buffer.from('{"id":"a1b2c3d4"}').toString('base64url'))).toBe(
      '{"id":"a1b2c3d4"}',
    );
    expect(decodeBase64('2f1c9a1e07a44b7e9c551a2b3c4d5e6f')).toBeNull();
    expect(decodeBase64('short')).toBeNull();
  });
});
