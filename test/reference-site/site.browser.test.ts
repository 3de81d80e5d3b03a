/** Tests in a real browser that the reference site does what its banner says. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'puppeteer-core';
import { launchBrowser } from '../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../src/browser/launch/launch-options.js';
import { type ReferenceSite, startReferenceSite } from '../../src/reference-site/site.js';
import type { VariantId } from '../../src/reference-site/variants/index.js';

let site: ReferenceSite;
let launched: LaunchedBrowser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startReferenceSite();
  launched = await launchBrowser({ browserArgs: site.browserArgs });
}, 60_000);
beforeEach(async () => {
  context = await launched.browser.createBrowserContext();
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await launched.close();
  await site.close();
});

async function read(variant: VariantId, path?: string): Promise<void> {
  site.clearLog();
  await page.goto(site.url(variant, path), { waitUntil: 'networkidle0' });
}

async function choose(...choices: string[]): Promise<void> {
  for (const choice of choices) {
    await page.locator(`:is(#banner, #settings[open]) [data-choice="${choice}"]`).click();
  }
  await page.waitForNetworkIdle();
}

async function reopen(): Promise<void> {
  await page.locator('[data-way-back]').click();
  await page.waitForSelector('#settings[open]');
}

/** Goes down to the comments, which are fetched only then. */
async function readComments(): Promise<void> {
  await page.evaluate(`document.getElementById('comments').scrollIntoView()`);
  await page.waitForSelector('#disqus_thread iframe');
  await page.waitForNetworkIdle();
}

/** The variant's third parties; the browser's own calls belong to no variant. */
function thirdParties(): string[] {
  const hosts = site.log
    .filter(({ variant, host }) => variant !== null && !host.endsWith('.journal.test'))
    .map(({ host }) => host);
  return [...new Set(hosts)].toSorted();
}

async function cookies(): Promise<string[]> {
  const all = await context.cookies();
  return all.map(({ name, domain }) => `${name} ${domain}`).toSorted();
}

const exempt = ['PHPSESSID reference.journal.test', '_pk_id.1.1fff reference.journal.test'];
const record = 'cookie-consent reference.journal.test';
const social = [
  'connect.facebook.net',
  'disqus.com',
  'journal.disqus.com',
  'platform.twitter.com',
  'referrer.disqus.com',
  'syndication.twitter.com',
  'www.facebook.com',
];

describe('the reference', () => {
  it('contacts nobody before a choice or after a refusal, and asks once', async () => {
    await read('reference');
    expect(await page.$('#banner:not([hidden])')).not.toBeNull();
    expect(thirdParties()).toEqual([]);
    expect(await cookies()).toEqual(exempt);

    await choose('refuse');
    await read('reference', '/articles/pont-restaure');

    expect(await page.$('#banner:not([hidden])')).toBeNull();
    expect(thirdParties()).toEqual([]);
    expect(await cookies()).toEqual([...exempt, record]);
    expect(await page.$('.comments-closed')).not.toBeNull();
  }, 30_000);

  it('lets everything run after acceptance, and cleans up when it is taken back', async () => {
    await read('reference');
    await choose('accept');
    await readComments();

    expect(thirdParties()).toEqual(expect.arrayContaining(social));
    expect(thirdParties()).toContain('www.google-analytics.com');
    expect(await cookies()).toEqual(
      expect.arrayContaining([
        'IDE .doubleclick.net',
        'fr .facebook.com',
        '_ga reference.journal.test',
      ]),
    );

    await reopen();
    site.clearLog();
    await page.locator('[data-category="social"]').click();
    await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), choose('save')]);

    expect(thirdParties()).toEqual([]);
    const own = (await cookies()).filter((cookie) => cookie.endsWith(' reference.journal.test'));
    expect(own).toEqual([...exempt, record]);
    expect(
      await page.evaluate(async () => [localStorage.length, await indexedDB.databases()]),
    ).toEqual([0, []]);
  }, 30_000);

  it('lets only social networks and comments run when only they are allowed', async () => {
    await read('reference');
    await page.locator('#banner [data-choice="customize"]').click();
    await page.locator('[data-category="social"]').click();
    await choose('save');
    await readComments();

    expect(thirdParties()).toEqual(social);
  }, 30_000);
});

describe('mutants that depend on where the visitor is', () => {
  it('tell a reload from a second page', async () => {
    await read('banner-back-on-second-page');
    await choose('refuse');
    await read('banner-back-on-second-page');
    expect(await page.$('#banner:not([hidden])')).toBeNull();

    await read('banner-back-on-second-page', '/articles/pont-restaure');

    expect(await page.$('#banner:not([hidden])')).not.toBeNull();
  }, 30_000);
});
