/** Reads the journal of a run's folder, which may come from strangers. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal } from '../schema/journal.js';
import { parseJournal } from '../schema/parse.js';
import { readJsonFile, type JsonLimits } from './parse-json.js';

/** The journal's name in the folder of a run. */
export const journalName = 'journal.json';

const limits: JsonLimits = {
  code: 'evidence-invalid',
  maximumBytes: 64 * 1024 * 1024,
  maximumDepth: 10,
};

/**
 * Reads and admits the journal of a folder; undefined where there is none, as in folders written before
 * there were journals, or where the path is no folder.
 * @throws {AuditError} file-unreadable — it is no file, or not to be read
 * @throws {AuditError} evidence-invalid — no JSON, or it breaks the schema
 */
export async function readJournal(folder: string): Promise<Journal | undefined> {
  const file = join(folder, journalName);
  const isThere = await stat(file).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
  return isThere ? parseJournal(await readJsonFile(file, limits), file) : undefined;
}
