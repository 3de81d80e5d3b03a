/**
 * Everything seen of cookies in one visit: each attempt to write one, each sending, each jar.
 * @see CDP `Network.responseReceivedExtraInfo`, `Storage.getCookies`
 */
import type { Protocol } from 'puppeteer';
import type { Visit, Watcher } from '../../browser/visit/visit.js';
import type { WatchedTarget } from '../../browser/frames/watched-target.js';
import type { Phase } from '../../schema/vocabulary.js';
import type { CookieSightings, CookieWrite, HeldCookie, SentCookie } from './assemble-cookies.js';
import type { LoggedRequest } from '../logs/exchange.js';
import { chainsFrom } from '../logs/initiator-chain.js';
import { networkLogOf } from '../logs/network-log.js';
import { readCookieWrites, type WriteContext } from './read-cookie-writes.js';
import { outcomeOf, refusalReasons } from '../../formats/refusal-reasons.js';
import { scriptCallsOf } from '../logs/script-calls.js';
import { parseSetCookie } from '../../formats/set-cookie.js';
import { withoutValues } from '../../redact/redact-url.js';
import { hostOf } from '../../text/host.js';

const visits = new WeakMap<Visit, CookieWatch>();

/** What is seen of one visit's cookies; every collector that asks gets the same. */
export function cookieWatchOf(visit: Visit): CookieWatch {
  const watch = visits.get(visit) ?? new CookieWatch(visit);
  visits.set(visit, watch);
  return watch;
}

export class CookieWatch implements Watcher {
  readonly #visit: Visit;
  readonly #jars = new Map<Phase, HeldCookie[]>();

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  async watch(target: WatchedTarget): Promise<void> {
    networkLogOf(this.#visit).watch(target);
    await scriptCallsOf(this.#visit).watch(target);
  }

  /** Reads the jar as a phase ends; the last reading of a phase counts. */
  async readJar(phase: Phase): Promise<void> {
    const jar = await readContextCookies(this.#visit);
    const atMs = this.#visit.clock.nowMs();
    this.#jars.set(
      phase,
      jar.map((cookie) => ({ cookie, phase, atMs })),
    );
  }

  /**
   * All that was seen so far.
   * @throws where the page did more than is kept
   */
  async all(): Promise<CookieSightings> {
    const visit = this.#visit;
    if (!this.#jars.has(visit.phase)) await this.readJar(visit.phase);
    const requests = networkLogOf(visit).requests();
    const context = contextOf(visit);
    const reported = readCookieWrites(scriptCallsOf(visit).all(), context);
    return {
      writes: [...requests.flatMap((request) => headerWrites(request, context)), ...reported],
      sent: requests.flatMap((request) => sentCookies(request, visit)),
      held: [...this.#jars.values()].flat(),
    };
  }
}

/** All cookies of the visit's context; the page's own session would give those of the default one. */
async function readContextCookies(visit: Visit): Promise<Protocol.Network.Cookie[]> {
  const connection = visit.session.connection();
  const browserContextId = visit.context.id;
  if (!connection || browserContextId === undefined) {
    throw new Error('The page was closed before its cookies could be read.');
  }
  return (await connection.send('Storage.getCookies', { browserContextId })).cookies;
}

function contextOf(visit: Visit): WriteContext {
  return {
    pageHost: hostOf(visit.url),
    chainOf: chainsFrom(networkLogOf(visit).placesBehind()),
  };
}

/** A cookie of an answer belongs to the moment its request started. */
function headerWrites(request: LoggedRequest, { chainOf }: WriteContext): CookieWrite[] {
  const { url, atMs, places } = request;
  const chain = chainOf(places);
  const setBy = { how: 'header' as const, url: withoutValues(url), chain };
  const write = { atMs, by: 'header' as const, setBy };
  const accepted = request.setCookieLines.map((line) => {
    const asked = parseSetCookie(line, { url, atMs });
    return { ...write, asked, ...judgeAccepted(asked, request) };
  });
  const refused = request.refusedLines.map(({ line, reasons }) => {
    const asked = parseSetCookie(line, { url, atMs });
    return { ...write, asked, reasons, outcome: outcomeOf(reasons) };
  });
  return [...accepted, ...refused];
}

/** The browser rejects some lines without telling, and does not read those of an answer without credentials. */
function judgeAccepted(
  asked: CookieWrite['asked'],
  { url, credentials }: LoggedRequest,
): Pick<CookieWrite, 'outcome' | 'reasons'> {
  if (credentials === 'omitted') return { outcome: 'blocked', reasons: ['no-credentials'] };
  const reasons = refusalReasons(asked, { url, by: 'header', pageHost: null });
  if (reasons.length > 0) return { outcome: outcomeOf(reasons), reasons };
  return { outcome: credentials === 'untold' ? 'unconfirmed' : 'taken', reasons };
}

function sentCookies({ url, atMs, sentCookies: sent }: LoggedRequest, visit: Visit): SentCookie[] {
  const { hostname: host } = new URL(url);
  return sent.map((cookie) => ({ cookie, phase: visit.phaseAt(atMs), atMs, host }));
}
