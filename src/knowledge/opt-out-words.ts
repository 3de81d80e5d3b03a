/** Words by which pages in California let visitors opt out, and say that they did. */
import { buildWordLexicon } from '../text/word-lexicon.js';

/**
 * Titles of the links that the law asks for, and what pages call them.
 * @see California Code of Regulations, title 11, §§ 7013, 7015 (the two titles)
 */
export const optOutLexicon = lexiconOf([
  'do not sell*',
  'dont sell',
  'do not share',
  'dont share',
  'privacy choices',
  'california privacy ~ choices',
  'opt out of ~ sale',
  'opt out of ~ sales',
  'opt out of ~ selling',
  'opt out of ~ sharing',
  'opt out of targeted advertising',
  'no vender',
  'no vendan',
  'no venda',
  'opciones de privacidad',
]);

/** What the browser's signal, or what it asks for, is called. */
export const signalLexicon = lexiconOf([
  'global privacy control',
  'gpc',
  'opt out',
  'opted out',
  'opt out preference signal',
  'privacy signal',
  'preference signal',
  'control global de privacidad',
  'senal de preferencia',
]);

/** What a page says that it has done with it. */
export const honouredLexicon = lexiconOf([
  'honored',
  'honoured',
  'honoring',
  'honouring',
  'processed',
  'detected',
  'recognized',
  'recognised',
  'received',
  'respected',
  'applied',
  'active',
  'enabled',
  'opted out',
  'turned off',
  'respetada',
  'procesada',
  'detectada',
]);

/** Captions that put a choice off instead of making one. */
export const laterLexicon = lexiconOf([
  'later',
  'not now',
  'not yet',
  'not today',
  'remind me',
  'another time',
  'next time',
  'plus tard',
  'pas maintenant',
  'une autre fois',
  'spater',
  'nicht jetzt',
  'ein andermal',
  'piu tardi',
  'non ora',
  'non adesso',
  'mas tarde',
  'ahora no',
  'en otro momento',
  'mais tarde',
  'agora nao',
  'niet nu',
  'inte nu',
  'ikke nu',
  'senere',
  'senare',
]);

function lexiconOf(patterns: readonly string[]): ReturnType<typeof buildWordLexicon<true>> {
  return buildWordLexicon(patterns.map((pattern) => [pattern, true] as const));
}
