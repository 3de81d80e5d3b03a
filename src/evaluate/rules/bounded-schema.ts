/**
 * JSON Schemas of rules: standard draft 2020-12 by ajv, without remote references or endless work.
 * @see https://json-schema.org/draft/2020-12
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { AuditError } from '../../schema/audit-error.js';
import { builtGuard, dialect, type Guard } from '../../schema/guards.js';
import { describeErrors } from '../../schema/parse.js';
import { compilePattern } from './bounded-pattern.js';
import { assertSchemaBounded } from './schema-bounds.js';

/** Gives what is wrong with a value; nothing where it satisfies the schema. */
export type SchemaJudge = (value: unknown) => readonly ErrorObject[];

const ajv = new Ajv2020({
  allErrors: true,
  // What a schema has to be is looked at on its own, before it is compiled.
  validateSchema: false,
  strictSchema: true,
  strictNumbers: true,
  // The contract's own example has `maximum` without a type, and so will many rules.
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  inlineRefs: false,
  logger: false,
  code: {
    // A rule runs a few times only: making its code shorter takes longer than running it as it is.
    optimize: false,
    regExp: Object.assign((pattern: string) => compilePattern(pattern), {
      code: 'compilePattern',
    }),
  },
});

/** Spares ajv the schema of schemas, which it would make code of first; where it says no, ajv says why. */
let meetsMetaSchema: Guard | undefined;

/**
 * Compiles a schema.
 * @throws {AuditError} rule-set-invalid — the message says where in the schema, and what is wrong
 */
export function compileSchema(schema: Record<string, unknown> | boolean): SchemaJudge {
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
