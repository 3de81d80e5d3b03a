/** Lifetimes as cookie tables of many languages write them. */
import { describe, expect, it } from '@jest/globals';
import { parseLifetime } from '../../../src/derive/declarations/parse-lifetime.js';
import { languages } from '../../../src/knowledge/languages/index.js';

const year = 365.25;

describe('parseLifetime', () => {
  it.each([
    ['2 years', 'en', 2 * year],
    ['1 an et 1 mois', 'fr', 395.69],
    ['13 mois', 'fr', 395.72],
    ['2 années', 'fr', 2 * year],
    ['24 Stunden', 'de', 1],
    ['nach 2 Jahren', 'de', 2 * year],
    ['ein Jahr', 'de', year],
    ['30 minutes', 'en', 0.0208],
    ['6 месяцев', 'ru', 182.64],
    ['2 роки', 'uk', 2 * year],
    ['2 let', 'cs', 2 * year],
    ['90 päivää', 'fi', 90],
    ['2 χρόνια', 'el', 2 * year],
    ['12 miesięcy', 'pl', 365.28],
    ['5 meses', 'pt', 152.2],
    ['1 ay', 'tr', 30.44],
    ['2 évig', 'hu', 2 * year],
    ['1,5 años', 'es', 547.875],
    ['400d', 'en', 400],
    ['1 Jahr', undefined, year],
  ])('reads %s (%s)', (text, language, days) => {
    expect(parseLifetime(text, language)).toEqual({ days });
  });

  it.each([
    'Session',
    'Sitzungsdauer',
    'Fin de la sesión',
    'istunto',
    'сеанс',
    'When the browser is closed',
    'جلسة',
    'セッション',
    '会话',
    '세션',
    'सत्र',
  ])('takes “%s” for a session', (text) => {
    expect(parseLifetime(text)).toEqual({ days: null });
  });

  it.each(['', 'Persistent', '_ga', 'stores 2 values', 'doktor', '3', 'n/a'])(
    'reads no lifetime in “%s”',
    (text) => {
      expect(parseLifetime(text)).toBeNull();
    },
  );

  it.each(Object.keys(languages))('knows days, months and years as %s writes them', (language) => {
    const units = { day: 1, month: 30.44, year };
    const spelled = Object.entries(units).flatMap(([unit, days]) =>
      [1, 2, 5, 21].map((number) => {
        const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
        const text = new Intl.NumberFormat(language, options).format(number);
        return { text, days: Math.round(number * days * 1e4) / 1e4 };
      }),
    );
    // Irish and Maltese write some numbers as words, or leave one out.
    const counted = spelled.filter(({ text }) => /\p{Nd}/u.test(text));
    const read = counted.map(({ text }) => ({ text, days: parseLifetime(text, language)?.days }));

    expect(counted.length).toBeGreaterThanOrEqual(6);
    expect(read).toEqual(counted);
  });
});
