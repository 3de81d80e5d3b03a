/** Finds a rule by its name: its id, or, as reports print it, its rule set and its id. */
import { AuditError } from '../../schema/audit-error.js';
import type { Rule } from '../../schema/rule.js';
import { nearestName } from '../../text/nearest-name.js';

/** A rule and the set it is in. */
export interface RuleOfSet {
  /** The id of the set. */
  readonly ruleSet: string;
  readonly rule: Rule;
}

/**
 * Gives the rule that is named `<id>` or `<set>/<id>`; of several with one id, the first.
 * @throws {AuditError} usage — there is none of that name
 */
export function findRule(rules: readonly RuleOfSet[], name: string): RuleOfSet {
  const found = seekRule(rules, name);
  if (found !== undefined) return found;
  const nearest = nearestRule(rules, name);
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const where = 'See "rules list"; to look in a set of your own, add -r <its path>.';
  throw new AuditError('usage', `There is no rule "${name}".${suggestion} ${where}`);
}

/** The name that a mistyped one may have meant; undefined where none is like it. */
export function nearestRule(rules: readonly RuleOfSet[], name: string): string | undefined {
  return nearestName(name, rules.map(name.includes('/') ? fullName : ({ rule }) => rule.id));
}

/** As `findRule`, but undefined where there is none of that name. */
export function seekRule(rules: readonly RuleOfSet[], name: string): RuleOfSet | undefined {
  return rules.find((each) => name === each.rule.id || name === fullName(each));
}

function fullName({ ruleSet, rule }: RuleOfSet): string {
  return `${ruleSet}/${rule.id}`;
}
