/** Requests of a real browser, against what its server received. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cookies } from '../../src/collectors/cookies/cookies.js';
import { requests, type RawRequest } from '../../src/collectors/requests.js';
import { startSite, watchVisit, type Routes, type WatchedSite } from './watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['news.test', 'cdn.test', 'tracker.test']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

afterEach(() => {
  site.served.length = 0;
});

/** Longest time that a request is waited for, in milliseconds. */
const awaitedMs = 30_000;

/** @param awaited address that is asked for at last, however long a busy machine takes to get there */
async function observe(routes: Routes, awaited?: string): Promise<RawRequest[]> {
  site.routes = { 'news.test/favicon.ico': { status: 404 }, ...routes };
  const watched = await watchVisit(site, { requests });
  try {
    await watched.visit.goto('https://news.test/');
    const isAsked = (): boolean =>
      awaited === undefined || site.served.some(({ url }) => url === awaited);
    const untilMs = Date.now() + awaitedMs;
    do {
      await watched.visit.settle();
    } while (!isAsked() && Date.now() < untilMs);
    return (await watched.results()).requests;
  } finally {
    await watched.visit.close();
  }
}

const script = (body: string): { type: string; body: string } => ({
  type: 'text/javascript',
  body,
});

/** Method and address of each, without query values, sorted. */
function addresses(all: readonly { method: string; url: string }[]): string[] {
  return all
    .map(({ method, url }) => `${method} ${url.replaceAll(/=[^&]*/g, '')}`)
    .filter((address) => !address.endsWith('/favicon.ico'))
    .toSorted();
}

