/** Starts a browser that observes pages, one after another or several at a time. */
import { launchBrowser } from '../browser/launch/launch.js';
import type { LaunchOptions } from '../browser/launch/launch-options.js';
import { cnameResolver } from '../browser/machine/resolve-cnames.js';
import type { OwnHeaders } from '../browser/visit/host-headers.js';
import type { KeptFile } from '../browser/visit/visit.js';
import type { StoredRecording } from '../recordings/read-recording.js';
import { leaveOutValues } from '../redact/leave-out-values.js';
import { defaultScenarios, scenariosWhereOffered } from '../scenarios/index.js';
import { scenariosThatAnswer, type ScenarioId } from '../schema/scenario-traits.js';
import { AuditError } from '../schema/audit-error.js';
import type { Evidence } from '../schema/evidence.js';
import { readCookieDatabase } from './read-cookie-database.js';
import { markUnstable } from '../evidence/compare-runs.js';
import type { Help } from '../schema/config.js';
import {
  libraryName,
  options as table,
  optionsOfVisit,
  viewports,
  type SharedOptions,
} from '../schema/options.js';
import {
  liveSource,
  recordedSource,
  replayedSource,
  type NetworkSource,
} from './network-source.js';
import type { PageObservation } from '../evidence/assemble-evidence.js';
import type { ObservationOptions } from './observe-page.js';

/**
 * How pages are audited. Every field is optional and defaults to a visitor's usual value: `usual`
 * in the table of options, which also describes the shared options.
 */
export interface AuditOptions extends LaunchOptions, SharedOptions, OwnHeaders {
  readonly scenarios?: readonly ScenarioId[] | undefined;
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  /** A new or empty folder that what the network answers to the one page audited is kept in. */
  readonly record?: string | undefined;
  /**
   * The recording that answers instead of the network; it also fixes the page and the options of
   * the visit.
   */
  readonly replay?: StoredRecording | undefined;
  /** Where the banner and its controls are, for pages on which they are not found. */
  readonly help?: Help | undefined;
  /**
   * DNS servers that are asked for the canonical names of the site's hosts, as `address` or
   * `address:port`; by default the system's.
   */
  readonly dnsServers?: readonly string[] | undefined;
  /** Files kept beside the evidence; by default none. */
  readonly keep?: readonly KeptFile[] | undefined;
  readonly onProgress?: ObservationOptions['onProgress'];
}

/** A browser that observes pages; if it dies, the next page gets a new one. */
export interface Auditor {
  /**
   * Observes a page; `help` takes precedence over the help in the options.
   * @throws {AuditError} name-not-resolved, connection-refused, certificate-invalid, redirect-loop,
   * timed-out, http-error, not-a-page, bot-challenge, access-denied, error-page, xml-invalid,
   * not-html, navigation-failed — the address gives no page that can be audited
   * @throws {AuditError} observation-failed — the page was loaded, but no scenario was completed
   * @throws {AuditError} browser-died — the browser ended during the audit
   * @throws {AuditError} browser-not-found, browser-not-started, sandbox-unavailable — it had died with a
   * page before, and no new one starts
   * @throws {AuditError} usage — a recording takes one page, and a replay gives no other than its own; or
   * the auditor was closed
   * @throws {AuditError} file-unwritable — the recording cannot be written
   */
  observe(url: string, help?: Help): Promise<PageObservation>;
  /** Ends the browser, and pages under way with it; no other browser is started after that. */
  close(): Promise<void>;
}

/**
 * Starts the browser.
 * @throws {AuditError} usage — options contradict each other, name no DNS server or another profile of the
 * browser, or `record` names no empty folder
 * @throws {AuditError} file-unreadable — the file of `cookieDatabase` does not exist or cannot be read
 * @throws {AuditError} cookie-database-invalid — it is no database of cookies, or too large
 * @throws {AuditError} file-unwritable — the folder of `record` cannot be made or read
 * @throws {AuditError} recording-invalid — `replay` names an unknown scenario, or one that it lacks
 * @throws {AuditError} browser-not-found — no browser was found
 * @throws {AuditError} sandbox-unavailable — the system refuses the sandbox that the caller asks for
 * @throws {AuditError} browser-not-started — the browser ends, or does not answer in time
 */
