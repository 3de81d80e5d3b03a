/** Headers and passwords as a call gives them: what is read of them, and that no message repeats them. */
import { describe, expect, it } from '@jest/globals';
import { admitBasicAuth, admitHeaders } from '../../../src/cli/options/own-headers.js';

describe('admitBasicAuth', () => {
  it.each([
    ['me:pass@a.test', { user: 'me', password: 'pass', host: 'a.test' }],
    ['me:p:a@ss@a.test:8443', { user: 'me', password: 'p:a@ss', host: 'a.test:8443' }],
    ['me@work:ü x@[::1]:80', { user: 'me@work', password: 'ü x', host: '[::1]:80' }],
    ['me:@a.test', { user: 'me', password: '', host: 'a.test' }],
  ])('reads %s', (word, read) => {
    expect(admitBasicAuth(word, '--basic-auth')).toEqual(read);
  });

  it.each([
    'secret',
    'me:secret',
    ':secret@a.test',
    'me:secret@',
    'me:secret@a/b',
    'me:secret@a b',
  ])('refuses %s without repeating it', (word) => {
    expect(() => admitBasicAuth(word, '--basic-auth')).toThrow(
      /^--basic-auth takes user:password@host, (?!.*secret).*not repeated here\.$/,
    );
  });
});

describe('admitHeaders', () => {
  it('reads lines', () => {
    expect(admitHeaders(['X-A: b: c', 'Empty:'], '--header')).toEqual({ 'X-A': 'b: c', Empty: '' });
  });

  it.each(['Authorization Basic hush', 'X-A: hush\r\nX-B: c', 'X A: hush'])(
    'refuses %j without repeating it',
    (line) => {
      expect(() => admitHeaders([line], '--header')).toThrow(
        /^--header (?!.*hush).*repeated here\.$/,
      );
    },
  );
});
