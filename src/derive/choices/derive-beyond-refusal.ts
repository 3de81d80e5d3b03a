/** Derives what a partial choice lets through that refusing does not, and that it does not cover. */
import type { Derived, Trace } from '../../schema/evidence.js';
import { tracesOf } from '../traces/derive-tracking.js';
import {
  gatherEach,
  gatherUnder,
  known,
  mapFact,
  type Fact,
  type Gathered,
} from '../facts/fact.js';
import type { Observed } from '../facts/observed.js';

/** Per customize scenario (and the opening of a single embed), the traces it has no consent for. */
export function deriveBeyondRefusal(observed: Observed): Gathered<Pick<Derived, 'beyondRefusal'>> {
  const names = Object.keys(observed.scenarios).filter(
    (name) => name.startsWith('customize-') || name === 'embed-interact',
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
      const covered = coveredPurpose(name);
      return known(
        traces.filter((trace) => trace.purpose !== covered && !places.has(placeOf(trace))),
      );
    }),
  );
}

/** The purpose a scenario's choice allows: that of its name; a page's embeds are social media. */
function coveredPurpose(scenario: string): string {
  return scenario === 'embed-interact' ? 'social-media' : scenario.replace('customize-', '');
}

/** Requests are compared by host: trackers put numbers into their paths. */
function placeOf({ kind, name, host, purpose }: Trace): string {
  return JSON.stringify(kind === 'request' ? [kind, host, purpose] : [kind, name, host]);
}
