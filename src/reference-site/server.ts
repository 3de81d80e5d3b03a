/** The one HTTPS server for all host names: it routes by host and keeps the log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Responder, type SiteRequest, type SiteResponse, variantOf } from './exchange.js';
import { thirdParties } from './hosts/index.js';
import type { ServerLogEntry } from './server-log.js';

const notFound: SiteResponse = { status: 404, type: 'text/plain', body: 'Not found' };

/** Answers one request and returns its log entry. */
export function serve(
  message: IncomingMessage,
  reply: ServerResponse,
  firstParty: Responder,
): ServerLogEntry {
  const atMs = Date.now();
  const request = readRequest(message);
  const respond = thirdParties.get(request.host) ?? firstParty;
  const answer = respond(request) ?? notFound;
  const setCookies = answer.cookies ?? [];

  message.resume();
  reply.writeHead(answer.status, {
    'Content-Type': answer.type,
    // Nothing is cached, so that the log holds every request a page makes.
    'Cache-Control': 'no-store',
    ...answer.headers,
    ...(setCookies.length > 0 && { 'Set-Cookie': [...setCookies] }),
  });
  reply.end(request.method === 'HEAD' ? undefined : answer.body);
  return {
    atMs,
    variant: request.variant,
    host: request.host,
    method: request.method,
    path: request.path,
    query: request.query.toString(),
    cookiesReceived: [...request.cookies.keys()],
    setCookies,
    status: answer.status,
  };
}

function readRequest(message: IncomingMessage): SiteRequest {
  const host = (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const target = message.url ?? '/';
  const [path = '/', search = ''] = target.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const { origin, referer } = message.headers;
  return {
    host,
    method: message.method ?? 'GET',
    path,
    query,
    cookies: readCookies(message.headers.cookie ?? ''),
    origin: origin ?? null,
    variant: variantOf(host, { origin, referer }, query),
  };
}

function readCookies(header: string): ReadonlyMap<string, string> {
  const pairs = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name, value];
    });
  return new Map(pairs);
}
