/** Turns what scripts reported into cookie writes, and says which of them the browser took. */
import type { CookieWrite } from './assemble-cookies.js';
import type { ScriptWrite } from './script-writes.js';
import { parseSetCookie, roundDays, type AskedCookie } from './set-cookie.js';
import { tellAddress } from './url-text.js';

/**
 * Cookie writes of scripts, in the order they happened.
 * `document.cookie` right after a write shows that the browser took it; `cookieStore.set` works
 * later, so a write by it is confirmed where a later report shows the cookie.
 */
export function readCookieWrites(
  reports: readonly ScriptWrite[],
  options: { readonly includeValues?: boolean } = {},
): CookieWrite[] {
  return reports.flatMap((report, index) => {
    const asked = readAsked(report);
    if (!asked) return [];
    const witnesses = report.kind === 'cookie' ? [report] : reports.slice(index, index + 50);
    const url = report.scriptUrl === null ? null : tellAddress(report.scriptUrl, options);
    const confirmed = witnesses.some((witness) => shows(witness, report.where, asked.name));
    return [{ asked, atMs: report.atMs, setBy: { how: 'script' as const, url }, confirmed }];
  });
}

function readAsked({ kind, where, texts: [text = ''], atMs }: ScriptWrite): AskedCookie | null {
  if (kind === 'cookie') return parseSetCookie(text, { url: where, atMs });
  if (kind === 'cookie-store') return readInit(text, { url: where, atMs });
  return null;
}

/** @see Cookie Store API, § 7.2: path `/` and `SameSite=Strict` by default, always secure */
function readInit(text: string, asked: { url: string; atMs: number }): AskedCookie | null {
  if (!URL.canParse(asked.url)) return null;
  const init = JSON.parse(text) as Record<string, string | number | boolean | null>;
  const read = (member: string, absent: string): string => String(init[member] ?? absent);
  const expires = init['expires'];
  const lifetimeMs = typeof expires === 'number' ? expires - asked.atMs : null;
  return {
    name: read('name', ''),
    value: read('value', ''),
    domain: read('domain', new URL(asked.url).hostname).toLowerCase(),
    path: read('path', '/'),
    lifetimeDays: lifetimeMs === null ? null : roundDays(lifetimeMs),
    deletes: lifetimeMs !== null && lifetimeMs <= 0,
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

/** Tells whether a report's list of cookies, read in the same place, names one. */
function shows({ kind, where, texts }: ScriptWrite, place: string, name: string): boolean {
  const visible = kind === 'cookie' ? texts[1] : texts[0];
  if (kind !== 'cookie' && kind !== 'cookie-store-delete') return false;
  if (where !== place || visible === undefined) return false;
  return visible.split('; ').some((pair) => pair.startsWith(`${name}=`) || pair === name);
}
