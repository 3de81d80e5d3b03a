/** Derives whether accepting has an effect that can be seen, and what else is taken for it. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { traitsOf, type Answer } from '../../schema/scenario-traits.js';
import {
  gather,
  gatherUnder,
  known,
  mapFact,
  unknown,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import { keyOf, listHeld, type Held } from '../facts/held.js';
import type { Observed } from '../facts/observed.js';
import { identify } from '../traces/find-traces.js';
import { tracesOf, watchedScenario } from '../traces/derive-tracking.js';
import { constantsOf, listRecords, mayHoldAnswer } from './derive-records.js';

type Acceptance = NonNullable<Derived['acceptance']>;
type Records = NonNullable<Derived['records']>;

/**
 * Derives `/derived/acceptance`; left out where there is no banner.
 * @param records what the site's own records say
 */
export function deriveAcceptance(
  observed: Observed,
  records: Records = {},
): Gathered<Pick<Derived, 'acceptance'>> {
  if (!observed.banner) return { facts: {}, undetermined: [] };
  return gatherUnder(
    'acceptance',
    gather<Acceptance>('/derived/acceptance', {
      observable: observable(observed, records),
      early: early(observed, records),
    }),
  );
}

function observable(observed: Observed, records: Records): Fact<boolean> {
  return mapFact(watchedScenario(observed, 'accept'), (accept) =>
    mapFact(watchedScenario(observed, 'untouched'), (untouched) => {
      if (leavesRecord(records)) return known(true);
      return mapFact(tracesOf(observed, 'accept'), (traces) =>
        mapFact(tracesOf(observed, 'untouched'), (before) => {
          const there = new Set(before.map(identify));
          if (traces.some((trace) => !there.has(identify(trace)))) return known(true);
          return changesNothing(accept, untouched)
            ? known(false)
            : unknown(
                'Accepting left no record that can be read and nothing that needs consent; was it recorded in another way?',
              );
        }),
      );
    }),
  );
}

function leavesRecord({ accept = [], untouched = [] }: Records): boolean {
  return accept.some(({ says }) => says === 'yes') && !untouched.some(({ says }) => says === 'yes');
}

/** Nothing stored has another name or value, no other third party is asked, and the banner is back. */
function changesNothing(accept: Scenario, untouched: Scenario): boolean {
  const seen = new Set([...storedIn(untouched), ...thirdPartiesOf(untouched)]);
  return (
    accept.banner?.onReload === 'visible' &&
    [...storedIn(accept), ...thirdPartiesOf(accept)].every((each) => seen.has(each))
  );
}

function storedIn(scenario: Scenario): string[] {
  return listHeld('', scenario).map((held) => `${keyOf(held)}\0${held.item.valueHash}`);
}

function thirdPartiesOf({ requests = [] }: Scenario): string[] {
  return requests.flatMap(({ host, party }) => (party === 'third' ? [host] : []));
}

/**
 * Answers on whose way nothing is pressed that says yes: on the others, a press whose effect is slow to
 * come may be followed by a second one, and the record of the first stands before that.
 */
const withoutYes: ReadonlySet<Answer | undefined> = new Set<Answer>(['defaults', 'close']);

/** Where one scenario was not observed, what the others show still counts; one without a way says nothing. */
function early(observed: Observed, records: Records): Fact<Trace[]> {
  const constant = constantsOf(observed);
  const untouched = new Set(
    (records['untouched'] ?? [])
      .filter(({ says }) => says === 'yes')
      .map((record) => keyOf(record)),
  );
  const facts = Object.entries(observed.scenarios)
    .filter(([name, { status }]) => status !== 'blocked' && withoutYes.has(traitsOf(name)?.answers))
    .map(([name]) =>
      mapFact(watchedScenario(observed, name), (scenario) =>
        known(
          listRecords(name, scenario)
            .filter((held) => !constant.has(keyOf(held)) && !untouched.has(keyOf(held)))
            .flatMap((held) => earlyTrace(name, held)),
        ),
      ),
    );
  const found = facts.flatMap((fact) => ('value' in fact ? fact.value : []));
  const [open] = facts.filter((fact) => 'unknownBecause' in fact);
  return found.length === 0 && open !== undefined ? open : known(found);
}

function earlyTrace(scenario: string, { kind, name, host, pointer, item }: Held): Trace[] {
  const isClosed = traitsOf(scenario)?.answers === 'close' && item.valueAnswers === 'yes';
  const phase = saysYesBefore(item) ? 'before-choice' : item.phase;
  if (!mayHoldAnswer(name) || !(saysYesBefore(item) || isClosed)) return [];
  return [{ scenario, kind, name, host, purpose: item.purpose, phase, pointer }];
}

/** A cookie has its history; of stored items, only what they held at last is known. */
function saysYesBefore(item: Held['item']): boolean {
  if ('changes' in item) return item.changes.some(isYesBefore);
  const isOld = [item.phase, ...item.rewrittenIn].every((phase) => phase === 'before-choice');
  return isOld && item.valueAnswers === 'yes';
}

function isYesBefore(change: NonNullable<Cookie['changes']>[number]): boolean {
  const { phase, action, outcome, valueAnswers } = change;
  return (
    phase === 'before-choice' && action === 'set' && outcome === 'taken' && valueAnswers === 'yes'
  );
}
