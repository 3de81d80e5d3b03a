/** Guards that admit unknown data as one of the documents, or say in words what is wrong with it. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Type } from 'typebox';
import { AuditError, type AuditErrorCode } from './audit-error.js';
import { Config } from './config.js';
import { Evidence } from './evidence.js';
import { Recording } from './recording.js';
import { Manifest } from './manifest.js';
import { nearestName } from '../text/nearest-name.js';
import { Report } from './report.js';
import { Rule, RuleSet, RuleSetHeader } from './rule.js';

const ajvOptions = { allErrors: true, strict: true, allowUnionTypes: true, verbose: true };
const compiled = new Map<object, ValidateFunction>();

/**
 * Admits a value as evidence: its whole shape is looked at, and nothing is changed or filled in.
 * @param from what the message names as its origin, a path say
 * @example parseEvidence({}, 'a.json') // throws: a.json is not valid: / lacks "cmp"; / lacks "derived"; …
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseEvidence(value: unknown, from: string): Evidence {
  return parseWith(Evidence, value, { from, code: 'evidence-invalid' });
}

/**
 * Admits a value as a report; the code is that of evidence, since both lie in the folder of a run.
 * @param from what the message names as its origin
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseReport(value: unknown, from: string): Report {
  return parseWith(Report, value, { from, code: 'evidence-invalid' });
}

/**
 * Admits a value as a manifest by its shape alone; `readManifest` looks at its paths too.
 * @param from what the message names as its origin
 * @throws {AuditError} manifest-invalid — with every place that breaks the schema
 */
export function parseManifest(value: unknown, from: string): Manifest {
  return parseWith(Manifest, value, { from, code: 'manifest-invalid' });
}

/**
 * Admits a value as one rule by its shape alone: that its query, its schemas and the slots of its message
 * work is for `compileRule` to find out, and that it stands in the right file for `readRule`.
 * @param from what the message names as its origin
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRule(value: unknown, from: string): Rule {
  return parseWith(Rule, value, { from, code: 'rule-set-invalid' });
}

/**
 * Admits a value as the header of a rule set, which is `rule-set.json` in a folder of rules; that what it
 * extends is there is for `loadRuleSets` to find out.
 * @param from what the message names as its origin
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleSetHeader(value: unknown, from: string): RuleSetHeader {
  return parseWith(RuleSetHeader, value, { from, code: 'rule-set-invalid' });
}

/**
 * Admits a value as a rule set in one file, header and rules together. Each rule is admitted by its shape
 * alone, as `parseRule` does; that no two have one id is for `readRuleSet` to find out.
 * @param from what the message names as its origin
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleSet(value: unknown, from: string): RuleSet {
  return parseWith(RuleSet, value, { from, code: 'rule-set-invalid' });
}

/**
 * Admits a value as a recording by its shape alone; `readRecording` holds its digest and its bodies against it.
 * @param from what the message names as its origin
 * @throws {AuditError} recording-invalid — with every place that breaks the schema
 */
export function parseRecording(value: unknown, from: string): Recording {
  return parseWith(Recording, value, { from, code: 'recording-invalid' });
}

/**
 * Admits a value as a config: names and types of the options, and the form of the help. What the values
 * mean (whether a scenario of that name exists, say) is for the command line to say.
 * @param from what the message names as its origin
 * @throws {AuditError} config-invalid — with every place that breaks the schema
 */
export function parseConfig(value: unknown, from: string): Config {
  return parseWith(Config, value, { from, code: 'config-invalid' });
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
    .filter((error) => !error.schemaPath.includes('/contains/'))
    .filter((error) => !isOtherForm(error, errors))
    .map((error) => `${error.instancePath || '/'} ${describeError(error, errors)}`);
  return [...new Set(sentences)].toSorted((a, b) => (a < b ? -1 : 1)).slice(0, 20);
}

/** Where a value has one of several forms and breaks that, the types of the other forms say nothing. */
function isOtherForm(
  { keyword, instancePath }: ErrorObject,
  errors: readonly ErrorObject[],
): boolean {
  const hasForms = errors.some(
    (each) => each.keyword === 'anyOf' && each.instancePath === instancePath,
  );
  const isWithin = (each: ErrorObject): boolean =>
    each.instancePath === instancePath
      ? each.keyword !== 'type' && each.keyword !== 'anyOf'
      : each.instancePath.startsWith(`${instancePath}/`);
  return keyword === 'type' && hasForms && errors.some((each) => isWithin(each));
}

const counted: Readonly<Record<string, string>> = {
  minLength: 'characters',
  minItems: 'entries',
  minProperties: 'fields',
};

function describeError(error: ErrorObject, errors: readonly ErrorObject[]): string {
  const params = error.params as Record<string, unknown>;
  const unit = counted[error.keyword];
  if (unit !== undefined) return `must have at least ${String(params['limit'])} ${unit}`;
  return error.keyword === 'type' ? describeTypes(error, errors) : describeKeyword(error, params);
}

function describeTypes({ instancePath }: ErrorObject, errors: readonly ErrorObject[]): string {
  const types = errors
    .filter((each) => each.keyword === 'type' && each.instancePath === instancePath)
    .map(({ params }) => String((params as { readonly type?: unknown }).type));
  return `must be ${[...new Set(types)].join(' or ')}`;
}

function describeKeyword(error: ErrorObject, params: Record<string, unknown>): string {
  switch (error.keyword) {
    case 'required':
      return `lacks "${String(params['missingProperty'])}"`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return describeUnknown(
        String(params['additionalProperty'] ?? params['unevaluatedProperty']),
        error.parentSchema,
      );
    case 'enum':
      return `must be one of ${[params['allowedValues']].flat().join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'contains':
      return `lacks an entry with ${requiredBy(error.schema)}`;
    case 'pattern':
      return `must match ${String(params['pattern'])}`;
    default:
      return error.message ?? `breaks "${error.keyword}"`;
  }
}

function requiredBy(schema: unknown): string {
  const { required = [] } = schema as { readonly required?: readonly string[] };
  return required.map((name) => `"${name}"`).join(', ');
}

function describeUnknown(field: string, schema: ErrorObject['parentSchema']): string {
  const known = (schema as { readonly properties?: object } | undefined)?.properties ?? {};
  const nearest = nearestName(field, Object.keys(known));
  const advice = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  return `has an unknown field "${field}"${advice}`;
}
