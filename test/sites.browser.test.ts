/** Walks `test/sites`: every banner is found, read and answered, and none is found where none is. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser } from '../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../src/browser/launch/launch-options.js';
import { observePage } from '../src/audit/observe-page.js';
import type { ScenarioId } from '../src/schema/scenario-traits.js';
import { evaluate } from '../src/evaluate/judging/evaluate.js';
import { loadRuleSets } from '../src/evaluate/rules/load-rule-sets.js';
import {
  differences,
  otherOutcomes,
  scenariosOf,
  type SiteExpectation,
} from './site-expectation.js';
import { listSites, readExpectation, serveSites, type SiteServer } from './site-server.js';

/** Sites visited at once, in one browser. */
const sitesAtOnce = 4;
const asked = process.env['SITES']?.split(',');
const sites = listSites().filter((site) => !asked || asked.includes(site));

const nothing = (): void => undefined;

describe('fixture sites', () => {
  const results = new Map<string, Promise<string[]>>();
  let server: SiteServer | undefined;
  let launched: LaunchedBrowser | undefined;

  beforeAll(async () => {
    const sitesServer = await serveSites();
    const browser = await launchBrowser({ browserArgs: sitesServer.browserArgs });
    server = sitesServer;
    launched = browser;
    const lanes = Array.from({ length: sitesAtOnce }, () => Promise.resolve());
    for (const [index, site] of sites.entries()) {
      const lane = index % sitesAtOnce;
      const result = (lanes[lane] ?? Promise.resolve()).then(() =>
        visit(browser, sitesServer.url(site), readExpectation(site) as SiteExpectation),
      );
      // The next site is visited whatever became of this one; its own test tells.
      lanes[lane] = result.then(nothing, nothing);
      results.set(site, result);
    }
  }, 60_000);

  afterAll(async () => {
    await Promise.allSettled(results.values());
    await launched?.close();
    await server?.close();
  }, 600_000);

  it.each(sites)(
    '%s',
    async (site) => {
      expect(await results.get(site)).toEqual([]);
    },
    600_000,
  );
});

async function visit(
  launched: LaunchedBrowser,
  url: string,
  expectation: SiteExpectation,
): Promise<string[]> {
  const { viewport = { width: 1280, height: 900 }, minimumMs = 200, capMs } = expectation;
  const { evidence } = await observePage(launched, url, {
    scenarios: Object.keys(scenariosOf(expectation) ?? {}) as ScenarioId[],
    locale: 'en-GB',
    timezone: 'UTC',
    thirdPartyCookies: 'allow',
    viewport,
    help: expectation.help,
    stayMs: expectation.stayMs,
    timeoutMs: 20_000,
    waits: { minimumMs, capMs: capMs ?? (expectation.banner === null ? 1200 : 4000) },
  });
  const sets = [
    ...new Set(Object.keys(expectation.findings ?? {}).map((name) => name.split('/')[0])),
  ];
  const ruleSets = await loadRuleSets(sets.filter((name) => name !== undefined));
  return [
    ...differences(expectation, evidence),
    ...otherOutcomes(expectation, evaluate(evidence, ruleSets)),
  ];
}
