/** Headers for one host, in all the ways a page asks for things: the server's own log says who got them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { VisitOptions } from '../../../src/browser/visit/visit.js';
import {
  startSite,
  watchVisit,
  type Routes,
  type ServedRequest,
  type WatchedSite,
} from '../../collectors/watched-site.js';

const script = (body: string) => ({ type: 'text/javascript', body });
const anyone = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
const askBoth = `fetch('https://news.test/from-' + place);
  fetch('https://ads.test/from-' + place, { mode: 'no-cors' });`;

const routes: Routes = {
  'news.test/': `<link rel="stylesheet" href="/style"><img src="/picture"><img src="/to-ads">
    <img src="https://ads.test/pixel"><img src="https://ads.test/to-news">
    <img src="https://sub.news.test/pixel"><img src="/to-own">
    <iframe src="https://ads.test/frame"></iframe><iframe src="/own-frame"></iframe>
    <form method="post" action="/post" target="posted"><input name="a" value="b"></form>
    <iframe name="posted"></iframe>
    <script>const place = 'page'; ${askBoth}
      document.forms[0].submit(); navigator.sendBeacon('/beacon', 'posted');
      fetch('/kept', { keepalive: true }); fetch('/fetch-to-ads', { mode: 'no-cors' });
      new Worker('/worker.js'); new SharedWorker('/shared.js');
      navigator.serviceWorker.register('/service.js');</script>`,
  'news.test/style': { type: 'text/css', body: 'body { background: url(/from-style) }' },
  'news.test/to-ads': { status: 302, headers: { Location: 'https://ads.test/moved' } },
  'news.test/fetch-to-ads': { status: 307, headers: { Location: 'https://ads.test/moved-fetch' } },
  'news.test/to-own': { status: 302, headers: { Location: '/moved-here' } },
  'ads.test/to-news': { status: 302, headers: { Location: 'https://news.test/moved-back' } },
  'news.test/own-frame': `<script>const place = 'own-frame'; ${askBoth}</script>`,
  'ads.test/frame': `<script>const place = 'ads-frame'; ${askBoth}</script>
    <img src="https://news.test/from-ads"><iframe src="https://news.test/inner"></iframe>`,
  'news.test/inner': `<script>const place = 'inner-frame'; ${askBoth}</script>`,
  'news.test/worker.js': script(`const place = 'worker'; importScripts('/import.js'); ${askBoth}`),
  'news.test/import.js': script(''),
  'news.test/shared.js': script(`const place = 'shared'; ${askBoth}`),
  'news.test/service.js': script(`const place = 'service'; ${askBoth}`),
  'news.test/next': `<img src="/next-picture"><img src="https://ads.test/next">`,
  'news.test/away': { status: 302, headers: { Location: 'https://other.test/' } },
  'other.test/': '<p>Elsewhere</p><img src="/own"><img src="https://news.test/from-other">',
  'ads.test/from-page': { headers: anyone },
};

const hostHeaders = [{ origin: 'https://news.test', headers: { 'X-Staging': 'hush' } }];

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['news.test', 'sub.news.test', 'ads.test', 'other.test']);
  site.routes = routes;
}, 60_000);

afterEach(() => void (site.served.length = 0));
afterAll(() => site.close());

/** Every request of a visit to the pages, one after another. */
async function visitAll(
  paths: readonly string[],
  options: Partial<VisitOptions> = { hostHeaders },
): Promise<readonly ServedRequest[]> {
  const { visit } = await watchVisit(site, {}, options);
  try {
    for (const path of paths) {
      await visit.goto(`https://news.test${path}`);
      await visit.settle({ minimumMs: 1500, capMs: 8000 });
    }
    return [...site.served];
  } finally {
    await visit.close();
  }
}

const hostOf = ({ url }: ServedRequest): string => new URL(url).host;
const isSent = ({ headers }: ServedRequest): boolean => headers['x-staging'] === 'hush';
const urlsOf = (requests: readonly ServedRequest[]): string[] =>
  [...new Set(requests.map(({ url }) => url))].toSorted();
const pathsOf = (requests: readonly ServedRequest[]): string[] =>
  urlsOf(requests).map((url) => new URL(url).pathname);

describe('headers for one host', () => {
  it('go with whatever is asked of it, and with nothing that is asked of others', async () => {
    const served = await visitAll(['/', '/next']);

    expect(urlsOf(served.filter((each) => hostOf(each) !== 'news.test' && isSent(each)))).toEqual(
      [],
    );
    const own = served.filter((each) => hostOf(each) === 'news.test');
    // Which page asks for it, the browser alone knows.
    const bare = own.filter((each) => !isSent(each) && !each.url.endsWith('/favicon.ico'));
    expect(pathsOf(bare)).toEqual([]);
    expect(pathsOf(own)).toEqual(
      expect.arrayContaining(
        `/ /beacon /fetch-to-ads /from-ads /from-ads-frame /from-inner-frame /from-own-frame /from-page
        /from-service /from-shared /from-style /from-worker /import.js /inner /kept /moved-back
        /moved-here /next /next-picture /own-frame /picture /post /service.js /shared.js /style
        /to-ads /to-own /worker.js`.split(/\s+/),
      ),
    );
    const others = urlsOf(served.filter((each) => hostOf(each) !== 'news.test'));
    const asked = `frame from-ads-frame from-inner-frame from-own-frame from-page from-service
      from-shared from-worker moved moved-fetch next pixel to-news`.split(/\s+/);
    expect(others).toEqual(expect.arrayContaining(asked.map((path) => `https://ads.test/${path}`)));
    expect(others).toContain('https://sub.news.test/pixel');
  });

  it('stay behind where the page leads to another host', async () => {
    const served = await visitAll(['/away']);

    expect(urlsOf(served.filter(isSent))).toEqual([
      'https://news.test/away',
      'https://news.test/from-other',
    ]);
    expect(urlsOf(served)).toContain('https://other.test/own');
  });

  it('change nothing else of a request', async () => {
    const withThem = await visitAll(['/', '/next']);
    site.served.length = 0;
    const without = await visitAll(['/', '/next'], {});

    const essence = (requests: readonly ServedRequest[]): string[] =>
      requests
        // A browser asks for these when it likes, the service worker's script once more to update it.
        .filter(({ url }) => !/favicon|from-(service|shared)|service\.js/.test(url))
        .map(({ method, url, body, headers: { 'x-staging': _own, connection: _c, ...headers } }) =>
          JSON.stringify([url, method, body, Object.entries(headers).map(String).toSorted()]),
        )
        .map((line) => line.replaceAll(/WebKitFormBoundary\w+/g, ''));
    expect([...new Set(essence(withThem))].toSorted()).toEqual(
      [...new Set(essence(without))].toSorted(),
    );
  });

  it('leave Global Privacy Control to everybody', async () => {
    const served = await visitAll(['/'], { hostHeaders, globalPrivacyControl: true });

    // Chromium asks for these before or beside the page that it lets anybody into, headers or not.
    const without = served
      .filter(({ headers }) => headers['sec-gpc'] !== '1')
      .filter(({ url }) => !/\/(?:favicon\.ico|service\.js)$/.test(url));
    expect(urlsOf(without)).toEqual([]);
    expect(new Set(served.filter(isSent).map(hostOf))).toEqual(new Set(['news.test']));
  });
});
