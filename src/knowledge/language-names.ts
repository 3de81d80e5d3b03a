/** What languages are called: captions of controls that change the language of a page or a banner. */
import { languages } from './languages/index.js';
import { splitWords } from '../text/normalize-text.js';

/** Languages that a page is offered in, beside those whose banners can be read. */
const others = ['af', 'be', 'bn', 'cy', 'fil', 'hy', 'id', 'ka', 'ms', 'ta', 'th', 'ur', 'vi'];
const regional = [
  'en-GB',
  'en-US',
  'pt-BR',
  'pt-PT',
  'es-419',
  'fr-CA',
  'zh-Hans',
  'zh-Hant',
  'nb',
];
const known = Object.keys(languages);

let names: ReadonlySet<string> | undefined;

/**
 * Tells whether a text is the name of a language, in whatever language, or its tag.
 * @example isLanguageName('Deutsch') // true
 */
export function isLanguageName(text: string): boolean {
  names ??= listNames();
  return names.has(fold(text));
}

function listNames(): ReadonlySet<string> {
  const tags = [...known, ...others, ...regional];
  const all = tags.flatMap((speaker) => {
    const spoken = new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' });
    return tags.flatMap((tag) => spoken.of(tag) ?? []);
  });
  return new Set([...all, ...tags].map(fold));
}

function fold(text: string): string {
  return splitWords(text).join(' ');
}
