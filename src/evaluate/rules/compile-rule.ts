/** Compiles a rule, and finds its errors before it is applied. */
import { AuditError } from '../../schema/audit-error.js';
import type { Rule } from '../../schema/rule.js';
import { compilePath, type BoundedPath } from './bounded-path.js';
import { compileSchema, type SchemaJudge } from './bounded-schema.js';
import { assertSlotsKnown } from './message-slots.js';

/** A rule with its schemas and its query compiled. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly when: SchemaJudge;
  readonly given: BoundedPath;
  readonly expect: SchemaJudge;
}

const compiledRules = new WeakMap<Rule, CompiledRule>();

/**
 * Compiles a rule; the same object is compiled once.
 * @throws {AuditError} rule-set-invalid — with the field of the rule, and its error
 */
export function compileRule(rule: Rule): CompiledRule {
  const known = compiledRules.get(rule);
  if (known !== undefined) return known;
  const compiled: CompiledRule = {
    rule,
    when: inField('/when', () => compileSchema(rule.when ?? true)),
    given: inField('/given', () => compilePath(rule.given)),
    expect: inField('/expect', () => compileSchema(rule.expect)),
  };
  assertSlotsKnown(rule.message);
  compiledRules.set(rule, compiled);
  return compiled;
}

function inField<T>(field: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    const place = error.message.startsWith('/')
      ? error.message.replace(/^\/ /, ' ')
      : ` ${error.message}`;
    throw new AuditError(error.code, `${field}${place}`, { cause: error.cause });
  }
}
