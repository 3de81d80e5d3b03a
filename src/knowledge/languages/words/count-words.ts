/** Counts the words of a text in any script. */
import { isUnspaced, splitWords } from '../../../text/normalize-text.js';

/**
 * Counts words; where a script puts no space between them, two letters count as one.
 * @example countWords('We use cookies.') // 3
 */
export function countWords(text: string): number {
  const words = splitWords(text);
  const letters = words.filter((word) => isUnspaced(word)).length;
  return words.length - Math.floor(letters / 2);
}
