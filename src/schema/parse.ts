/** Parses unknown data as one of the documents, or lists its errors in words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import type * as Ajv from 'ajv/dist/2020.js';
import { AuditError, type AuditErrorCode } from './audit-error.js';
import type { Answers } from './answers.js';
import type { Config } from './config.js';
import type { Evidence } from './evidence.js';
import { builtGuard, guardOptions, type Guard } from './guards.js';
import type { Journal } from './journal.js';
import type { Manifest } from './manifest.js';
import { describeNumber, flagName, isOptionName, type OptionName } from './options.js';
import { listChoices } from '../text/list-choices.js';
import { nearestName } from '../text/nearest-name.js';
import type { Recording } from './recording.js';
import type { Report } from './report.js';
import type { Rule, RuleSet, RuleSetHeader } from './rule.js';
import type { RuleWords } from './rule-words.js';

const require = createRequire(import.meta.url);

// Three folders up from dist/src/schema: beside package.json, in a clone and in an installed
// package.
const publishedFolder = new URL('../../../src/schema/published/', import.meta.url);

/**
 * Parses a value as evidence: all of it is validated, and nothing is changed or filled in.
 * @param from the value's origin for the message, such as a path
 * @example parseEvidence({}, 'a.json') // throws: a.json is not valid: / lacks "cmp"; / lacks
 * "derived"; …
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseEvidence(value: unknown, from: string): Evidence {
  return admit(value, { schema: 'evidence', from, code: 'evidence-invalid' }) as Evidence;
}

/**
 * Parses a value as a report; the error code is that of evidence, since both are files of a run's
 * folder.
 * @param from the value's origin for the message
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseReport(value: unknown, from: string): Report {
  return admit(value, { schema: 'report', from, code: 'evidence-invalid' }) as Report;
}

/**
 * Admits a value as a journal; the code is that of evidence, beside which it lies.
 * @param from what the message names as its origin
 * @throws {AuditError} evidence-invalid — with every place that breaks the schema
 */
export function parseJournal(value: unknown, from: string): Journal {
  return admit(value, { schema: 'journal', from, code: 'evidence-invalid' }) as Journal;
}

/**
 * Parses a value as answers to rules' questions.
 * @param from the value's origin for the message
 * @param placeOf line and column of a pointer, as `3:14`
 * @throws {AuditError} answers-invalid — with the first place that breaks the schema
 */
export function parseAnswers(
  value: unknown,
  from: string,
  placeOf: (pointer: string) => string,
): Answers {
  const [fault] = findFaults('answers', value);
  if (fault === undefined) return value as Answers;
  const place = placeOf(/^\/\S+/.exec(fault)?.[0] ?? '');
  throw new AuditError('answers-invalid', `${from}:${place} is not valid: ${fault}.`);
}

/**
 * Admits a value as a manifest by its shape alone; `readManifest` looks at its paths too.
 * @param from what the message names as its origin
 * @throws {AuditError} manifest-invalid — with every place that breaks the schema
 */
export function parseManifest(value: unknown, from: string): Manifest {
  return admit(value, { schema: 'manifest', from, code: 'manifest-invalid' }) as Manifest;
}

/**
 * Parses a value as one rule by the schema alone: `compileRule` checks its query, its schemas and
 * the slots of its message, and `readRule` its file name.
 * @param from the value's origin for the message
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRule(value: unknown, from: string): Rule {
  return admit(value, { schema: 'rule', from, code: 'rule-set-invalid' }) as Rule;
}

/**
 * Parses a value as the header of a rule set, which is `rule-set.json` in a folder of rules;
 * `loadRuleSets` checks that the extended rule sets exist.
 * @param from the value's origin for the message
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleSetHeader(value: unknown, from: string): RuleSetHeader {
  return admit(value, { schema: 'rule-set', from, code: 'rule-set-invalid' }) as RuleSetHeader;
}

/**
 * Parses a value as a rule set in one file, with header and rules. Each rule is parsed by the
 * schema alone, as by `parseRule`; `readRuleSet` checks that the ids differ.
 * @param from the value's origin for the message
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleSet(value: unknown, from: string): RuleSet {
  return admit(value, { schema: 'rule-set-file', from, code: 'rule-set-invalid' }) as RuleSet;
}

/**
 * Parses a value as the words of a rule set in another language; `withWords` holds them against the rules.
 * @param from the value's origin for the message
 * @throws {AuditError} rule-set-invalid — with every place that breaks the schema
 */
export function parseRuleWords(value: unknown, from: string): RuleWords {
  return admit(value, { schema: 'rule-words', from, code: 'rule-set-invalid' }) as RuleWords;
}

/**
 * Parses a value as a recording by the schema alone; `readRecording` checks its digest and its
 * bodies.
 * @param from the value's origin for the message
 * @throws {AuditError} recording-invalid — with every place that breaks the schema
 */
