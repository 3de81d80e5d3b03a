/**
 * Listens to one visit's network and keeps every answer, unnoticed by the page.
 * @see CDP `Network.getResponseBody`; `Network.configureDurableMessages` keeps bodies when a document goes
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { waitAtMost } from '../browser/visit/quiet.js';
import { isRepeated } from '../browser/visit/request-hops.js';
import type { Visit, Watcher } from '../browser/visit/visit.js';
import { ignoreClosedTarget, type WatchedTarget } from '../browser/frames/watched-target.js';
import { beforeWorkerScript } from '../browser/frames/worker-start.js';
import type { ScenarioRecording } from '../schema/recording.js';
import { digestOf, longestBodyBytes, type BodyStore } from './body-store.js';
import { SocketLog } from './socket-log.js';
import {
  joinHops,
  type Ending,
  type KeptBody,
  type RecordedHops,
  type RecordedHop,
} from './recorded-hops.js';

/** Requests kept per visit, as many as the network log keeps. */
const mostRequests = 20_000;
/** Longest time to wait for the last bodies at the end of a visit, in milliseconds. */
const lastBodiesMs = 10_000;
const buffers = {
  maxTotalBufferSize: 8 * longestBodyBytes,
  maxResourceBufferSize: longestBodyBytes,
};

/**
 * Watches one visit and keeps the network's answers, request by request. It sends no requests of
 * its own, so the page gets the same answers as without it.
 */
export class VisitRecorder implements Watcher {
  readonly #visit: Visit;
  readonly #bodies: BodyStore;
  readonly #requests = new Map<string, RecordedHops>();
  readonly #sockets = new SocketLog();
  readonly #reading = new Set<Promise<void>>();
  /** Bodies of workers' scripts by their address. */
  readonly #scripts = new Map<string, string>();
  #count = 0;

  constructor(visit: Visit, bodies: BodyStore) {
    this.#visit = visit;
    this.#bodies = bodies;
  }

