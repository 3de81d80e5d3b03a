/** The browser's switches: they reduce its own work, and change nothing that a page can see. */
import { defaultArgs } from 'puppeteer-core';
import { AuditError } from '../../schema/audit-error.js';
import { acceptLanguages } from '../identity.js';
import type { LaunchOptions } from './launch-options.js';

/**
 * Address-bar pop-ups that Chromium renders for every new window, at about 0.9 CPU seconds each.
 */
const omniboxPopups = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/**
 * With this feature every navigation makes a new frame host and disconnects the tools from the old
 * one, so that requests of a page that is left are never reported.
 */
const renderDocument = 'RenderDocument';

/**
 * Renderer processes started ahead, one for the profile that navigated last. With a profile per
 * visit most of them are never used: 45 of 60 in the audit of the reference page.
 */
const spareRenderers = 'SpareRendererForSitePerProcess';

/** What the browser asks its maker by itself: the time, what fields are called, models, hints. */
const ownQuestions = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHintsFetching',
];

const unwantedFeatures = [...omniboxPopups, renderDocument, spareRenderers, ...ownQuestions];

/** Where nobody answers, for what the browser asks whatever its features are. */
const nowhere = 'http://127.0.0.1:9';

const ownFlags = [
  // A visitor's browser has `navigator.webdriver` false, and some consent banners read it to hide
  // from crawlers.
  '--disable-blink-features=AutomationControlled',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  `--component-updater=url-source=${nowhere}/update`,
  `--gaia-url=${nowhere}`,
  '--no-default-browser-check',
  '--no-startup-window',
  // Without a window the screen would be smaller than the page.
  '--screen-info={1920x1080}',
];

/** Puppeteer's default switches that would change what the page may do, or remove the sandbox. */
const refusedDefaults = new Set([
  // A visitor's browser holds back a page that changes its address without end; else all pages wait.
  '--disable-ipc-flooding-protection',
  // A visitor's browser blocks pop-ups.
  '--disable-popup-blocking',
  // Puppeteer adds it for PUPPETEER_DANGEROUS_NO_SANDBOX; only the audit's option may do that.
  '--no-sandbox',
]);

/**
 * Returns the browser's complete argument list; the user's own switches come last and win. The user
 * agent is the one that workers have, which no visit can give them.
 */
export function composeFlags(options: LaunchOptions, userDataDir: string): string[] {
  const { flags, disabledFeatures, enabledFeatures } = takeFeatures(options.browserArgs ?? []);
  const defaults = defaultArgs({
    headless: options.headless ?? true,
    userDataDir,
    args: [
      `--disable-features=${[...unwantedFeatures, ...disabledFeatures].join(',')}`,
      ...enabledFeatures.map((feature) => `--enable-features=${feature}`),
    ],
  });
  return [
    ...defaults.filter((flag) => flag.startsWith('-') && !refusedDefaults.has(flag)),
    ...ownFlags,
    ...optionFlags(options),
    '--remote-debugging-pipe',
    ...flags,
  ];
}

/** Switches that remove the sandbox, or a layer of it. */
const sandboxBreakers = new Set([
  '--no-sandbox',
  '--disable-namespace-sandbox',
  '--disable-seccomp-filter-sandbox',
  '--single-process',
]);

/** Tells whether these switches leave the sandbox complete. */
export function keepsSandbox(flags: readonly string[]): boolean {
  return !flags.some((flag) => sandboxBreakers.has(nameOf(flag)));
}

function nameOf(flag: string): string {
  return flag.split('=')[0] ?? flag;
}

/**
 * Checks that the user's switches do not replace the audit's own empty profile.
 * @throws {AuditError} usage — when one of them names another profile
 */
export function assertOwnProfile({ browserArgs = [] }: LaunchOptions): void {
  if (!browserArgs.some((arg) => nameOf(arg) === '--user-data-dir')) return;
  throw new AuditError(
    'usage',
    'The browser cannot be given a profile with --user-data-dir: an audit starts from an empty one of its own. Leave that switch out.',
  );
}

function optionFlags({ userAgent, ...options }: LaunchOptions): string[] {
  const flags: string[] = [];
  if (options.sandbox === false) flags.push('--no-sandbox');
  if (options.ignoreHttpsErrors === true) flags.push('--ignore-certificate-errors');
  if (options.proxy !== undefined) flags.push(`--proxy-server=${options.proxy}`);
  if (userAgent !== undefined) flags.push(`--user-agent=${userAgent}`);
  if (options.locale !== undefined) {
    flags.push(`--lang=${options.locale}`, `--accept-lang=${acceptLanguages(options.locale)}`);
  }
  return flags;
}

interface UserFlags {
  readonly flags: string[];
  readonly disabledFeatures: string[];
  readonly enabledFeatures: string[];
}

/**
 * Chromium uses only the last switch of each name, so the user's features are added to our list.
 */
function takeFeatures(browserArgs: readonly string[]): UserFlags {
  return {
    flags: browserArgs.filter((arg) => !/^--(?:dis|en)able-features=/.test(arg)),
    disabledFeatures: listFeatures(browserArgs, '--disable-features='),
    enabledFeatures: listFeatures(browserArgs, '--enable-features='),
  };
}

function listFeatures(browserArgs: readonly string[], flag: string): string[] {
  return browserArgs
    .filter((arg) => arg.startsWith(flag))
    .flatMap((arg) => arg.slice(flag.length).split(','))
    .filter((feature) => feature !== '');
}
