/** Lists every attempt to change one cookie, in time order. */
import type { Cookie, CookieChange } from '../../schema/evidence/cookies.js';
import type { ValueContext } from '../logs/visit-context.js';
import type { NamedWrite } from '../logs/cookie-sightings.js';

/** Changes kept of one cookie: this many from the beginning and this many from the end. */
const mostAtFirst = 40;
const mostAtLast = 10;

/** Ends given by `Expires` are whole seconds, so a smaller difference is rounding. */
const toleranceMs = 1500;

/**
 * Lists the changes, in the order of the writes.
 * @param counted writes that set the cookie: taken ones, or unconfirmed ones that must have been taken
 */
export function describeChanges(
  writes: readonly NamedWrite[],
  counted: ReadonlySet<NamedWrite>,
  context: ValueContext,
): Pick<Cookie, 'changes' | 'changesOmitted'> {
  const omitted = Math.max(0, writes.length - mostAtFirst - mostAtLast);
  const kept = [...writes.slice(0, mostAtFirst), ...writes.slice(mostAtFirst + omitted)];
  const extending = findExtending(writes.filter((write) => counted.has(write)));
  const changes = kept.map((write) => {
    const outcome = counted.has(write) ? 'taken' : write.outcome;
    return describeChange({ ...write, outcome }, extending.has(write), context);
  });
  return { changes, changesOmitted: omitted };
}

/** Finds the writes that move the cookie's end later than all earlier writes did. */
function findExtending(writes: readonly NamedWrite[]): ReadonlySet<NamedWrite> {
  const found = new Set<NamedWrite>();
  let latestMs: number | null = null;
  for (const write of writes) {
    const { endsAtMs } = write.asked;
    if (endsAtMs === null) continue;
    if (latestMs !== null && endsAtMs > latestMs + toleranceMs) found.add(write);
    latestMs = Math.max(latestMs ?? endsAtMs, endsAtMs);
  }
  return found;
}

function describeChange(
  write: NamedWrite,
  isExtending: boolean,
  context: ValueContext,
): CookieChange {
  const { asked, atMs, by, outcome, reasons, setBy } = write;
  return {
    atMs: context.timeline.elapsedMs(atMs),
    phase: context.timeline.phaseAt(atMs),
    action: asked.deletes ? 'delete' : 'set',
    by,
    outcome,
    ...(reasons.length > 0 && { reasons: [...reasons] }),
    url: setBy.url,
    initiator: setBy.chain ?? [],
    lifetimeDays: asked.lifetimeDays,
    ...(isExtending && { extends: true }),
    ...context.redact.value(asked.value),
  };
}
