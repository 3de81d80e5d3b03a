/**
 * What recording everything adds to a visit, and what memory it takes on a page that does very much.
 *
 * The ratio is that of wall times of one scenario, by the same visitor doing the same, with all
 * collectors watching and with none. The memory is the highest resident set of a process of its own
 * that audits a page of 3,000 requests and 2,000 writes of cookies; the site runs in another.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../../src/browser/launch/launch-options.js';
import { Visit } from '../../../src/browser/visit/visit.js';
import { runScenario } from '../../../src/observe/run-scenario.js';
import { startReferenceSite } from '../../../src/reference-site/site.js';
import { accept } from '../../../src/scenarios/accept.js';
import { Visitor } from '../../../src/scenarios/visitor/visitor.js';
import { median } from './median.js';

const pairs = 7;

const options = {
  locale: 'fr-FR',
  viewport: { width: 1280, height: 900 },
  waits: { minimumMs: 1000, capMs: 10_000 },
  timeoutMs: 30_000,
  hashSalt: 'bench',
};

const nobody = {
  phaseEnds: () => Promise.resolve(),
  look: () => Promise.resolve(),
  layerRead: () => Promise.resolve(),
};

/** Prints both. */
export async function benchRecording(): Promise<void> {
  console.log('recording: the scenario accept with all collectors against the same with none');
  const site = await startReferenceSite();
  const launched = await launchBrowser({ browserArgs: site.browserArgs });
  try {
    await compare(launched, site.url('reference'));
  } finally {
    await launched.close();
    await site.close();
  }
  const child = fileURLToPath(new URL('heavy-page.js', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [child], { encoding: 'utf8' });
  if (status !== 0) throw new Error('The audit of the heavy page failed.');
  process.stdout.write(stdout);
}

async function compare(launched: LaunchedBrowser, url: string): Promise<void> {
  const ratios: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const watched = await timed(() =>
      runScenario(launched, { script: accept, url, options, closely: false }),
    );
    const unwatched = await timed(() => visitUnwatched(launched, url));
    // The first pair only warms the machine up.
    if (pair > 0) ratios.push(watched / unwatched);
  }
  const most = Math.max(...ratios);
  console.log(`  wall ${median(ratios).toFixed(2)} (median of ${pairs}, most ${most.toFixed(2)})`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await act();
  return performance.now() - startedMs;
}

async function visitUnwatched({ browser }: LaunchedBrowser, url: string): Promise<void> {
  const visit = await Visit.open(browser, options, () => []);
  try {
    await accept.run(new Visitor(visit, { url, observer: nobody }));
  } finally {
    await visit.close();
  }
}
