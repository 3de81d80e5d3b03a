/** Audits every mutant of the reference site and holds its findings against those of its parent. */
import { auditPages } from '../../src/batch/audit-pages.js';
import {
  defaultScenarios,
  isScenarioId,
  referenceRuleSets,
  loadRulesForPages,
} from '../../src/audit.js';
import { startReferenceSite, type ReferenceSite } from '../../src/reference-site/site.js';
import { mutants, type VariantId } from '../../src/reference-site/variants/index.js';
import type { Finding } from '../../src/schema/report.js';

/** An audit waits most of the time: two at once keep two cores busy. */
const mutantsAtOnce = 2;

type Mutant = (typeof mutants)[number];

/** Outcome and message of every rule on one variant, by `<rule set>/<rule id>`. */
export type Outcomes = ReadonlyMap<string, Pick<Finding, 'outcome' | 'message'>>;

/** How one mutant came out. */
export interface MutantResult {
  readonly id: string;
  readonly parent: string;
  readonly breaks: string;
  /** Rules the mutant was caught by, of those it must fail. */
  readonly caughtBy: readonly string[];
  /** Rules it must fail and does not. */
  readonly missedBy: readonly string[];
  /** Rules that came out otherwise than on the parent without being named, or failed without it. */
  readonly falseAlarms: readonly string[];
}

/** A mutant is killed when every rule it must fail has failed. */
export function isKilled({ missedBy, caughtBy }: MutantResult): boolean {
  return missedBy.length === 0 && caughtBy.length > 0;
}

/**
 * Audits the parents, then all mutants (or those named), and reports each as it is done.
 * Extra scenarios of a mutant are run on its parent as well.
 */
export async function runMutants(
  only: ReadonlySet<string> | null,
  onResult: (result: MutantResult) => void,
): Promise<MutantResult[]> {
  const site = await startReferenceSite();
  const parents = new Map<string, Promise<Outcomes>>();
  const parentOf = ({ parent, scenarios = [] }: Mutant): Promise<Outcomes> => {
    const key = [parent, ...scenarios].join(' ');
    const known = parents.get(key) ?? judge(site, parent, scenarios);
    parents.set(key, known);
    return known;
  };
  const waiting = mutants.filter(({ id }) => only === null || only.has(id));
  const results: MutantResult[] = [];
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const parent = await parentOf(mutant);
      const result = compare(mutant, parent, await judge(site, mutant.id, mutant.scenarios ?? []));
      results.push(result);
      onResult(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: mutantsAtOnce }, work));
    return results;
  } finally {
    await site.close();
  }
}

/**
 * Audits one variant under all shipped rule sets.
 * @throws where it could not be audited: a mutant that does not load proves nothing
 */
export async function judge(
  site: ReferenceSite,
  variant: VariantId,
  extraScenarios: readonly string[],
): Promise<Outcomes> {
  const rules = await loadRulesForPages(referenceRuleSets);
  const [page] = await auditPages([site.url(variant)], {
    rules,
    concurrency: 1,
    locale: 'fr-FR',
    browserArgs: site.browserArgs,
    scenarios: [...defaultScenarios, ...extraScenarios.filter((id) => isScenarioId(id))],
  });
  if (!page || 'error' in page) throw new Error(`${variant}: ${page?.error.message ?? 'no page'}`);
  return new Map(page.findings.map((finding) => [`${finding.ruleSet}/${finding.ruleId}`, finding]));
}

function compare(
  mutant: (typeof mutants)[number],
  parent: Outcomes,
  outcomes: Outcomes,
): MutantResult {
  const idOf = (key: string): string => key.slice(key.indexOf('/') + 1);
  const failed = new Set(
    [...outcomes].filter(([, of]) => of.outcome === 'failed').map(([key]) => idOf(key)),
  );
  const { unsettles = [] } = mutant;
  const isUnsettled = (rule: string): boolean => unsettles === 'all' || unsettles.includes(rule);
  const changed = [...outcomes].filter(
    ([key, { outcome }]) =>
      outcome !== parent.get(key)?.outcome &&
      !mutant.fails.includes(idOf(key)) &&
      (outcome === 'failed' || !isUnsettled(idOf(key))),
  );
  return {
    id: mutant.id,
    parent: mutant.parent,
    breaks: mutant.breaks,
    caughtBy: mutant.fails.filter((rule) => failed.has(rule)),
    missedBy: mutant.fails.filter((rule) => !failed.has(rule)),
    falseAlarms: changed.map(
      ([key, { outcome, message }]) =>
        `${key}: ${parent.get(key)?.outcome ?? 'absent'} → ${outcome}: ${message}`,
    ),
  };
}
