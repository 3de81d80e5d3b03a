/** Which downloads are found in puppeteer's cache. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { detectBrowserPlatform } from '@puppeteer/browsers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chromeBuildId,
  puppeteerBrowserPaths,
} from '../../../src/browser/machine/browser-cache.js';

const set = process.env['PUPPETEER_CACHE_DIR'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'browser-cache-'));
  process.env['PUPPETEER_CACHE_DIR'] = folder;
});

afterEach(() => {
  if (set === undefined) delete process.env['PUPPETEER_CACHE_DIR'];
  else process.env['PUPPETEER_CACHE_DIR'] = set;
  rmSync(folder, { recursive: true });
});

function download(browser: string, buildId: string): void {
  const platform = detectBrowserPlatform();
  mkdirSync(path.join(folder, browser, `${platform}-${buildId}`), { recursive: true });
}

/** The versions that are found in the folder, in the order in which they are tried. */
function versionsFound(): string[] {
  return puppeteerBrowserPaths()
    .filter((file) => file.startsWith(folder))
    .map((file) => /-(\d[\d.]+)/.exec(file.slice(folder.length))?.[1] ?? file);
}

describe("puppeteer's cache", () => {
  it('is looked through for the version that puppeteer was made for, then for the newest', () => {
    for (const buildId of ['9.0.1.2', '131.0.6778.85', '130.0.1.1']) download('chrome', buildId);
    download('chrome-headless-shell', '150.0.1.1');
    download('firefox', '151.0');

    expect(versionsFound()).toEqual([chromeBuildId, '131.0.6778.85', '130.0.1.1', '9.0.1.2']);
  });

  it('may be empty', () => {
    expect(versionsFound()).toEqual([chromeBuildId]);
  });
});
