/** Describes in plain words which help of the config was used on a page, and which of it failed. */
import type { Evidence } from '../../schema/evidence.js';
import type { HelpUse } from '../../schema/evidence/scenario.js';
import { helpRoles } from '../../schema/vocabulary.js';

/** Returns sentences; none where the config gave no help for the page, or none of it was needed. */
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

/** Makes one sentence for a failure that several scenarios share. */
function describeFailed(use: UseIn, failed: readonly UseIn[]): string {
  const scenarios = failed.filter((each) => nameFailure(each) === nameFailure(use));
  const names = scenarios.map(({ scenario }) => scenario).join(', ');
  return `Help from the config did not serve for ${nameFailure(use)} (in ${names}).`;
}

function nameFailure({ role, selector, outcome, reason = outcome }: HelpUse): string {
  return `${role}, “${selector}”: ${reason}`;
}
