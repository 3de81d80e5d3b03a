/** Tests of what languages are called. */
import { describe, expect, test } from '@jest/globals';
import { isLanguageName } from '../../src/knowledge/language-names.js';

describe('isLanguageName', () => {
  test.each(['English', 'DEUTSCH', 'Français', 'العربية', '日本語', '简体中文', 'ქართული', 'EN'])(
    'knows %j',
    (text) => {
      expect(isLanguageName(text)).toBe(true);
    },
  );

  test.each(['Anglais', 'Duits', 'Portugués (Brasil)'])('knows %j of another language', (text) => {
    expect(isLanguageName(text)).toBe(true);
  });

  test.each(['', 'Reject', 'Later', 'English cookies', '×'])('leaves %j', (text) => {
    expect(isLanguageName(text)).toBe(false);
  });
});
