/** Finds what was not observed and could have changed a rule's outcome. */
import type { Evidence } from '../../schema/evidence.js';
import type { CompiledRule } from '../rules/compile-rule.js';
import { isWithin, locate, toPointer } from '../../schema/json-pointer.js';
import { setAt } from '../../documents/merge-patch.js';
import { explainUnobserved, isInStoppedScenario, type Unobserved } from './unobserved.js';

/**
 * Values that are tried in place of a missing one: whatever a rule demands, at least one of them
 * fails.
 */
const probes: readonly unknown[] = ['?', 1e9, -1e9, true, false, null, ['?'], [{}], { '?': true }];

/**
 * Returns the gaps that keep a rule from being passed or inapplicable: those listed in the evidence
 * where some value would have made the rule fail, or would have given it something to judge.
 */
export function findOpenQuestions(compiled: CompiledRule, evidence: Evidence): Unobserved[] {
  const { stem } = compiled.given;
  return listKnownGaps(evidence)
    .filter((pointer) => isWithin(pointer, stem) || isWithin(stem, pointer))
    .filter((pointer) => matters(compiled, evidence, pointer))
    .flatMap((pointer) => explainUnobserved(evidence, pointer) ?? []);
}

/**
 * Tells whether a rule applies to the page whatever the missing parts are: each is a fact that could
 * not be derived from complete scenarios, and `when` holds with any value in its place.
 */
export function appliesWhatever(
  compiled: CompiledRule,
  evidence: Evidence,
  missing: readonly Unobserved[],
): boolean {
  const areFacts = missing.every(
    ({ pointer, kind }) =>
      kind === 'not-observed' &&
      isWithin(pointer, '/derived') &&
      !isInStoppedScenario(evidence, pointer),
  );
  return areFacts && probes.every((probe) => compiled.when(filled(probe)).length === 0);

  function filled(probe: unknown): unknown {
    return missing.reduce<unknown>((all, { pointer }) => setAt(all, pointer, probe), evidence);
  }
}

/** Every rule asks the same of one document. */
const knownGaps = new WeakMap<Evidence, readonly string[]>();

/** Lists the places that the evidence itself reports as missing. */
function listKnownGaps(evidence: Evidence): readonly string[] {
  const known = knownGaps.get(evidence) ?? findKnownGaps(evidence);
  knownGaps.set(evidence, known);
  return known;
}

function findKnownGaps(evidence: Evidence): readonly string[] {
  const derived = evidence.derived.undetermined.map(({ pointer }) => pointer);
  const observed = Object.entries(evidence.scenarios).flatMap(([name, { failures }]) =>
    failures.map(({ collector }) => toPointer(['scenarios', name, collector])),
  );
  const pointers = new Set([...derived, ...observed]);
  return [...pointers].filter((pointer) => locate(evidence, pointer).state === 'missing');
}

function matters(compiled: CompiledRule, evidence: Evidence, pointer: string): boolean {
  const selected = compiled.given.select(evidence).length;
  return probedAt(evidence, pointer).some((probed) => {
    const nodes = compiled.given.select(probed);
    const fails = nodes.some((node) => compiled.expect(node.value).length > 0);
    return fails || (selected === 0 && nodes.length > 0);
  });
}

const probedDocuments = new WeakMap<Evidence, Map<string, readonly unknown[]>>();

/** The document with each probe in place of the gap; every rule about that place is tried on the same. */
function probedAt(evidence: Evidence, pointer: string): readonly unknown[] {
  const documents = probedDocuments.get(evidence) ?? new Map<string, readonly unknown[]>();
  probedDocuments.set(evidence, documents);
  const known = documents.get(pointer) ?? probes.map((probe) => setAt(evidence, pointer, probe));
  documents.set(pointer, known);
  return known;
}
