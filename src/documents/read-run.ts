/** Reads what runs left in a folder: the evidence, and of the other pages that were asked for why there is none. */
import { basename, dirname } from 'node:path';
import type { Journal, JournalPage } from '../schema/journal.js';
import type { PageError } from '../schema/report.js';
import { takeEvidence, takePages, type StoredEvidence } from './read-evidence.js';
import { readJournal } from './read-journal.js';

/** A page that was asked for and has no evidence. */
export interface MissingPage {
  readonly url: string;
  readonly error: PageError;
}

/** A page that has evidence. */
export interface TakenPage<T> {
  readonly url: string;
  /** Path of its evidence; undefined where it was given as text. */
  readonly path?: string | undefined;
  /** What was taken of it. */
  readonly taken: T;
}

/** What is stored of one or more pages. */
export interface StoredRun<T> {
  readonly pages: readonly (TakenPage<T> | MissingPage)[];
  /** Missing where evidence was given without one. */
  readonly journal?: Journal;
}

/**
 * Reads a file of evidence, or a folder that an audit wrote, and keeps what is taken of each page. Where the folder has a journal, its pages come
 * in the order in which they were asked for, and after them those that it does not know. What the journal
 * says of a page goes before what lies there: evidence of an earlier run is none of one that failed since.
 * @throws {AuditError} file-unreadable — nothing is there, or a folder with neither evidence nor journal
 * @throws {AuditError} evidence-invalid — no JSON, or it breaks the schema
 */
export async function readRun<T>(
  path: string,
  take: (stored: StoredEvidence) => T,
): Promise<StoredRun<T>> {
  const takeOne = (stored: StoredEvidence): TakenPage<T> => takePage(stored, take);
  const journal = await readJournal(path);
  if (journal === undefined) return { pages: await takeEvidence(path, takeOne) };
  const stored = await takePages(path, takeOne);
  const asked = journal.pages.map((page) => resultOf(page, stored));
  const known = new Set(journal.pages.map(({ url }) => url));
  const others = stored.filter((each) => !asked.includes(each) && !known.has(each.url));
  return { pages: [...asked, ...others], journal };
}

/** Takes something of a page, and remembers which one it was. */
export function takePage<T>(
  stored: StoredEvidence,
  take: (stored: StoredEvidence) => T,
): TakenPage<T> {
  return { url: stored.evidence.page.url, path: stored.path, taken: take(stored) };
}

function resultOf<T>(
  page: JournalPage,
  stored: readonly TakenPage<T>[],
): TakenPage<T> | MissingPage {
  const { url } = page;
  switch (page.status) {
    case 'audited':
      return stored.find(({ path = '' }) => slugOf(path) === page.slug) ?? lost(url, page.slug);
    case 'not-audited':
      return { url, error: page.error };
    case 'unfinished':
      return { url, error: interrupted(url) };
  }
}

function slugOf(file: string): string {
  return basename(dirname(file));
}

function lost(url: string, slug: string): MissingPage {
  const message = `${url} was audited, but its evidence, pages/${slug}/evidence.json, is not in the folder any more. Put it back, or audit the page again.`;
  return { url, error: { code: 'file-unreadable', message } };
}

function interrupted(url: string): PageError {
  const message = `${url} was asked for, but the run ended before its audit did. Audit it again.`;
  return { code: 'interrupted', message };
}
