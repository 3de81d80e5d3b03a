/**
 * The source of the answers to an audited page: the network, with or without a recording of it, or
 * a recording alone.
 */
import { randomBytes } from 'node:crypto';
import type { LaunchedBrowser, LaunchOptions } from '../browser/launch/launch-options.js';
import type { ResolvedNames } from '../browser/machine/resolve-cnames.js';
import type { StoredRecording } from '../recordings/read-recording.js';
import { startRecorder } from '../recordings/recorder.js';
import { startReplayer } from '../recordings/replayer.js';
import { isScenarioId, type ScenarioId } from '../schema/scenario-traits.js';
import { AuditError } from '../schema/audit-error.js';
import type { Help } from '../schema/config.js';
import type { Recording } from '../schema/recording.js';
import type { PageObservation } from '../evidence/assemble-evidence.js';
import { observePage, type ObservationOptions } from './observe-page.js';

/** Observes pages, whatever the source of their answers is. */
export interface NetworkSource {
  /** How the browser must be started. */
  readonly launch: LaunchOptions;
  /** @param help takes precedence over the help in the options */
  observe(launched: LaunchedBrowser, url: string, help?: Help): Promise<PageObservation>;
}

/** Makes a source that uses the network and records nothing. */
export function liveSource(launch: LaunchOptions, options: ObservationOptions): NetworkSource {
  return {
    launch,
    observe: (launched, url, help = options.help) =>
      observePage(launched, url, { ...options, help }),
  };
}

/**
 * Makes a source that uses the network and records its answers to one page in a folder.
 * @throws {AuditError} usage — the folder is not empty
 * @throws {AuditError} file-unwritable — the folder cannot be made or read
 */
export async function recordedSource(
  folder: string,
  launch: LaunchOptions,
  options: ObservationOptions,
): Promise<NetworkSource> {
  const recorder = await startRecorder(folder);
  let isTaken = false;
  return {
    launch,
    async observe(launched, url, help = options.help) {
      if (isTaken) throw new AuditError('usage', `${folder} takes the recording of one page.`);
      isTaken = true;
      const hashSalt = randomBytes(16).toString('hex');
      const visited = { ...options, help };
      const networkTap = async (visit: string) => recorder.networkTap(visit);
      try {
        const observed = await observePage(launched, url, { ...visited, hashSalt, networkTap });
        const { startedAt, finishedAt, browser } = observed.evidence.run;
        const { dns } = observed.evidence;
        const { name, version } = browser;
        const about = { browser: { name, version }, page: { url }, startedAt, finishedAt };
        const ran = options.whereOffered?.filter((id) => id in observed.evidence.scenarios) ?? [];
        const visit = describeVisit({ ...visited, scenarios: [...options.scenarios, ...ran] });
        await recorder.finish({ ...about, visit, hashSalt, ...(dns && { dns }) });
        return observed;
      } catch (error) {
        await recorder.abandon();
        throw error;
      }
    },
  };
}

function describeVisit(options: ObservationOptions): Recording['visit'] {
  const { scenarios, locale, timezone, viewport, waits, timeoutMs, thirdPartyCookies } = options;
  const { userAgent, headers = {}, basicAuth, help, autoconsent, stayMs } = options;
  const headerNames = [...Object.keys(headers), ...(basicAuth ? ['Authorization'] : [])];
  return {
    scenarios: [...scenarios],
    locale,
    timezone,
    viewport,
    waits,
    timeoutMs,
    thirdPartyCookies,
    ...(stayMs === undefined ? {} : { stayMs }),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(help && { help }),
    ...(autoconsent === undefined ? {} : { autoconsent }),
    headerNames: headerNames.toSorted(),
  };
}

/**
 * Makes a source that answers from a recording; nothing is requested from the network.
 * @throws {AuditError} recording-invalid — the recording names an unknown scenario, or one that it
 * lacks
 */
export async function replayedSource(
  stored: StoredRecording,
  launch: LaunchOptions,
  { keep, includeValues, cookieDatabase, onProgress }: Partial<ObservationOptions>,
): Promise<NetworkSource> {
  const { recording } = stored;
  const replayer = await startReplayer(stored);
  const { scenarios, headerNames: _names, ...visit } = recording.visit;
  const { locale, thirdPartyCookies, userAgent } = visit;
  const { startedAt, finishedAt, hashSalt, page } = recording;
  const options: ObservationOptions = {
    ...visit,
    scenarios: admitScenarios(scenarios, stored),
    hashSalt,
    networkTap: (name) => replayer.networkTap(name),
    replayed: { startedAt, finishedAt, replayedFrom: { recordedAt: startedAt } },
    cookieDatabase,
    resolveNames: recording.dns && (async () => recording.dns as ResolvedNames),
    ...(keep && { keep }),
    ...(includeValues !== undefined && { includeValues }),
    ...(onProgress && { onProgress }),
  };
  return {
    launch: replayer.launchOptions({ ...launch, locale, thirdPartyCookies, userAgent }),
    async observe(launched, url) {
      if (url === page.url) return observePage(launched, url, options);
      const message = `The recording in ${stored.folder} is of ${page.url}, not of ${url}.`;
      throw new AuditError('usage', message);
    },
  };
}

function admitScenarios(
  ids: readonly string[],
  { folder, recording }: StoredRecording,
): ScenarioId[] {
  return ids.map((id) => {
    if (isScenarioId(id) && recording.scenarios[id]) return id;
    const message = isScenarioId(id)
      ? `${folder} holds no scenario "${id}"; record it anew.`
      : `The recording in ${folder} has an unknown scenario "${id}".`;
    throw new AuditError('recording-invalid', message);
  });
}
