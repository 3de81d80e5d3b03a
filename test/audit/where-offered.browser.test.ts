/** Scenarios that run unasked where the banner offers their way, in a real browser. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { observePage } from '../../src/audit/observe-page.js';
import { launchBrowser } from '../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../src/browser/launch/launch-options.js';
import { serveSites, type SiteServer } from '../site-server.js';

let server: SiteServer;
let launched: LaunchedBrowser;

beforeAll(async () => {
  server = await serveSites();
  launched = await launchBrowser({ browserArgs: server.browserArgs });
}, 60_000);

afterAll(async () => {
  await launched.close();
  await server.close();
});

it.each([
  ['closes a banner that has a cross', 'cross-with-a-label', ['accept', 'close']],
  ['closes no banner without one', 'two-cmps', ['accept']],
])(
  '%s',
  async (_what, site, ran) => {
    const { evidence } = await observePage(launched, server.url(site), {
      scenarios: ['accept'],
      whereOffered: ['close'],
      locale: 'en-GB',
      timezone: 'UTC',
      thirdPartyCookies: 'allow',
      viewport: { width: 1280, height: 900 },
      timeoutMs: 20_000,
      waits: { minimumMs: 200, capMs: 4000 },
    });

    expect(Object.keys(evidence.scenarios).toSorted()).toEqual(ran);
  },
  60_000,
);
