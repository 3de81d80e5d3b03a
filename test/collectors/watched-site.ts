/** A site of several hosts from a table of routes, a browser that reaches it, and what the collectors saw there. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { launchBrowser } from '../../src/browser/launch/launch.js';
import type { LaunchedBrowser, LaunchOptions } from '../../src/browser/launch/launch-options.js';
import { Visit, type VisitOptions } from '../../src/browser/visit/visit.js';
import type { Collector, Recorder } from '../../src/collectors/collector.js';
import { openLogs } from '../../src/collectors/logs/visit-logs.js';
import { acceptKey, encodeFrame } from '../../src/recordings/web-socket.js';
import { serveHttpsHosts, type HttpsHosts } from '../browser/https-hosts.js';

/** What one address answers; a text is an HTML page. */
export interface Answer {
  readonly body?: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Never comes. */
  readonly unanswered?: boolean;
  /** Messages of a WebSocket that is opened here. */
  readonly messages?: readonly string[];
}
export type Routes = Readonly<Record<string, string | Answer>>;

/** One request as the server received it. */
export interface ServedRequest {
  readonly method: string;
  readonly url: string;
  readonly cookie: string;
  readonly headers: IncomingHttpHeaders;
  /** As far as it has come. */
  body: string;
}

/** A running site and browser. */
export interface WatchedSite {
  routes: Routes;
  readonly served: ServedRequest[];
  /** The host of each connection that was opened, in their order. */
  readonly connected: string[];
  readonly launched: LaunchedBrowser;
  /** Switches by which another browser reaches it. */
  readonly browserArgs: readonly string[];
  close(): Promise<void>;
}

/** Starts server and browser; routes are named `host/path`, without a query. */
export async function startSite(
  hosts: string[],
  options: LaunchOptions = {},
): Promise<WatchedSite> {
  const table: { routes: Routes; served: ServedRequest[] } = { routes: {}, served: [] };
  const server: HttpsHosts = await serveHttpsHosts(hosts, (request, response) => {
    const { host = '', cookie = '' } = request.headers;
    const { method = '', url: path = '/' } = request;
    const url = new URL(path, `https://${host}`);
    // The browser itself calls other hosts, which are mapped here too.
    if (hosts.includes(host)) {
      const served = { method, url: url.href, cookie, headers: request.headers, body: '' };
      table.served.push(served);
      request.setEncoding('utf8').on('data', (part: string) => (served.body += part));
    }
    request.resume();
    if (request.headers.upgrade === 'websocket') return openSocket(request, table);
    answer(response, table.routes[`${host}${url.pathname}`] ?? { status: 404 });
  });
  const launched = await launchBrowser({ ...options, browserArgs: server.browserArgs });
  const close = async (): Promise<void> => {
    await launched.close();
    await server.close();
  };
  const { connected, browserArgs } = server;
  return Object.assign(table, { connected, browserArgs, launched, close });
}

/** Accepts a socket, sends its messages, and adds what comes to the body of its request. */
function openSocket(
  { headers, socket, url }: IncomingMessage,
  { routes, served }: { readonly routes: Routes; readonly served: ServedRequest[] },
): void {
  const route = routes[`${headers.host}${url}`];
  const messages = typeof route === 'object' ? (route.messages ?? []) : [];
  const accept = acceptKey(headers['sec-websocket-key'] ?? '');
  const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade';
  socket.write(`${head}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  for (const payload of messages) {
    socket.write(encodeFrame({ afterMs: 0, kind: 'text', payload }));
  }
  const own = served.at(-1);
  socket.on('data', (bytes: Buffer) => {
    if (own) own.body += readFrames(bytes);
  });
}

/** The texts of short masked frames (RFC 6455, § 5.2), one after another. */
function readFrames(bytes: Buffer): string {
  const isText = ((bytes[0] ?? 0) & 0x0f) === 1;
  const length = (bytes[1] ?? 0) & 0x7f;
  const mask = bytes.subarray(2, 6);
  const payload = bytes.subarray(6, 6 + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  const rest = bytes.subarray(6 + length);
  const text = isText ? Buffer.from(payload).toString('utf8') : '';
  return rest.length > 0 ? text + readFrames(rest) : text;
}

function answer(response: ServerResponse, route: string | Answer): void {
  const {
    body = '',
    type = 'text/html',
    status = 200,
    headers = {},
    unanswered = false,
  } = typeof route === 'string' ? { body: route } : route;
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!unanswered) response.end(body);
}

/** A visit of the site under way, with one recorder per collector. */
export interface WatchedVisit<Observations> {
  readonly visit: Visit;
  /** Why parts could not be observed, as the collectors noted it. */
  readonly notes: readonly string[];
  phaseEnds(): Promise<void>;
  readonly results: () => Promise<Observations>;
}

type ObservationsOf<C> = { [K in keyof C]: C[K] extends Collector<infer O> ? O : never };

/** Opens a visit that the collectors watch; the caller closes it. */
export async function watchVisit<C extends Record<string, Collector<unknown>>>(
  { launched: { browser } }: WatchedSite,
  collectors: C,
  more: Partial<VisitOptions> = {},
): Promise<WatchedVisit<ObservationsOf<C>>> {
  const recorders: [string, Recorder<unknown>][] = [];
  const notes: string[] = [];
  const options = {
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    waits: { minimumMs: 100, capMs: 5000 },
    timeoutMs: 10_000,
    hashSalt: 'salt',
    ...more,
  };
  const visit = await Visit.open(browser, options, (opened) => {
    const logs = openLogs(opened);
    const note = (message: string): void => void notes.push(message);
    for (const [name, collector] of Object.entries(collectors)) {
      recorders.push([name, collector.start({ visit: opened, logs, note })]);
    }
    return recorders.map(([, recorder]) => recorder);
  });
  return {
    visit,
    notes,
    async phaseEnds() {
      for (const [, recorder] of recorders) await recorder.phaseEnds?.(visit.phase);
    },
    async results() {
      const results: Record<string, unknown> = {};
      for (const [name, recorder] of recorders) results[name] = await recorder.result();
      return results as ObservationsOf<C>;
    },
  };
}

/** What an expression gives in the page itself, among its own scripts; promises are awaited. */
export async function evaluateIn({ session }: Visit, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}