describe('requests', () => {
  it('sees what page, frames and workers send, just as the server received it', async () => {
    const found = await observe({
      'news.test/': `<!doctype html><body>
        <script src="https://cdn.test/a.js"></script>
        <img src="https://tracker.test/pixel?id=42&ev=view#x">
        <iframe src="https://tracker.test/frame"></iframe>
        <script>
          navigator.sendBeacon('https://tracker.test/beacon', 'x');
          new Worker('/worker.js');
          new WebSocket('wss://tracker.test/socket');
        </script>`,
      'cdn.test/a.js': script("fetch('/from-script?uid=9')"),
      'news.test/from-script': 'x',
      'tracker.test/pixel': { status: 302, headers: { Location: 'https://cdn.test/pixel2' } },
      'cdn.test/pixel2': 'x',
      'tracker.test/frame': '<img src="/in-frame">',
      'tracker.test/in-frame': 'x',
      'tracker.test/beacon': { status: 204 },
      'news.test/worker.js': script("fetch('/from-worker')"),
      'news.test/from-worker': 'x',
    });

    expect(addresses(found.filter(({ type }) => type !== 'websocket'))).toEqual(
      addresses(site.served.filter(({ url }) => !url.endsWith('/socket'))),
    );
    const byUrl = new Map(found.map((request) => [request.url, request]));
    expect(byUrl.get('https://tracker.test/pixel?id&ev')).toMatchObject({
      host: 'tracker.test',
      type: 'image',
      status: 302,
      initiator: 'https://news.test/',
      frame: null,
    });
    expect(byUrl.get('https://cdn.test/pixel2')).toMatchObject({ status: 200, type: 'image' });
    expect(byUrl.get('https://news.test/from-script?uid')).toMatchObject({
      initiator: 'https://cdn.test/a.js',
      type: 'fetch',
      phase: 'before-choice',
    });
    expect(byUrl.get('https://tracker.test/frame')).toMatchObject({
      type: 'document',
      frame: 'https://tracker.test/frame',
      initiator: 'https://news.test/',
    });
    expect(byUrl.get('https://tracker.test/in-frame')).toMatchObject({
      frame: 'https://tracker.test/frame',
    });
    expect(byUrl.get('https://tracker.test/beacon')).toMatchObject({
      type: 'beacon',
      method: 'POST',
      bytesSent: 1,
    });
    expect(byUrl.get('https://cdn.test/pixel2')?.redirectedFrom).toBe(
      'https://tracker.test/pixel?id&ev',
    );
    expect(byUrl.get('https://tracker.test/pixel?id&ev')?.redirectedFrom).toBeNull();
    expect(byUrl.get('https://news.test/from-script?uid')?.chain).toEqual([
      { url: 'https://cdn.test/a.js', line: 1, column: 1 },
      { url: 'https://news.test/', line: 2, column: expect.any(Number) },
    ]);
    expect(byUrl.get('https://news.test/from-worker')).toMatchObject({
      initiator: 'https://news.test/worker.js',
    });
    expect(byUrl.get('wss://tracker.test/socket')).toMatchObject({ type: 'websocket' });
  });

  it('sees what service workers and shared workers send', async () => {
    const found = await observe(
      {
        'news.test/': `<script>
        navigator.serviceWorker.register('/service.js').then(() => fetch('/registered'));
        new SharedWorker('/shared.js');
      </script>`,
        'news.test/service.js': script(`addEventListener('install', (event) => {
        event.waitUntil(fetch('https://tracker.test/from-service', { mode: 'no-cors' }));
      })`),
        'news.test/shared.js': script(
          "fetch('https://tracker.test/from-shared', { mode: 'no-cors' })",
        ),
        'news.test/registered': 'x',
        'tracker.test/from-service': 'x',
        'tracker.test/from-shared': 'x',
      },
      'https://tracker.test/from-shared',
    );

    expect(addresses(found)).toEqual(addresses(site.served));
    expect(addresses(found)).toContain('GET https://news.test/registered');
  });

  it('is alone with workers: puppeteer, which lets them run at once, stays away', async () => {
    site.routes = {
      'news.test/': `<script>
        navigator.serviceWorker.register('/worker.js').then(() => new Worker('/worker.js'));
      </script>`,
      'news.test/worker.js': script("fetch('/told?' + self.constructor.name)"),
      'news.test/told?DedicatedWorkerGlobalScope': 'x',
      'news.test/told?ServiceWorkerGlobalScope': 'x',
    };
    const countOf = (): number => site.served.filter(({ url }) => url.includes('/told')).length;
    const { visit } = await watchVisit(site, { requests });
    try {
      await visit.goto('https://news.test/');
      const untilMs = Date.now() + awaitedMs;
      do {
        await visit.settle();
      } while (countOf() < 2 && Date.now() < untilMs);
      expect(countOf()).toBe(2);

      expect(visit.context.targets()).toEqual([]);
    } finally {
      await visit.close();
    }
  });

  it('keeps what the cache sends back by itself, as a hash', async () => {
    const marked = { headers: { etag: '"number-of-one-visitor"', 'cache-control': 'no-cache' } };
    site.routes = {
      'news.test/': '<img src="https://tracker.test/count">',
      'tracker.test/count': { ...marked, type: 'image/svg+xml', body: '<svg/>' },
    };
    const { visit, results } = await watchVisit(site, { requests });
    try {
      for (const load of [() => visit.goto('https://news.test/'), () => visit.reload()]) {
        await load();
        await visit.settle();
      }
      const counted = (await results()).requests.filter(({ host }) => host === 'tracker.test');

      expect(counted[0]).not.toHaveProperty('validatorHash');
      expect(counted[1]).toMatchObject({ validatorHash: expect.stringMatching(/^[\da-f]{8,}$/) });
    } finally {
      await visit.close();
    }
  });

  it('tells beacons, pings of links and sockets apart, and what they weigh', async () => {
    const found = await observe(
      {
        'news.test/': `<!doctype html><a href="/there" target="frame" ping="https://tracker.test/ping">there</a><iframe name="frame"></iframe>
          <script>
            navigator.sendBeacon('https://tracker.test/beacon', 'x'.repeat(500));
            fetch('https://tracker.test/fetched', { method: 'POST', mode: 'no-cors', body: new Blob(['y'.repeat(700)]) });
            document.querySelector('a').click();
            const socket = new WebSocket('wss://tracker.test/socket');
            socket.onmessage = ({ data }) => {
              if (data !== 'two') return;
              socket.send('first'); socket.send('café');
              fetch('/sent');
            };
          </script>`,
        'news.test/sent': 'x',
        'tracker.test/socket': { messages: ['one', 'two'] },
        'tracker.test/beacon': { status: 204 },
        'tracker.test/ping': { status: 204 },
        'news.test/there': 'x',
        'tracker.test/fetched': 'z'.repeat(20_000),
      },
      'https://news.test/sent',
    );

    const sent = found.filter(({ host }) => host === 'tracker.test');
    const byPath = new Map(sent.map((request) => [new URL(request.url).pathname, request]));
    expect(byPath.get('/beacon')).toMatchObject({ type: 'beacon', bytesSent: 500 });
    expect(byPath.get('/ping')).toMatchObject({ type: 'ping', bytesSent: 4 });
    expect(byPath.get('/fetched')).toMatchObject({
      type: 'fetch',
      bytesSent: 700,
      bytesReceived: 20_000,
    });
    expect(byPath.get('/socket')).toMatchObject({ type: 'websocket', bytesReceived: 6 });
    for (const [path, { bytesSent }] of byPath) {
      const served = site.served.find(({ url }) => new URL(url).pathname === path);
      expect(Buffer.byteLength(served?.body ?? 'missing')).toBe(bytesSent);
    }
  });

  it('sees what a page sends while it is left', async () => {
    site.routes = {
      'news.test/': `<script>addEventListener('pagehide', () => {
        navigator.sendBeacon('https://tracker.test/left', 'x');
        document.cookie = 'left=1';
      });</script>`,
      'tracker.test/left': { status: 204 },
    };
    const watched = await watchVisit(site, { requests, cookies });
    try {
      await watched.visit.goto('https://news.test/');
      await watched.visit.settle();
      await watched.visit.reload();
      await watched.visit.settle();
      const found = await watched.results();

      expect(addresses(found.requests)).toContain('POST https://tracker.test/left');
      expect(found.cookies).toMatchObject([{ name: 'left', setBy: { url: 'https://news.test/' } }]);
    } finally {
      await watched.visit.close();
    }
  });

  it('tells the names of the cookies that were sent', async () => {
    const found = await observe({
      'news.test/': {
        body: '<img src="/a"><img src="https://tracker.test/b">',
        headers: { 'Set-Cookie': ['z=1; Path=/', 'k=1; Path=/', 'elsewhere=1; Path=/x'] },
      },
      'news.test/a': 'x',
      'tracker.test/b': 'x',
    });

    const sent = Object.fromEntries(found.map(({ url, cookiesSent }) => [url, cookiesSent]));
    expect(sent['https://news.test/a']).toEqual(['k', 'z']);
    expect(sent['https://tracker.test/b']).toEqual([]);
  });

  it('keeps a request that got no answer', async () => {
    const found = await observe({
      'news.test/': '<img src="http://127.0.0.1:1/closed"><img src="data:,x">',
    });

    const closed = found.find(({ host }) => host === '127.0.0.1');
    expect(closed).toMatchObject({ status: null });
    expect(found.some(({ url }) => url.startsWith('data:'))).toBe(false);
  });
});
