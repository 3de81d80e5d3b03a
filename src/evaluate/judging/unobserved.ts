/**
 * Finds why a part of the evidence is missing: its scenario was not run or stopped, or a collector
 * failed.
 */
import type { Evidence } from '../../schema/evidence.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import { describePlace } from '../../schema/describe-place.js';
import { isWithin, locate, pointerSegments } from '../../schema/json-pointer.js';

/** A part of the evidence that was not observed. */
export interface Unobserved {
  readonly pointer: string;
  /** `not-run`: the scenario it belongs to is not in the evidence at all. */
  readonly kind: 'not-run' | 'not-observed';
  /** Sentence for people, without a full stop. */
  readonly reason: string;
  /** Whether the evidence gives the reason, rather than only lacking the part. */
  readonly explained: boolean;
}

/** Derived facts that are records: the names of their entries are not in the schema. */
type FactOfEntries = keyof {
  [Fact in keyof Derived as string extends keyof NonNullable<Derived[Fact]> ? Fact : never]: true;
};

/** The subject of each entry of such a fact. */
const entriesAbout: Readonly<Record<FactOfEntries, 'scenario' | 'layer' | 'concept'>> = {
  articleReadable: 'scenario',
  beyondRefusal: 'scenario',
  choiceRemembered: 'scenario',
  exempt: 'scenario',
  promiseStates: 'concept',
  readableShare: 'scenario',
  records: 'scenario',
  traces: 'scenario',
  violationsOnLayer: 'layer',
};
const factsPerScenario: ReadonlySet<string> = new Set(
  Object.entries(entriesAbout)
    .filter(([, about]) => about === 'scenario')
    .map(([fact]) => fact),
);

/**
 * Returns the reason why a required part was not observed; undefined where it was observed. A part
 * of a blocked or failed scenario counts as not observed even where it is present: the scenario
 * ended early, so the part may be incomplete.
 */
export function explainUnobserved(evidence: Evidence, pointer: string): Unobserved | undefined {
  const name = scenarioOf(pointer);
  const scenario = name === undefined ? undefined : scenarioNamed(evidence, name);
  if (name !== undefined && scenario === undefined) {
    const reason = `the scenario "${name}" was not run`;
    return { pointer, kind: 'not-run', reason, explained: true };
  }
  if (name !== undefined && scenario !== undefined && isCutShort(scenario, pointer)) {
    const reason = `the scenario "${name}" ${stopOf(scenario)}`;
    return { pointer, kind: 'not-observed', reason, explained: true };
  }
  if (locate(evidence, pointer).state !== 'missing') return undefined;
  const reason = undeterminedReason(evidence, pointer) ?? failureReason(evidence, pointer);
  return {
    pointer,
    kind: 'not-observed',
    reason: reason ?? `${describePlace(pointer)} could not be observed`,
    explained: reason !== undefined,
  };
}

/** Tells whether a place lies in a scenario that was blocked or failed. */
export function isInStoppedScenario(evidence: Evidence, pointer: string): boolean {
  const name = scenarioOf(pointer);
  const scenario = name === undefined ? undefined : scenarioNamed(evidence, name);
  return scenario !== undefined && scenario.status !== 'completed';
}

function scenarioOf(pointer: string): string | undefined {
  const [section, first, second] = pointerSegments(pointer);
  if (section === 'scenarios') return first;
  const isPerScenario = section === 'derived' && first !== undefined && factsPerScenario.has(first);
  return isPerScenario ? second : undefined;
}

function scenarioNamed(evidence: Evidence, name: string): Scenario | undefined {
  return Object.hasOwn(evidence.scenarios, name) ? evidence.scenarios[name] : undefined;
}

/** A rule that requires only the status judges the status itself, whatever its value. */
function isCutShort(scenario: Scenario, pointer: string): boolean {
  return scenario.status !== 'completed' && !/^\/scenarios\/[^/]+\/status$/.test(pointer);
}

function stopOf(scenario: Scenario): string {
  const stop = scenario.status === 'blocked' ? 'was blocked' : 'failed';
  return scenario.reason === undefined ? stop : `${stop}: ${endless(scenario.reason)}`;
}

function undeterminedReason(evidence: Evidence, pointer: string): string | undefined {
  const reasons = evidence.derived.undetermined
    .filter((entry) => isWithin(pointer, entry.pointer) || isWithin(entry.pointer, pointer))
    .map((entry) => endless(entry.reason));
  return joinReasons(reasons);
}

/** Failures of the collector that fills the field; without one, all failures of the scenario. */
function failureReason(evidence: Evidence, pointer: string): string | undefined {
  const [section, first, second] = pointerSegments(pointer);
  const inScenario = section === 'scenarios';
  const field = inScenario ? second : section;
  const ownScenario = inScenario && first !== undefined ? [first] : Object.keys(evidence.scenarios);
  const failures = ownScenario.flatMap((name) =>
    (scenarioNamed(evidence, name)?.failures ?? []).map((failure) => ({ name, ...failure })),
  );
  const own = failures.filter((failure) => failure.collector === field);
  const relevant = inScenario && own.length === 0 ? failures : own;
  return joinReasons(
    relevant.map((failure) => `in the scenario "${failure.name}", ${endless(failure.message)}`),
  );
}

function joinReasons(reasons: readonly string[]): string | undefined {
  const distinct = [...new Set(reasons)];
  return distinct.length === 0 ? undefined : distinct.slice(0, 3).join('; ');
}

function endless(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}
