/** Finds the site's own records of the visitor's choice, whatever their names. */
import { scenariosThatAnswer, silent, traitsOf } from '../../schema/scenario-traits.js';
import type { Observed } from '../facts/observed.js';
import { keyOf, listHeld, type Held } from '../facts/held.js';

/** One cookie or stored item in one scenario. */
type Sight = Held & { readonly scenario: string };

/**
 * Returns pointers to the items of unknown purpose that record the choice: the site itself writes
 * them at the press and never before an answer, accepting and refusing leave different values, and
 * visitors from fresh profiles get the same ones, so that the value tells no browser from another.
 * @param identifying pointers to the items that identify a browser
 */
export function findRecords(
  observed: Observed,
  identifying: ReadonlySet<string>,
): ReadonlySet<string> {
  const groups = new Map<string, Sight[]>();
  for (const [scenario, observations] of Object.entries(observed.scenarios)) {
    for (const held of listHeld(scenario, observations)) {
      const key = keyOf(held);
      groups.set(key, [...(groups.get(key) ?? []), { ...held, scenario }]);
    }
  }
  return new Set(
    [...groups.values()]
      .filter((sights) => isRecord(observed, sights, identifying))
      .flatMap((sights) => sights.map(({ pointer }) => pointer)),
  );
}

function isRecord(
  observed: Observed,
  sights: readonly Sight[],
  identifying: ReadonlySet<string>,
): boolean {
  const isPlain = sights.every(
    ({ item: { purpose, party }, pointer }) =>
      purpose === 'unknown' && party === 'first' && !identifying.has(pointer),
  );
  return isPlain && sights.every(isAnswer) && recurs(sights) && followsChoice(observed, sights);

  /** Without a press, it repeats what a press would have left: scrolling was taken for one. */
  function isAnswer({ scenario, item }: Sight): boolean {
    if (!silent.has(traitsOf(scenario)?.answers)) return item.phase !== 'before-choice';
    return sights.some((other) => other.scenario !== scenario && sameValue(other, { item }));
  }
}

function sameValue(a: Pick<Sight, 'item'>, b: Pick<Sight, 'item'>): boolean {
  return a.item.valueHash === b.item.valueHash;
}

/** Whether two profiles have the same value: a time, or a number drawn at random, never recurs. */
function recurs(sights: readonly Sight[]): boolean {
  return sights.some((sight, index) =>
    sights.slice(0, index).some((other) => sameValue(sight, other)),
  );
}

/** Whether what accepting leaves is not what refusing leaves, which may be nothing. */
function followsChoice({ scenarios }: Observed, sights: readonly Sight[]): boolean {
  const valuesOf = (ids: readonly string[]): Set<string | undefined> =>
    new Set(
      ids
        .filter((id) => isObserved(scenarios[id]))
        .map((id) => sights.find(({ scenario }) => scenario === id)?.item.valueHash),
    );
  const accepted = valuesOf(scenariosThatAnswer('accept'));
  const refused = valuesOf(scenariosThatAnswer('refuse'));
  return (
    accepted.size > 0 && refused.size > 0 && [...accepted].every((value) => !refused.has(value))
  );
}

function isObserved(scenario: Observed['scenarios'][string] | undefined): boolean {
  return (
    scenario?.status === 'completed' &&
    scenario.cookies !== undefined &&
    scenario.storage !== undefined
  );
}
