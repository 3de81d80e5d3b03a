/** The words of a report: the same names and slots in every language. */
import { describe, expect, it } from '@jest/globals';
import { render } from '../../../src/reporters/index.js';
import { say, wordsIn } from '../../../src/reporters/words/say.js';
import { scenarioTraits } from '../../../src/schema/scenario-traits.js';
import { loadSample } from '../../sample/load-sample.js';

/** Every text of a language, with the path of names that leads to it. */
function listTexts(words: object, path = ''): [place: string, text: string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const place = `${path}/${name}`;
    if (typeof value === 'string') return [[place, value]] as [string, string][];
    return listTexts(value as object, place);
  });
}

function slotsByPlace(words: object): Record<string, string[]> {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).toSorted();
  return Object.fromEntries(listTexts(words).map(([place, text]) => [place, slots(text)]));
}

describe.each(['fr', 'de'] as const)('the words in %s', (language) => {
  it('lack none of the English ones, and lose no slot', () => {
    expect(slotsByPlace(wordsIn(language))).toEqual(slotsByPlace(wordsIn('en')));
  });

  it('name each scenario by a name of its own', () => {
    const { scenarioNames } = wordsIn(language);
    const names = Object.values(scenarioNames).map(({ name }) => name);

    expect(Object.keys(scenarioNames).toSorted()).toEqual(Object.keys(scenarioTraits).toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it('are empty nowhere', () => {
    expect(listTexts(wordsIn(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('leave no English sentence', () => {
    const english = new Map(listTexts(wordsIn('en')));
    const left = listTexts(wordsIn(language)).filter(
      ([place, text]) => english.get(place) === text && /\p{L} \p{L}/u.test(text),
    );

    // A name.
    expect(left.map(([place]) => place)).toEqual(['/scenarioNames/gpc/name']);
  });

  it('are those of the report, which says its language', () => {
    const html = render({ ...loadSample(), language }, 'html');

    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(wordsIn(language).method.what);
    expect(html).not.toContain(wordsIn('en').method.what);
  });
});

describe('say', () => {
  const failed = (language: 'en' | 'fr' | 'de', count: number): string =>
    say(wordsIn(language), wordsIn(language).verdict.failed, { count, open: '' });

  it('counts as the language does', () => {
    expect([failed('en', 0), failed('fr', 0), failed('de', 0)]).toEqual([
      '0 requirements failed.',
      '0 exigence non respectée.',
      '0 Anforderungen nicht erfüllt.',
    ]);
  });
});
