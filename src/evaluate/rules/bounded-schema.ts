/**
 * JSON Schemas of rules: standard draft 2020-12 by ajv, without remote references or unbounded
 * work.
 * @see https://json-schema.org/draft/2020-12
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { AuditError } from '../../schema/audit-error.js';
import { builtGuard, dialect, type Guard } from '../../schema/guards.js';
import { describeErrors } from '../../schema/parse.js';
import { compilePattern } from './bounded-pattern.js';
import { assertSchemaBounded } from './schema-bounds.js';

/** Returns the errors of a value; none where it satisfies the schema. */
export type SchemaJudge = (value: unknown) => readonly ErrorObject[];

const ajv = new Ajv2020({
  allErrors: true,
  // The schema itself is validated separately, before it is compiled.
  validateSchema: false,
  strictSchema: true,
  strictNumbers: true,
  // The contract's own example has `maximum` without a type, and many rules will.
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  inlineRefs: false,
  logger: false,
  code: {
    // A rule runs only a few times: optimising its code takes longer than running it unoptimised.
    optimize: false,
    regExp: Object.assign((pattern: string) => compilePattern(pattern), {
      code: 'compilePattern',
    }),
  },
});

/**
 * A precompiled check that saves ajv from compiling the meta-schema; where the check fails, ajv
 * gives the reason.
 */
let meetsMetaSchema: Guard | undefined;

/** Schemas that are kept compiled: many rules have the same `when`. */
const mostCompiled = 1000;
const compiledSchemas = new Map<string, SchemaJudge>();

/**
 * Compiles a schema; an equal one is compiled once.
 * @throws {AuditError} rule-set-invalid — the message gives the place in the schema, and the error
 */
export function compileSchema(schema: Record<string, unknown> | boolean): SchemaJudge {
  const text = JSON.stringify(schema);
  const known = compiledSchemas.get(text);
  if (known !== undefined) return known;
  if (compiledSchemas.size >= mostCompiled) compiledSchemas.clear();
  const compiled = compileAnew(schema);
  compiledSchemas.set(text, compiled);
  return compiled;
}

function compileAnew(schema: Record<string, unknown> | boolean): SchemaJudge {
  assertSchemaBounded(schema, (keyword) => Object.hasOwn(ajv.RULES.keywords, keyword));
  assertMeetsMetaSchema(schema);
  const validate = compileBounded(schema);
  return (value) => (validate(value) ? [] : [...(validate.errors ?? [])]);
}

function assertMeetsMetaSchema(schema: Record<string, unknown> | boolean): void {
  meetsMetaSchema ??= builtGuard(dialect) ?? (() => false);
  if (meetsMetaSchema(schema) || ajv.validateSchema(schema) === true) return;
  const places = describeErrors(ajv.errors ?? []);
  throw new AuditError('rule-set-invalid', `is no JSON Schema: ${places.join('; ')}`);
}

function compileBounded(schema: Record<string, unknown> | boolean): ReturnType<Ajv2020['compile']> {
  try {
    return ajv.compile(schema);
  } catch (error) {
    if (error instanceof AuditError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new AuditError('rule-set-invalid', words.replace(/^strict mode: /, ''), { cause: error });
  } finally {
    if (typeof schema === 'object') ajv.removeSchema(schema);
  }
}
