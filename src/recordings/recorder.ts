/** Records the audit of one page in a folder. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditError } from '../schema/audit-error.js';
import type { Recording, ScenarioRecording } from '../schema/recording.js';
import { readTool } from '../schema/tool.js';
import { recordingSchemaVersion } from '../schema/versions.js';
import { BodyStore, digestOf } from './body-store.js';
import type { NetworkTap } from './network-tap.js';
import { VisitRecorder } from './visit-recorder.js';

/** The fields of a recording beside the network's answers. */
export type RecordingHead = Pick<
  Recording,
  'browser' | 'page' | 'startedAt' | 'finishedAt' | 'visit' | 'hashSalt' | 'dns'
>;

/** Name of the JSON document in a recording's folder. */
export const recordingFile = 'recording.json';
/** Name of the folder of bodies beside that document. */
export const bodiesFolder = 'bodies';

const notice =
  'This recording holds what the servers sent, as they sent it: cookies with their values, and whatever personal data is in the pages. Pass it on only to those who may see that.';

/** Records the answers to one page. */
export interface PageRecorder {
  networkTap(scenario: string): NetworkTap;
  /**
   * Writes the recording.
   * @throws {AuditError} file-unwritable — the file system refuses
   */
  finish(head: RecordingHead): Promise<void>;
  /** Removes what was written so far, since a partial recording is of no use. */
  abandon(): Promise<void>;
}

/**
 * Starts a recording in a folder, which is made where it does not exist.
 * @throws {AuditError} usage — the folder is not empty
 * @throws {AuditError} file-unwritable — the folder cannot be made or read
 */
export async function startRecorder(folder: string): Promise<PageRecorder> {
  await prepareEmptyFolder(folder);
  const bodies = new BodyStore(join(folder, bodiesFolder));
  const scenarios = new Map<string, ScenarioRecording>();
  return {
    networkTap: (scenario) => recordTap(bodies, (recording) => scenarios.set(scenario, recording)),
    async finish(head) {
      const ids = [...scenarios.keys()].toSorted();
      const document = {
        schemaVersion: recordingSchemaVersion,
        notice,
        tool: { ...readTool() },
        ...head,
        scenarios: Object.fromEntries(ids.map((id) => [id, scenarios.get(id)])),
      };
      const text = JSON.stringify(sealed(document), null, 1);
      await writing(folder, () => writeFile(join(folder, recordingFile), `${text}\n`));
    },
    abandon: () => rm(join(folder, bodiesFolder), { recursive: true, force: true }),
  };
}

function recordTap(bodies: BodyStore, keep: (recording: ScenarioRecording) => void): NetworkTap {
  let recorder: VisitRecorder | undefined;
  return {
    watcherFor: (visit) => (recorder = new VisitRecorder(visit, bodies)),
    async end() {
      if (recorder) keep(await recorder.result());
      return [];
    },
    close: () => Promise.resolve(),
  };
}

/** Adds the digest that shows a later change of the document. */
export function sealed<T extends object>(document: T): T & { readonly digest: string } {
  return { ...document, digest: digestOf(JSON.stringify(document)) };
}

async function prepareEmptyFolder(folder: string): Promise<void> {
  const entries = await writing(folder, async () => {
    await mkdir(folder, { recursive: true });
    return readdir(folder);
  });
  if (entries.length === 0) return;
  throw new AuditError(
    'usage',
    `There is something in ${folder} already; give --record a new or an empty folder.`,
  );
}

async function writing<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new AuditError('file-unwritable', `${folder} cannot be written to (${code}).`, { cause });
  }
}
