/** Tells every attempt to change one cookie, in time order. */
import type { Cookie, CookieChange } from '../schema/evidence.js';
import type { CookieTelling, NamedWrite } from './assemble-cookies.js';

/** Changes told of one cookie: these many from its beginning and from its end. */
const mostAtFirst = 40;
const mostAtLast = 10;

/** An end told by `Expires` has whole seconds, so a visit later than a second shows. */
const toleranceMs = 1500;

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
  const extending = new Set(writes.filter((write, at) => isExtension(write, writes.slice(0, at))));
  const changes = kept.map((write) => {
    const outcome = counted.has(write) ? 'taken' : write.outcome;
    return tellChange({ ...write, outcome }, extending.has(write), telling);
  });
  return { changes, changesOmitted: omitted };
}

/** Whether it moves the end of the cookie to later than all writes before; ends have whole seconds. */
function isExtension({ asked }: NamedWrite, before: readonly NamedWrite[]): boolean {
  const ends = before.flatMap((write) => write.asked.endsAtMs ?? []);
  if (asked.endsAtMs === null || asked.deletes || ends.length === 0) return false;
  return asked.endsAtMs > Math.max(...ends) + toleranceMs;
}

function tellChange(write: NamedWrite, isExtending: boolean, telling: CookieTelling): CookieChange {
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
    ...(isExtending && { extends: true }),
    ...telling.tell(asked.value),
  };
}
