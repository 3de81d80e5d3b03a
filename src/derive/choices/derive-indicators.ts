/** Derives whether each consent status that the page showed agrees with the visitor's choice. */
import type { SettingsCategory } from '../../schema/evidence/banner.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { StatusIndicator } from '../../schema/evidence/scenario.js';
import { traitsOf, type Answer } from '../../schema/scenario-traits.js';
import type { Purpose } from '../../schema/vocabulary.js';
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

/** What answers lead to that are the same for all categories; null for several different choices. */
const sameForAll = {
  accept: 'allowed',
  refuse: 'refused',
  close: 'refused',
  nothing: 'refused',
  embed: null,
  nobody: null,
} as const satisfies Partial<Record<Answer, Indicator['expected'] | null>>;

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
  reading: { label, when },
  categories,
}: IndicatorMoment): Indicator['expected'] | null {
  const named = categories.filter(({ name }) => label.includes(name));
  const beside = named.length > 0 ? named : categories;
  if (when === 'before-choice') return asItStarts(beside);
  const { answers, covers } = traitsOf(scenario) ?? {};
  if (answers === undefined) return null;
  if (answers === 'withdraw') return aroundWithdrawal(when);
  if (answers === 'defaults') return asItStarts(beside);
  return answers === 'part' ? ofOnePurpose(beside, covers) : sameForAll[answers];
}

function ofOnePurpose(
  categories: readonly SettingsCategory[],
  covers: Purpose | undefined,
): Indicator['expected'] | null {
  const chosen = categories.filter(({ purpose }) => purpose === covers);
  if (chosen.length === categories.length) return 'allowed';
  return chosen.length === 0 ? 'refused' : null;
}

/**
 * The state in which the switches stand at first; that one of them starts on is charged to the
 * switch, not to the mark that says so.
 */
function asItStarts(categories: readonly SettingsCategory[]): Indicator['expected'] | null {
  const states = new Set(categories.map(({ initially }) => initially));
  const [only] = states;
  if (states.size !== 1 || only === undefined) return null;
  return only === 'on' ? 'allowed' : 'refused';
}

/** Until the withdrawal, the consent that was given stands. */
function aroundWithdrawal(when: string): Indicator['expected'] {
  const isBefore = ['before-withdrawal', 'after-choice', 'after-revisit'].includes(when);
  return isBefore ? 'allowed' : 'refused';
}
