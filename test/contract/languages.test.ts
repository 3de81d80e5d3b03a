/** What every file of `src/knowledge/languages` must hold, and that its samples are understood. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { classifyControlText } from '../../src/banner/captions/classify-control-text.js';
import { detectLanguage } from '../../src/knowledge/languages/words/detect-language.js';
import { languages } from '../../src/knowledge/languages/index.js';
import type { Language } from '../../src/knowledge/languages/language.js';
import { splitWords } from '../../src/text/normalize-text.js';

const all: readonly (readonly [tag: string, language: Language])[] =
  Object.entries<Language>(languages);
const tags = all.map(([tag]) => tag);
const samples = all.flatMap(([tag, { samples: own }]) =>
  Object.entries(own).map(([text, role]) => ({ tag, text, role })),
);
const optionalFields = new Set([
  'commentsGated',
  'compoundPurposes',
  'elisions',
  'load',
  'prefixes',
]);
const supportFiles = new Set(['index', 'language', 'any-language']);

describe('the registry of languages', () => {
  test('holds every file of the folder under its own tag', () => {
    const folder = new URL('../../src/knowledge/languages/', import.meta.url);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => name.slice(0, -'.js'.length))
      .filter((name) => !supportFiles.has(name));
    expect(tags.toSorted()).toEqual(files.toSorted());
    expect(all.map(([, { tag }]) => tag)).toEqual(tags);
    expect(files.length).toBeGreaterThanOrEqual(43);
  });
});

describe.each(all)('%s', (tag, language) => {
  test('leaves no list of words empty', () => {
    const { captions, purposes, ...fields } = language;
    const lists = { ...captions, ...purposes, ...fields };
    for (const [name, words] of Object.entries(lists)) {
      if (optionalFields.has(name) || typeof words === 'string') continue;
      expect({ name, count: Object.keys(words).length }).not.toEqual({ name, count: 0 });
    }
  });

  test('says nothing twice in one list', () => {
    for (const [name, words] of Object.entries(language.captions)) {
      expect({ name, words }).toEqual({ name, words: [...new Set(words)] });
    }
  });

  test('has enough samples, of every role that decides', () => {
    expect(Object.keys(language.samples).length).toBeGreaterThanOrEqual(25);
    const roles = new Set(Object.values(language.samples));
    const needed = ['accept', 'refuse', 'customize', 'save', 'withdraw', 'subscribe', 'close'];
    expect(needed.filter((role) => !roles.has(role as never))).toEqual([]);
  });

  test('opens the settings by a caption that offers them or refusing', () => {
    const joined = Object.entries(language.samples).filter(([text]) => {
      const folded = ` ${splitWords(text).join(' ')} `;
      return language.captions.or.some((or) => folded.includes(` ${splitWords(or).join(' ')} `));
    });
    expect(joined.map(([, role]) => role)).toContain('customize');
  });

  test('is recognised by its text sample', () => {
    expect(splitWords(language.textSample).length).toBeGreaterThanOrEqual(40);
    expect(detectLanguage(language.textSample).language).toBe(tag);
  });
});

describe('samples', () => {
  test.each(samples)('$tag: "$text" is $role', ({ tag, text, role }) => {
    expect(classifyControlText(text, tag).role).toBe(role);
    expect(classifyControlText(text).role).toBe(role);
  });

  test.each(samples)('$tag: "$text" survives the loss of case and signs', ({ tag, text, role }) => {
    const bare = text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\s-]/gu, '');
    const spoken = bare.trim() === '' || /[€£$]/u.test(text) ? text : bare;
    expect(classifyControlText(spoken, tag).role).toBe(role);
  });

  test('never swap accepting and refusing, whatever language they are thought to be in', () => {
    const swapped = samples
      .filter(({ role }) => role === 'accept' || role === 'refuse')
      .flatMap(({ text, role }) =>
        tags.map((tag) => ({ text, role, tag, got: classifyControlText(text, tag).role })),
      )
      .filter(({ role, got }) => got !== role && (got === 'accept' || got === 'refuse'));
    expect(swapped).toEqual([]);
  });
});
