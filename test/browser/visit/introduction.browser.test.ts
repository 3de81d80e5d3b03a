/** Who the visitor seems to be, in the page, its frames and workers, and to the servers: an ordinary Chrome. */
import { text } from 'node:stream/consumers';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../../src/browser/launch/launch-options.js';
import { Visit } from '../../../src/browser/visit/visit.js';
import { serveHttpsHosts, type HttpsHosts } from '../https-hosts.js';

interface Facts {
  readonly userAgent: string;
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly languages: readonly string[];
  readonly locale: string;
  readonly webdriver?: boolean;
  /** Widths and heights: of the screen, the window, the page. */
  readonly sizes?: readonly (readonly [number, number])[];
}

const report = (who: string): string => `{
  const { userAgent, userAgentData, languages, webdriver } = navigator;
  const facts = { userAgent, brands: userAgentData.brands, languages, webdriver,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    sizes: self.screen && [[screen.width, screen.height], [outerWidth, outerHeight], [innerWidth, innerHeight]] };
  fetch('/report?${who}', { method: 'POST', body: JSON.stringify(facts) });
}`;

const pages: Readonly<Record<string, string>> = {
  'news.test/': `<!doctype html><p>News</p><iframe src="https://embed.test/"></iframe><script>${report('page')}
    new Worker('/dedicated.js'); new SharedWorker('/shared.js'); navigator.serviceWorker.register('/service.js')</script>`,
  'embed.test/': `<!doctype html><script>${report('frame')} new Worker('/in-frame.js')</script>`,
};
const everybody = ['page', 'frame', 'dedicated', 'in-frame', 'shared', 'service'];

const facts = new Map<string, Facts>();
const requests: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];
let hosts: HttpsHosts;
let launched: LaunchedBrowser;
let visit: Visit;
let complete: () => void;
const reported = new Promise<void>((resolve) => (complete = resolve));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '', headers } = request;
  const place = `${headers.host}${url}`;
  if (/^(?:news|embed)\.test/.test(place)) requests.push({ url: place, headers });
  if (url.startsWith('/report')) {
    facts.set(url.slice('/report?'.length), JSON.parse(await text(request)) as Facts);
    if (facts.size === everybody.length) complete();
  }
  const script = /^\/([\w-]+)\.js$/.exec(url)?.[1];
  response.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript');
  response.end(script === undefined ? (pages[place] ?? '') : report(script));
}

beforeAll(async () => {
  hosts = await serveHttpsHosts(['news.test', 'embed.test'], (request, response) => {
    void answer(request, response);
  });
  launched = await launchBrowser({ browserArgs: hosts.browserArgs, locale: 'fr-FR' });
  const options = {
    locale: 'fr-FR',
    viewport: { width: 1280, height: 900 },
    waits: { minimumMs: 100, capMs: 3000 },
    timeoutMs: 20_000,
    hashSalt: 'salt',
  };
  visit = await Visit.open(launched.browser, options, () => []);
  await visit.goto('https://news.test/');
  await reported;
}, 60_000);

afterAll(async () => {
  await visit.close();
  await launched.close();
  await hosts.close();
});

describe('the visitor', () => {
  it.each(everybody)('is the same ordinary Chrome everywhere (%s)', (who) => {
    const { userAgent, brands, languages, locale, webdriver } = facts.get(who) ?? {};
    const major = /Chrome\/(\d+)/.exec(launched.version)?.[1] ?? '';

    expect(userAgent).toMatch(new RegExp(` Chrome/${major}\\.0\\.0\\.0 `));
    expect(brands).toContainEqual({ brand: 'Chromium', version: major });
    expect(JSON.stringify(brands)).not.toContain('Headless');
    expect(languages).toEqual(['fr-FR', 'fr', 'en-US', 'en']);
    expect(locale).toBe('fr-FR');
    expect(webdriver ?? false).toBe(false);
  });

  it.each(['page', 'frame'])(
    'has a screen that holds its window, and that the page (%s)',
    (who) => {
      const { sizes = [] } = facts.get(who) ?? {};
      const [screen = [0, 0], window = [0, 0], page = [0, 0]] = sizes;

      for (const side of [0, 1] as const) {
        expect(screen[side]).toBeGreaterThanOrEqual(window[side]);
        expect(window[side]).toBeGreaterThanOrEqual(page[side]);
      }
      expect(screen).toEqual([1920, 1080]);
    },
  );

  it('says so to every server, in the words of Chrome', () => {
    const documents = requests.filter(({ headers }) => headers['sec-fetch-dest'] === 'document');
    const all = requests.map(({ headers }) => headers);

    expect(all.map((headers) => headers['user-agent']).join()).not.toContain('Headless');
    expect(new Set(all.map((headers) => headers['accept-language']))).toEqual(
      new Set(['fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7']),
    );
    expect(documents.map(({ url }) => url)).toEqual(['news.test/']);
    expect(documents[0]?.headers['sec-ch-ua']).toMatch(/"Chromium";v="\d+"/);
    expect(JSON.stringify(all)).not.toContain('HeadlessChrome');
  });
});
