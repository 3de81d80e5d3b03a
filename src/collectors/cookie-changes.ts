/** Tells every attempt to change one cookie, in time order. */
import type { Cookie, CookieChange } from '../schema/evidence.js';
import type { CookieTelling, NamedWrite } from './assemble-cookies.js';

/** Changes told of one cookie: these many from its beginning and from its end. */
const mostAtFirst = 40;
const mostAtLast = 10;

/**
 * Tells the changes, in the order of the writes.
 * @param counted writes that, unconfirmed as they are, must be the ones the browser took
 */
export function tellChanges(
  writes: readonly NamedWrite[],
  counted: ReadonlySet<NamedWrite>,
  telling: CookieTelling,
): Pick<Cookie, 'changes' | 'changesOmitted'> {
  const omitted = Math.max(0, writes.length - mostAtFirst - mostAtLast);
  const kept = [...writes.slice(0, mostAtFirst), ...writes.slice(mostAtFirst + omitted)];
  const changes = kept.map((write) => {
    const outcome = counted.has(write) ? 'taken' : write.outcome;
    return tellChange({ ...write, outcome }, telling);
  });
  return { changes, changesOmitted: omitted };
}

function tellChange(write: NamedWrite, telling: CookieTelling): CookieChange {
  const { asked, atMs, by, outcome, reasons, setBy } = write;
  return {
    atMs: telling.elapsedMs(atMs),
    phase: telling.phaseAt(atMs),
    action: asked.deletes ? 'delete' : 'set',
    by,
    outcome,
    ...(reasons.length > 0 && { reasons: [...reasons] }),
    url: setBy.url,
    initiator: setBy.chain ?? [],
    lifetimeDays: asked.lifetimeDays,
    endsAtMs: asked.endsAtMs === null ? null : Math.round(asked.endsAtMs - telling.startedAtMs),
    ...telling.tell(asked.value),
  };
}
