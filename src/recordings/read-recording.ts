/** Reads a recording and validates all of it, since it may come from strangers. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditError } from '../schema/audit-error.js';
import { parseRecording } from '../schema/parse.js';
import type { Recording } from '../schema/recording.js';
import { digestOf, longestBodyBytes } from './body-store.js';
import { bodiesFolder, recordingFile, sealed } from './recorder.js';

const longestDocumentBytes = 256 * 1024 * 1024;

/** A recording, and the folder of its bodies. */
export interface StoredRecording {
  readonly folder: string;
  readonly recording: Recording;
}

/**
 * Reads a recording from its folder and checks it, bodies included.
 * @throws {AuditError} file-unreadable — the folder has no recording, or it cannot be read
 * @throws {AuditError} recording-invalid — it breaks the schema, or something was changed or is
 * missing
 */
export async function readRecording(folder: string): Promise<StoredRecording> {
  const file = join(folder, recordingFile);
  const text = (await readPlainFile(file, longestDocumentBytes)).toString('utf8');
  const recording = parseRecording(parseText(text, file), file);
  const { digest, ...document } = recording;
  if (sealed(document).digest !== digest) throw changed(file);
  await assertOwnFolder(join(folder, bodiesFolder));
  for (const name of bodiesOf(recording)) {
    const body = join(folder, bodiesFolder, name);
    if (digestOf(await readPlainFile(body, longestBodyBytes)) !== name) throw changed(body);
  }
  return { folder, recording };
}

async function assertOwnFolder(folder: string): Promise<void> {
  const status = await lstat(folder).catch(() => undefined);
  if (status === undefined || status.isDirectory()) return;
  throw new AuditError('recording-invalid', `${folder} is no plain folder.`);
}

/** The schema has checked these names: none of them leads out of the folder. */
function bodiesOf({ scenarios }: Recording): Set<string> {
  const exchanges = Object.values(scenarios).flatMap((scenario) => scenario.exchanges);
  return new Set(exchanges.flatMap(({ answer }) => answer?.body ?? []));
}

function changed(file: string): AuditError {
  const message = `${file} is not what was recorded: it was changed afterwards. Take the recording from where it was made, or record anew.`;
  return new AuditError('recording-invalid', message);
}

function parseText(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AuditError('recording-invalid', `${file} is not JSON.`, { cause });
  }
}

/** Refuses links, pipes and folders, so that a stranger's recording reads no other file. */
async function readPlainFile(file: string, longestBytes: number): Promise<Buffer> {
  try {
    const status = await lstat(file);
    if (!status.isFile()) throw new AuditError('recording-invalid', `${file} is no plain file.`);
    if (status.size <= longestBytes) return await readFile(file);
  } catch (error) {
    if (error instanceof AuditError) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new AuditError('file-unreadable', `${file} ${why}.`, { cause: error });
  }
  const message = `${file} is too large: at most ${longestBytes / 1024} KiB.`;
  throw new AuditError('recording-invalid', message);
}
