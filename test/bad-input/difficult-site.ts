/** A loopback server whose every page is difficult in one way, named by its path. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createSilentServer } from 'node:net';
import { fairPages, standIns } from './stand-ins.js';

/** Answers one request. */
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** The running servers. */
export interface DifficultSite {
  /** The address of a page of the site. */
  url(path: string): string;
  /** The address of a host that takes connections and never says a word. */
  readonly silentUrl: string;
  /** An address at which nothing listens. */
  readonly refusedUrl: string;
  /** Switches that make the browser find the site's hosts, and `gone.test` nowhere. */
  readonly browserArgs: readonly string[];
  /** Calls back when a path is asked for the first time. */
  onRequest(path: string, act: (request: IncomingMessage) => void): void;
  close(): Promise<void>;
}

const html =
  (body: string, head = ''): Answer =>
  (response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body><main><h1>News of the day</h1><p>Nothing happened.</p>${body}</main></body></html>`,
    );
  };

const script = (source: string): Answer => html('', `<script>${source}</script>`);

const typed =
  (type: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'Content-Type': type, ...headers });
    response.end(body);
  };

const status =
  (code: number): Answer =>
  (response) => {
    response.writeHead(code, { 'Content-Type': 'text/html' });
    response.end(`<h1>${code}</h1>`);
  };

const redirect =
  (to: string): Answer =>
  (response) => {
    response.writeHead(302, { Location: to });
    response.end();
  };

/** Sends the head of a document and keeps sending, without ever ending it. */
const endless: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.write('<!doctype html><title>Endless</title><p>');
  const more = setInterval(() => response.write('still more words. '), 100);
  response.on('close', () => clearInterval(more));
};

const pages: Readonly<Record<string, Answer>> = {
  '/good': html('<p><a href="/second">Another page of this site</a></p>'),
  '/second': html('<p>Less happened.</p>'),
  '/tracks': script(
    'document.cookie = "_ga=GA1.1.1234567890.1700000000; max-age=34000000; path=/"',
  ),
  '/404': status(404),
  '/500': status(500),
  '/no-content': (response) => response.writeHead(204).end(),
  '/pdf': typed('application/pdf', '%PDF-1.4\n%%EOF\n'),
  '/download': typed('application/octet-stream', 'bytes', {
    'Content-Disposition': 'attachment; filename="a.bin"',
  }),
  '/html-download': typed('text/html', '<p>saved</p>', { 'Content-Disposition': 'attachment' }),
  '/json': typed('application/json', '{"a":1}'),
  '/text': typed('text/plain', 'words'),
  '/image': typed('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  '/empty': typed('text/html', ''),
  '/redirect-loop': redirect('/redirect-loop'),
  '/redirect-to-404': redirect('/404'),
  '/to-other-site': redirect('http://other.test/good'),
  '/to-nowhere': redirect('http://gone.test/'),
  '/to-mail': redirect('mailto:someone@site.test'),
  '/to-file': redirect('file:///etc/passwd'),
  '/endless': endless,
  '/never-answers': () => undefined,
  '/cut-off': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '100000' });
    response.write('<!doctype html><p>half a');
    setTimeout(() => response.destroy(), 100);
  },
  '/hangs-up': (_response, { socket }) => socket.destroy(),
  '/image-never-ends': html('<img src="/never-answers" alt="">'),

  '/blocking-script': html('', '<script src="/never-answers"></script>'),
  '/busy-loop': html('<script>setTimeout(() => { for (;;); }, 50)</script>'),
  '/dialogs': script(
    'alert("a"); confirm("b"); prompt("c"); onbeforeunload = (event) => { event.preventDefault(); return "stay"; }; print()',
  ),
  '/opens-windows': script(
    'onload = () => { open("/good"); open("/good", "_blank"); setInterval(() => open("/second"), 200) }',
  ),
  '/floods-history': script(
    'setInterval(() => { for (let i = 0; i < 2000; i++) history.pushState({}, "", "#" + Math.random()) }, 10)',
  ),
  '/worker-never-loads': script('new SharedWorker("/never-answers"); new Worker("/never-answers")'),
  '/changes-its-hash': script('setInterval(() => { location.hash = Math.random() }, 10)'),
  '/refresh-once': html('', '<meta http-equiv="refresh" content="0; url=/good">'),
  '/refresh-itself': html('', '<meta http-equiv="refresh" content="0">'),
  '/replaces-itself': script('location.replace("/good")'),
  '/away-in-a-loop': script('location.href = "/away-in-a-loop?" + Math.random()'),
  '/away-after-load': script(
    'onload = () => setTimeout(() => { location.href = "/away-after-load?" + Math.random() }, 100)',
  ),
  '/reloads-itself': script('onload = () => location.reload()'),
  '/script-to-404': script('location.replace("/404")'),
  '/late-to-404': script('onload = () => setTimeout(() => { location.href = "/404" }, 100)'),
  '/script-to-other-site': script('location.href = "http://other.test/good"'),
  '/closes-itself': script('onload = () => close()'),
  '/blank': script('location.href = "about:blank"'),
  '/fails-on-return': (response, request) => {
    if (request.headers.cookie !== undefined) status(500)(response, request);
    else {
      response.setHeader('Set-Cookie', 'session=1');
      html('')(response, request);
    }
  },
  '/wall-on-return': (response, request) => {
    const { body } = standIns['/wall-human'] ?? {};
    if (request.headers.cookie !== undefined) typed('text/html', body ?? '')(response, request);
    else {
      response.setHeader('Set-Cookie', 'session=1');
      html('')(response, request);
    }
  },
  ...Object.fromEntries(
    Object.entries({ ...standIns, ...fairPages }).map(([path, { type, body }]) => [
      path,
      typed(type, body),
    ]),
  ),
  '/second-page-fails': html('<p><a href="/404">The only other page there is, it says</a></p>'),
};

/** Starts the servers. */
export async function startDifficultSite(): Promise<DifficultSite> {
  const awaited = new Map<string, (request: IncomingMessage) => void>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.test');
    awaited.get(pathname)?.(request);
    awaited.delete(pathname);
    (pages[pathname] ?? status(404))(response, request);
  });
  const sockets = new Set<Socket>();
  const silent = createSilentServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  const [port, silentPort, freePort] = [await listen(server), await listen(silent), await free()];
  return {
    url: (path) => `http://site.test${path}`,
    silentUrl: `http://127.0.0.1:${silentPort}/`,
    refusedUrl: `http://127.0.0.1:${freePort}/`,
    browserArgs: [`--host-resolver-rules=MAP gone.test ~NOTFOUND,MAP *.test 127.0.0.1:${port}`],
    onRequest: (path, act) => awaited.set(path, act),
    close: async () => {
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
      await Promise.all([end(server), end(silent)]);
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function free(): Promise<number> {
  const server = createSilentServer();
  const port = await listen(server);
  await end(server);
  return port;
}

async function end(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