  /** Listens to one target. */
  async watch({ session, kind }: WatchedTarget): Promise<void> {
    session.on('Network.requestWillBeSent', (event) => this.#requested(event));
    session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode, headers }) => {
      this.#hopsOf(requestId).raw.push({ status: statusCode, headers });
    });
    session.on('Network.requestServedFromCache', ({ requestId }) => {
      this.#change(requestId, { fromMemory: true });
    });
    session.on('Network.responseReceived', ({ requestId, response, hasExtraInfo }) => {
      this.#change(requestId, { response, hasExtraInfo });
    });
    session.on('Network.loadingFinished', ({ requestId }) => this.#finished(session, requestId));
    session.on('Network.loadingFailed', (event) => this.#failed(event));
    this.#sockets.watch(session);
    if (kind === 'worker') this.#watchScript(session);
    await Promise.all([
      session.send('Network.enable', buffers),
      kind === 'page' && keepBodies(session),
    ]);
  }

  /** Only the debugger gives the script of a service worker, after loading and before it runs. */
  #watchScript(session: CDPSession): void {
    const ids = new Map<string, string>();
    session.on('Debugger.scriptParsed', ({ url, scriptId }) => ids.set(url, scriptId));
    const keep = async (): Promise<void> => {
      for (const [url, scriptId] of ids) {
        const { scriptSource } = await session.send('Debugger.getScriptSource', { scriptId });
        this.#scripts.set(url, await this.#bodies.keep(Buffer.from(scriptSource)));
      }
    };
    const keeping = beforeWorkerScript(session, () => keep().catch(ignoreClosedTarget));
    void keeping.catch(ignoreClosedTarget);
  }

  /**
   * Returns the recording of the visit; call it while the page is still open.
   * @throws where the page sent more than is kept
   */
  async result(): Promise<ScenarioRecording> {
    await waitAtMost(Promise.all(this.#reading), lastBodiesMs);
    if (this.#count > mostRequests) {
      throw new Error(`The page sent more than ${mostRequests} requests.`);
    }
    return {
      startedAt: new Date(this.#visit.startedAtMs).toISOString(),
      exchanges: [...this.#requests.values()].flatMap((request) =>
        joinHops(request, this.#scripts),
      ),
      sockets: this.#sockets.all(),
    };
  }

  #requested(event: Protocol.Network.RequestWillBeSentEvent): void {
    const { requestId, request, timestamp, redirectResponse: response } = event;
    if (isRepeated(this.#requests.get(requestId)?.hops.at(-1), event)) return;
    if (response) this.#change(requestId, { response, hasExtraInfo: event.redirectHasExtraInfo });
    if (!/^https?:/.test(request.url)) return;
    this.#count += 1;
    if (this.#count > mostRequests) return;
    this.#hopsOf(requestId).hops.push({
      method: request.method,
      url: request.url,
      type: event.initiator.type === 'preflight' ? 'Preflight' : event.type,
      postDigest: digestPost(request),
      timestamp,
      response: undefined,
      hasExtraInfo: true,
      fromMemory: false,
      ending: undefined,
      body: {},
    });
  }

  #finished(session: CDPSession, requestId: string): void {
    const hop = this.#requests.get(requestId)?.hops.at(-1);
    if (!hop || hop.body.body !== undefined) return;
    hop.ending = { how: 'finished' };
    hop.body = { gap: 'The visit was over before the browser had given it.' };
    const reading = this.#keepBody(session, requestId, hop);
    this.#reading.add(reading);
    void reading.finally(() => this.#reading.delete(reading));
  }

  #failed(event: Protocol.Network.LoadingFailedEvent): void {
    const hop = this.#requests.get(event.requestId)?.hops.at(-1);
    if (hop) hop.ending = endingOf(event, this.#hopsOf(event.requestId).raw.length > 0);
  }

  async #keepBody(session: CDPSession, requestId: string, hop: RecordedHop): Promise<void> {
    const body = await this.#readBody(session, requestId);
    if (hop.body.body === undefined) hop.body = body;
  }

  async #readBody(session: CDPSession, requestId: string): Promise<KeptBody> {
    try {
      const asked = await session.send('Network.getResponseBody', { requestId });
      if (asked.body === '') return {};
      const bytes = Buffer.from(asked.body, asked.base64Encoded ? 'base64' : 'utf8');
      const body = await this.#bodies.keep(bytes);
      return asked.base64Encoded ? { body } : { body, text: true };
    } catch (error) {
      return { gap: error instanceof Error ? error.message : String(error) };
    }
  }

  #change(requestId: string, change: Partial<RecordedHop>): void {
    const hop = this.#requests.get(requestId)?.hops.at(-1);
    if (hop) Object.assign(hop, change);
  }

  #hopsOf(requestId: string): RecordedHops {
    const request = this.#requests.get(requestId) ?? { hops: [], raw: [] };
    if (this.#count <= mostRequests) this.#requests.set(requestId, request);
    return request;
  }
}

/**
 * Keeps bodies longer than their document. Enabled only for the page: in frames and workers,
 * Chromium 156 sometimes lets the whole page wait for ever. An older browser without this command
 * loses bodies with the document.
 */
async function keepBodies(session: CDPSession): Promise<void> {
  await session.send('Network.configureDurableMessages', buffers).catch(() => {});
}

function endingOf(
  { errorText, canceled, blockedReason, corsErrorStatus }: Protocol.Network.LoadingFailedEvent,
  wasAnswered: boolean,
): Ending {
  if (canceled === true) return { how: 'given-up' };
  if (blockedReason === undefined && !corsErrorStatus) return { how: 'failed', errorText };
  return { how: wasAnswered ? 'refused' : 'unsent' };
}

/** Undefined where nothing was posted, or the browser does not give the content. */
function digestPost({ postDataEntries = [] }: Protocol.Network.Request): string | undefined {
  const parts = postDataEntries.flatMap(({ bytes }) => bytes ?? []);
  if (parts.length === 0) return undefined;
  return digestOf(Buffer.concat(parts.map((part) => Buffer.from(part, 'base64'))));
}
