/**
 * What the browser and the scripts show of cookies in one visit, grouped once for all collectors.
 * @see CDP `Network.responseReceivedExtraInfo`, `Storage.getCookies`
 */
import type { Protocol } from 'puppeteer-core';
import type { Visit, Watcher } from '../../browser/visit/visit.js';
import type { WatchedTarget } from '../../browser/frames/watched-target.js';
import { outcomeOf, refusalReasons } from '../../formats/refusal-reasons.js';
import { parseSetCookie } from '../../formats/set-cookie.js';
import { withoutValues } from '../../redact/redact-url.js';
import type { Phase } from '../../schema/vocabulary.js';
import { hostOf } from '../../text/host.js';
import {
  groupCookies,
  type CookieWrite,
  type GroupedCookies,
  type HeldCookie,
  type SentCookie,
} from './cookie-sightings.js';
import type { LoggedRequest } from './exchange.js';
import { chainsFrom } from './initiator-chain.js';
import type { NetworkLog } from './network-log.js';
import { readCookieWrites, type WriteContext } from './read-cookie-writes.js';
import type { ScriptCalls } from './script-calls.js';

/** The logs that show the cookies sent and the writes of scripts. */
export interface CookieSources {
  readonly network: NetworkLog;
  readonly scripts: ScriptCalls;
}

/** The cookies of one visit: all cookies of its browser context, including third-party ones. */
export class CookieLog implements Watcher {
  readonly #visit: Visit;
  readonly #sources: CookieSources;
  readonly #jars = new Map<Phase, HeldCookie[]>();
  #grouped: Promise<GroupedCookies> | undefined;

  constructor(visit: Visit, sources: CookieSources) {
    this.#visit = visit;
    this.#sources = sources;
  }

  /** Listens to one target; a second call for the same target does nothing. */
  async watch(target: WatchedTarget): Promise<void> {
    this.#sources.network.watch(target);
    await this.#sources.scripts.watch(target);
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
   * Returns everything seen, grouped by cookie; called at the end of a visit, computed once.
   * @throws where the page wrote more than is kept
   */
  all(): Promise<GroupedCookies> {
    this.#grouped ??= this.#read();
    return this.#grouped;
  }

  async #read(): Promise<GroupedCookies> {
    const { phase } = this.#visit;
    if (!this.#jars.has(phase)) await this.readJar(phase);
    const { network, scripts } = this.#sources;
    const requests = network.requests();
    const context = {
      pageHost: hostOf(this.#visit.url),
      chainOf: chainsFrom(network.placesBehind()),
    };
    const reported = readCookieWrites(scripts.all(), context);
    return groupCookies({
      writes: [...requests.flatMap((request) => headerWrites(request, context)), ...reported],
      sent: requests.flatMap((request) => sentCookies(request, this.#visit)),
      held: [...this.#jars.values()].flat(),
    });
  }
}

/**
 * Reads all cookies of the visit's context; the page's own CDP session would give those of the
 * default context.
 */
async function readContextCookies(visit: Visit): Promise<Protocol.Network.Cookie[]> {
  const connection = visit.session.connection();
  const browserContextId = visit.context.id;
  if (!connection || browserContextId === undefined) {
    throw new Error('The page was closed before its cookies could be read.');
  }
  return (await connection.send('Storage.getCookies', { browserContextId })).cookies;
}

/** A cookie set by an answer is dated to the start of its request. */
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

/**
 * The browser rejects some lines silently, and does not read the lines of an answer to a request
 * without credentials.
 */
function judgeAccepted(
  asked: CookieWrite['asked'],
  { url, credentials }: LoggedRequest,
): Pick<CookieWrite, 'outcome' | 'reasons'> {
  if (credentials === 'omitted') return { outcome: 'blocked', reasons: ['no-credentials'] };
  const reasons = refusalReasons(asked, { url, by: 'header', pageHost: null });
  if (reasons.length > 0) return { outcome: outcomeOf(reasons), reasons };
  return { outcome: credentials === 'unknown' ? 'unconfirmed' : 'taken', reasons };
}

function sentCookies({ url, atMs, sentCookies: sent }: LoggedRequest, visit: Visit): SentCookie[] {
  const { hostname: host } = new URL(url);
  return sent.map((cookie) => ({ cookie, phase: visit.phaseAt(atMs), atMs, host }));
}
