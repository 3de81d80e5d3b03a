/** Applies one rule to one page: the outcome, the failing parts, and the reason. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Evidence } from '../../schema/evidence.js';
import type { Rule } from '../../schema/rule.js';
import type { Outcome } from '../../schema/vocabulary.js';
import type { CompiledRule } from '../rules/compile-rule.js';
import { locateFailingParts } from './failing-parts.js';
import { describePlace } from '../../schema/describe-place.js';
import { isWithin, pointerBelow, valueAt } from '../../schema/json-pointer.js';
import { fillMessage, describeUnobserved } from './message.js';
import type { SelectedNode } from '../rules/bounded-path.js';
import { appliesWhatever, findOpenQuestions } from './open-questions.js';
import { shortValue } from '../../text/plain-text.js';
import { explainUnobserved, isInStoppedScenario, type Unobserved } from './unobserved.js';

/** The outcome of a rule, the parts that failed, and the sentence about them. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly message: string;
  readonly failing: readonly string[];
  /** What a person has to answer, where the rule asks something. */
  readonly question?: string;
}

/**
 * Applies a rule. What was not observed never becomes `passed` or `inapplicable`:
 *
 * 1. `when` makes the rule inapplicable only where an observation contradicts it. Where `when`
 *    fails because a field is missing, or by a value of a scenario that did not complete, the answer
 *    is unknown. (The inside of a `not` is not examined, so a rule must list that in `requires`
 *    too.)
 * 2. A required part that was not observed gives `untested` where its scenario was not run, else
 *    `cantTell`. A part below a `null` counts as observed: there is none. One open fact hides no
 *    known violation: what fails by itself fails, whatever that fact would be.
 * 3. Where `given` selects nothing, the rule is inapplicable, unless the evidence says that the
 *    place `given` selects from could not be observed.
 * 4. Each selected node must satisfy `expect`. Where all do, but the evidence lacks a part that
 *    could have failed, the outcome is `cantTell`.
 * 5. Where a node leaves what the rule asks about, the outcome is `cantTell`, with the question.
 */
export function applyRule(compiled: CompiledRule, evidence: Evidence): Judgement {
  const { rule } = compiled;
  const unobserved = rule.requires.flatMap((pointer) => explainUnobserved(evidence, pointer) ?? []);
  const applicability = weighCondition(evidence, compiled.when(evidence), unobserved);
  if (applicability.contradiction !== undefined) return inapplicable(applicability.contradiction);
  const unknown = [...unobserved, ...applicability.unknown];
  const nodes = compiled.given.select(evidence);
  if (unknown.length > 0) {
    const sure = appliesWhatever(compiled, evidence, unknown) ? besides(nodes, unknown) : [];
    const failing = findFailing(compiled, evidence, { nodes: sure, unlessMissing: true });
    return failing.length > 0 ? failed(rule, evidence, failing) : unjudged(unknown);
  }
  if (nodes.length === 0) return nothingSelected(compiled, evidence);
  const failing = findFailing(compiled, evidence, { nodes });
  if (failing.length > 0) return failed(rule, evidence, failing);
  const asked = findAsked(compiled, evidence, nodes);
  return asked ?? passedUnless(findOpenQuestions(compiled, evidence), rule.title);
}

/** Keywords that report a missing field, and the `if` around them. */
const aboutMissing: ReadonlySet<string> = new Set(['required', 'if']);

interface Selection {
  readonly nodes: readonly SelectedNode[];
  /** Whether a field that is missing counts for nothing. */
  readonly unlessMissing?: boolean;
}

/** Pointers to what fails in the selected nodes, each once. */
function findFailing(
  compiled: CompiledRule,
  evidence: Evidence,
  { nodes, unlessMissing = false }: Selection,
): string[] {
  const failing = nodes.flatMap((node) => {
    const all = compiled.expect(node.value);
    const errors = unlessMissing ? all.filter(({ keyword }) => !aboutMissing.has(keyword)) : all;
    return errors.length === 0 ? [] : locateFailingParts(evidence, node, errors);
  });
  return [...new Set(failing)];
}

/** The nodes that neither contain an unknown part nor lie in one. */
function besides(nodes: readonly SelectedNode[], unknown: readonly Unobserved[]): SelectedNode[] {
  return nodes.filter(({ pointer: at }) =>
    unknown.every(({ pointer }) => !isWithin(pointer, at) && !isWithin(at, pointer)),
  );
}

/** The question that the rule asks about these nodes; undefined where they leave none. */
function findAsked(
  { rule: { ask, parameters }, askUnless }: CompiledRule,
  evidence: Evidence,
  nodes: readonly SelectedNode[],
): Judgement | undefined {
  if (!ask || !askUnless) return undefined;
  const open = nodes.flatMap((node) => {
    const errors = askUnless(node.value);
    return errors.length === 0 ? [] : locateFailingParts(evidence, node, errors);
  });
  if (open.length === 0) return undefined;
  const failing = [...new Set(open)];
  const parts = failing.map((pointer) => valueAt(evidence, pointer));
  const question = fillMessage(ask.question, { evidence, parts, parameters });
  return { outcome: 'cantTell', message: `Cannot tell: ${question}`, failing, question };
}

