/** Puts a rule's parameters in their places. */
import { AuditError } from '../../schema/audit-error.js';
import type { Rule } from '../../schema/rule.js';

/**
 * Returns a schema of the rule with each `{ "$parameter": "name" }` replaced by the parameter's
 * value.
 * @throws {AuditError} rule-set-invalid — the rule has no parameter of that name
 */
export function bindParameters<T>(schema: T, parameters: Rule['parameters'] = {}): T {
  return bind(schema) as T;

  function bind(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(bind);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [[key, name] = []] = entries;
    if (key === '$parameter' && entries.length === 1) return valueOf(String(name));
    return Object.fromEntries(entries.map(([field, inner]) => bindField(field, bind(inner))));
  }

  /** JSON Schema has no empty `enum`: nothing is in an empty list. */
  function bindField(field: string, value: unknown): [string, unknown] {
    const isEmpty = field === 'enum' && Array.isArray(value) && value.length === 0;
    return isEmpty ? ['not', {}] : [field, value];
  }

  function valueOf(name: string): unknown {
    if (Object.hasOwn(parameters, name)) return parameters[name]?.default;
    const known = Object.keys(parameters).join(', ') || 'none';
    throw new AuditError(
      'rule-set-invalid',
      `names the parameter "${name}"; the rule's parameters are: ${known}`,
    );
  }
}
