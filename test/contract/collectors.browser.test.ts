/** What holds for every collector of the registry. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Value } from 'typebox/value';
import type { Collector, Recorder } from '../../src/collectors/collector.js';
import { collectors, type CollectorId } from '../../src/collectors/index.js';
import { assembleScenario } from '../../src/evidence/assemble-scenario.js';
import type { Registry } from '../../src/observe/running-collectors.js';
import { runScenario } from '../../src/observe/run-scenario.js';
import { scenarios } from '../../src/scenarios/index.js';
import { Scenario } from '../../src/schema/evidence/scenario.js';
import { startSite, type WatchedSite } from '../collectors/watched-site.js';

const ids = Object.keys(collectors) as CollectorId[];
const address = 'https://www.news.test/';

/** A page on which there is something for each collector to see. */
const page = `<!doctype html><html lang="en"><title>News</title>
  <link rel="preconnect" href="https://ads.test"><img src="https://ads.test/p?gcs=G100" alt="">
  <article><p>The night train is back.</p><a href="https://shop.test/?fbclid=IwAR0abcdef12345">Shop</a></article>
  <script>
    document.cookie = 'visitor=a1b2c3d4e5f6; max-age=9999';
    document.cookie = 'refused=1; domain=elsewhere.test';
    localStorage.setItem('visitor', 'a1b2c3d4e5f6');
    document.createElement('canvas').toDataURL();
    globalThis.dataLayer = [];
    (function gtag() { dataLayer.push(arguments) })('consent', 'default', { ad_storage: 'denied' });
  </script></html>`;

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['www.news.test', 'ads.test', 'shop.test']);
  site.routes = { 'www.news.test/': page };
}, 60_000);

afterAll(async () => {
  await site.close();
});

/** Touches nothing on the page, with these collectors; gives the scenario as the evidence has it. */
async function observe(registry: Registry): Promise<Scenario> {
  const options = {
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    waits: { minimumMs: 100, capMs: 3000 },
    timeoutMs: 10_000,
    hashSalt: 'salt',
  };
  const order = { script: scenarios.untouched, url: address, options, closely: false, registry };
  return assembleScenario(await runScenario(site.launched, order), { site: 'news.test' });
}

const breaks = {
  start: () => fail(),
  watch: (recorder) => ({ ...recorder, watch: fail }),
  phaseEnds: (recorder) => ({ ...recorder, phaseEnds: fail }),
  result: (recorder) => ({ ...recorder, result: fail }),
} satisfies Record<string, (recorder: Recorder<unknown>) => Recorder<unknown>>;

function fail(): never {
  throw new Error('it was broken on purpose');
}

/** The registry with one collector that fails at one of its steps. */
function breakOne(id: CollectorId, at: keyof typeof breaks): Registry {
  const broken: Collector<unknown> = {
    ...collectors[id],
    start: (collecting) => breaks[at](collectors[id].start(collecting)),
  };
  return { ...collectors, [id]: broken };
}

describe('each collector', () => {
  it.each(ids)('%s stands in a file of its name', (id) => {
    const name = id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const files = ['', 'cookies/', 'signals/', 'storage/'].map(
      (folder) => new URL(`../../src/collectors/${folder}${name}.js`, import.meta.url),
    );

    expect(files.filter((file) => existsSync(file))).toHaveLength(1);
  });

  it('starts, and what it observes is its field of the evidence', async () => {
    const scenario = await observe(collectors);

    expect(scenario.failures).toEqual([]);
    for (const id of ids) {
      const field = Scenario.properties[id];
      expect([id, Value.Check(field, scenario[id])]).toEqual([id, true]);
      expect([id, JSON.stringify(scenario[id]).length > 2]).toEqual([id, true]);
    }
  }, 60_000);

  it.each(ids.map((id, at) => [id, Object.keys(breaks)[at % 4] as keyof typeof breaks] as const))(
    '%s fails into one failure, and its field alone is missing: %s',
    async (id, at) => {
      const scenario = await observe(breakOne(id, at));

      expect(scenario.failures).toEqual([
        { collector: id, code: 'collector-failed', message: 'it was broken on purpose' },
      ]);
      expect(ids.filter((each) => scenario[each] === undefined)).toEqual([id]);
    },
    60_000,
  );
});
