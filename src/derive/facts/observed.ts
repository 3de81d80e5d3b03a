/** The observations that facts are derived from, with functions to get those of one scenario. */
import type { Evidence } from '../../schema/evidence.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import { traitsOf } from '../../schema/scenario-traits.js';
import { known, mapFact, unknown, type Fact } from './fact.js';

/** An evidence document before derivation. */
export type Observed = Omit<Evidence, 'derived'>;

/** Observations that a scenario may lack. */
type Field = {
  [K in keyof Scenario]-?: undefined extends Scenario[K] ? K : never;
}[keyof Scenario];

/** Returns a scenario that was completed, or the reason why there is none. */
export function completedScenario(observed: Observed, name: string): Fact<Scenario> {
  const scenario = observed.scenarios[name];
  if (scenario === undefined) return unknown(`The scenario “${name}” was not run.`);
  if (!traitsOf(name))
    return unknown(`What the scenario “${name}” is, this version does not know.`);
  if (scenario.status === 'completed') return known(scenario);
  const reason = scenario.reason ?? 'no reason was recorded';
  return unknown(asSentence(`The scenario “${name}” was ${scenario.status}: ${reason}`));
}

/** Returns an observation of a completed scenario, or the reason why it is missing. */
export function observedField<K extends Field>(
  observed: Observed,
  name: string,
  field: K,
): Fact<NonNullable<Scenario[K]>> {
  return mapFact(completedScenario(observed, name), (scenario) => {
    const value: Scenario[K] | null = scenario[field] ?? null;
    return value === null ? unknown(missingField(scenario, name, field)) : known(value);
  });
}

/**
 * Returns the reason why a scenario lacks an observation, in its collector's words where it
 * recorded one.
 */
export function missingField(scenario: Scenario, name: string, field: string): string {
  const failure = scenario.failures.find(({ collector }) => collector === field);
  const reason = failure === undefined ? '' : `: ${failure.message}`;
  return asSentence(`In the scenario “${name}”, ${field} could not be observed${reason}`);
}

function asSentence(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}
