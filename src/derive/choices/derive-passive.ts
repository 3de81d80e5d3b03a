/**
 * Derives what happens when a visitor does not choose: scrolls, browses on, or closes the banner.
 */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Scenario, Step } from '../../schema/evidence/scenario.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { tracesOf, watchedScenario } from '../traces/derive-tracking.js';
import { known, mapFact, unknown, type Fact } from '../facts/fact.js';
import { findTraces, identify, judgedStretch } from '../traces/find-traces.js';
import { completedScenario, type Observed } from '../facts/observed.js';

type Passive = NonNullable<NonNullable<Derived['choice']>['passive']>;
type Close = NonNullable<NonNullable<Derived['choice']>['close']>;

/** Derives the traces in `untouched` that begin with its first scroll, reload or second page. */
export function derivePassive(observed: Observed): Fact<Passive> {
  return mapFact(bannerDismissed(observed), (dismissed) =>
    mapFact(tracesSincePassive(observed), (newTraces) =>
      known({ bannerDismissed: dismissed, newTraces }),
    ),
  );
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

function tracesSincePassive(observed: Observed): Fact<Trace[]> {
  return mapFact(watchedScenario(observed, 'untouched'), (scenario) => {
    const acts = scenario.steps.filter(({ action }) => passiveActs.has(action));
    if (acts.length === 0)
      return unknown('The page was neither scrolled nor left nor loaded again.');
    const sinceMs = Math.min(...acts.map(({ atMs }) => atMs));
    const traces = findTraces(scenario, judgedStretch('untouched'));
    return known(traces.filter(({ atMs }) => atMs >= sinceMs).map(({ trace }) => trace));
  });
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
