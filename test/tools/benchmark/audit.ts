/** What the default audit of one page costs, against a plain browser that goes the same way. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { startAuditor, type AuditOptions } from '../../../src/audit.js';
import { launchBrowser } from '../../../src/browser/launch/launch.js';
import { startReferenceSite } from '../../../src/reference-site/site.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { Step } from '../../../src/schema/evidence/scenario.js';
import { median } from './median.js';
import { treeCpuSeconds } from './process-tree.js';

const rounds = 5;
/** Network quiet that the plain browser waits for after each step, as the audit does. */
const idleMs = 500;

type Options = Pick<AuditOptions, 'browserArgs' | 'locale'>;

interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** What the plain browser does: it never observes anything. */
interface Way {
  readonly name: string;
  /** Whether a step of a scenario belongs to it. */
  readonly goes: (step: Step) => boolean;
}

const isNavigation = ({ action }: Step): boolean =>
  action === 'load' || action === 'reload' || action === 'visit';

const ways: readonly Way[] = [
  // Nobody consents: what the page loads after consent alone, as the embeds, is not loaded.
  { name: 'the same navigations', goes: isNavigation },
  { name: 'the same navigations and presses', goes: () => true },
];

/** Prints wall time and CPU of the audit as ratios to those of the plain browser. */
export async function benchAudit(): Promise<void> {
  console.log('audit / plain: the default audit against a browser that observes nothing');
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

/** Measures in turns, so that a machine that slows down slows all. */
async function compare(url: string, name: string, options: Options): Promise<void> {
  const measured: (readonly Cost[])[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [audit, evidence] = await measureAudit(url, options);
    const costs: Cost[] = [];
    for (const way of ways) costs.push(await measurePlain(stepsOf(evidence, way), options));
    if (round === 0) continue; // The first only warms the machine up.
    measured.push(costs.map((plain) => ratioOf(audit, plain)));
    console.log(`  audit ${format(audit)}   plain ${costs.map(format).join('   ')}`);
  }
  for (const [index, way] of ways.entries()) {
    const ratios = measured.flatMap((each) => each[index] ?? []);
    const wall = median(ratios.map(({ wallSeconds }) => wallSeconds)).toFixed(2);
    const cpu = median(ratios.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2);
    console.log(`${name} / ${way.name}: wall ${wall}, CPU ${cpu} (medians of ${rounds})`);
  }
}

function ratioOf(audit: Cost, plain: Cost): Cost {
  return {
    wallSeconds: audit.wallSeconds / plain.wallSeconds,
    cpuSeconds: audit.cpuSeconds / plain.cpuSeconds,
  };
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

async function measurePlain(visits: readonly (readonly Step[])[], options: Options): Promise<Cost> {
  const launched = await launchBrowser(options);
  try {
    const before = start();
    for (const steps of visits) await visitPlainly(launched.browser, steps);
    return costSince(before);
  } finally {
    await launched.close();
  }
}

async function visitPlainly(browser: Browser, steps: readonly Step[]): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  for (const step of steps) {
    await take(page, step);
    await page.waitForNetworkIdle({ idleTime: idleMs });
  }
  await context.close();
}

/** Takes one step as a script of a few lines would. */
async function take(page: Page, { action, target }: Step): Promise<void> {
  if (action === 'load' || action === 'visit') await page.goto(target);
  else if (action === 'reload') await page.reload();
  else if (action === 'scroll') await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  else if (action === 'key' && target === 'Tab') await page.keyboard.press('Tab');
  else await (await findByText(page, target.replace(/^[a-z]+: /, ''))).click();
}

/**
 * The control of a text.
 * @throws where there is none: the way would be another one
 */
async function findByText(page: Page, text: string): Promise<ElementHandle> {
  const handle = await page.evaluateHandle(`
    [...document.querySelectorAll('button, a, label')].find(
      (control) => control.checkVisibility() && control.innerText.trim() === ${JSON.stringify(text)},
    )`);
  const element = handle.asElement();
  if (!element) throw new Error(`The page has no control "${text}".`);
  return element as ElementHandle;
}

/** The steps of every scenario that belong to a way, in order. */
function stepsOf({ scenarios }: Evidence, { goes }: Way): Step[][] {
  return Object.values(scenarios).map(({ steps }) => steps.filter(goes));
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
