/** What the default audit of one page costs, against a plain browser making the same navigations. */
import type { Browser } from 'puppeteer';
import { startAuditor, type AuditOptions } from '../../src/audit.js';
import { launchBrowser } from '../../src/browser/launch.js';
import { startReferenceSite } from '../../src/reference-site/site.js';
import type { Evidence } from '../../src/schema/evidence.js';
import { median } from './median.js';
import { treeCpuSeconds } from './process-tree.js';

const pairs = 5;
/** Network quiet that the plain browser waits for after each load, as the audit does. */
const idleMs = 500;

type Options = Pick<AuditOptions, 'browserArgs' | 'locale'>;

interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** Prints wall time and CPU of the audit as ratios to those of the plain browser. */
export async function benchAudit(): Promise<void> {
  console.log('audit / plain: the default audit against the same navigations, observing nothing');
  const site = await startReferenceSite();
  const options = { browserArgs: site.browserArgs, locale: 'fr-FR' };
  try {
    for (const variant of ['illustrated', 'reference'] as const) {
      await compare(site.url(variant), variant, options);
    }
  } finally {
    await site.close();
  }
}

/** Measures in pairs, so that a machine that slows down slows both. */
async function compare(url: string, name: string, options: Options): Promise<void> {
  const ratios: { wall: number; cpu: number }[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const [audit, evidence] = await measureAudit(url, options);
    const plain = await measurePlain(navigationsOf(evidence), options);
    if (pair === 0) continue; // The first pair only warms the machine up.
    ratios.push({
      wall: audit.wallSeconds / plain.wallSeconds,
      cpu: audit.cpuSeconds / plain.cpuSeconds,
    });
    console.log(`  audit ${format(audit)}   plain ${format(plain)}`);
  }
  const wall = median(ratios.map((ratio) => ratio.wall)).toFixed(2);
  const cpu = median(ratios.map((ratio) => ratio.cpu)).toFixed(2);
  console.log(`${name}: wall ${wall}, CPU ${cpu} (medians of ${pairs})`);
}

/** The default audit of one page; starting and closing the browser is not counted, on either side. */
async function measureAudit(url: string, options: Options): Promise<[Cost, Evidence]> {
  const auditor = await startAuditor(options);
  try {
    const before = start();
    const { evidence } = await auditor.observe(url);
    return [costSince(before), evidence];
  } finally {
    await auditor.close();
  }
}

async function measurePlain(
  visits: readonly (readonly Navigation[])[],
  options: Options,
): Promise<Cost> {
  const launched = await launchBrowser(options);
  try {
    const before = start();
    for (const navigations of visits) await visitPlainly(launched.browser, navigations);
    return costSince(before);
  } finally {
    await launched.close();
  }
}

async function visitPlainly(browser: Browser, navigations: readonly Navigation[]): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  for (const { action, url } of navigations) {
    await (action === 'reload' ? page.reload() : page.goto(url));
    await page.waitForNetworkIdle({ idleTime: idleMs });
  }
  await context.close();
}

interface Navigation {
  readonly action: string;
  readonly url: string;
}

/** The loads, reloads and second pages of every scenario, in order. */
function navigationsOf({ scenarios }: Evidence): Navigation[][] {
  return Object.values(scenarios).map(({ steps }) =>
    steps
      .filter(({ action }) => action === 'load' || action === 'reload' || action === 'visit')
      .map(({ action, target }) => ({ action, url: target })),
  );
}

function start(): { readonly wallMs: number; readonly cpuSeconds: number } {
  return { wallMs: performance.now(), cpuSeconds: treeCpuSeconds() };
}

function costSince(before: ReturnType<typeof start>): Cost {
  return {
    wallSeconds: (performance.now() - before.wallMs) / 1000,
    cpuSeconds: treeCpuSeconds() - before.cpuSeconds,
  };
}

function format({ wallSeconds, cpuSeconds }: Cost): string {
  return `${wallSeconds.toFixed(2)} s wall, ${cpuSeconds.toFixed(2)} s CPU`;
}
