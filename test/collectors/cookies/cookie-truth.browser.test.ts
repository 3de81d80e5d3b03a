/** Every way to set a cookie that a site has, or fails at: what was observed against what was done. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawCookie } from '../../../src/collectors/cookies/assemble-cookies.js';
import type { RejectedCookies } from '../../../src/collectors/cookies/assemble-rejected.js';
import { cookies } from '../../../src/collectors/cookies/cookies.js';
import { rejectedCookies } from '../../../src/collectors/cookies/rejected-cookies.js';
import {
  startSite,
  watchVisit,
  type Answer,
  type Routes,
  type WatchedSite,
} from '../watched-site.js';

interface Seen {
  readonly cookies: RawCookie[];
  readonly rejectedCookies: RejectedCookies;
}

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['www.news.test', 'tracker.test']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

const page = 'www.news.test/';

async function observe(routes: Routes): Promise<Seen> {
  site.routes = routes;
  const watched = await watchVisit(site, { cookies, rejectedCookies });
  try {
    await watched.visit.goto('https://www.news.test/');
    await watched.visit.settle({ minimumMs: 600, capMs: 5000 });
    await watched.phaseEnds();
    return await watched.results();
  } finally {
    await watched.visit.close();
  }
}

function sets(lines: readonly string[], body = 'news'): Answer {
  return { body, headers: { 'Set-Cookie': lines } };
}

const script = (body: string): Answer => ({ type: 'text/javascript', body });
const inPage = (body: string): Answer => ({ body: `<script>${body}</script>` });

describe('cookies that the browser refuses', () => {
  it.each([
    ['a prefix that promises more', '__Host-a=1; Path=/', ['invalid-prefix']],
    ['another site', 'a=1; Domain=tracker.test', ['invalid-domain']],
    ['SameSite=None without Secure', 'a=1; SameSite=None', ['same-site-none-insecure']],
    ['more than it can hold', `a=${'x'.repeat(4096)}`, ['name-value-pair-exceeds-max-size']],
    ['a control character', 'a=b\tc', ['disallowed-character']],
  ])('are told with the reason: %s', async (_what, line, reasons) => {
    const seen = await observe({ [page]: sets([line, 'good=1']) });

    expect(seen.cookies.map(({ name }) => name)).toEqual(['good']);
    expect(seen.rejectedCookies.cookies).toMatchObject([
      { reasons, by: 'header', setBy: { url: 'https://www.news.test/' }, phase: 'before-choice' },
    ]);
  });

  it('are told where another site may not set them for want of SameSite=None', async () => {
    const seen = await observe({
      [page]: '<img src="https://tracker.test/pixel">',
      'tracker.test/pixel': sets([
        'lax=1; SameSite=Lax',
        'unsaid=1',
        'none=1; SameSite=None; Secure',
      ]),
    });

    expect(seen.cookies.map(({ name }) => name)).toEqual(['none']);
    const reasons = new Map(seen.rejectedCookies.cookies.map((each) => [each.name, each.reasons]));
    expect(reasons.get('lax')).toEqual([expect.stringMatching(/same-site-lax$/)]);
    expect(reasons.get('unsaid')).toEqual([expect.stringMatching(/unspecified-treated-as-lax$/)]);
    expect(reasons.size).toBe(2);
  });

  it('are told of scripts too, and those that were taken are not', async () => {
    const seen = await observe({
      [page]: inPage(`document.cookie = 'hidden=1; HttpOnly'; document.cookie = '';
        document.cookie = 'far=1; Domain=tracker.test'; document.cookie = 'near=1; Domain=news.test'`),
    });

    expect(seen.cookies.map(({ name, domain }) => [name, domain])).toEqual([['near', 'news.test']]);
    expect(seen.rejectedCookies.cookies.map(({ name, reasons }) => [name, ...reasons])).toEqual([
      ['hidden', 'http-only'],
      ['', 'no-cookie-content'],
      ['far', 'invalid-domain'],
    ]);
  });

  it('count once where the same line comes again and again', async () => {
    const seen = await observe({
      [page]: inPage(
        "for (let i = 0; i < 50; i += 1) document.cookie = 'far=1; Domain=tracker.test'",
      ),
    });

    expect(seen.rejectedCookies.cookies).toMatchObject([{ name: 'far', times: 50 }]);
  });
});

describe('cookies that change', () => {
  it('are told change by change, in time order', async () => {
    const { cookies: found } = await observe({
      [page]: sets(
        ['a=1; Max-Age=86400'],
        `<script>document.cookie = 'a=22; path=/'; document.cookie = 'a=; path=/; max-age=0'</script>`,
      ),
    });

    expect(found).toMatchObject([{ name: 'a', presentIn: [] }]);
    expect(found[0]?.changes).toMatchObject([
      { action: 'set', by: 'header', outcome: 'taken', lifetimeDays: 1, valueLength: 1 },
      { action: 'set', by: 'script', outcome: 'taken', lifetimeDays: null, valueLength: 2 },
      { action: 'delete', by: 'script', outcome: 'taken' },
    ]);
  });

  it('are told to be extended where a later page asks for as long again', async () => {
    site.routes = {
      [page]: sets(['rolling=1; Max-Age=3600', 'fixed=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT']),
    };
    const watched = await watchVisit(site, { cookies });
    try {
      await watched.visit.goto('https://www.news.test/');
      await watched.visit.settle({ minimumMs: 1600, capMs: 5000 });
      await watched.visit.reload();
      await watched.visit.settle();
      const { cookies: found } = await watched.results();

      const told = found.map(({ name, changes }) => [name, changes?.map((each) => each.extends)]);
      expect(told).toEqual([
        ['fixed', [undefined, undefined]],
        ['rolling', [undefined, true]],
      ]);
    } finally {
      await watched.visit.close();
    }
  });

  it('are bounded where a page never stops, and what is left out is counted', async () => {
    const { cookies: found } = await observe({
      [page]: inPage("for (let i = 0; i < 2000; i += 1) document.cookie = 'a=' + i"),
    });

    expect(found).toMatchObject([{ name: 'a', changesOmitted: 1950 }]);
    expect(found[0]?.changes).toHaveLength(50);
  });

  it('are asked for longer than the browser keeps them', async () => {
    const { cookies: found } = await observe({ [page]: sets(['long=1; Max-Age=63072000']) });

    expect(found).toMatchObject([{ name: 'long', lifetimeDays: 730, keptDays: 400 }]);
  });
});

describe('who set a cookie', () => {
  it('is told with the line, and with all who led there', async () => {
    const { cookies: found } = await observe({
      [page]: '<p>news</p>\n<script src="https://tracker.test/loader.js?id=1"></script>',
      'tracker.test/loader.js': script(
        "\n\nconst next = document.createElement('script'); next.src = '/writer.js'; document.head.append(next);",
      ),
      'www.news.test/writer.js': script(
        "function write() {\n  document.cookie = 'a=1';\n}\nwrite();",
      ),
    });

    expect(found[0]?.setBy).toMatchObject({
      how: 'script',
      url: 'https://www.news.test/writer.js',
      chain: [
        { url: 'https://www.news.test/writer.js', line: 2 },
        { url: 'https://www.news.test/writer.js', line: 4 },
        { url: 'https://tracker.test/loader.js?id', line: 3 },
        { url: 'https://www.news.test/', line: 2 },
      ],
    });
  });

  it('may be a service worker', async () => {
    const { cookies: found } = await observe({
      [page]: inPage("navigator.serviceWorker.register('/worker.js')"),
      'www.news.test/worker.js': script(
        "addEventListener('install', (event) => event.waitUntil(cookieStore.set('sw', '1')))",
      ),
    });

    expect(found).toMatchObject([
      { name: 'sw', setBy: { how: 'script', url: 'https://www.news.test/worker.js' } },
    ]);
    expect(found[0]?.changes).toMatchObject([{ by: 'worker', outcome: 'taken' }]);
  });

  it('may be the answer to a beacon, and each hop that led to it', async () => {
    const { cookies: found } = await observe({
      [page]: inPage("navigator.sendBeacon('/collect', 'x')"),
      'www.news.test/collect': {
        status: 307,
        headers: { Location: '/on', 'Set-Cookie': 'hop=1' },
      },
      'www.news.test/on': sets(['end=1']),
    });

    expect(found.map(({ name, setBy }) => [name, setBy.url])).toEqual([
      ['end', 'https://www.news.test/on'],
      ['hop', 'https://www.news.test/collect'],
    ]);
  });
});

describe('where a cookie went', () => {
  it('is what the server received', async () => {
    site.served.length = 0;

    const { cookies: found } = await observe({
      [page]: sets(['a=1'], '<img src="/one"><img src="https://tracker.test/two">'),
      'tracker.test/two': sets(['t=1; SameSite=None; Secure'], ''),
    });

    const received = site.served.filter(({ cookie }) => cookie.includes('a=1')).length;
    expect(received).toBeGreaterThan(0);
    expect(found.find(({ name }) => name === 'a')?.sentIn).toEqual([
      { phase: 'before-choice', host: 'www.news.test', requests: received },
    ]);
    expect(found.find(({ name }) => name === 't')?.sentIn).toEqual([]);
  });
});
