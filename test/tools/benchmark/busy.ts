/**
 * Whether a banner that comes after a second, with an animated entrance, is found beside eight busy
 * processes, and whether the evidence is honest about when it came.
 */
import { spawn } from 'node:child_process';
import { waitForBanner } from '../../../src/banner/finding/wait-for-banner.js';
import { callInFrame } from '../../../src/browser/frames/frame-worlds.js';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../../src/browser/launch/launch-options.js';
import { Visit } from '../../../src/browser/visit/visit.js';
import { serveHttpsHosts } from '../../browser/https-hosts.js';
import { median } from './median.js';

const visits = 40;
const visitsAtOnce = 4;
const busyProcesses = 8;
/** The default waits of an audit, in milliseconds. */
const waits = { minimumMs: 1000, capMs: 10_000 };

const page = `<!doctype html><html lang="en"><title>Harbour</title><link rel="icon" href="data:,">
<style>#notice{position:fixed;left:0;right:0;bottom:0;background:#fff;padding:1em;animation:enter .4s} @keyframes enter{from{transform:translateY(110%);opacity:0}}</style>
<main><h1>Harbour</h1><p>The harbour reopened on Monday after a long winter of repairs.</p></main>
<script>setTimeout(() => {
  document.body.insertAdjacentHTML('beforeend', '<div id="notice" role="dialog"><p>We and our partners use cookies to measure our audience and to show personalised advertising.</p><button>Accept all</button> <button>Reject all</button></div>');
  const { dataset } = document.documentElement;
  dataset.cameAtMs = performance.now();
  document.getElementById('notice').onanimationend = () => { dataset.stoodAtMs = performance.now(); };
}, 1000)</script></html>`;

/** What one visit saw, in milliseconds since the navigation of the document. */
interface Sighting {
  readonly found: boolean;
  /** When the page put it in. */
  readonly cameAtMs: number;
  /** When its entrance was over, until which it may not yet be seen; infinite where it was not. */
  readonly stoodAtMs: number;
  readonly seenAtMs: number;
  /** Undefined where the first look saw it. */
  readonly unseenAtMs: number | undefined;
}

/** Prints how many were found, and how many were said to have come otherwise than they did. */
export async function benchBusy(): Promise<void> {
  console.log(`busy: a banner that comes after a second, beside ${busyProcesses} busy processes`);
  const site = await serveHttpsHosts(['bench.test'], (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  });
  const busy = Array.from({ length: busyProcesses }, () =>
    spawn(process.execPath, ['-e', 'for (;;);']),
  );
  const launched = await launchBrowser({ browserArgs: site.browserArgs });
  try {
    report(await visitAll(launched));
  } finally {
    for (const each of busy) each.kill();
    await launched.close();
    await site.close();
  }
}

async function visitAll(launched: LaunchedBrowser): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  const lane = async (): Promise<void> => {
    for (let at = 0; at < visits / visitsAtOnce; at += 1) sightings.push(await visitOnce(launched));
  };
  await Promise.all(Array.from({ length: visitsAtOnce }, lane));
  return sightings;
}

async function visitOnce({ browser }: LaunchedBrowser): Promise<Sighting> {
  const viewport = { width: 1280, height: 900 };
  const options = { locale: 'en-GB', viewport, waits, timeoutMs: 60_000, hashSalt: 'bench' };
  const visit = await Visit.open(browser, options, () => []);
  try {
    const loadedAtMs = visit.elapsedMs();
    await visit.goto('https://bench.test/');
    const { banner, unseenAtMs } = await waitForBanner(visit, waits.capMs);
    const seenAtMs = visit.elapsedMs() - loadedAtMs;
    const world = visit.worlds.main();
    if (!world) throw new Error('The page has no document.');
    const { timeOrigin, cameAtMs, stoodAtMs } = await callInFrame(world, readComing);
    const inVisit = (now: number | null): number =>
      now === null
        ? Infinity
        : visit.elapsedMs(visit.clock.fromPage({ timeOrigin, now })) - loadedAtMs;
    return {
      found: banner !== null,
      cameAtMs: inVisit(cameAtMs),
      stoodAtMs: inVisit(stoodAtMs),
      seenAtMs,
      unseenAtMs: unseenAtMs === undefined ? undefined : unseenAtMs - loadedAtMs,
    };
  } finally {
    await visit.close();
  }
}

/** Page function: when the page put its banner in, and when that stood; null for what was not yet. */
function readComing(): {
  timeOrigin: number;
  cameAtMs: number | null;
  stoodAtMs: number | null;
} {
  // oxlint-disable-next-line no-restricted-globals -- runs in the page
  const { cameAtMs, stoodAtMs } = document.documentElement.dataset;
  const timeOf = (text: string | undefined): number | null =>
    text === undefined ? null : Number(text);
  const { timeOrigin } = performance;
  return { timeOrigin, cameAtMs: timeOf(cameAtMs), stoodAtMs: timeOf(stoodAtMs) };
}

function report(sightings: readonly Sighting[]): void {
  const found = sightings.filter(({ found: isFound }) => isFound);
  const wrong = found.filter(
    ({ cameAtMs, stoodAtMs, seenAtMs, unseenAtMs = 0 }) =>
      seenAtMs < cameAtMs || unseenAtMs > stoodAtMs,
  );
  const late = found.map(({ cameAtMs, seenAtMs }) => seenAtMs - cameAtMs);
  console.log(
    `  ${found.length} of ${visits} found, ${median(late).toFixed(0)} ms after they came (most ${Math.max(...late).toFixed(0)}); ${wrong.length} came outside of the span that is told`,
  );
}
