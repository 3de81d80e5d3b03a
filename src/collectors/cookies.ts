/**
 * Which cookies a visit leaves and sends, who set them and when.
 * @see CDP `Network.responseReceivedExtraInfo`, `Storage.getCookies`
 */
import type { Protocol } from 'puppeteer';
import type { Visit } from '../browser/visit.js';
import type { Phase } from '../schema/vocabulary.js';
import {
  assembleCookies,
  type CookieWrite,
  type HeldCookie,
  type RawCookie,
  type SentCookie,
} from './assemble-cookies.js';
import type { Collector, Recorder } from './collector.js';
import type { LoggedRequest } from './exchange.js';
import { hashValue } from './hash-value.js';
import { networkLogOf } from './network-log.js';
import { readCookieWrites } from './read-cookie-writes.js';
import { scriptWritesOf } from './script-writes.js';
import { parseSetCookie } from './set-cookie.js';
import { tellAddress } from './url-text.js';

/** Observes all cookies the browser takes, third-party and partitioned ones too. */
export const cookies: Collector<RawCookie[]> = { id: 'cookies', start: startRecorder };

function startRecorder(visit: Visit): Recorder<RawCookie[]> {
  const log = networkLogOf(visit);
  const scripts = scriptWritesOf(visit);
  const jars = new Map<Phase, HeldCookie[]>();
  const readJar = async (phase: Phase): Promise<void> => {
    const jar = await readContextCookies(visit);
    const atMs = Date.now();
    const held = jar.map((cookie) => ({ cookie, phase, atMs }));
    jars.set(phase, held);
  };
  return {
    async watch(target) {
      log.watch(target);
      await scripts.watch(target);
    },
    phaseEnds: readJar,
    async result() {
      if (!jars.has(visit.phase)) await readJar(visit.phase);
      const requests = log.requests();
      const { options } = visit;
      const writes = [
        ...requests.flatMap((request) => headerWrites(request, options)),
        ...readCookieWrites(scripts.all(), options),
      ];
      const sent = requests.flatMap((request) => sentCookies(request, visit));
      const telling = {
        phaseAt: (epochMs: number) => visit.phaseAt(epochMs),
        elapsedMs: (epochMs: number) => visit.elapsedMs(epochMs),
        hash: (value: string) => hashValue(value, options.hashSalt),
        includeValues: options.includeValues,
      };
      return assembleCookies({ writes, sent, held: [...jars.values()].flat() }, telling);
    },
  };
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

/** A cookie of an answer belongs to the moment its request started. */
function headerWrites(request: LoggedRequest, options: Visit['options']): CookieWrite[] {
  const { url, atMs, hasCredentials: confirmed } = request;
  return request.setCookieLines.flatMap((line) => {
    const asked = parseSetCookie(line, { url, atMs });
    const setBy = { how: 'header' as const, url: tellAddress(url, options) };
    return asked ? [{ asked, atMs, setBy, confirmed }] : [];
  });
}

function sentCookies({ url, atMs, sentCookies: sent }: LoggedRequest, visit: Visit): SentCookie[] {
  const { hostname: host } = new URL(url);
  return sent.map((cookie) => ({ cookie, phase: visit.phaseAt(atMs), atMs, host }));
}
