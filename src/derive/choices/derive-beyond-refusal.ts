/** Derives what a partial choice allows beyond refusal although it does not cover it. */
import type { Derived } from '../../schema/evidence/derived.js';
import type { Trace } from '../../schema/evidence/traces.js';
import { traitsOf, type Answer } from '../../schema/scenario-traits.js';
import {
  gatherEach,
  gatherUnder,
  known,
  mapFact,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';
import { tracesOf } from '../traces/derive-tracking.js';
import { hostsOfFrames } from '../traces/hosts-of-frames.js';

const partial: ReadonlySet<Answer | undefined> = new Set(['part', 'defaults', 'embed']);

/**
 * For each scenario in which the visitor agrees to a part, or to nothing more: the traces that this
 * choice does not cover and that refusal does not leave.
 */
export function deriveBeyondRefusal(observed: Observed): Gathered<Pick<Derived, 'beyondRefusal'>> {
  const names = Object.keys(observed.scenarios).filter((name) =>
    partial.has(traitsOf(name)?.answers),
  );
  return gatherUnder(
    'beyondRefusal',
    gatherEach('/derived/beyondRefusal', names, (name) => beyondRefusal(observed, name)),
  );
}

function beyondRefusal(observed: Observed, name: string): Fact<Trace[]> {
  return mapFact(tracesOf(observed, 'refuse'), (refused) =>
    mapFact(tracesOf(observed, name), (traces) => {
      const places = new Set(refused.map(placeOf));
      const isCovered = coveredIn(observed, name);
      return known(traces.filter((trace) => !isCovered(trace) && !places.has(placeOf(trace))));
    }),
  );
}

/**
 * The one purpose that the choice allows, where it allows one; for an embed, also the traces of its
 * own frame.
 */
function coveredIn(observed: Observed, name: string): (trace: Trace) => boolean {
  const { answers, covers } = traitsOf(name) ?? {};
  const own = answers === 'embed' ? hostsOfFrames(observed, name) : new Set<string>();
  return ({ purpose, host }) => purpose === covers || own.has(host);
}

/** Requests are compared by host, since trackers put numbers into their paths. */
function placeOf({ kind, name, host, purpose }: Trace): string {
  return JSON.stringify(kind === 'request' ? [kind, host, purpose] : [kind, name, host]);
}