export function parseRecording(value: unknown, from: string): Recording {
  return admit(value, { schema: 'recording', from, code: 'recording-invalid' }) as Recording;
}

/**
 * Parses a value as a config: names and types of the options, and the form of the help. The command
 * line checks what the values mean, for example whether a scenario of that name exists.
 * @param from the value's origin for the message
 * @throws {AuditError} config-invalid — with every place that breaks the schema
 */
export function parseConfig(value: unknown, from: string): Config {
  const wrong = findFaults('config', value).map((fault) =>
    aboutOption(fault, (name) => `/${name}`),
  );
  if (wrong.length === 0) return value as Config;
  throw invalid('config-invalid', from, wrong);
}

/**
 * Parses options of the command line that a config can contain as well.
 * @throws {AuditError} usage — with every option that breaks the schema of the config
 */
export function parseOptions(value: Readonly<Partial<Record<OptionName, unknown>>>): Config {
  const wrong = findFaults('config', value).map((fault) =>
    aboutOption(fault, (name) => `--${flagName(name)}`),
  );
  if (wrong.length === 0) return value as Config;
  throw new AuditError('usage', `${[...new Set(wrong)].join('; ')}.`);
}

/**
 * Describes in words the numbers that an option accepts, wherever it was given, with its place
 * there.
 */
function aboutOption(fault: string, placeOf: (name: OptionName) => string): string {
  const [, name = '', inside = '', words = ''] = /^\/(\w+)(\S*) (.*)$/.exec(fault) ?? [];
  if (!isOptionName(name)) return fault;
  return `${placeOf(name)}${inside} ${describeNumber(name) ?? words}`;
}

interface Admission {
  /** Name of the published file, without its extension. */
  readonly schema: string;
  readonly from: string;
  readonly code: AuditErrorCode;
}

function admit(value: unknown, { schema, from, code }: Admission): unknown {
  const faults = findFaults(schema, value);
  if (faults.length === 0) return value;
  throw invalid(code, from, faults);
}

function invalid(code: AuditErrorCode, from: string, faults: readonly string[]): AuditError {
  return new AuditError(code, `${from} is not valid: ${[...new Set(faults)].join('; ')}.`);
}

/**
 * Most documents are valid, so the errors are searched for only after the guard has refused a
 * document.
 */
function findFaults(schema: string, value: unknown): string[] {
  if (guardOf(schema)(value)) return [];
  const explain = explainerOf(schema);
  return explain(value) ? [] : describeErrors(explain.errors ?? []);
}

const guards = new Map<string, Guard>();
const explainers = new Map<string, ValidateFunction>();

function guardOf(schema: string): Guard {
  const known = guards.get(schema);
  if (known !== undefined) return known;
  const text = readPublished(schema);
  const guard = builtGuard(text) ?? compile(text, guardOptions);
  guards.set(schema, guard);
  return guard;
}

function explainerOf(schema: string): ValidateFunction {
  const known = explainers.get(schema);
  if (known !== undefined) return known;
  const how = { ...guardOptions, messages: true, allErrors: true, verbose: true };
  const explainer = compile(readPublished(schema), how);
  explainers.set(schema, explainer);
  return explainer;
}

function readPublished(schema: string): string {
  return readFileSync(new URL(`${schema}.schema.json`, publishedFolder), 'utf8');
}

function compile(text: string, how: Options): ValidateFunction {
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof Ajv;
  // For a single document, code that was not optimised is as fast, and is made in half the time.
  // Each schema has an instance of its own: some schemas are parts of others, and ajv accepts an
  // `$id` only once.
  const ajv = new Ajv2020({ ...how, code: { optimize: false } });
  return ajv.compile(JSON.parse(text) as object);
}

/** Turns ajv's errors into sentences, sorted by place, each once. */
export function describeErrors(errors: readonly ErrorObject[]): string[] {
  const sentences = errors
    .filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'if')
    .filter((error) => !error.schemaPath.includes('/contains/'))
    .filter((error) => !isOtherForm(error, errors))
    .map((error) => `${error.instancePath || '/'} ${describeError(error, errors)}`);
  return [...new Set(sentences)].toSorted((a, b) => (a < b ? -1 : 1)).slice(0, 20);
}

/**
 * Whether an error is only about the type of another form: where a value has one of several forms
 * and breaks it, the types of the other forms say nothing.
 */
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
      return describeChoices([params['allowedValues']].flat().map(String), error.data);
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

function describeChoices(choices: readonly string[], given: unknown): string {
  const nearest = typeof given === 'string' ? nearestName(given, choices) : undefined;
  const advice = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  return `must be one of ${listChoices(choices)}${advice}`;
}

function describeUnknown(field: string, schema: ErrorObject['parentSchema']): string {
  const known = (schema as { readonly properties?: object } | undefined)?.properties ?? {};
  const nearest = nearestName(field, Object.keys(known));
  const advice = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  return `has an unknown field "${field}"${advice}`;
}
