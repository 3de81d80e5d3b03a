/** Says in words which rule sets were chosen for a page, and why. */
import type { Page } from '../../schema/report.js';
import { en } from '../words/en.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

/**
 * Returns one text for each reason, with the ids of the sets that it led to; empty where the sets were
 * named.
 * @example ['eu-core, accessibility: every page is judged so']
 */
export function describeRuleSets({ ruleSets = [] }: Page, words: Words = en): string[] {
  const reasons = [...new Set(ruleSets.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const ids = ruleSets.filter((each) => each.reason === reason).map(({ id }) => id);
    return say(words, words.page.chosenFor, { ruleSets: ids.join(', '), reason });
  });
}
