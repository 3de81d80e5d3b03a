/** Says in words which rule sets were chosen for a page, and why. */
import type { Page } from '../../schema/report.js';

/**
 * Returns one text for each reason, with the ids of the sets that it led to; empty where the sets were
 * named.
 * @example ['eu-core, accessibility: every page is judged so']
 */
export function describeRuleSets({ ruleSets = [] }: Page): string[] {
  const reasons = [...new Set(ruleSets.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const ids = ruleSets.filter((each) => each.reason === reason).map(({ id }) => id);
    return `${ids.join(', ')}: ${reason}`;
  });
}
