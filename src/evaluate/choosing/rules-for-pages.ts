/** The rule sets that each page of a run is judged by: those that were named, or those chosen for the page. */
import type { Evidence } from '../../schema/evidence.js';
import type { ChosenRuleSet } from '../../schema/report.js';
import type { RuleSet } from '../../schema/rule.js';
import { loadAsWritten, loadRuleSets } from '../rules/load-rule-sets.js';
import { chooseRuleSets, choosableRuleSets } from './choose-rule-sets.js';

/** What one page is judged by. */
export interface PageRules {
  /** Each after those that it extends; the same object for all pages with the same sets. */
  readonly ruleSets: readonly RuleSet[];
  /** The sets that were chosen for the page, and why; undefined where they were named. */
  readonly chosen?: readonly ChosenRuleSet[];
}

/** What the pages of a run are judged by. */
export interface RulesForPages {
  /** The sets that were named for all pages; undefined where each page has its own. */
  readonly named?: readonly RuleSet[];
  forPage(evidence: Evidence): PageRules;
}

/**
 * Loads the named rule sets, or, where none is named, all that may be chosen for a page.
 * @throws {AuditError} rule-set-unknown, rule-set-invalid, file-unreadable — as `loadRuleSets` does
 */
export async function loadRulesForPages(
  names: readonly string[] | undefined,
): Promise<RulesForPages> {
  return names ? namedRules(await loadRuleSets(names)) : chosenRules();
}

/** Judges every page by the same rule sets. */
export function namedRules(ruleSets: readonly RuleSet[]): RulesForPages {
  return { named: ruleSets, forPage: () => ({ ruleSets }) };
}

/** Lists the rule sets that a run has used, each once, in the order of its pages. */
export function listUsedRuleSets(
  { named }: RulesForPages,
  pages: readonly PageRules[],
): readonly RuleSet[] {
  return named ?? [...new Set(pages.flatMap(({ ruleSets }) => ruleSets))];
}

async function chosenRules(): Promise<RulesForPages> {
  const all = await loadAsWritten(choosableRuleSets);
  const bySelection = new Map<string, readonly RuleSet[]>();
  return {
    forPage(evidence) {
      const chosen = chooseRuleSets(evidence);
      const key = chosen.map(({ id }) => id).join(' ');
      const ruleSets = bySelection.get(key) ?? select(all, chosen);
      bySelection.set(key, ruleSets);
      return { ruleSets, chosen };
    },
  };
}

/** The chosen sets and those that they extend, which are loaded before them. */
function select(all: readonly RuleSet[], chosen: readonly ChosenRuleSet[]): readonly RuleSet[] {
  const ids = new Set(chosen.map(({ id }) => id));
  for (const { id, extends: extended = [] } of all.toReversed()) {
    if (ids.has(id)) for (const name of extended) ids.add(name);
  }
  return all.filter(({ id }) => ids.has(id));
}
