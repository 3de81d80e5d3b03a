/** Turns the reports of scripts into cookie writes, and decides which of them the browser took. */
import type { CookieWrite } from './cookie-sightings.js';
import type { Place } from '../../schema/evidence/writer.js';
import { outcomeOf, refusalReasons } from '../../formats/refusal-reasons.js';
import type { ScriptCall } from './script-calls.js';
import { parseSetCookie, describeLifetime, type AskedCookie } from '../../formats/set-cookie.js';
import { withoutValues } from '../../redact/redact-url.js';

/** What is known of a visit beside the reports of its scripts. */
export interface WriteContext {
  /** Host of the page; null where the page has none. */
  readonly pageHost: string | null;
  /** Extends the places of a call by the places that loaded its scripts. */
  readonly chainOf: (places: readonly Place[]) => Place[];
}

/**
 * Lists the cookie writes of scripts, in the order of the reports. For `document.cookie`, its
 * content right after a write shows whether the browser took it; `cookieStore` works later, so a
 * second report shows the outcome.
 */
export function readCookieWrites(
  reports: readonly ScriptCall[],
  context: WriteContext,
): CookieWrite[] {
  const seen = new Map(
    reports.flatMap((report) => {
      const [outcome = '', number = ''] = report.texts;
      return report.kind === 'cookie-store-seen' ? [[keyOf(report, number), outcome]] : [];
    }),
  );
  return reports.flatMap((report) => {
    if (report.kind === 'cookie') return [readAssignment(report, context)];
    if (!report.kind.startsWith('cookie-store') || report.kind === 'cookie-store-seen') return [];
    return [readStoreCall(report, seen.get(keyOf(report, report.texts[1] ?? '')), context)];
  });
}

/** Calls are numbered per document or worker. */
function keyOf({ timeOrigin, where }: ScriptCall, number: string): string {
  return [timeOrigin, where, number].join(' ');
}

function readAssignment(report: ScriptCall, context: WriteContext): CookieWrite {
  const { where, atMs, texts } = report;
  const [line = '', shownWithValue, shownByName, enabled] = texts;
  const asked = parseSetCookie(line, { url: where, atMs });
  const isDone = asked?.deletes === true ? shownByName === '0' : shownWithValue === '1';
  const reasons = refusalReasons(asked, { url: where, by: 'script', pageHost: context.pageHost });
  const write = { asked, atMs, by: 'script' as const, setBy: setByOf(report, context) };
  if (isDone && asked) return { ...write, outcome: 'taken', reasons: [] };
  if (enabled === '0') reasons.push('user-preferences');
  if (reasons.length > 0) return { ...write, outcome: outcomeOf(reasons), reasons };
  // A cookie for another path is never shown, and another cookie of the same name may hide that it
  // is gone.
  return { ...write, outcome: 'unconfirmed', reasons: [] };
}

function readStoreCall(
  report: ScriptCall,
  seen: string | undefined,
  context: WriteContext,
): CookieWrite {
  const { where, atMs, inWorker } = report;
  const asked = readInit(report);
  const reasons =
    asked === null
      ? ['name-value-pair-exceeds-max-size']
      : refusalReasons(asked, { url: where, by: 'script', pageHost: context.pageHost });
  const by = inWorker ? ('worker' as const) : ('cookie-store' as const);
  const write = { asked, atMs, by, setBy: setByOf(report, context) };
  if (seen === '1' && asked) return { ...write, outcome: 'taken', reasons: [] };
  if (reasons.length > 0) return { ...write, outcome: outcomeOf(reasons), reasons };
  return { ...write, outcome: 'unconfirmed', reasons: [] };
}

function setByOf({ places }: ScriptCall, { chainOf }: WriteContext): CookieWrite['setBy'] {
  const [nearest] = places;
  const url = nearest === undefined ? null : withoutValues(nearest.url);
  return { how: 'script', url, chain: chainOf(places) };
}

/**
 * @see Cookie Store API, § 7.2: defaults are path `/` and `SameSite=Strict`; such cookies are
 * always secure
 */
function readInit({ kind, where, texts: [text = ''], atMs }: ScriptCall): AskedCookie | null {
  if (text === '' || !URL.canParse(where)) return null;
  const init = JSON.parse(text) as Record<string, string | number | boolean | null>;
  const read = (member: string, absent: string): string => String(init[member] ?? absent);
  const expires = init['expires'];
  const lifetimeMs = typeof expires === 'number' ? expires - atMs : null;
  const deletes = kind === 'cookie-store-delete' || (lifetimeMs !== null && lifetimeMs <= 0);
  return {
    name: read('name', ''),
    value: read('value', ''),
    domain: read('domain', new URL(where).hostname).toLowerCase(),
    hostOnly: (init['domain'] ?? null) === null,
    path: read('path', '/'),
    ...describeLifetime(lifetimeMs, atMs),
    deletes,
    secure: true,
    httpOnly: false,
    sameSite: sameSites[read('sameSite', 'strict')] ?? null,
    partitioned: Boolean(init['partitioned']),
  };
}

const sameSites: Readonly<Record<string, AskedCookie['sameSite']>> = {
  strict: 'Strict',
  lax: 'Lax',
  none: 'None',
};
