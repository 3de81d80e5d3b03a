/** Cookies of a real browser: what is taken, who set it, when, and where it is sent. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cookies } from '../../../src/collectors/cookies/cookies.js';
import type { RawCookie } from '../../../src/collectors/cookies/assemble-cookies.js';
import {
  evaluateIn,
  startSite,
  watchVisit,
  type Answer,
  type Routes,
  type WatchedSite,
} from '../watched-site.js';

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

async function observe(routes: Routes): Promise<RawCookie[]> {
  site.routes = routes;
  const watched = await watchVisit(site, { cookies });
  try {
    await watched.visit.goto('https://news.test/articles/1');
    await watched.visit.settle();
    await watched.phaseEnds();
    return (await watched.results()).cookies;
  } finally {
    await watched.visit.close();
  }
}

const script = (body: string): { type: string; body: string } => ({
  type: 'text/javascript',
  body,
});

describe('cookies', () => {
  it('tells a cookie of an answer with every attribute', async () => {
    const found = await observe({
      'news.test/articles/1': {
        body: 'news',
        headers: {
          'Set-Cookie': 'sid=1; Max-Age=86400; Path=/; Secure; HttpOnly; SameSite=Lax',
        },
      },
    });

    const told = {
      valueHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      valueLength: 1,
      valueShape: 'number',
    };
    expect(found).toEqual([
      {
        name: 'sid',
        domain: 'news.test',
        path: '/',
        phase: 'before-choice',
        atMs: expect.any(Number),
        presentIn: ['before-choice'],
        setBy: { how: 'header', url: 'https://news.test/articles/1', chain: [] },
        lifetimeDays: 1,
        keptDays: 1,
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
        partitioned: false,
        ...told,
        rewrittenIn: ['before-choice'],
        sentIn: [{ phase: 'before-choice', host: 'news.test', requests: 1 }],
        changes: [
          {
            atMs: expect.any(Number),
            phase: 'before-choice',
            action: 'set',
            by: 'header',
            outcome: 'taken',
            url: 'https://news.test/articles/1',
            initiator: [],
            lifetimeDays: 1,
            ...told,
          },
        ],
        changesOmitted: 0,
      },
    ]);
  });

  it('tells the script of another host that wrote a cookie, and the lifetime it asked for', async () => {
    const found = await observe({
      'news.test/articles/1': '<script src="https://cdn.test/a.js?id=7"></script>',
      'cdn.test/a.js': script("document.cookie = '_ga=1; path=/; max-age=' + 86400 * 730"),
    });

    expect(found).toMatchObject([
      {
        name: '_ga',
        setBy: { how: 'script', url: 'https://cdn.test/a.js?id' },
        lifetimeDays: 730,
      },
    ]);
  });

  it('sees third-party cookies: by header, and by script in a frame of another process', async () => {
    const found = await observe({
      'news.test/articles/1': '<iframe src="https://tracker.test/frame"></iframe>',
      'tracker.test/frame': {
        body: '<script src="/f.js"></script>',
        headers: { 'Set-Cookie': 'h=1; SameSite=None; Secure' },
      },
      'tracker.test/f.js': script("document.cookie = 's=1; SameSite=None; Secure'"),
    });

    expect(found).toMatchObject([
      { domain: 'tracker.test', name: 'h', setBy: { url: 'https://tracker.test/frame' } },
      { domain: 'tracker.test', name: 's', setBy: { url: 'https://tracker.test/f.js' } },
    ]);
  });

  it('sees a cookie that is set and taken away within one phase', async () => {
    const found = await observe({
      'news.test/articles/1': `<script>
        document.cookie = 'gone=1'; document.cookie = 'gone=; max-age=0';
        document.cookie = 'never=; max-age=0';
      </script>`,
    });

    expect(found).toMatchObject([{ name: 'gone', presentIn: [] }]);
  });

  it('leaves out what the browser did not take', async () => {
    const found = await observe({
      'news.test/articles/1': {
        body: `<script>
          document.cookie = '__Host-x=1; path=/elsewhere; secure';
          document.cookie = 'alien=1; domain=cdn.test';
        </script>`,
        headers: { 'Set-Cookie': ['other=1; Domain=cdn.test', '__Secure-y=1; Path=/'] },
      },
    });

    expect(found).toEqual([]);
  });

  it('leaves out what answers to requests without credentials would set', async () => {
    const answer = (name: string): Answer => ({
      headers: { 'Set-Cookie': `${name}=1; SameSite=None; Secure` },
    });
    const found = await observe({
      'news.test/articles/1': `<img src="https://tracker.test/image">
        <img crossorigin src="https://tracker.test/anonymous">
        <script>
          fetch('https://tracker.test/without', { mode: 'no-cors' });
          fetch('https://tracker.test/with', { mode: 'no-cors', credentials: 'include' });
        </script>`,
      'tracker.test/image': answer('image'),
      'tracker.test/anonymous': answer('anonymous'),
      'tracker.test/without': answer('without'),
      'tracker.test/with': answer('with'),
    });

    expect(found.map(({ name }) => name)).toEqual(['image', 'with']);
  });

  it('sees what cookieStore sets', async () => {
    const found = await observe({
      'news.test/articles/1': `<script type="module">
        await cookieStore.set({ name: 'store', value: '1', expires: Date.now() + 10 * 86400000 });
        await cookieStore.set('brief', '1'); await cookieStore.delete('brief');
      </script>`,
    });

    expect(found).toMatchObject([
      { name: 'brief', lifetimeDays: null, presentIn: [], setBy: { how: 'script' } },
      { name: 'store', lifetimeDays: 10, setBy: { url: 'https://news.test/articles/1' } },
    ]);
  });

  it('tells partitioned cookies', async () => {
    const found = await observe({
      'news.test/articles/1': '<iframe src="https://tracker.test/frame"></iframe>',
      'tracker.test/frame': {
        body: "<script>document.cookie = 's=1; SameSite=None; Secure; Partitioned'</script>",
        headers: { 'Set-Cookie': 'h=1; SameSite=None; Secure; Partitioned' },
      },
    });

    expect(found).toMatchObject([
      { name: 'h', partitioned: true, setBy: { how: 'header' } },
      { name: 's', partitioned: true, setBy: { how: 'script' } },
    ]);
  });

  it('gives each hop of a redirect its own cookies', async () => {
    const found = await observe({
      'news.test/articles/1': '<img src="https://tracker.test/one">',
      'tracker.test/one': {
        status: 302,
        headers: { Location: 'https://cdn.test/two', 'Set-Cookie': 'a=1; SameSite=None; Secure' },
      },
      'cdn.test/two': {
        status: 302,
        headers: {
          Location: 'https://tracker.test/end',
          'Set-Cookie': 'b=1; SameSite=None; Secure',
        },
      },
      'tracker.test/end': { headers: { 'Set-Cookie': 'c=1; SameSite=None; Secure' } },
    });

    expect(found).toMatchObject([
      { name: 'b', domain: 'cdn.test', setBy: { url: 'https://cdn.test/two' } },
      { name: 'a', domain: 'tracker.test', sentIn: [{ host: 'tracker.test' }] },
      { name: 'c', domain: 'tracker.test', sentIn: [] },
    ]);
  });
});

describe('a page that works against the observation', () => {
  it('cannot hide a write by overriding what the page functions could use', async () => {
    const found = await observe({
      'news.test/articles/1': `<script>
        Error.prepareStackTrace = () => 'https://evil.test/'; Error.stackTraceLimit = 0;
        console.debug = () => {}; JSON.stringify = () => '{}'; globalThis.Proxy = null;
        Array.prototype[Symbol.iterator] = null; Promise.prototype.then = null;
        Reflect.apply = () => {}; globalThis.Map = null; String.prototype.split = null;
        Object.prototype.get = () => 'trap'; Object.prototype.apply = () => 'trap';
        document.cookie = { toString() { this.n = (this.n ?? 0) + 1; return 'line=' + this.n; } };
      </script>`,
    });

    expect(found).toMatchObject([
      { name: 'line', setBy: { how: 'script', url: 'https://news.test/articles/1' } },
    ]);
  });

  it('cannot get an unwatched setter from an empty frame', async () => {
    const found = await observe({
      'news.test/articles/1': `<script>
        const frame = document.documentElement.appendChild(document.createElement('iframe'));
        frame.contentDocument.cookie = 'inner=1'; frame.contentDocument.cookie = 'inner=; max-age=0';
        const { set } = Object.getOwnPropertyDescriptor(frame.contentWindow.Document.prototype, 'cookie');
        set.call(document, 'outer=1'); set.call(document, 'outer=; max-age=0');
      </script>`,
    });

    expect(found.map(({ name }) => name)).toEqual(['inner', 'outer']);
  });

  it('sees nothing of the observation, and cannot forge it', async () => {
    const found = await observe({
      'news.test/articles/1': `<script>
        const { get, set, enumerable } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
        const names = Object.getOwnPropertyNames(window).filter((name) => /bandeau|^binding/i.test(name));
        const seen = [set.name, set.length, enumerable, 'prototype' in set, String(set).includes('[native code]'),
          Object.getOwnPropertyNames(set).join(), names.length, Object.keys(Document.prototype).includes('cookie')];
        let caller;
        try { document.cookie = { toString: function toString() { caller = toString.caller; return 'x=1'; } }; } catch {}
        console.debug('token', 'cookie', location.href, 'forged=1', 'forged=1');
        document.cookie = 'seen=' + encodeURIComponent(JSON.stringify([...seen, String(caller)])) + '; path=/';
        fetch('/seen?' + document.cookie);
      </script>`,
    });

    const { cookie = '' } = site.served.find(({ url }) => url.includes('/seen')) ?? {};
    const seen = /seen=([^;]*)/.exec(cookie)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(seen))).toEqual([
      'set cookie',
      1,
      true,
      false,
      true,
      'length,name',
      0,
      true,
      'null',
    ]);
    expect(found.map(({ name }) => name)).toEqual(['seen', 'x']);
  });
});

describe('phases', () => {
  it('tells the phase of the first writing, of each rewriting, and where a cookie stayed', async () => {
    site.routes = {
      'news.test/articles/1': `<script>document.cookie = 'kept=1'; document.cookie = 'first=1'</script>`,
      'news.test/late': { headers: { 'Set-Cookie': 'late=1; Path=/; Max-Age=60' } },
    };
    const watched = await watchVisit(site, { cookies });
    try {
      await watched.visit.goto('https://news.test/articles/1');
      await watched.visit.settle();
      await watched.phaseEnds();
      watched.visit.enterPhase('after-choice');
      await evaluateIn(
        watched.visit,
        `(async () => {
        document.cookie = 'first=; max-age=0';
        document.cookie = 'kept=2';
        await fetch('/late');
      })()`,
      );
      await watched.visit.settle();
      await watched.phaseEnds();
      const found = (await watched.results()).cookies;

      expect(found).toMatchObject([
        { name: 'first', phase: 'before-choice', presentIn: ['before-choice'] },
        {
          name: 'kept',
          phase: 'before-choice',
          presentIn: ['before-choice', 'after-choice'],
          rewrittenIn: ['before-choice', 'after-choice'],
        },
        { name: 'late', phase: 'after-choice', presentIn: ['after-choice'] },
      ]);
    } finally {
      await watched.visit.close();
    }
  });
});

describe('where third-party cookies are blocked', () => {
  it('leaves them out, and keeps those of the visited site', async () => {
    const blocking = await startSite(['news.test', 'tracker.test'], { thirdPartyCookies: 'block' });
    try {
      blocking.routes = {
        'news.test/': {
          body: '<iframe src="https://tracker.test/"></iframe>',
          headers: { 'Set-Cookie': 'own=1' },
        },
        'tracker.test/': {
          body: "<script>document.cookie = 's=1; SameSite=None; Secure'</script>",
          headers: { 'Set-Cookie': 'h=1; SameSite=None; Secure' },
        },
      };
      const watched = await watchVisit(blocking, { cookies });
      await watched.visit.goto('https://news.test/');
      await watched.visit.settle();
      const found = (await watched.results()).cookies;

      expect(found.map(({ name }) => name)).toEqual(['own']);
    } finally {
      await blocking.close();
    }
  }, 60_000);
});
