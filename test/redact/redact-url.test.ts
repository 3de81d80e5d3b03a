/** What is left of a URL in the evidence. */
import { describe, expect, it } from '@jest/globals';
import { isNetworkUrl, withoutValues } from '../../src/redact/redact-url.js';

describe('withoutValues', () => {
  it.each([
    ['https://a.test/p?id=4&ev=view#frag', 'https://a.test/p?id&ev'],
    ['https://user:secret@a.test/', 'https://a.test/'],
    ['https://a.test/?&&x=1=2', 'https://a.test/?x'],
    ['no url', ''],
  ])('turns %s into %s', (address, expected) => {
    expect(withoutValues(address)).toBe(expected);
  });

  it('keeps a long address short', () => {
    expect(withoutValues(`https://a.test/${'x'.repeat(9000)}`)).toHaveLength(2000);
  });
});

describe('isNetworkUrl', () => {
  it.each(['https://a.test/', 'http://a.test/', 'wss://a.test/'])('takes %s', (address) => {
    expect(isNetworkUrl(address)).toBe(true);
  });

  it.each(['data:,x', 'blob:https://a.test/1', 'about:blank', 'chrome-extension://x/', ''])(
    'leaves out %s',
    (address) => {
      expect(isNetworkUrl(address)).toBe(false);
    },
  );
});
