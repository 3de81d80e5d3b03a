/** Observes one page: every scenario in a browser context of its own, several at a time. */
import { randomBytes } from 'node:crypto';
import type { LaunchedBrowser } from '../browser/launch/launch-options.js';
import type { ResolvedNames } from '../browser/machine/resolve-cnames.js';
import { hostHeadersFor, type OwnHeaders } from '../browser/visit/host-headers.js';
import type { VisitOptions } from '../browser/visit/visit.js';
import type { NetworkTap } from '../recordings/network-tap.js';
import { AuditError } from '../schema/audit-error.js';
import { scenarios } from '../scenarios/index.js';
import type { ScenarioScript } from '../scenarios/scenario.js';
import { traitsOf, type ScenarioId } from '../schema/scenario-traits.js';
import type { Help } from '../schema/config.js';
import type { Run } from '../schema/evidence/run.js';
import type { OptionValue } from '../schema/options.js';
import { readTool } from '../schema/tool.js';
import type { CookieDatabase } from './read-cookie-database.js';
import { deriveParty, registrableDomain } from '../derive/purposes/derive-party.js';
import { assembleEvidence, type PageObservation } from '../evidence/assemble-evidence.js';
import { runScenario, type ScenarioRun } from '../observe/run-scenario.js';

/**
 * Visits at the same time: as many as one page has default scenarios. A visit mostly waits, so on
 * two cores six at once take 9.6 s of wall time where four take 13.0 s, with the same CPU time;
 * each needs about 65 MiB.
 */
const visitsAtOnce = 7;

/** What is asked of the observation of one page. */
export interface ObservationOptions
  extends Omit<VisitOptions, 'hashSalt' | 'hostHeaders'>, OwnHeaders {
  readonly scenarios: readonly ScenarioId[];
  /** Scenarios to run besides, where one of the others sees that the page offers them. */
  readonly whereOffered?: readonly ScenarioId[] | undefined;
  readonly timezone: string;
  readonly thirdPartyCookies: OptionValue<'thirdPartyCookies'>;
  /** Salt of the value hashes; by default a new one. */
  readonly hashSalt?: string | undefined;
  /**
   * Makes the recorder or replayer of a visit, by the visit's name; an additional visit for which
   * there is none is skipped.
   */
  readonly networkTap?: ((visit: string) => Promise<NetworkTap | undefined>) | undefined;
  /** Time and origin that the evidence gives for a replayed page. */
  readonly replayed?: Pick<Run, 'startedAt' | 'finishedAt' | 'replayedFrom'> | undefined;
  /** The user's own database of cookies. */
  readonly cookieDatabase?: CookieDatabase | undefined;
  /**
   * Asks DNS for the canonical names of hosts; undefined where the browser does not resolve names
   * by DNS either.
   */
  readonly resolveNames?: ((hosts: readonly string[]) => Promise<ResolvedNames>) | undefined;
  /** Where the banner and its controls are, for a page on which they are not found. */
  readonly help?: Help | undefined;
  /** Called as scenarios begin and end. */
  readonly onProgress?: (event: {
    readonly scenario: ScenarioId;
    readonly what: 'started' | ScenarioRun['status'];
  }) => void;
}

/**
 * Runs all scenarios on a page and assembles the evidence.
 * @throws {AuditError} the reasons of `navigate` — where the page could not be loaded
 */
export async function observePage(
  launched: LaunchedBrowser,
  url: string,
  options: ObservationOptions,
): Promise<PageObservation> {
  const startedAt = new Date();
  const hashSalt = options.hashSalt ?? randomBytes(16).toString('hex');
  const visit = { ...options, hashSalt, hostHeaders: hostHeadersFor(url, options) };
  const runs = await runAll(launched, url, visit);
  assertObserved(url, runs);
  const { viewport, locale, timezone, thirdPartyCookies, stayMs } = options;
  const waits = { ...options.waits, ...(stayMs === undefined ? {} : { stayMs }) };
  const userAgent =
    options.userAgent ?? (await launched.browser.userAgent()).replace('HeadlessChrome', 'Chrome');
  const [name = '', version = ''] = launched.version.split('/');
  const { cookieDatabase: database } = options;
  const run: Run = {
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    tool: { ...readTool() },
    browser: { name, version, sandbox: launched.sandbox },
    locale,
    timezone,
    viewport,
    userAgent,
    thirdPartyCookies,
    waits,
    ...options.replayed,
    ...(database && { cookieDatabase: database.described }),
    ...(options.includeValues ? { includesValues: true } : {}),
  };
  const dns = await options.resolveNames?.(ownHosts(runs));
  const again = await visitAgain({ launched, url }, { visit, runs });
  return assembleEvidence({ url, run, database: database?.names, dns, again }, runs);
}

