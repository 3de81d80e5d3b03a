/**
 * What finding and reading the banner adds to a visit of a page of 5,000 elements.
 *
 * Counted is the wall time of every call that looks at the page: each look for a banner while the
 * page settles, and the reading of the layer found. The pauses between looks are waiting for a banner
 * that may come late, which a visit does anyway, and are left out. A look runs on the page's own
 * thread and its time is the time the page is held up, with the way there and back on top. Measured
 * on a page with a banner and on one without, where the looking goes on until the longest wait is over.
 */
import { readBannerLayer } from '../../../src/banner/reading/read-layer.js';
import { waitForBanner } from '../../../src/banner/finding/wait-for-banner.js';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../../src/browser/launch/launch-options.js';
import { delay } from '../../../src/browser/visit/quiet.js';
import { Visit } from '../../../src/browser/visit/visit.js';
import { serveHttpsHosts } from '../../browser/https-hosts.js';
import { median } from './median.js';

const elements = 5000;
const visits = 7;
/** The default longest wait of an audit, in milliseconds. */
const capMs = 10_000;

/** Prints the added time per visit, in milliseconds. */
export async function benchFinding(): Promise<void> {
  console.log(`finding: time that finding and reading a banner adds, page of ${elements} elements`);
  const site = await serveHttpsHosts(['*.test'], ({ url }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pageOf(url === '/with'));
  });
  const launched = await launchBrowser({ browserArgs: site.browserArgs });
  try {
    for (const path of ['with', 'without']) await measure(launched, path);
  } finally {
    await launched.close();
    await site.close();
  }
}

async function measure(launched: LaunchedBrowser, path: string): Promise<void> {
  const added: number[] = [];
  for (let visit = 0; visit <= visits; visit += 1) {
    const ms = await measureVisit(launched, `https://bench.test/${path}`);
    // The first visit only warms the machine up.
    if (visit > 0) added.push(ms);
  }
  const most = Math.max(...added);
  console.log(
    `  ${path} a banner: ${median(added).toFixed(0)} ms added (median of ${visits}, most ${most.toFixed(0)})`,
  );
}

async function measureVisit({ browser }: LaunchedBrowser, url: string): Promise<number> {
  const options = {
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    waits: { minimumMs: 200, capMs },
    timeoutMs: 30_000,
    hashSalt: 'bench',
  };
  const visit = await Visit.open(browser, options, () => []);
  try {
    await visit.goto(url);
    let pausedMs = 0;
    const pause = async (milliseconds: number): Promise<void> => {
      const startedMs = performance.now();
      await delay(milliseconds);
      pausedMs += performance.now() - startedMs;
    };
    const startedMs = performance.now();
    const { banner: found } = await waitForBanner(visit, capMs, { pause });
    if (found) await readBannerLayer(found, 1, {});
    if ((found !== null) !== url.endsWith('/with')) throw new Error(`${url}: wrong finding`);
    return performance.now() - startedMs - pausedMs;
  } finally {
    await visit.close();
  }
}

function pageOf(hasBanner: boolean): string {
  const paragraphs = Array.from(
    { length: elements / 4 },
    (_, index) =>
      `<div class="row"><p>The harbour reopened on Monday, says report ${index}, <b>after</b> a long <a href="/a${index}">winter</a>.</p></div>`,
  );
  const banner = `<div role="dialog" style="position:fixed;left:0;right:0;bottom:0;background:#fff;padding:1em">
    <p>We and our partners use cookies to measure our audience and to show personalised advertising.</p>
    <button>Accept all</button> <button>Reject all</button> <button>Cookie settings</button></div>`;
  return `<!doctype html><html lang="en"><title>Harbour</title><main>${paragraphs.join('')}</main>${hasBanner ? banner : ''}</html>`;
}