export async function startAuditor(options: AuditOptions = {}): Promise<Auditor> {
  const source = await chooseSource(options);
  let launched = await launchBrowser(source.launch);
  let restart: Promise<void> | undefined;
  let isClosed = false;
  const restartBrowser = async (): Promise<void> => {
    await launched.close();
    launched = await launchBrowser(source.launch);
  };
  const observeOnce = async (url: string, help: Help | undefined): Promise<PageObservation> => {
    if (isClosed)
      throw new AuditError('usage', `${url} cannot be audited: the auditor was closed.`);
    // One page may end the browser; the others are not to suffer for it.
    if (!launched.browser.connected) {
      restart ??= restartBrowser().finally(() => (restart = undefined));
      await restart;
    }
    try {
      return await source.observe(launched, url, help);
    } catch (error) {
      throw options.includeValues ? error : withoutValuesIn(error, url);
    }
  };
  return {
    async observe(url, help = options.help) {
      const first = await observeOnce(url, help);
      const others: Evidence[] = [];
      while (others.length + 1 < (options.repeat ?? table.repeat.usual)) {
        others.push((await observeOnce(url, help)).evidence);
      }
      if (others.length === 0) return first;
      return { ...first, evidence: markUnstable(first.evidence, others) };
    },
    async close() {
      isClosed = true;
      // One that is just being started could not be closed by anybody else.
      await restart?.catch(() => undefined);
      await launched.close();
    },
  };
}

async function chooseSource(options: AuditOptions): Promise<NetworkSource> {
  const { record, replay } = options;
  const { cookieDatabase: path } = options;
  const cookieDatabase = path === undefined ? undefined : await readCookieDatabase(path);
  const resolveNames = resolverFor(options);
  const observation = { ...observationOptions(options), cookieDatabase, resolveNames };
  if (replay) {
    assertNoVisit(options);
    const { browserPath, browserArgs, sandbox, headless } = options;
    const launch = { browserPath, browserArgs, sandbox, headless };
    return replayedSource(replay, launch, observation);
  }
  // What a service worker asks for has the languages of the browser, and not those of a visit.
  const launch = { ...options, locale: observation.locale };
  if (record === undefined) return liveSource(launch, observation);
  return recordedSource(record, launch, observation);
}

/**
 * Undefined where the browser uses a proxy or its own map of hosts: DNS may not know these hosts.
 */
function resolverFor({
  dnsServers,
  proxy,
  browserArgs = [],
}: AuditOptions): ObservationOptions['resolveNames'] {
  const isMapped = browserArgs.some((flag) => /^--(?:host-resolver-rules|proxy-)/.test(flag));
  if (dnsServers === undefined && (proxy !== undefined || isMapped)) return undefined;
  return cnameResolver(dnsServers);
}

/**
 * Options that a replay refuses, since the recording fixes them: those of the visit, and those that
 * only the library has.
 */
const ofTheVisit: readonly (keyof AuditOptions)[] = [
  ...optionsOfVisit.map((name) => libraryName(name) as keyof AuditOptions),
  'timezone',
  'help',
  'dnsServers',
  'record',
];

function assertNoVisit(options: AuditOptions): void {
  const given = ofTheVisit.find((name) => options[name] !== undefined);
  if (given === undefined) return;
  const message = `A replay visits the page as it was recorded: leave "${given}" out.`;
  throw new AuditError('usage', message);
}

/** Error messages quote addresses, whose values must not be kept. */
function withoutValuesIn(error: unknown, url: string): unknown {
  if (error instanceof Error) error.message = leaveOutValues(error.message, url);
  return error;
}

const usual = {
  scenarios: defaultScenarios,
  viewport: viewports[table.viewport.usual],
  thirdPartyCookies: table.thirdPartyCookies.usual,
  autoconsent: table.autoconsent.usual,
  timeoutMs: table.timeout.usual,
  waitMinMs: table.waitMin.usual,
  waitMaxMs: table.waitMax.usual,
  stayMs: table.stay.usual,
  headers: {},
} as const satisfies AuditOptions;

function observationOptions(
  given: AuditOptions,
): Omit<ObservationOptions, 'cookieDatabase' | 'resolveNames'> {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const chosen = Object.entries(given).filter(([, value]) => value !== undefined);
  const options = { ...usual, locale, ...(Object.fromEntries(chosen) as Chosen) };
  return {
    ...options,
    scenarios: [
      ...new Set<ScenarioId>([
        ...options.scenarios,
        ...(options.asBot ? scenariosThatAnswer('nobody') : []),
      ]),
    ],
    whereOffered: given.scenarios ? [] : scenariosWhereOffered,
    timezone: options.timezone ?? timeZone,
    waits: { minimumMs: options.waitMinMs, capMs: options.waitMaxMs },
  };
}

/** The options without the undefined ones. */
type Chosen = { [K in keyof AuditOptions]: Exclude<AuditOptions[K], undefined> };
