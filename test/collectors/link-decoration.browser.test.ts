/** Addresses that tell who comes: links out of a page, and the address it was opened by. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookies } from '../../src/collectors/cookies/cookies.js';
import { decoratedLinks } from '../../src/collectors/decorated-links.js';
import { storage } from '../../src/collectors/storage/storage.js';
import { evaluateIn, startSite, watchVisit, type WatchedSite } from './watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['news.test', 'shop.test']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

async function observe(page: string, path = '') {
  site.routes = { 'news.test/': page, 'news.test/start': page };
  const watched = await watchVisit(site, { cookies, storage, decoratedLinks });
  try {
    await watched.visit.goto(`https://news.test/${path}`);
    await watched.visit.settle();
    await watched.phaseEnds();
    const results = await watched.results();
    const hrefs = (await evaluateIn(
      watched.visit,
      '[...document.links].map(({ href }) => href)',
    )) as string[];
    return { ...results, hrefs };
  } finally {
    await watched.visit.close();
  }
}

describe('links out of a page', () => {
  it('are told where a script adds an identifier, and by which name', async () => {
    const seen = await observe(`<!doctype html>
      <a href="https://shop.test/offer?page=2">offer</a>
      <a href="https://shop.test/plain?utm_source=news&utm_campaign=spring">plain</a>
      <a href="/own?visitor=x">own</a>
      <script>
        const id = crypto.randomUUID();
        document.cookie = 'visitor=' + id;
        document.links[0].href += '&from=' + id;
      </script>`);

    const decorated = seen.hrefs.filter((href) => href.includes('from='));
    expect(decorated).toHaveLength(1);
    expect(seen.decoratedLinks).toEqual([
      {
        url: 'https://shop.test/offer?page&from',
        host: 'shop.test',
        phase: 'before-choice',
        clickIds: [],
        carries: [
          {
            kind: 'cookie',
            name: 'visitor',
            host: 'news.test',
            partHash: seen.cookies[0]?.stableParts?.[0],
            as: 'plain',
            in: 'query',
            parameter: 'from',
          },
        ],
      },
    ]);
  });

  it('are told where they have parameters that are known to tell a click', async () => {
    const seen = await observe(
      '<!doctype html><a href="https://shop.test/?fbclid=IwAR0abc&GCLID=x&utm_id=3">offer</a>',
    );

    expect(seen.decoratedLinks).toMatchObject([{ clickIds: ['fbclid', 'GCLID'], carries: [] }]);
  });
});

describe('the address that a page is opened by', () => {
  it('is recognised where its values are stored', async () => {
    const seen = await observe(
      `<!doctype html><script>
        const given = new URLSearchParams(location.search);
        if (given.has('gclid')) document.cookie = '_gcl_aw=GCL.1764140000.' + given.get('gclid');
        if (given.has('gclid')) localStorage.came = JSON.stringify({ by: given.get('gclid') });
        localStorage.other = 'b7c1d2e3f4a5';
      </script>`,
      'start?gclid=Cj0KCQiA1b2c3d4e5f6&utm_source=mail',
    );

    expect(seen.cookies).toMatchObject([{ name: '_gcl_aw', fromAddress: ['gclid'] }]);
    const byKey = new Map(seen.storage.map((item) => [item.key, item.fromAddress]));
    expect(byKey.get('came')).toEqual(['gclid']);
    expect(byKey.get('other')).toBeUndefined();
  });

  it('leaves no mark where its values are not stored', async () => {
    const seen = await observe(
      "<!doctype html><script>document.cookie = 'a=b7c1d2e3f4a5'</script>",
      'start?gclid=Cj0KCQiA1b2c3d4e5f6',
    );

    expect(seen.cookies).toHaveLength(1);
    expect(seen.cookies[0]).not.toHaveProperty('fromAddress');
  });
});
