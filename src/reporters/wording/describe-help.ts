/** Describes in plain words which help of the config was used on a page, and which of it failed. */
import type { Evidence } from '../../schema/evidence.js';
import type { HelpUse } from '../../schema/evidence/scenario.js';
import { helpRoles } from '../../schema/vocabulary.js';
import { en } from '../words/en.js';
import { say } from '../words/say.js';
import type { Words } from '../words/words-of-report.js';

/** Returns sentences; none where the config gave no help for the page, or none of it was needed. */
export function describeHelp({ scenarios }: Evidence, words: Words = en): string[] {
  const uses = Object.entries(scenarios).flatMap(([scenario, { help = [] }]) =>
    help.map((use) => ({ ...use, scenario })),
  );
  const served = helpRoles.filter((role) =>
    uses.some((use) => use.role === role && use.outcome === 'used'),
  );
  const roles = served.map((role) => words.helpRoles[role]).join(', ');
  const failed = uses.filter(({ outcome }) => outcome !== 'used');
  return [
    ...(served.length > 0 ? [say(words, words.help.served, { roles })] : []),
    ...new Set(failed.map((use) => describeFailed(use, failed, words))),
  ];
}

interface UseIn extends HelpUse {
  readonly scenario: string;
}

/** Makes one sentence for a failure that several scenarios share. */
function describeFailed(use: UseIn, failed: readonly UseIn[], words: Words): string {
  const { role, selector, outcome, reason = outcome } = use;
  const scenarios = failed.filter((each) => keyOf(each) === keyOf(use));
  return say(words, words.help.failed, {
    role: words.helpRoles[role],
    selector,
    reason,
    scenarios: scenarios.map(({ scenario }) => scenario).join(', '),
  });
}

function keyOf({ role, selector, outcome, reason = outcome }: HelpUse): string {
  return JSON.stringify([role, selector, reason]);
}
