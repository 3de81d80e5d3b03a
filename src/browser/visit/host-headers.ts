/**
 * Headers that one host alone is sent, such as the password of a site before it is published.
 * @see CDP `Fetch.requestPaused`: what is changed of a request holds until its next redirect, and no longer
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { ignoreUnreachableTarget, type WatchedTarget } from '../frames/watched-target.js';

type Headers = Readonly<Record<string, string>>;

/** Name and password for the Basic authentication of one host. */
export interface BasicAuth {
  readonly user: string;
  readonly password: string;
  /** The host, with its port where that is not the usual one. */
  readonly host: string;
}

/** What an audit sends of its own, by the names of its options. */
export interface OwnHeaders {
  /** Sent to the audited page's own scheme, host and port alone. */
  readonly headers?: Headers | undefined;
  /** Sent to the host it names alone, over the scheme of the audited page; goes before an `Authorization` above. */
  readonly basicAuth?: BasicAuth | undefined;
}

/** Headers, and the one origin that they are sent to. */
export interface HostHeaders {
  /** Scheme, host and port, as `URL.origin` spells them. */
  readonly origin: string;
  readonly headers: Headers;
}

/**
 * Gives the headers of each host for the audit of a page; each origin once.
 * @see RFC 7617, § 2: the value of `Authorization`
 */
export function hostHeadersFor(
  url: string,
  { headers = {}, basicAuth }: OwnHeaders,
): HostHeaders[] {
  const { origin, protocol } = new URL(url);
  const sent = new Map([[origin, headers]]);
  if (basicAuth) {
    const { user, password, host } = basicAuth;
    const place = new URL(`${protocol}//${host}`).origin;
    const word = Buffer.from(`${user}:${password}`).toString('base64');
    sent.set(place, merge(sent.get(place), { Authorization: `Basic ${word}` }));
  }
  return [...sent]
    .map(([each, own]) => ({ origin: each, headers: own }))
    .filter((each) => Object.keys(each.headers).length > 0);
}

/** Names of headers are the same in any case; of two, the one added counts. */
function merge(present: Headers = {}, added: Headers): Headers {
  const names = new Set(Object.keys(added).map((name) => name.toLowerCase()));
  const kept = Object.entries(present).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...added };
}

/**
 * Makes one target send them; called before the target runs. Requests to those hosts alone are stopped
 * and go on with the headers added, so what others are sent stays as it was. WebSockets cannot be
 * stopped: they go without.
 */
export async function sendHostHeaders(
  { session, kind }: WatchedTarget,
  hosts: readonly HostHeaders[],
): Promise<void> {
  if (hosts.length === 0) return;
  session.on('Fetch.requestPaused', (event) => {
    void goOn(session, event, hosts).catch(ignoreGivenUp);
  });
  const patterns = hosts.map(({ origin }) => ({ urlPattern: `${literally(origin)}/*` }));
  const enabling = session.send('Fetch.enable', { patterns });
  // Some workers answer nothing before they run; commands are worked off in their order.
  if (kind === 'worker') void enabling.catch(ignoreUnstoppable);
  else await enabling;
}

async function goOn(
  session: CDPSession,
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  hosts: readonly HostHeaders[],
): Promise<void> {
  const { origin } = new URL(request.url);
  const own = hosts.find((each) => each.origin === origin);
  // All have to be named: what is left out of them is not sent.
  const headers = own && toEntries(merge(request.headers, own.headers));
  await session.send('Fetch.continueRequest', { requestId, ...(headers && { headers }) });
}

function toEntries(headers: Headers): Protocol.Fetch.HeaderEntry[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

/** In a pattern, `*` and `?` stand for others. */
function literally(origin: string): string {
  return origin.replaceAll(/[*?\\]/g, String.raw`\$&`);
}

/** The requests of a dedicated worker are stopped with those of its frame: it cannot stop its own. */
function ignoreUnstoppable(error: unknown): void {
  if (error instanceof Error && error.message.includes("'Fetch.enable' wasn't found")) return;
  ignoreUnreachableTarget(error);
}

/** A page may give a request up while it is stopped. */
function ignoreGivenUp(error: unknown): void {
  if (error instanceof Error && error.message.includes('Invalid InterceptionId')) return;
  ignoreUnreachableTarget(error);
}
