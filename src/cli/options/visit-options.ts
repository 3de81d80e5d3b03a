/** The options that say how a visitor comes to a page, and what they become in the library. */
import type { InferredOptionTypes } from 'yargs';
import type { AuditOptions } from '../../audit.js';
import { defaultScenarios, scenarios } from '../../scenarios/index.js';
import { isScenarioId } from '../../schema/scenario-traits.js';
import { AuditError } from '../../schema/audit-error.js';
import { mostRuns } from '../../schema/evidence/repeat.js';
import { nearestName } from '../../text/nearest-name.js';

/** Ten minutes. */
const longestMs = 600_000;

/** Sides of a viewport, in CSS pixels, that a browser lays a page out in and takes pictures of. */
const shortestSide = 200;
const longestSide = 8000;

/** What a visitor does who is told nothing. */
const usual = { viewport: 'desktop', timeout: 30_000, waitMin: 1000, waitMax: 10_000 } as const;

const word = { type: 'string', requiresArg: true } as const;
const words = { type: 'string', array: true, nargs: 1 } as const;
const milliseconds = { type: 'number', requiresArg: true } as const;
const flag = { type: 'boolean' } as const;

/** The options that say which browser is started, as yargs takes them. */
export const browserOptions = {
  browser: {
    ...word,
    describe: 'The Chrome or Chromium to start',
    defaultDescription: 'the one that "doctor" names',
  },
  'browser-arg': { ...words, describe: 'Passed to the browser as it is' },
  'no-sandbox': {
    ...flag,
    describe: 'Start the browser without its sandbox; the report says so',
  },
} as const;

/** As the command line gives them. */
export type BrowserArguments = InferredOptionTypes<typeof browserOptions>;

/** The options that say how a visitor comes, as yargs takes them. */
export const visitOptions = {
  scenarios: {
    ...word,
    describe: `Ways through the page, separated by commas: ${Object.keys(scenarios).join(', ')}`,
    defaultDescription: idsOf(defaultScenarios).join(','),
  },
  locale: {
    ...word,
    describe: 'Language the browser asks for, e.g. fr-FR',
    defaultDescription: "the system's",
  },
  viewport: {
    ...word,
    describe: 'desktop, mobile or WIDTHxHEIGHT',
    defaultDescription: usual.viewport,
  },
  'ignore-https-errors': { ...flag, describe: 'Audit in spite of a bad certificate' },
  proxy: { ...word, describe: 'For all requests, e.g. socks5://127.0.0.1:1080' },
  header: { ...words, describe: 'Sent with every request, to third parties too, as "Name: value"' },
  'user-agent': { ...word, describe: "Sent instead of the browser's own" },
  'third-party-cookies': {
    choices: ['allow', 'block'],
    describe: 'What the visitor does with third-party cookies',
    defaultDescription: 'allow',
  },
  'no-autoconsent': {
    ...flag,
    describe: "Name the consent tool by own means alone, without autoconsent's rules",
  },
  'cookie-database': {
    ...word,
    describe: 'A file that knows further cookies: the Open Cookie Database, as CSV or JSON',
  },
  timeout: {
    ...milliseconds,
    defaultDescription: String(usual.timeout),
    describe: 'Longest time for one load of a page, in ms',
  },
  'wait-min': {
    ...milliseconds,
    defaultDescription: String(usual.waitMin),
    describe: 'Least time given to a page after each step, in ms',
  },
  'wait-max': {
    ...milliseconds,
    defaultDescription: String(usual.waitMax),
    describe: 'Longest time given to a page to become quiet, or to show a banner, in ms',
  },
  repeat: {
    type: 'number',
    requiresArg: true,
    defaultDescription: '1',
    describe: 'Audit each page so often; what comes out differently cannot be told',
  },
} as const;

/** As the command line gives them. */
export type VisitArguments = BrowserArguments & InferredOptionTypes<typeof visitOptions>;

/**
 * Turns the options into those of the library.
 * @throws {AuditError} usage — an unknown scenario, or a value that cannot be read
 */
export function toAuditOptions(given: Partial<VisitArguments>): AuditOptions {
  const { timeout = usual.timeout } = given;
  const { 'wait-min': minimumWaitMs = usual.waitMin, 'wait-max': longestWaitMs = usual.waitMax } =
    given;
  assertMilliseconds('timeout', timeout, 1);
  assertMilliseconds('wait-min', minimumWaitMs, 0);
  assertMilliseconds('wait-max', longestWaitMs, Math.max(1, minimumWaitMs));
  return {
    scenarios: given.scenarios === undefined ? undefined : admitScenarios(given.scenarios),
    locale: given.locale && admitLocale(given.locale),
    viewport: admitViewport(given.viewport ?? usual.viewport),
    browserPath: given.browser,
    browserArgs: given['browser-arg'],
    sandbox: !given['no-sandbox'],
    ignoreHttpsErrors: given['ignore-https-errors'],
    proxy: given.proxy,
    headers: admitHeaders(given.header ?? []),
    userAgent: given['user-agent'],
    thirdPartyCookies: given['third-party-cookies'],
    autoconsent: !given['no-autoconsent'],
    cookieDatabase: given['cookie-database'],
    timeoutMs: timeout,
    minimumWaitMs,
    longestWaitMs,
    repeat: admitRepeat(given.repeat ?? 1),
  };
}

function admitRepeat(times: number): number {
  if (Number.isInteger(times) && times >= 1 && times <= mostRuns) return times;
  throw new AuditError('usage', `--repeat takes a whole number of audits, from 1 to ${mostRuns}.`);
}

/** In the order the help lists all of them. */
function idsOf(chosen: readonly string[]): string[] {
  return Object.keys(scenarios).filter((id) => chosen.includes(id));
}

function assertMilliseconds(name: string, value: number, least: number): void {
  if (Number.isFinite(value) && value >= least && value <= longestMs) return;
  throw new AuditError(
    'usage',
    `--${name} takes a number of milliseconds, from ${least} to ${longestMs}.`,
  );
}

function admitScenarios(list: string): (keyof typeof scenarios)[] {
  const ids = list.split(',').map((id) => id.trim());
  return [...new Set(ids)].map((id) => admitScenario(id));
}

function admitScenario(id: string): keyof typeof scenarios {
  if (isScenarioId(id)) return id;
  const known = Object.keys(scenarios);
  const nearest = nearestName(id, known);
  const advice =
    nearest === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new AuditError('usage', `There is no scenario "${id}". ${advice}`);
}

function admitLocale(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch (cause) {
    throw new AuditError('usage', `"${tag}" is no language tag; write it like fr-FR.`, { cause });
  }
}

function admitViewport(text: string): { width: number; height: number } {
  if (text === 'desktop') return { width: 1280, height: 900 };
  if (text === 'mobile') return { width: 390, height: 844 };
  const [, width = 0, height = 0] = (/^(\d+)x(\d+)$/.exec(text) ?? []).map(Number);
  if (isSide(width) && isSide(height)) return { width, height };
  throw new AuditError(
    'usage',
    `--viewport takes desktop, mobile or WIDTHxHEIGHT of ${shortestSide} to ${longestSide} pixels each, not "${text}".`,
  );
}

function isSide(pixels: number): boolean {
  return pixels >= shortestSide && pixels <= longestSide;
}

function admitHeaders(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        throw new AuditError('usage', `--header takes "Name: value", not "${line}".`);
      }
      return [name, value];
    }),
  );
}
