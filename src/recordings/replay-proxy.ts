/**
 * The proxy that replaces the network while a visit is replayed: it answers every request and sends
 * none.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { delay } from '../browser/visit/quiet.js';
import type { RecordedAnswer, ScenarioRecording } from '../schema/recording.js';
import { digestOf } from './body-store.js';
import type { ReplayCertificate } from './certificate.js';
import { answerFinder } from './find-answer.js';
import { replayHeaders } from './replay-headers.js';
import { replaySocket } from './web-socket.js';

/** The recorded answers, and how they are replayed. */
export interface Replay {
  readonly recording: ScenarioRecording;
  readonly certificate: ReplayCertificate;
  /** Reads a body by its name. */
  readonly readBody: (name: string) => Promise<Buffer>;
  /** Added to a recorded time to get the same moment of the replay, in milliseconds. */
  readonly offsetMs: () => number;
}

/** A running proxy. */
export interface ReplayProxy {
  /** Its address on the loopback interface, as the browser's proxy setting takes it. */
  readonly address: string;
  /** Requests for which there was no recorded answer, each once, in the order they came. */
  readonly unanswered: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Longest head of a request, in bytes: browsers send more cookies than Node's 16 KiB allow. */
const maxHeaderSize = 1024 * 1024;
/** Longest part of a posted body that is read to distinguish requests, in bytes. */
const longestPostBytes = 16 * 1024 * 1024;
/** First byte of a TLS handshake. */
const tlsHandshake = 0x16;

/** Starts a proxy on a free port of the loopback interface. */
export async function startReplayProxy(replay: Replay): Promise<ReplayProxy> {
  const unanswered = new Set<string>();
  const answering = new Answering(replay, unanswered);
  const { key, cert } = replay.certificate;
  const outer = createServer({ maxHeaderSize });
  const plain = createServer({ maxHeaderSize });
  const secure = createSecureServer({ maxHeaderSize, key, cert });
  const servers = [outer, plain, secure];
  for (const server of servers) answering.serve(server, server === secure ? 'https' : 'http');
  const connections = new Set<Socket>();
  outer.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  outer.on('connect', (_request: IncomingMessage, socket: Socket) => {
    tunnel(socket, { plain, secure });
  });
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(outer.address() as AddressInfo).port}`,
    unanswered,
    close: () =>
      new Promise((resolve) => {
        outer.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

/** Answers in place of the host that the tunnel should lead to. */
function tunnel(socket: Socket, { plain, secure }: { plain: Server; secure: Server }): void {
  // A browser that is closed breaks its connections.
  socket.on('error', () => undefined);
  socket.once('data', (first: Buffer) => {
    socket.pause();
    socket.unshift(first);
    const isSecure = first[0] === tlsHandshake;
    (isSecure ? secure : plain).emit('connection', socket);
    // The TLS socket itself reads the encrypted content.
    if (!isSecure) socket.resume();
  });
  socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
}

/** Answers the requests of one visit. */
class Answering {
  readonly #replay: Replay;
  readonly #find: ReturnType<typeof answerFinder>;
  readonly #unanswered: Set<string>;
  readonly #usedSockets = new Set<ScenarioRecording['sockets'][number]>();

  constructor(replay: Replay, unanswered: Set<string>) {
    this.#replay = replay;
    this.#find = answerFinder(replay.recording.exchanges);
    this.#unanswered = unanswered;
  }

  serve(server: Server, scheme: 'http' | 'https'): void {
    // A connection stays open as long as the browser wants it.
    server.keepAliveTimeout = 0;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const url = urlOf(request, scheme);
      this.#answer(request, response, url).catch(() => response.destroy());
    });
    server.on('upgrade', (request: IncomingMessage, connection: Duplex) => {
      this.#open(request, connection, urlOf(request, scheme).replace(/^http/, 'ws'));
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const method = request.method ?? 'GET';
    const found = this.#find({ method, url, postDigest: await readPost(request) });
    if (!found || found.answer?.gap !== undefined)
      return this.#refuse(`${method} ${url}`, response);
    const { answer } = found;
    // The request got no answer during the recorded visit, so it gets none now.
    if (!answer) return found.failure === undefined ? undefined : void response.destroy();
    if (answer.waitMs > 0) await delay(answer.waitMs);
    return this.#send(answer, response);
  }

  async #send(answer: RecordedAnswer, response: ServerResponse): Promise<void> {
    const body = answer.body === undefined ? undefined : await this.#replay.readBody(answer.body);
    const headers = replayHeaders(answer, this.#replay.offsetMs());
    if (answer.unfinished !== undefined) {
      response.writeHead(answer.status, headers.flat()).flushHeaders();
      if (answer.unfinished === 'cut') response.destroy();
      return;
    }
    if (body) headers.push(['Content-Length', String(body.length)]);
    response.writeHead(answer.status, headers.flat()).end(body);
  }

  #open(request: IncomingMessage, connection: Duplex, url: string): void {
    connection.on('error', () => undefined);
    const matching = this.#replay.recording.sockets.filter((socket) => socket.url === url);
    const found = matching.find((socket) => !this.#usedSockets.has(socket)) ?? matching.at(-1);
    if (!found) {
      this.#unanswered.add(`GET ${url}`);
      connection.destroy();
      return;
    }
    this.#usedSockets.add(found);
    replaySocket(request, connection, found);
  }

  #refuse(asked: string, response: ServerResponse): void {
    this.#unanswered.add(asked);
    response.destroy();
  }
}

/** A request to a proxy has the full address, a request in a tunnel only its path. */
function urlOf({ url = '/', headers }: IncomingMessage, scheme: 'http' | 'https'): string {
  return url.startsWith('/') ? new URL(`${scheme}://${headers.host ?? ''}${url}`).href : url;
}

async function readPost(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= longestPostBytes) parts.push(part);
  }
  return length === 0 ? undefined : digestOf(Buffer.concat(parts));
}
