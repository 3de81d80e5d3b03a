/** Connections ahead of any request, against those that the server saw opened. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connections, type RawConnection } from '../../src/collectors/connections.js';
import { requests } from '../../src/collectors/requests.js';
import { startSite, watchVisit, type Answer, type WatchedSite } from './watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite([
    'news.test',
    'one.test',
    'two.test',
    'three.test',
    'four.test',
    'five.test',
    'six.test',
  ]);
}, 60_000);

afterAll(async () => {
  await site.close();
});

interface Seen {
  readonly connections: RawConnection[];
  /** Hosts that a visitor's browser connects to and never asks for anything, as the server knows them. */
  readonly onlyConnected: string[];
  readonly requested: ReadonlySet<string>;
}

/** @param awaited hosts that the server waits for */
async function observe(page: string | Answer, awaited: readonly string[]): Promise<Seen> {
  site.routes = { 'news.test/': page };
  const watched = await watchVisit(site, { connections, requests });
  try {
    await watched.visit.goto('https://news.test/');
    await watched.visit.settle();
    const results = await watched.results();
    const onlyConnected = await openAsVisitor(awaited);
    const requested = new Set(results.requests.map(({ host }) => host));
    return { connections: results.connections, onlyConnected, requested };
  } finally {
    await watched.visit.close();
  }
}

/** Chromium connects ahead only from a profile of its own, never from the isolated one of a visit. */
async function openAsVisitor(awaited: readonly string[]): Promise<string[]> {
  site.served.length = 0;
  site.connected.length = 0;
  const page = await site.launched.browser.defaultBrowserContext().newPage();
  try {
    await page.goto('https://news.test/');
    const untilMs = Date.now() + 20_000;
    do {
      await page.waitForNetworkIdle({ idleTime: 500 });
    } while (!awaited.every((host) => site.connected.includes(host)) && Date.now() < untilMs);
  } finally {
    await page.close();
  }
  const asked = new Set(site.served.map(({ url }) => new URL(url).hostname));
  const connected = new Set(site.connected.filter((host) => host.endsWith('.test')));
  return [...connected].filter((host) => !asked.has(host)).toSorted();
}

const hostsOf = ({ connections: seen }: Seen, kind: string): string[] =>
  [...new Set(seen.filter((each) => each.kind === kind).map(({ host }) => host))].toSorted();

describe('connections', () => {
  it('are those of elements, of scripts and of elements that are gone again', async () => {
    const seen = await observe(
      `<!doctype html><html><head><link rel="preconnect" href="https://one.test">
       <link rel="stylesheet" href="data:text/css,">
       <script>
         const link = document.createElement('link');
         link.rel = 'PRECONNECT'; link.href = 'https://two.test/path';
         document.head.append(link); link.remove();
         const changed = document.createElement('link');
         document.head.append(changed);
         setTimeout(() => { changed.rel = 'preconnect'; changed.href = 'https://three.test'; });
       </script><body>news`,
      ['one.test', 'two.test', 'three.test'],
    );

    expect(hostsOf(seen, 'preconnect')).toEqual(['one.test', 'three.test', 'two.test']);
    expect(seen.onlyConnected).toEqual(['one.test', 'three.test', 'two.test']);
    expect([...seen.requested]).toEqual(['news.test']);
    for (const connection of seen.connections) {
      expect(connection).toMatchObject({
        by: 'element',
        where: 'https://news.test/',
        phase: 'before-choice',
      });
    }
  });

  it('are those of a page that replaces what the reporting uses', async () => {
    const seen = await observe(
      `<!doctype html><html><head><script>
         const hide = { get: () => [] };
         Object.defineProperty(MutationRecord.prototype, 'addedNodes', hide);
         Object.defineProperty(HTMLLinkElement.prototype, 'rel', { get: () => '', set() {} });
         Element.prototype.querySelectorAll = () => [];
         String.prototype.indexOf = () => -1;
       </script><link rel="preconnect" href="https://two.test"></head><body>news`,
      [],
    );

    expect(hostsOf(seen, 'preconnect')).toEqual(['two.test']);
  });

  it('are those of headers', async () => {
    const seen = await observe(
      {
        body: 'news',
        headers: {
          Link: [
            '<https://five.test>; rel=preconnect, <https://two.test/a,b>; rel="dns-prefetch"',
            '<https://six.test>; crossorigin; rel="preconnect"',
            '</next>; rel=next',
          ],
        },
      },
      ['five.test', 'six.test'],
    );

    expect(hostsOf(seen, 'preconnect')).toEqual(['five.test', 'six.test']);
    expect(hostsOf(seen, 'dns-prefetch')).toEqual(['two.test']);
    expect(seen.onlyConnected).toEqual(['five.test', 'six.test']);
  });

  it('are none where a host is only linked to, or asked for something', async () => {
    const seen = await observe(
      `<!doctype html><a href="https://one.test/">one</a><link rel="preconnect">
       <img src="https://four.test/x.png"><link rel="preconnects" href="https://two.test">`,
      ['four.test'],
    );

    expect(seen.connections).toEqual([]);
    expect(seen.onlyConnected).toEqual([]);
    expect(seen.requested.has('four.test')).toBe(true);
  });
});
