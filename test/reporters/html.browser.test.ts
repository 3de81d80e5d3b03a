/** The HTML report in a real browser: legible, accessible, and deaf to what a page wrote. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../../src/browser/launch/launch.js';
import type { LaunchedBrowser } from '../../src/browser/launch/launch-options.js';
import { render } from '../../src/reporters/index.js';
import type { ReportInput } from '../../src/schema/report.js';
import { buildHostile } from '../sample/hostile.js';
import { loadSample } from '../sample/load-sample.js';

const inputs: [string, () => ReportInput][] = [
  ['the sample', loadSample],
  ['the hostile report', buildHostile],
];
const cases: [string, 'light' | 'dark', () => ReportInput][] = [
  ['the sample', 'light', loadSample],
  ['the sample', 'dark', loadSample],
  ['the hostile report', 'light', buildHostile],
];

let launched: LaunchedBrowser;

beforeAll(async () => {
  launched = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await launched.close();
});

describe('the HTML report', () => {
  it.each(cases)(
    'of %s has no axe-core violation in the %s scheme',
    async (_name, scheme, build) => {
      await withReport(build(), async (page) => {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.$$eval('details', (folds) => {
          for (const fold of folds) fold.open = true;
        });

        const violations = await runAxe(page);

        expect(violations).toEqual([]);
      });
    },
    60_000,
  );

  it.each(inputs)(
    'of %s runs no script, keeps no handler, and asks the network for nothing',
    async (_name, build) => {
      await withReport(build(), async (page, requests) => {
        const seen = await page.$$eval('*', (elements) => ({
          scripts: elements.filter((element) =>
            /^(?:script|iframe|object|base)$/iu.test(element.tagName),
          ).length,
          handlers: elements.flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith('on')),
          ),
        }));

        expect(seen).toEqual({ scripts: 0, handlers: [] });
        expect(await page.title()).toMatch(/^Consent audit: /u);
        expect(requests.filter((url) => !url.startsWith('data:image/webp'))).toEqual([]);
      });
    },
    60_000,
  );

  it.each(inputs)(
    'of %s fits a width of 360 pixels',
    async (_name, build) => {
      await withReport(build(), async (page) => {
        await page.setViewport({ width: 360, height: 800 });
        await page.$$eval('details', (folds) => {
          for (const fold of folds) fold.open = true;
        });

        const width = await page.$eval('html', (root) => root.scrollWidth);

        expect(width).toBe(360);
      });
    },
    60_000,
  );

  it('shows the screenshots it embeds', async () => {
    await withReport(loadSample(), async (page) => {
      const widths = await page.$$eval('img', (images) =>
        Promise.all(images.map((image) => image.decode().then(() => image.naturalWidth))),
      );

      expect(widths).toHaveLength(2);
      expect(widths.every((width) => width > 100)).toBe(true);
    });
  }, 60_000);
});

async function withReport(
  input: ReportInput,
  use: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const page = await launched.browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.setContent(render(input, 'html'));
    await use(page, requests);
  } finally {
    await page.close();
  }
}

async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => id + ' ' + node.target.join(' ') + ' ' + node.failureSummary)))`,
  );
  return found as string[];
}
