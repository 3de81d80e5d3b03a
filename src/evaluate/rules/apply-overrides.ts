/** Applies what rule sets change in the rules of those they extend. */
import { AuditError } from '../../schema/audit-error.js';
import type { AppliedOverride, Rule, RuleSet, Validity } from '../../schema/rule.js';
import { nearestName } from '../../text/nearest-name.js';

const appliedOnDay = new WeakMap<readonly RuleSet[], Map<string, RuleSet[]>>();

/**
 * Returns the rule sets as they are in force on a day: what a set overrides holds while the set does.
 * The same sets are put together once.
 * @param day as YYYY-MM-DD
 * @throws {AuditError} as `applyOverrides` does
 */
export function ruleSetsOnDay(ruleSets: readonly RuleSet[], day: string): RuleSet[] {
  const changing = ruleSets.filter(
    ({ override, validity }) => override && isInForce(validity, day),
  );
  const key = changing.map(({ id }) => id).join(' ');
  const known = appliedOnDay.get(ruleSets) ?? new Map<string, RuleSet[]>();
  appliedOnDay.set(ruleSets, known);
  const applied =
    known.get(key) ??
    applyOverrides(
      ruleSets.map((set) => {
        const { override: _lapsed, ...rest } = set;
        return changing.includes(set) ? set : rest;
      }),
    );
  known.set(key, applied);
  return applied;
}

/** Whether something is in force on a day; without an end, or a beginning, it is. */
export function isInForce({ from, until }: Validity = {}, day: string): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}

/**
 * Returns the rule sets with all overrides applied, in their order: a set changes what it extends,
 * and what that extends. Rules that are switched off are left out.
 * @throws {AuditError} rule-set-invalid — an override of a rule or parameter that there is not, or of
 * a rule that another set changes too, of which neither extends the other
 */
export function applyOverrides(ruleSets: readonly RuleSet[]): RuleSet[] {
  const byId = new Map(ruleSets.map((set) => [set.id, set]));
  const changes = new Map<string, AppliedOverride[]>();
  for (const set of ruleSets) {
    const extended = extendedBy(set, byId);
    const known = [...extended].flatMap((id) => byId.get(id)?.rules.map((rule) => rule.id) ?? []);
    for (const [id, override] of Object.entries(set.override ?? {})) {
      if (!known.includes(id)) throw unknownRule(set.id, id, known);
      const earlier = changes.get(id) ?? [];
      const rival = earlier.find(({ by }) => !extended.has(by));
      if (rival) throw rivals(set.id, rival.by, id);
      changes.set(id, [...earlier, { ...override, by: set.id }]);
    }
  }
  return ruleSets.map((set) => changed(set, changes));
}

/** The ids of the sets that a set extends, directly or not. */
function extendedBy(set: RuleSet, byId: ReadonlyMap<string, RuleSet>): Set<string> {
  const found = new Set<string>();
  const visit = ({ extends: names = [] }: RuleSet): void => {
    for (const name of names) {
      found.add(name);
      const next = byId.get(name);
      if (next) visit(next);
    }
  };
  visit(set);
  return found;
}

function changed(set: RuleSet, changes: ReadonlyMap<string, readonly AppliedOverride[]>): RuleSet {
  const own = new Map(
    set.rules.flatMap(({ id }) => {
      const applied = changes.get(id);
      return applied ? [[id, applied] as const] : [];
    }),
  );
  if (own.size === 0) return set;
  const rules = set.rules.flatMap((rule) => {
    const applied = own.get(rule.id) ?? [];
    if (applied.findLast(({ off }) => off !== undefined)?.off === true) return [];
    return [applied.reduce((each, override) => overridden(each, override), rule)];
  });
  return { ...set, rules, overridden: own };
}

function overridden(rule: Rule, { by, parameters = {}, ...override }: AppliedOverride): Rule {
  const { severity = rule.severity, certainty = rule.certainty, message = rule.message } = override;
  const values = Object.entries(parameters).map(([name, value]) => [
    name,
    { ...parameterOf(rule, { name, value, by }), default: value, source: override.reason },
  ]);
  return {
    ...rule,
    severity,
    ...(certainty && { certainty }),
    message,
    ...(rule.parameters && {
      parameters: { ...rule.parameters, ...Object.fromEntries(values) },
    }),
  };
}

interface Change {
  readonly name: string;
  readonly value: unknown;
  readonly by: string;
}

function parameterOf({ id, parameters = {} }: Rule, { name, value, by }: Change) {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const at = `${by} is not valid: /override/${id}/parameters/${name}`;
  if (!parameter) {
    const known = Object.keys(parameters).join(', ') || 'none';
    throw new AuditError('rule-set-invalid', `${at} is none of the rule; it has: ${known}.`);
  }
  if (kindOf(value) === kindOf(parameter.default)) return parameter;
  const what = `is a ${kindOf(value)} where the rule has a ${kindOf(parameter.default)}`;
  throw new AuditError('rule-set-invalid', `${at} ${what}.`);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function unknownRule(by: string, id: string, known: readonly string[]): AuditError {
  const nearest = nearestName(id, known);
  const suggestion = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return new AuditError(
    'rule-set-invalid',
    `${by} is not valid: /override/${id} is no rule of a set that it extends.${suggestion}`,
  );
}

function rivals(one: string, other: string, id: string): AuditError {
  return new AuditError(
    'rule-set-invalid',
    `"${one}" and "${other}" both change the rule "${id}"; judge by one of them at a time.`,
  );
}
