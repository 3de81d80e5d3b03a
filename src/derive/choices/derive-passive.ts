/**
 * Derives what happens when a visitor does not choose: scrolls, browses on, or closes the banner.
 */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario, Step } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { keyOf, listHeld, type Held } from '../facts/held.js';
import { tracesOf, watchedScenario } from '../traces/derive-tracking.js';
import { hostsOfFrames } from '../traces/hosts-of-frames.js';
import {
  gather,
  gatherUnder,
  known,
  mapFact,
  unknown,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import { findTraces, identify, judgedStretch } from '../traces/find-traces.js';
import { completedScenario, type Observed } from '../facts/observed.js';

type Choice = NonNullable<Derived['choice']>;
type Passive = NonNullable<Choice['passive']>;
type Close = NonNullable<Choice['close']>;

/**
 * Derives what going on without a choice leads to: the traces in `untouched` that begin with its
 * first scroll, reload or second page, and the consent that is stored then. While the banner stays
 * and still asks, an embed that loads as it is reached takes nothing for consent.
 */
export function derivePassive(observed: Observed): Gathered<Pick<Choice, 'passive'>> {
  const facts = mapFact(bannerDismissed(observed), (dismissed) =>
    mapFact(watchedScenario(observed, 'untouched'), (scenario) => {
      const sinceMs = firstPassiveAct(scenario);
      return sinceMs === undefined
        ? unknown('The page was neither scrolled nor left nor loaded again.')
        : known(goingOn(observed, { scenario, dismissed, sinceMs }));
    }),
  );
  if (!('value' in facts)) {
    const pointer = '/derived/choice/passive';
    return { facts: {}, undetermined: [{ pointer, reason: facts.unknownBecause }] };
  }
  const { consentStored, ...sure } = facts.value;
  const stored = gather<Pick<Passive, 'consentStored'>>('/derived/choice/passive', {
    consentStored,
  });
  return gatherUnder('passive', {
    facts: { ...sure, ...stored.facts },
    undetermined: stored.undetermined,
  });
}

interface GoingOn {
  readonly scenario: Scenario;
  readonly dismissed: boolean;
  /** When the visitor first scrolled, reloaded or went on. */
  readonly sinceMs: number;
}

function goingOn(observed: Observed, { scenario, dismissed, sinceMs }: GoingOn) {
  const embeds = dismissed ? new Set<string>() : hostsOfFrames(observed, 'untouched');
  const newTraces = findTraces(scenario, judgedStretch('untouched'))
    .filter(({ trace, atMs }) => atMs >= sinceMs && !embeds.has(trace.host))
    .map(({ trace }) => trace);
  const { consentStored, refusalStored } = recordsSince(observed, { scenario, dismissed, sinceMs });
  const isOpen = dismissed && consentStored.length === 0 && !refusalStored;
  return {
    bannerDismissed: dismissed,
    newTraces,
    consentStored: isOpen
      ? unknown(
          'The banner went away without a choice, and nothing shows what that was taken for. Is anything recorded then, and is it consent or a refusal?',
        )
      : known(consentStored),
  };
}

/** Derives the traces that closing the banner leaves and doing nothing does not. */
export function deriveClose(observed: Observed): Fact<Close> {
  return mapFact(tracesOf(observed, 'untouched'), (before) =>
    mapFact(tracesOf(observed, 'close'), (closed) => {
      const usual = new Set(before.map(identify));
      return known({ newTraces: closed.filter((trace) => !usual.has(identify(trace))) });
    }),
  );
}

const passiveActs: ReadonlySet<Step['action']> = new Set<Step['action']>([
  'scroll',
  'reload',
  'visit',
  'key',
]);

function firstPassiveAct({ steps }: Scenario): number | undefined {
  return steps.find(({ action }) => passiveActs.has(action))?.atMs;
}

interface RecordsSince {
  /** Records that now hold what accepting leaves and refusing does not. */
  readonly consentStored: Trace[];
  /** Whether one holds what refusing leaves and accepting does not. */
  readonly refusalStored: boolean;
}

/**
 * Compares what was written without a choice with what a choice leaves in the same place. While the
 * banner stays, only what is known to be a record counts.
 */
function recordsSince(
  observed: Observed,
  { scenario: untouched, dismissed, sinceMs }: GoingOn,
): RecordsSince {
  const choices = mapFact(watchedScenario(observed, 'accept'), (accept) =>
    mapFact(watchedScenario(observed, 'refuse'), (refuse) => known({ accept, refuse })),
  );
  if (!('value' in choices)) return { consentStored: [], refusalStored: false };
  const accepted = valuesIn('accept', choices.value.accept);
  const refused = valuesIn('refuse', choices.value.refuse);
  const isAs = (left: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) => {
    return ({ item, ...held }: Held): boolean => {
      const key = keyOf(held);
      return left.get(key) === item.valueHash && other.get(key) !== item.valueHash;
    };
  };
  const written = listHeld('untouched', untouched).filter(
    ({ item }) =>
      item.party === 'first' &&
      item.atMs >= sinceMs &&
      (dismissed || item.purposeSource === 'consent-record'),
  );
  return {
    consentStored: written.filter(isAs(accepted, refused)).map(toTrace),
    refusalStored: written.some(isAs(refused, accepted)),
  };
}

function valuesIn(name: string, scenario: Scenario): ReadonlyMap<string, string> {
  return new Map(listHeld(name, scenario).map((held) => [keyOf(held), held.item.valueHash]));
}

function toTrace({ kind, name, host, pointer, item: { purpose, phase } }: Held): Trace {
  return { scenario: 'untouched', kind, name, host, purpose, phase, pointer };
}

function bannerDismissed(observed: Observed): Fact<boolean> {
  return mapFact(completedScenario(observed, 'untouched'), ({ banner = {} }: Scenario) => {
    const { afterScroll, onReload, onRevisit } = banner;
    if ([afterScroll, onReload, onRevisit].includes('gone')) return known(true);
    const hasNoOtherPage = observed.page.secondPage === null;
    const isSeen = onReload !== undefined && (onRevisit !== undefined || hasNoOtherPage);
    return isSeen
      ? known(false)
      : unknown('It was not observed whether the banner stays while the visitor goes on.');
  });
}
