/** Keeps the journal of a run in its folder: first all that was asked for, then what became of each page. */
import type { AuditedPage } from '../../batch/audit-pages.js';
import { pageSlug } from '../../batch/page-slug.js';
import { journalName, readJournal } from '../../documents/read-journal.js';
import type { Journal, JournalPage } from '../../schema/journal.js';
import { readTool } from '../../schema/tool.js';
import { journalSchemaVersion } from '../../schema/versions.js';
import type { OutputFolder } from './output-folder.js';

/** A journal being kept. */
export interface KeptJournal {
  /**
   * Notes what became of a page, once all that is kept of it has been written.
   * @throws {AuditError} file-unwritable
   */
  note(page: AuditedPage): Promise<void>;
}

/**
 * Notes which pages are asked for. What an earlier run into the folder was asked for stays, unless it is
 * asked for again.
 * @throws {AuditError} file-unwritable
 * @throws {AuditError} file-unreadable, evidence-invalid — the folder has a journal that is none
 */
export async function keepJournal(
  folder: OutputFolder,
  urls: readonly string[],
  startedAt: string,
): Promise<KeptJournal> {
  const earlier = await readJournal(folder.path);
  const pages = new Map((earlier?.pages ?? []).map((page) => [page.url, page]));
  for (const url of urls) pages.set(url, { url, status: 'unfinished' });
  const write = async (): Promise<void> => {
    const journal: Journal = {
      schemaVersion: journalSchemaVersion,
      tool: { ...readTool() },
      startedAt: earlier?.startedAt ?? startedAt,
      changedAt: new Date().toISOString(),
      pages: [...pages.values()],
    };
    await folder.write(journalName, `${JSON.stringify(journal, null, 2)}\n`);
  };
  let written = write();
  await written;
  return {
    async note(page) {
      pages.set(page.url, entryOf(page));
      // One after the other, since pages may end at the same time.
      written = written.then(write);
      await written;
    },
  };
}

function entryOf(page: AuditedPage): JournalPage {
  const { url } = page;
  return 'error' in page
    ? { url, status: 'not-audited', error: page.error }
    : { url, status: 'audited', slug: pageSlug(url) };
}
