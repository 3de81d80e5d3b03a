/** Holds what each scenario observed against what the site's own server received and set. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser } from '../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../src/browser/launch/launch-options.js';
import { runScenario, type ScenarioRun } from '../../src/observe/run-scenario.js';
import { startReferenceSite, type ReferenceSite } from '../../src/reference-site/site.js';
import type { ServerLogEntry } from '../../src/reference-site/server-log.js';
import { defaultScenarios, scenarios } from '../../src/scenarios/index.js';

let site: ReferenceSite;
let launched: LaunchedBrowser;

beforeAll(async () => {
  site = await startReferenceSite({ variants: ['reference'] });
  launched = await launchBrowser({ browserArgs: site.browserArgs, locale: 'fr-FR' });
}, 60_000);

afterAll(async () => {
  await launched.close();
  await site.close();
});

const options = {
  locale: 'fr-FR',
  viewport: { width: 1280, height: 900 },
  waits: { minimumMs: 500, capMs: 10_000 },
  timeoutMs: 20_000,
  hashSalt: 'salt',
};

/** The server's entries without those of the browser itself, which calls its maker's hosts. */
function ownEntries(): ServerLogEntry[] {
  return site.log.filter(({ host }) => !/(^|\.)(google|googleapis|gstatic)\.com$/.test(host));
}

/** Cookies the server set by header, as `name domain`; those it took away are none. */
function cookiesSet(entries: readonly ServerLogEntry[]): string[] {
  const lines = entries.flatMap(({ host, setCookies }) =>
    setCookies
      .filter((line) => !/max-age=0/i.test(line))
      .map((line) => {
        const domain = /;\s*domain=\.?([^;]+)/i.exec(line)?.[1] ?? host;
        return `${line.split('=', 1)[0]} ${domain}`;
      }),
  );
  return [...new Set(lines)].toSorted();
}

function received(entries: readonly ServerLogEntry[]): string[] {
  return entries
    .map((entry) => {
      const names = entry.cookiesReceived.toSorted().join();
      return `${entry.method} ${entry.status} ${entry.host}${entry.path} ${names}`;
    })
    .toSorted();
}

function sent({ observations: { requests = [] } }: ScenarioRun): string[] {
  return requests
    .map(({ method, status, url, cookiesSent }) => {
      const { host, pathname } = new URL(url);
      return `${method} ${status} ${host}${pathname} ${cookiesSent.join()}`;
    })
    .toSorted();
}

describe('the evidence of each scenario', () => {
  it.each(defaultScenarios)(
    'agrees with the server’s log: %s',
    async (id) => {
      site.clearLog();
      const url = site.url('reference');

      const run = await runScenario(launched, {
        script: scenarios[id],
        url,
        options,
        closely: false,
      });

      const entries = ownEntries();
      const byHeader = (run.observations.cookies ?? []).filter(
        ({ setBy }) => setBy.how === 'header',
      );
      // The settings of the reference site have no category for analytics.
      expect(run.status).toBe(id === 'customize-analytics' ? 'blocked' : 'completed');
      expect(sent(run)).toEqual(received(entries));
      expect(byHeader.map(({ name, domain }) => `${name} ${domain}`).toSorted()).toEqual(
        cookiesSet(entries),
      );
    },
    60_000,
  );
});
