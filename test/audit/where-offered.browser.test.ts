/** Scenarios that run unasked where the page offers their way, in a real browser. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { observePage } from '../../src/audit/observe-page.js';
import { launchBrowser } from '../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../src/browser/launch/launch-options.js';
import { scenariosWhereOffered } from '../../src/scenarios/index.js';
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
  ['closes a banner that has a cross', 'cross-with-a-label', ['refuse', 'close']],
  ['closes no banner without one', 'two-cmps', ['refuse']],
  [
    'presses the placeholder that an embed leaves after a refusal',
    'embed-that-allows-advertising',
    ['refuse', 'embed-interact'],
  ],
])(
  '%s',
  async (_what, site, ran) => {
    const { evidence } = await observePage(launched, server.url(site), {
      scenarios: ['refuse'],
      whereOffered: scenariosWhereOffered,
      locale: 'en-GB',
      timezone: 'UTC',
      thirdPartyCookies: 'allow',
      viewport: { width: 1280, height: 900 },
      timeoutMs: 20_000,
      waits: { minimumMs: 200, capMs: 4000 },
    });

    expect(Object.keys(evidence.scenarios).toSorted()).toEqual(ran.toSorted());
  },
  60_000,
);
