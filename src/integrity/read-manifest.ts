/** Reads a folder's manifest, which may come from strangers. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, unreadable, type JsonLimits } from '../documents/parse-json.js';
import { AuditError } from '../schema/audit-error.js';
import type { Manifest } from '../schema/manifest.js';
import { parseManifest } from '../schema/parse.js';
import { manifestName } from './manifest-files.js';

const limits: JsonLimits = {
  code: 'manifest-invalid',
  maximumBytes: 64 * 1024 * 1024,
  maximumDepth: 10,
};

/** A manifest, and its bytes, which a signature covers. */
export interface StoredManifest {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
}

/**
 * Reads and validates the manifest of a folder.
 * @throws {AuditError} file-unreadable — there is no manifest, or it cannot be read
 * @throws {AuditError} manifest-invalid — the text is not JSON, breaks the schema, or has paths
 * outside the folder
 */
export async function readManifest(folder: string): Promise<StoredManifest> {
  const file = join(folder, manifestName);
  const bytes = await readBounded(file);
  const manifest = parseManifest(parseJson(bytes.toString('utf8'), file, limits), file);
  assertPaths(manifest, file);
  return { manifest, bytes };
}

async function readBounded(file: string): Promise<Buffer> {
  let status;
  try {
    status = await lstat(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  if (!status.isFile()) throw new AuditError('file-unreadable', `${file} is not a file.`);
  if (status.size > limits.maximumBytes) {
    throw new AuditError(limits.code, `${file} is too large: ${status.size} bytes.`);
  }
  return readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
}

function assertPaths({ files }: Manifest, from: string): void {
  const outside = files.findIndex(({ path }) => !isInside(path));
  if (outside !== -1) throw invalid(from, outside, 'leads out of the folder');
  const unsorted = files.findIndex(({ path }, index) => path <= (files[index - 1]?.path ?? ''));
  if (unsorted !== -1) throw invalid(from, unsorted, 'must come after the one before it');
}

/** Whether a path stays in its folder: it is relative and has no "..". */
function isInside(path: string): boolean {
  return path.split('/').every((part) => !['', '.', '..'].includes(part));
}

function invalid(from: string, index: number, what: string): AuditError {
  const message = `${from} is not valid: /files/${index}/path ${what}.`;
  return new AuditError('manifest-invalid', message);
}
