/**
 * Cookies that a site declares: tables in its settings and its policy, lists of its consent tool.
 */
import { callInFrame, callInPage, type FrameWorld } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import type { DeclaredCookie } from '../../schema/evidence/declared-cookies.js';
import { readCookieLists, type ListedCookie } from './page/read-cookie-lists.js';
import { readTables, type CookieTable } from './page/read-tables.js';

/** What was read at one place where a site declares its cookies. */
export interface DeclarationSource {
  readonly source: DeclaredCookie['source'];
  readonly tables: readonly CookieTable[];
  readonly listed: readonly ListedCookie[];
}

/** Longest time for reading the lists of the page's scripts, in milliseconds. */
const listsWithinMs = 2000;
/** Limits: entries of all lists together; characters per text. */
const mostListed = 1000;
const longestText = 256;

/**
 * Reads the tables of a document, or of a marked element in it.
 * @throws where the document is gone or does not answer
 */
export async function readTablesOf(world: FrameWorld, key: string | null): Promise<CookieTable[]> {
  return callInFrame(world, readTables, key);
}

/**
 * Reads the cookie lists that a consent tool keeps among the page's scripts; nothing is changed
 * there.
 * @throws where the page cannot be asked, or does not answer in time
 */
export async function readListsOf({ worlds }: Visit): Promise<ListedCookie[]> {
  const main = worlds.main();
  const page = main && worlds.pageWorld(main);
  if (!page) throw new Error('The page has no document.');
  const asked = { ...page, timeoutMs: Math.min(page.timeoutMs, listsWithinMs) };
  const listed: unknown = await callInPage(asked, readCookieLists);
  // The page may have replaced the functions used there, so the result may be anything.
  return (Array.isArray(listed) ? (listed as unknown[]) : [])
    .filter((each) => isListed(each))
    .filter(({ name }) => name !== '')
    .slice(0, mostListed)
    .map(({ name, host, category, lifetime }) => ({
      name: name.slice(0, longestText),
      host: host.slice(0, longestText),
      category: category.slice(0, longestText),
      lifetime: lifetime.slice(0, longestText),
    }));
}

function isListed(value: unknown): value is ListedCookie {
  const { name, host, category, lifetime } = (value ?? {}) as Partial<ListedCookie>;
  return [name, host, category, lifetime].every((text) => typeof text === 'string');
}