function failed(
  { message, parameters }: Rule,
  evidence: Evidence,
  failing: readonly string[],
): Judgement {
  const parts = failing.map((pointer) => valueAt(evidence, pointer));
  return {
    outcome: 'failed',
    message: fillMessage(message, { evidence, parts, parameters }),
    failing: [...failing],
  };
}

interface Applicability {
  /** The observation that makes the rule inapplicable. */
  readonly contradiction?: string;
  /** The unobserved parts on which the answer depends. */
  readonly unknown: readonly Unobserved[];
}

function weighCondition(
  evidence: Evidence,
  errors: readonly ErrorObject[],
  unobserved: readonly Unobserved[],
): Applicability {
  const certain = errors.find(
    (error) => isCertain(evidence, error, unobserved) || holdsNone(evidence, error, errors),
  );
  if (certain !== undefined) {
    return { contradiction: describeContradiction(evidence, certain), unknown: [] };
  }
  if (errors.length === 0 || unobserved.length > 0) return { unknown: [] };
  const unknown = errors.flatMap((error) => explainCondition(evidence, error) ?? []);
  if (unknown.length > 0) return { unknown };
  return { contradiction: describeMismatch(errors), unknown: [] };
}

/**
 * Keywords that check a present value; keywords that a missing field could change are not included.
 */
const assertions: ReadonlySet<string> = new Set([
  'const',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'false schema',
  'maxItems',
  'maxLength',
  'maximum',
  'minItems',
  'minLength',
  'minimum',
  'multipleOf',
  'pattern',
  'type',
]);
/** Parts of a schema path within which a failing subschema need not make the whole schema fail. */
const notConjunctive =
  /\/(not|anyOf|oneOf|if|then|else|contains|dependentSchemas|propertyNames|unevaluated\w+|\$defs|\$ref)(\/|$)/;

function isCertain(
  evidence: Evidence,
  error: ErrorObject,
  unobserved: readonly Unobserved[],
): boolean {
  const path = error.instancePath;
  if (!assertions.has(error.keyword) || notConjunctive.test(error.schemaPath)) return false;
  if (isInStoppedScenario(evidence, path)) return false;
  const comparesWhole = error.keyword === 'const' || error.keyword === 'enum';
  return !comparesWhole || !unobserved.some((part) => isWithin(part.pointer, path));
}

/**
 * Whether a list was observed that contains nothing of the kind, and no element lacks a field that
 * could make it one.
 */
function holdsNone(
  evidence: Evidence,
  { keyword, schemaPath, instancePath }: ErrorObject,
  errors: readonly ErrorObject[],
): boolean {
  if (keyword !== 'contains' || notConjunctive.test(schemaPath.replace(/\/contains$/, '')))
    return false;
  if (isInStoppedScenario(evidence, instancePath)) return false;
  return !errors.some(
    (inner) => inner.keyword === 'required' && isWithin(inner.instancePath, instancePath),
  );
}

function explainCondition(evidence: Evidence, error: ErrorObject): Unobserved | undefined {
  const absent = (error.params as Record<string, unknown>)['missingProperty'];
  const at = error.instancePath;
  const pointer = typeof absent === 'string' ? pointerBelow(at, absent) : at;
  // The status of a scenario that did not complete is present, but says nothing about the page.
  return explainUnobserved(evidence, pointer.replace(/^(\/scenarios\/[^/]+)\/status$/, '$1'));
}

function describeContradiction(evidence: Evidence, error: ErrorObject): string {
  if (evidence.banner === null && isWithin(error.instancePath, '/banner')) {
    return 'no consent banner was found on the page';
  }
  if (error.keyword === 'contains') {
    return `${describePlace(error.instancePath)} have nothing of what the rule speaks of`;
  }
  const value = shortValue(valueAt(evidence, error.instancePath));
  return error.instancePath === ''
    ? 'the rule is switched off'
    : `${describePlace(error.instancePath)} is ${value}`;
}

function describeMismatch(errors: readonly ErrorObject[]): string {
  const places = errors.map(({ instancePath }) => instancePath).filter((path) => path !== '');
  const [outermost] = places.toSorted((a, b) => a.length - b.length);
  if (outermost === undefined) return 'the page is not one the rule speaks of';
  return `${describePlace(outermost)} is not what the rule speaks of`;
}

function nothingSelected(compiled: CompiledRule, evidence: Evidence): Judgement {
  const { stem } = compiled.given;
  const whole = stem === '' ? undefined : explainUnobserved(evidence, stem);
  const open = whole?.explained === true ? [whole] : findOpenQuestions(compiled, evidence);
  if (open.length > 0) return unjudged(open);
  if (evidence.banner === null && isWithin(stem, '/banner')) {
    return inapplicable('no consent banner was found on the page');
  }
  return inapplicable('the page has nothing that this rule judges');
}

function unjudged(parts: readonly Unobserved[]): Judgement {
  const outcome = parts.some((part) => part.kind === 'not-run') ? 'untested' : 'cantTell';
  return { outcome, message: describeUnobserved(outcome, parts), failing: [] };
}

function inapplicable(why: string): Judgement {
  return { outcome: 'inapplicable', message: `Does not apply: ${why}.`, failing: [] };
}

function passedUnless(open: readonly Unobserved[], title: string): Judgement {
  if (open.length > 0) return unjudged(open);
  return { outcome: 'passed', message: `Met: ${title.replace(/\.$/, '')}.`, failing: [] };
}
