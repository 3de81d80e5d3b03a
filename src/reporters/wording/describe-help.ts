/** Says in plain words what help of the config a page was operated with, and what of it did not serve. */
import type { Evidence } from '../../schema/evidence.js';
import type { HelpUse } from '../../schema/evidence/scenario.js';
import { helpRoles } from '../../schema/vocabulary.js';

/** Sentences; none where the config gave no help for the page, or nothing called upon it. */
export function describeHelp({ scenarios }: Evidence): string[] {
  const uses = Object.entries(scenarios).flatMap(([scenario, { help = [] }]) =>
    help.map((use) => ({ ...use, scenario })),
  );
  const served = helpRoles.filter((role) =>
    uses.some((use) => use.role === role && use.outcome === 'used'),
  );
  const failed = uses.filter(({ outcome }) => outcome !== 'used');
  return [
    ...(served.length > 0 ? [`Operated with help from the config: ${served.join(', ')}.`] : []),
    ...new Set(failed.map((use) => describeFailed(use, failed))),
  ];
}

interface UseIn extends HelpUse {
  readonly scenario: string;
}

/** One sentence for what failed the same way in several scenarios. */
function describeFailed(use: UseIn, failed: readonly UseIn[]): string {
  const scenarios = failed.filter((each) => nameFailure(each) === nameFailure(use));
  const names = scenarios.map(({ scenario }) => scenario).join(', ');
  return `Help from the config did not serve for ${nameFailure(use)} (in ${names}).`;
}

function nameFailure({ role, selector, outcome, reason = outcome }: HelpUse): string {
  return `${role}, “${selector}”: ${reason}`;
}
