/** The options that describe the visitor, and their form in the library. */
import type { AuditOptions } from '../../audit.js';
import { defaultScenarios, scenarios } from '../../scenarios/index.js';
import { AuditError } from '../../schema/audit-error.js';
import type { Config } from '../../schema/config.js';
import {
  describeNumber,
  flagName,
  libraryName,
  options,
  sharedOptions,
  viewports,
  type OptionName,
  type SharedOptions,
} from '../../schema/options.js';
import { isScenarioId, type ScenarioId } from '../../schema/scenario-traits.js';
import { nearestName } from '../../text/nearest-name.js';
import { declareOptions } from './declare-options.js';
import { admitBasicAuth, admitHeaders } from './own-headers.js';

/**
 * Limits of a viewport's sides, in CSS pixels, within which a browser can lay out a page and take
 * screenshots.
 */
const shortestSide = 200;
const longestSide = 8000;

/** The options that describe the visitor, in the form of yargs. */
export const visitOptions = declareOptions(
  [
    'scenarios',
    'asBot',
    'locale',
    'viewport',
    'ignoreHttpsErrors',
    'proxy',
    'header',
    'basicAuth',
    'userAgent',
    'thirdPartyCookies',
    'autoconsent',
    'cookieDatabase',
    'timeout',
    'waitMin',
    'waitMax',
    'stay',
    'repeat',
  ],
  {
    scenarios: {
      type: 'string',
      array: false,
      requiresArg: true,
      describe: `${options.scenarios.about}, separated by commas: ${Object.keys(scenarios).join(', ')}`,
      defaultDescription: idsOf(defaultScenarios).join(','),
    },
    locale: { defaultDescription: "the system's" },
  },
);

/** Names an option with its place, for the beginning of an error message. */
type PlaceOf = (name: OptionName) => string;

/** The option's place on the command line. */
const onCommandLine: PlaceOf = (name) => `--${flagName(name)}`;

/**
 * Turns options that fit their schema into those of the library.
 * @throws {AuditError} usage — an unknown scenario, or a value that cannot be parsed
 */
export function toAuditOptions(chosen: Config, placeOf = onCommandLine): AuditOptions {
  const { scenarios: ids, locale, viewport, header, basicAuth } = chosen;
  assertWaits(chosen, placeOf('waitMax'));
  return {
    ...(Object.fromEntries(
      sharedOptions.map((name) => [libraryName(name), chosen[name]]),
    ) as SharedOptions),
    scenarios: ids && admitScenarios(ids),
    locale: locale && admitLocale(locale, placeOf('locale')),
    viewport: viewport === undefined ? undefined : admitViewport(viewport, placeOf('viewport')),
    headers: header && admitHeaders(header, placeOf('header')),
    basicAuth:
      basicAuth === undefined ? undefined : admitBasicAuth(basicAuth, placeOf('basicAuth')),
    browserPath: chosen.browser,
    browserArgs: chosen.browserArg,
  };
}

/** Returns the scenarios in the order of the help. */
function idsOf(chosen: readonly string[]): string[] {
  return Object.keys(scenarios).filter((id) => chosen.includes(id));
}

function assertWaits(
  { waitMin = options.waitMin.usual, waitMax = options.waitMax.usual }: Config,
  place: string,
): void {
  if (waitMax >= waitMin) return;
  throw new AuditError('usage', `${place} ${describeNumber('waitMax', waitMin)}.`);
}

function admitScenarios(list: readonly string[]): ScenarioId[] {
  return [...new Set(list.map((id) => id.trim()))].map((id) => admitScenario(id));
}

function admitScenario(id: string): ScenarioId {
  if (isScenarioId(id)) return id;
  const known = Object.keys(scenarios);
  const nearest = nearestName(id, known);
  const advice =
    nearest === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  throw new AuditError('usage', `There is no scenario "${id}". ${advice}`);
}

/** By its form alone, any word of up to eight letters would be a language. */
function admitLocale(tag: string, place: string): string {
  try {
    const locale = new Intl.Locale(tag);
    const { language, region } = locale;
    const isRegionKnown = region === undefined || isKnown('region', region);
    if (isKnown('language', language) && isRegionKnown) return locale.toString();
  } catch {
    // A RangeError, since it has not the form of a tag: refused below.
  }
  const usage = `${place} takes a language tag, such as fr, fr-FR or zh-Hant-TW, not "${tag}".`;
  throw new AuditError('usage', usage);
}

/** `und`, for which V8 gives no language, and `ZZ` stand for what is not known. */
function isKnown(type: 'language' | 'region', subtag: string | undefined): boolean {
  if (subtag === undefined || subtag === 'und' || subtag === 'ZZ') return false;
  return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(subtag) !== undefined;
}

function admitViewport(text: string, place: string): { width: number; height: number } {
  if (Object.hasOwn(viewports, text)) return viewports[text as keyof typeof viewports];
  const [, width = 0, height = 0] = (/^(\d+)x(\d+)$/.exec(text) ?? []).map(Number);
  if (isSide(width) && isSide(height)) return { width, height };
  const names = Object.keys(viewports);
  const nearest = nearestName(text, names);
  const advice = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const form = `${names.join(', ')} or WIDTHxHEIGHT of ${shortestSide} to ${longestSide} pixels each`;
  throw new AuditError('usage', `${place} takes ${form}, not "${text}".${advice}`);
}

function isSide(pixels: number): boolean {
  return pixels >= shortestSide && pixels <= longestSide;
}
