/** Reads stored evidence, and the screenshots beside it. */
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AuditError } from '../schema/audit-error.js';
import type { Evidence } from '../schema/evidence.js';
import { parseEvidence } from '../schema/parse.js';
import { parseJson, readJsonFile, unreadable, type JsonLimits } from './parse-json.js';

/** Largest evidence document, in bytes. */
export const maximumEvidenceBytes = 256 * 1024 * 1024;

const limits: JsonLimits = {
  code: 'evidence-invalid',
  maximumBytes: maximumEvidenceBytes,
  maximumDepth: 100,
};

/** Evidence and its origin. */
export interface StoredEvidence {
  /** Path of its file; undefined where it was given as text. */
  readonly path?: string;
  readonly evidence: Evidence;
  /** Screenshots by their names in the evidence; those that cannot be read are left out. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads evidence from a file, or from a folder that an audit wrote: all its
 * `pages/<slug>/evidence.json`, in the order of their names.
 * @throws {AuditError} file-unreadable — nothing exists at the path, or the folder has no evidence
 * @throws {AuditError} evidence-invalid — the text is not JSON, or breaks the schema
 */
export async function readEvidence(path: string): Promise<StoredEvidence[]> {
  return takeEvidence(path, (stored) => stored);
}

/**
 * Reads evidence as `readEvidence` does, but keeps only what is taken of each page: a thousand pages
 * need not be in memory at once.
 * @throws {AuditError} as `readEvidence` does
 */
export async function takeEvidence<T>(
  path: string,
  take: (stored: StoredEvidence) => T,
): Promise<T[]> {
  return takeFiles(await findEvidenceFiles(path), take);
}

/**
 * Takes something of all `pages/<slug>/evidence.json` of a folder, in the order of their names; it may
 * have none.
 * @throws {AuditError} file-unreadable — one may not be read
 * @throws {AuditError} evidence-invalid — no JSON, or it breaks the schema
 */
export async function takePages<T>(
  folder: string,
  take: (stored: StoredEvidence) => T,
): Promise<T[]> {
  return takeFiles(await findPageFiles(folder), take);
}

/**
 * Parses and validates a text as evidence.
 * @throws {AuditError} evidence-invalid — the text is not JSON, or breaks the schema
 */
export function parseEvidenceText(text: string, from: string): StoredEvidence {
  return { evidence: parseEvidence(parseJson(text, from, limits), from), images: new Map() };
}

async function takeFiles<T>(
  files: readonly string[],
  take: (stored: StoredEvidence) => T,
): Promise<T[]> {
  const taken: T[] = [];
  for (const file of files) {
    const evidence = parseEvidence(await readJsonFile(file, limits), file);
    taken.push(take({ path: file, evidence, images: await readImages(evidence, dirname(file)) }));
  }
  return taken;
}

async function findEvidenceFiles(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const own = join(path, 'evidence.json');
  if (await isFile(own)) return [own];
  const files = await findPageFiles(path);
  if (files.length > 0) return files;
  throw new AuditError('file-unreadable', `${path} holds no pages/*/evidence.json.`);
}

async function findPageFiles(folder: string): Promise<string[]> {
  const pages = join(folder, 'pages');
  const slugs = (await isFolder(pages).catch(() => false)) ? await readdir(pages) : [];
  const files: string[] = [];
  for (const slug of slugs.toSorted()) {
    const file = join(pages, slug, 'evidence.json');
    if (await isFile(file)) files.push(file);
  }
  return files;
}

async function readImages(evidence: Evidence, folder: string): Promise<Map<string, Uint8Array>> {
  const shots = [
    ...(evidence.banner?.screenshots ?? []).map(({ file }) => file),
    ...Object.values(evidence.scenarios).flatMap(({ steps }) =>
      steps.flatMap(({ screenshot }) => screenshot ?? []),
    ),
  ];
  const images = new Map<string, Uint8Array>();
  // Evidence may come from strangers: only plain names and no links, so that
  // nothing outside its folder is read.
  for (const name of new Set(shots.filter((shot) => /^[\w-][\w.-]*\.(webp|png)$/.test(shot)))) {
    const file = join(folder, name);
    if (await isFile(file, lstat)) images.set(name, await readFile(file));
  }
  return images;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function isFile(path: string, look: typeof stat | typeof lstat = stat): Promise<boolean> {
  try {
    return (await look(path)).isFile();
  } catch {
    // ENOENT: the file is optional.
    return false;
  }
}
