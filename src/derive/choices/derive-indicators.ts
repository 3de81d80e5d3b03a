/** Derives whether each consent status that the page showed agrees with the visitor's choice. */
import type { SettingsCategory } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { StatusIndicator } from '../../schema/evidence/scenario.js';
import { traitsOf } from '../../schema/scenario-traits.js';
import { known, unknown, type Fact } from '../facts/fact.js';
import { toPointer } from '../../schema/json-pointer.js';
import type { Observed } from '../facts/observed.js';

type Indicator = Derived['indicators'][number];
type Reading = StatusIndicator & { readonly when: string };

/** Compares every reading of a status indicator with the choice at that moment. */
export function deriveIndicators(observed: Observed): Indicator[] {
  const categories = observed.banner?.settings?.categories ?? [];
  return Object.entries(observed.scenarios).flatMap(([scenario, { statusIndicators = [] }]) =>
    statusIndicators.flatMap((reading, at) => {
      const expected = isNeutralAtFirst(reading)
        ? null
        : expectedState({ scenario, reading, categories });
      return expected === null ? [] : [toIndicator(reading, { scenario, at, expected })];
    }),
  );
}

/**
 * Whether all readings agree; an unclear reading leaves the fact open unless another one disagrees.
 */
export function deriveIndicatorsAgree(indicators: readonly Indicator[]): Fact<boolean> {
  if (indicators.some(({ agrees, shows }) => !agrees && shows !== 'unclear')) return known(false);
  if (indicators.length === 0) return unknown('The page showed no consent status.');
  return indicators.every(({ agrees }) => agrees)
    ? known(true)
    : unknown('A consent status was shown that says neither allowed nor refused.');
}

/** Before any choice, a status may also be neutral. */
function isNeutralAtFirst({ when, state }: Reading): boolean {
  return when === 'before-choice' && state === 'unclear';
}

function toIndicator(
  { when, state }: Reading,
  { scenario, at, expected }: { scenario: string; at: number; expected: Indicator['expected'] },
): Indicator {
  return {
    scenario,
    when,
    shows: state,
    expected,
    agrees: state === expected,
    pointer: toPointer(['scenarios', scenario, 'statusIndicators', at]),
  };
}

interface IndicatorMoment {
  readonly scenario: string;
  readonly reading: Reading;
  readonly categories: readonly SettingsCategory[];
}

/**
 * The state that the visitor's choices lead to; null where the indicator sums up several different
 * choices.
 */
function expectedState({
  scenario,
  reading,
  categories,
}: IndicatorMoment): Indicator['expected'] | null {
  if (reading.when === 'before-choice') return 'refused';
  const traits = traitsOf(scenario);
  if (traits === undefined) return null;
  const { answers, covers } = traits;
  if (answers === 'withdraw') return isBeforeWithdrawal(reading.when) ? 'allowed' : 'refused';
  if (answers === 'accept') return 'allowed';
  if (answers === 'embed') return null;
  if (covers === undefined) return 'refused';
  const beside = categories.filter(({ name }) => reading.label.includes(name));
  const chosen = beside.filter(({ purpose }) => purpose === covers);
  if (chosen.length === beside.length) return 'allowed';
  return chosen.length === 0 ? 'refused' : null;
}

/** Until the withdrawal, the consent that was given stands. */
function isBeforeWithdrawal(when: string): boolean {
  return ['before-withdrawal', 'after-choice', 'after-revisit'].includes(when);
}
