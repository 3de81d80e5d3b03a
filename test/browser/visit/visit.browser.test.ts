/** What a visit does by itself: its address, what the page opens, what its dialogs ask. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callInFrame } from '../../../src/browser/frames/frame-worlds.js';
import { stopScripts } from '../../../src/browser/frames/stop-scripts.js';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { runScenario } from '../../../src/observe/run-scenario.js';
import type { NetworkTap } from '../../../src/recordings/network-tap.js';
import { scenarios } from '../../../src/scenarios/index.js';
import {
  evaluateIn,
  startSite,
  watchVisit,
  type WatchedSite,
} from '../../collectors/watched-site.js';

let site: WatchedSite;
let visit: Visit;

beforeAll(async () => {
  site = await startSite(['news.test', 'embed.test']);
  ({ visit } = await watchVisit(site, {}));
  site.routes = {
    'news.test/': '<p>news</p>',
    'news.test/popup': '<p>pop-up</p>',
    'news.test/with-frame': '<p>news</p><iframe src="https://embed.test/"></iframe>',
    'embed.test/': '<p>embedded</p>',
  };
  await visit.goto('https://news.test/');
  await visit.settle();
}, 60_000);

afterAll(async () => {
  await visit.close();
  await site.close();
});

/** Page function that does not end. */
function loop(): void {
  for (;;);
}

/** The pages that are open in the context of the visit. */
async function listPages(): Promise<string[]> {
  const { targetInfos } = await visit.session.send('Target.getTargets');
  return targetInfos
    .filter(
      ({ type, browserContextId }) => type === 'page' && browserContextId === visit.context.id,
    )
    .map(({ url }) => url);
}

describe('a visit', () => {
  it('follows the address that scripts change', async () => {
    await evaluateIn(visit, "history.pushState({}, '', '/next#part')");
    await visit.settle();

    expect(visit.url).toBe('https://news.test/next#part');
  });

  it.each(['', ", '_blank', 'noopener'"])('closes what the page opens (%s)', async (options) => {
    await evaluateIn(visit, `void open('/popup'${options})`);
    const untilMs = Date.now() + 10_000;
    while ((await listPages()).length > 1 && Date.now() < untilMs) await visit.settle();

    expect(await listPages()).toEqual([visit.url]);
  });

  it('does not wait for a fetch whose answer nobody reads', async () => {
    site.routes = { ...site.routes, 'news.test/hit': { body: 'x'.repeat(200_000) } };
    await visit.settle();
    await evaluateIn(visit, "void fetch('/hit', { method: 'POST', mode: 'no-cors' })");

    expect(await visit.settle({ minimumMs: 100, capMs: 20_000 })).toMatchObject({ capped: false });
  });

  it('frees the page of a script that never ends', async () => {
    const [world] = visit.worlds.all();
    if (!world) throw new Error('no document');
    const answer = callInFrame(world, loop).catch(String);

    await stopScripts(visit.worlds);
    await stopScripts(visit.worlds);

    expect(await answer).toContain('terminated');
    expect(await evaluateIn(visit, '1 + 1')).toBe(2);
  });

  it('agrees to nothing that a dialog asks', async () => {
    expect(await evaluateIn(visit, "confirm('Accept all?')")).toBe(false);
  });
});

describe('a frame that could not be watched', () => {
  const networkTap: NetworkTap = {
    watcherFor: () => ({
      watch: async ({ kind }) => {
        if (kind === 'frame') throw new Error('This frame was not seen.');
      },
    }),
    end: async () => [],
    close: async () => {},
  };

  it('fails the scenario, and not the program', async () => {
    const options = {
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      waits: { minimumMs: 300, capMs: 3000 },
      timeoutMs: 20_000,
      hashSalt: 'salt',
    };
    const url = 'https://news.test/with-frame';
    const order = { script: scenarios.untouched, url, options, closely: false, networkTap };

    const run = await runScenario(site.launched, order);

    expect(run).toMatchObject({ status: 'failed', reason: 'This frame was not seen.' });
    expect(run.observations.requests?.map((request) => request.url)).toContain(url);
  }, 60_000);
});
