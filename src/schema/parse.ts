/** Guards that admit unknown data as one of the documents, or say in words what is wrong with it. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Type } from 'typebox';
import { AuditError, type AuditErrorCode } from './audit-error.js';
import { Evidence } from './evidence.js';
import { Manifest } from './manifest.js';
import { Report } from './report.js';
import { Rule, RuleSet, RuleSetHeader } from './rule.js';

const ajvOptions = { allErrors: true, strict: true, allowUnionTypes: true };
const compiled = new Map<object, ValidateFunction>();

/**
 * Admits a value as evidence.
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseEvidence(value: unknown, from: string): Evidence {
  return parseWith(Evidence, value, { from, code: 'evidence-invalid' });
}

/**
 * Admits a value as a report.
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseReport(value: unknown, from: string): Report {
  return parseWith(Report, value, { from, code: 'evidence-invalid' });
}

/**
 * Admits a value as a manifest.
 * @throws {AuditError} manifest-invalid — with every place that breaks the schema
 */
export function parseManifest(value: unknown, from: string): Manifest {
  return parseWith(Manifest, value, { from, code: 'manifest-invalid' });
}

/**
 * Admits a value as one rule.
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRule(value: unknown, from: string): Rule {
  return parseWith(Rule, value, { from, code: 'rule-set-invalid' });
}

/**
 * Admits a value as the header of a rule set.
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleSetHeader(value: unknown, from: string): RuleSetHeader {
  return parseWith(RuleSetHeader, value, { from, code: 'rule-set-invalid' });
}

/**
 * Admits a value as a rule set in one file.
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleSet(value: unknown, from: string): RuleSet {
  return parseWith(RuleSet, value, { from, code: 'rule-set-invalid' });
}

interface Admission {
  readonly from: string;
  readonly code: AuditErrorCode;
}

function parseWith<S extends Type.TSchema>(
  schema: S,
  value: unknown,
  { from, code }: Admission,
): Type.Static<S> {
  // A validator of its own for each: one schema stands inside another, and ajv takes an `$id` only once.
  const validate = compiled.get(schema) ?? new Ajv2020(ajvOptions).compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return value as Type.Static<S>;
  const places = describeErrors(validate.errors ?? []);
  throw new AuditError(code, `${from} is not valid: ${places.join('; ')}.`);
}

/** Puts ajv's errors into sentences, sorted by place, each said once. */
export function describeErrors(errors: readonly ErrorObject[]): string[] {
  const sentences = errors
    .filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'if')
    .map((error) => `${error.instancePath || '/'} ${describeError(error)}`);
  return [...new Set(sentences)].toSorted((a, b) => (a < b ? -1 : 1)).slice(0, 20);
}

const counted: Readonly<Record<string, string>> = { minLength: 'characters', minItems: 'entries' };

function describeError(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  const unit = counted[error.keyword];
  if (unit !== undefined) return `must have at least ${String(params['limit'])} ${unit}`;
  return describeKeyword(error, params);
}

function describeKeyword(error: ErrorObject, params: Record<string, unknown>): string {
  switch (error.keyword) {
    case 'required':
      return `lacks "${String(params['missingProperty'])}"`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `has an unknown field "${String(params['additionalProperty'] ?? params['unevaluatedProperty'])}"`;
    case 'enum':
      return `must be one of ${[params['allowedValues']].flat().join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'type':
      return `must be ${String(params['type'])}`;
    case 'pattern':
      return `must match ${String(params['pattern'])}`;
    default:
      return error.message ?? `breaks "${error.keyword}"`;
  }
}
