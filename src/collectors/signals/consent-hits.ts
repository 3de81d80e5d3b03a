/**
 * The consent state in requests of Google's and Microsoft's tags.
 * @see Google, Consent mode reference (`gcs`, `gcd`); Microsoft sends `asc=G` or `asc=D`
 */
import type { ConsentMode, MicrosoftConsent } from '../../schema/evidence/signals.js';
import type { LoggedRequest } from '../logs/exchange.js';
import type { VisitContext } from '../logs/visit-context.js';

type GoogleHit = ConsentMode['hits'][number];
type UetHit = MicrosoftConsent['hits'][number];

/** Only these forms are kept: any other text in the parameter could be about a person. */
const gcsForm = /^G1[01-]{2}$/;
const gcdForm = /^1[1-9][0-9a-zA-Z]{4,20}$/;
const uetHost = /^bat\.bing\.(?:com|net)$/;

/** Requests to any host, since Google's tags may send through the site's own host. */
export function listGoogleHits(
  requests: readonly LoggedRequest[],
  context: VisitContext,
): GoogleHit[] {
  return listHits(requests, context, (url) => {
    const gcs = parameter(url, 'gcs', gcsForm);
    const gcd = parameter(url, 'gcd', gcdForm);
    return gcs === null && gcd === null ? null : { gcs, gcd };
  });
}

/** Requests to UET's own hosts. */
export function listUetHits(requests: readonly LoggedRequest[], context: VisitContext): UetHit[] {
  return listHits(requests, context, (url) => {
    const state = uetHost.test(url.hostname) ? parameter(url, 'asc', /^[GD]$/) : null;
    if (state === null) return null;
    return { adStorage: state === 'G' ? ('granted' as const) : ('denied' as const) };
  });
}

function parameter(url: URL, name: string, form: RegExp): string | null {
  const value = url.searchParams.get(name);
  return value !== null && form.test(value) ? value : null;
}

type FirstSeen = Pick<GoogleHit, 'phase' | 'atMs' | 'host' | 'count'>;

function listHits<State extends object>(
  requests: readonly LoggedRequest[],
  context: VisitContext,
  read: (url: URL) => State | null,
): (FirstSeen & State)[] {
  const hits = new Map<string, FirstSeen & State>();
  for (const request of requests) {
    const url = new URL(request.url);
    const state = read(url);
    if (state === null) continue;
    const phase = context.timeline.phaseAt(request.atMs);
    const key = [phase, url.hostname, ...Object.values(state)].join(' ');
    const { count = 0, atMs = context.timeline.elapsedMs(request.atMs) } = hits.get(key) ?? {};
    hits.set(key, { phase, atMs, host: url.hostname, count: count + 1, ...state });
  }
  return [...hits.values()];
}
