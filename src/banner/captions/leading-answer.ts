/** Reads captions that begin with a plain answer and go on: “No, take me to the site”. */
import type { Meaning } from './read-caption.js';

/** A caption in its two parts. */
export interface LedCaption {
  /** The first word or two. */
  readonly answer: string;
  /** What follows the mark after them. */
  readonly rest: string;
}

/** One or two words, a mark, and more. */
const ledPattern = /^([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?) ?[,.:;!–—،、，] ?(\P{L}*\p{L}.*)$/u;

/** What may follow an answer without being one, or naming anything else to go to. */
const idleMeanings: ReadonlySet<Meaning> = new Set(['small', 'continue', 'show']);

/**
 * Parts a caption after its first words; undefined where no mark stands there.
 *
 * @example partCaption('No, take me to the site') // { answer: 'No', rest: 'take me to the site' }
 */
export function partCaption(text: string): LedCaption | undefined {
  const [, answer, rest] = ledPattern.exec(text.replaceAll(/\s+/gu, ' ').trim()) ?? [];
  return answer !== undefined && rest !== undefined ? { answer, rest } : undefined;
}

/** Tells whether the words after an answer leave it as it is. */
export function leavesAnswer(meanings: readonly ReadonlySet<Meaning>[]): boolean {
  return meanings.every((word) => [...word].every((meaning) => idleMeanings.has(meaning)));
}
