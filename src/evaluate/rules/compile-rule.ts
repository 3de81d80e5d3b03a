/** Compiles a rule, and finds its errors before it is applied. */
import { AuditError } from '../../schema/audit-error.js';
import type { Rule } from '../../schema/rule.js';
import { bindParameters } from './bind-parameters.js';
import { compilePath, type BoundedPath } from './bounded-path.js';
import { compileSchema, type SchemaJudge } from './bounded-schema.js';
import { assertParametersKnown, assertSlotsKnown } from './message-slots.js';

/** A rule with its schemas and its query compiled. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly when: SchemaJudge;
  readonly given: BoundedPath;
  readonly expect: SchemaJudge;
  /** What leaves a question where it is not satisfied; undefined where the rule asks none. */
  readonly askUnless?: SchemaJudge | undefined;
}

const compiledRules = new WeakMap<Rule, CompiledRule>();

/**
 * Compiles a rule; the same object is compiled once.
 * @throws {AuditError} rule-set-invalid — with the field of the rule, and its error
 */
export function compileRule(rule: Rule): CompiledRule {
  const known = compiledRules.get(rule);
  if (known !== undefined) return known;
  const { ask, parameters } = rule;
  const schemaIn = (field: string, schema: Record<string, unknown> | boolean): SchemaJudge =>
    inField(field, () => compileSchema(bindParameters(schema, parameters)));
  const compiled: CompiledRule = {
    rule,
    when: schemaIn('/when', rule.when ?? true),
    given: inField('/given', () => compilePath(rule.given)),
    expect: schemaIn('/expect', rule.expect),
    askUnless: ask && schemaIn('/ask/unless', ask.unless),
  };
  const names = Object.keys(parameters ?? {});
  assertSlotsKnown(rule.message, { field: '/message', parameters: names });
  for (const field of ['title', 'remediation'] as const) {
    assertParametersKnown(rule[field], { field: `/${field}`, parameters: names });
  }
  if (ask) assertSlotsKnown(ask.question, { field: '/ask/question', parameters: names });
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