/** The site's own hosts to which a request was sent. */
function ownHosts(runs: readonly ScenarioRun[]): string[] {
  const page = runs.map((run) => run.page?.finalUrl).find((url) => url !== undefined);
  if (page === undefined) return [];
  const site = registrableDomain(new URL(page).hostname);
  const hosts = runs.flatMap(({ observations: { requests = [] } }) =>
    requests.map(({ host }) => host),
  );
  return [...new Set(hosts)].filter((host) => deriveParty(host, site) === 'first').toSorted();
}

/** The scenario that reads the banner closely: preferably one that opens both layers. */
function closest(ids: readonly ScenarioId[]): ScenarioId | undefined {
  return ids.find((id) => traitsOf(id)?.looksAt === 'settings') ?? ids[0];
}

async function runAll(
  launched: LaunchedBrowser,
  url: string,
  options: ObservationOptions & VisitOptions,
): Promise<ScenarioRun[]> {
  const { help } = options;
  const waiting = [...options.scenarios];
  const unasked = new Set(options.whereOffered);
  const runs: ScenarioRun[] = [];
  const next = async (): Promise<void> => {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      options.onProgress?.({ scenario: id, what: 'started' });
      const closely = id === closest(options.scenarios);
      const networkTap = await options.networkTap?.(id);
      const script = scenarios[id];
      const order = { script, url, options, help, closely, networkTap };
      const run = await runScenario(launched, order).finally(() => networkTap?.close());
      options.onProgress?.({ scenario: id, what: run.status });
      runs.push(run);
      for (const offered of [...unasked].filter((each) => isOffered(each, run))) {
        unasked.delete(offered);
        waiting.push(offered);
      }
    }
  };
  const workers = Array.from({ length: visitsAtOnce }, () =>
    next().catch((error: unknown) => {
      waiting.length = 0;
      throw error;
    }),
  );
  await Promise.allSettled(workers);
  if (!launched.browser.connected) throw browserDied(url);
  await Promise.all(workers);
  return runs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the visit that was run has seen what the scenario needs. */
function isOffered(id: ScenarioId, { notes }: ScenarioRun): boolean {
  const script: ScenarioScript = scenarios[id];
  return script.isOffered?.(notes) ?? false;
}

interface Visited {
  readonly visit: ObservationOptions & VisitOptions;
  readonly runs: readonly ScenarioRun[];
}

/**
 * Repeats the only scenario where it left values that could be identifiers: a second fresh profile
 * shows which are. Undefined where no repetition is needed, or where it fails.
 */
async function visitAgain(
  { launched, url }: { readonly launched: LaunchedBrowser; readonly url: string },
  { visit, runs }: Visited,
): Promise<ScenarioRun | undefined> {
  const [id] = visit.scenarios;
  if (id === undefined || !isOneProfileTooFew(visit, runs)) return undefined;
  const networkTap = await visit.networkTap?.(`${id}-again`);
  if (visit.networkTap && !networkTap) return undefined;
  const { keep: _kept, ...options } = visit;
  const order = {
    script: scenarios[id],
    url,
    options,
    help: visit.help,
    closely: false,
    networkTap,
  };
  try {
    return await runScenario(launched, order);
  } catch (error) {
    // The page itself was observed; only the identifiers remain unknown.
    if (error instanceof AuditError || !launched.browser.connected) return undefined;
    throw error;
  } finally {
    await networkTap?.close();
  }
}

/**
 * Whether one scenario alone left parts of values, so that no other profile shows which are
 * identifiers.
 */
function isOneProfileTooFew(
  { scenarios: { length } }: ObservationOptions,
  runs: readonly ScenarioRun[],
): boolean {
  const held = runs.flatMap(({ observations: { cookies = [], storage = [] } }) => [
    ...cookies,
    ...storage,
  ]);
  return length === 1 && held.some(({ stableParts = [] }) => stableParts.length > 0);
}

function browserDied(url: string): AuditError {
  const advice =
    'Try again; if it happens again, see that the machine has enough memory, and audit fewer pages at once.';
  return new AuditError('browser-died', `The browser ended during the audit of ${url}. ${advice}`);
}

/** A page on which no scenario was completed or blocked has shown nothing. */
function assertObserved(url: string, runs: readonly ScenarioRun[]): void {
  if (runs.some(({ status }) => status !== 'failed')) return;
  const reasons = [...new Set(runs.map(({ reason = '' }) => reason))].join(' ');
  const advice = 'Try again, and give it longer with --timeout and --wait-max.';
  throw new AuditError(
    'observation-failed',
    `${url} was loaded, but no scenario could be gone through. ${reasons} ${advice}`,
  );
}
