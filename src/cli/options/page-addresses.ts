/** Reads the addresses of the pages to audit. */
import { readFile } from 'node:fs/promises';
import { AuditError } from '../../schema/audit-error.js';
import type { Site } from '../../schema/config.js';
import type { CliContext } from '../context.js';
import { inputMark } from './input-mark.js';

const longestListBytes = 10 * 1024 * 1024;

/** The sources of addresses. */
export interface AddressSources {
  readonly url?: readonly string[] | undefined;
  /** A file with one address a line, or `-` for stdin; empty lines and `#` comments are skipped. */
  readonly input?: string | undefined;
  /** The sites of the config file; audited where nothing else names a page. */
  readonly sites?: readonly Site[] | undefined;
  /** The address of a recording; audited where nothing else names a page. */
  readonly recorded?: string | undefined;
}

/**
 * Returns every address once, in order; an address without a scheme gets https.
 * @throws {AuditError} usage — no address at all, or an invalid one
 * @throws {AuditError} file-unreadable
 */
export async function readAddresses(
  context: CliContext,
  sources: AddressSources,
): Promise<string[]> {
  const { url = [], input, sites = [], recorded } = sources;
  const listed = input === undefined ? [] : await readList(context, input);
  const isNamed = url.length > 0 || input !== undefined;
  const own = recorded === undefined ? sites.map((site) => site.url) : [recorded];
  const named = isNamed ? [...url, ...listed] : own;
  const addresses = named.map((text) => admitAddress(text));
  if (addresses.length === 0) {
    throw new AuditError(
      'usage',
      'Say which page to audit: give its address, a list with --input, or sites with --config.',
    );
  }
  return [...new Set(addresses)];
}

/**
 * Parses a text as the address of a page.
 * @throws {AuditError} usage — the text is no address, or not http or https
 */
export function admitAddress(text: string): string {
  if (text === inputMark) {
    throw new AuditError('usage', '"-" is no address of a page; for a list on stdin: --input -.');
  }
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new AuditError(
      'usage',
      `"${text}" is no address of a page; write it like https://example.org/news.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new AuditError(
      'usage',
      `The address of ${url.host} has a name or a password in it, which the report would show; give them with --basic-auth user:password@host.`,
    );
  }
  return url.href;
}

async function readList(context: CliContext, input: string): Promise<string[]> {
  const text =
    input === '-' ? await context.readInput(longestListBytes) : await readListFile(input);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

async function readListFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const what = code === 'ENOENT' ? 'does not exist' : `cannot be read: ${message}`;
    throw new AuditError('file-unreadable', `${path} ${what}.`, { cause });
  }
}
