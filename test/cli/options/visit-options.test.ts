/** What the options of a visit become in the library. */
import { describe, expect, it } from '@jest/globals';
import { toAuditOptions } from '../../../src/cli/options/visit-options.js';

describe('--locale', () => {
  it.each([
    'fr',
    'fr-FR',
    'pt-BR',
    'zh-Hant-TW',
    'nb',
    'gsw',
    'es-419',
    'eo',
    'en-US-u-ca-buddhist',
  ])('takes %s', (locale) => {
    expect(toAuditOptions({ locale }).locale).toBe(locale);
  });

  it('is spelled as browsers spell it', () => {
    expect(toAuditOptions({ locale: 'PT-br' }).locale).toBe('pt-BR');
  });
});
