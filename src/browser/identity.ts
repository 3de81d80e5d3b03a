/** Which browser it is, and how it says so: without a window it would call itself another one. */
import type { Browser, Protocol } from 'puppeteer-core';

/** A browser, as it names itself at its own command line. */
export interface Identity {
  /** `null` for Chromium, which names no brand beside its engine. */
  readonly brand: 'Google Chrome' | null;
  /** For example `156.0.8078.114`. */
  readonly version: string;
}

/** Who a browser says it is on every page, in every frame and worker. */
export interface Introduction {
  readonly userAgent: string;
  readonly userAgentMetadata: Protocol.Emulation.UserAgentMetadata;
}

/** What the user agent says of the system; Chrome gives the same on every version of it. */
const systems: Readonly<Partial<Record<NodeJS.Platform, { token: string; name: string }>>> = {
  darwin: { token: 'Macintosh; Intel Mac OS X 10_15_7', name: 'macOS' },
  linux: { token: 'X11; Linux x86_64', name: 'Linux' },
  win32: { token: 'Windows NT 10.0; Win64; x64', name: 'Windows' },
};

/** The version of the system, where Chrome gives one: on Linux it gives none. */
const systemVersions: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: '15.0.0',
  win32: '15.0.0',
};

const introductions = new WeakMap<Browser, Introduction>();

/**
 * Reads what a browser prints for `--version`; null where that names no browser.
 * @example parseIdentity('Chromium 156.0.8078.114 built on Debian') → { brand: null, version: '156.0.8078.114' }
 */
export function parseIdentity(printed: string): Identity | null {
  const [, name, version] = /\b(Chrom(?:e|ium))\D* (\d+(?:\.\d+){3})\b/.exec(printed) ?? [];
  if (version === undefined) return null;
  return { brand: name === 'Chrome' ? 'Google Chrome' : null, version };
}

/**
 * Returns how a browser introduces itself that has a window.
 * @see https://www.chromium.org/updates/ua-reduction/ for what the user agent leaves out
 */
export function introductionOf({ brand, version }: Identity): Introduction {
  const { token = '', name = '' } = systems[process.platform] ?? {};
  const [major = ''] = version.split('.');
  const named = brandsOf(brand, Number(major));
  return {
    userAgent: `Mozilla/5.0 (${token}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    userAgentMetadata: {
      brands: named.map((each) => ({ brand: each.brand, version: each.invented ?? major })),
      fullVersionList: named.map((each) => ({
        brand: each.brand,
        version: each.invented === undefined ? version : `${each.invented}.0.0.0`,
      })),
      platform: name,
      platformVersion: systemVersions[process.platform] ?? '',
      architecture: process.arch.startsWith('arm') ? 'arm' : 'x86',
      bitness: '64',
      model: '',
      mobile: false,
      wow64: false,
    },
  };
}

/**
 * Returns the preferred languages for a locale, of which Chrome makes `Accept-Language`: the locale,
 * then the language alone, then English, as Chrome itself has them for that locale.
 * @example acceptLanguages('fr-FR') → 'fr-FR,fr,en-US,en'
 */
export function acceptLanguages(locale: string): string {
  const language = locale.split('-')[0] ?? locale;
  const own = language === 'en' ? [locale] : [locale, language];
  return [...new Set([...own, 'en-US', 'en'])].join(',');
}

/** Remembers how a browser introduces itself. */
export function rememberIntroduction(browser: Browser, introduction: Introduction): void {
  introductions.set(browser, introduction);
}

/** Returns how a browser introduces itself; undefined where it was not found out. */
export function recallIntroduction(browser: Browser): Introduction | undefined {
  return introductions.get(browser);
}

interface NamedBrand {
  readonly brand: string;
  /** The version of a brand that does not exist. */
  readonly invented?: string;
}

/**
 * Chrome names a brand that does not exist among its own, another in every version.
 * @see components/embedder_support/user_agent_utils.cc in Chromium, `GenerateBrandVersionList`
 */
function brandsOf(brand: string | null, major: number): NamedBrand[] {
  const signs = [' ', '(', ':', '-', '.', '/', ')', ';', '=', '?', '_'];
  const sign = (offset: number): string => signs[(major + offset) % signs.length] ?? '';
  const invented = {
    brand: `Not${sign(0)}A${sign(1)}Brand`,
    invented: ['8', '99', '24'][major % 3] ?? '',
  };
  const engine = { brand: 'Chromium' };
  if (brand === null) return major % 2 === 0 ? [invented, engine] : [engine, invented];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const order = orders[major % orders.length] ?? [];
  const placed = [invented, engine, { brand }].map((each, index) => ({ each, at: order[index] }));
  return placed.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ each }) => each);
}
