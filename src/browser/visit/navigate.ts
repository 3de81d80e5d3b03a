/** Loads a document, and explains in words where none came. */
import type { CDPSession } from 'puppeteer-core';
import { AuditError, type AuditErrorCode } from '../../schema/audit-error.js';
import { beforeDeadline } from '../deadline.js';
import type { MainDocument, MainDocuments } from './main-documents.js';
import { ignoreUnreachableTarget } from '../frames/watched-target.js';

/** The result of a navigation. */
export interface Loaded {
  readonly url: string;
  readonly status: number;
  readonly mimeType: string;
}

const loopAdvice =
  'Check its redirects, and whether it needs a cookie, a header (--header) or another --user-agent.';

/** Chromium's net errors, as `Page.navigate` names them, with the words of the report. */
const netErrors: readonly (readonly [RegExp, AuditErrorCode, string])[] = [
  [
    /NAME_NOT_RESOLVED|NAME_RESOLUTION/,
    'name-not-resolved',
    'Check the spelling of the host, and that this machine has DNS.',
  ],
  [/CONNECTION_REFUSED/, 'connection-refused', 'Nothing listens there: check host and port.'],
  [
    /ERR_CERT|SSL|PINNED/,
    'certificate-invalid',
    'Mend the certificate, or audit anyway with --ignore-https-errors.',
  ],
  [
    /INVALID_AUTH_CREDENTIALS/,
    'http-error',
    'It answered 401 to what it was sent: check --basic-auth and --header.',
  ],
  [/TOO_MANY_REDIRECTS/, 'redirect-loop', `The page redirects in a circle. ${loopAdvice}`],
  [/TIMED_OUT/, 'timed-out', 'Try again, or give it longer with --timeout.'],
  [
    /PROXY|TUNNEL/,
    'navigation-failed',
    'Check the address given with --proxy, and that it answers.',
  ],
  [
    /UNREACHABLE|INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED/,
    'navigation-failed',
    "Check this machine's network, and whether it needs a proxy (--proxy).",
  ],
  [
    /EMPTY_RESPONSE|CONNECTION_(RESET|CLOSED|ABORTED)|HTTP2|QUIC|INCOMPLETE|CONTENT_LENGTH/,
    'navigation-failed',
    'The server broke off its answer: try again, and see whether it turns automated browsers away.',
  ],
  [/UNSAFE_PORT/, 'navigation-failed', 'Browsers refuse that port; serve the page at another.'],
  [
    /ABORTED/,
    'not-a-page',
    'The address gives a download or nothing at all; give the address of an HTML page.',
  ],
];

/** The page that is navigated. */
export interface Navigation {
  readonly session: CDPSession;
  readonly documents: MainDocuments;
  /** Longest time for the navigation, in milliseconds. */
  readonly timeoutMs: number;
}

/** Documents in a row that nobody requested; with more, a visitor could not use the page either. */
const mostUnasked = 5;

/**
 * Navigates and resolves when the DOM of the document is complete. Where the document navigates to
 * another one before that, the other one counts.
 * @throws {AuditError} name-not-resolved — DNS has no such host
 * @throws {AuditError} connection-refused — nothing listens there
 * @throws {AuditError} certificate-invalid — TLS fails and its errors are not ignored
 * @throws {AuditError} redirect-loop — redirects go in a circle, or one document loads the next without end
 * @throws {AuditError} timed-out — no complete document within `timeoutMs`, or the network gave up
 * @throws {AuditError} http-error — the status is 400 or above
 * @throws {AuditError} not-a-page — a download, another type than HTML, or nothing that came from a server
 * @throws {AuditError} navigation-failed — any other error of the network
 */
export async function navigate(navigation: Navigation, url: string): Promise<Loaded> {
  const { session, timeoutMs } = navigation;
  return beforeDeadline(load(navigation, url), timeoutMs, () => {
    void session.send('Page.stopLoading').catch(ignoreUnreachableTarget);
    const message = `${url} did not finish loading within ${timeoutMs} ms. Try again, or give it longer with --timeout.`;
    throw new AuditError('timed-out', message);
  });
}

async function load(navigation: Navigation, url: string): Promise<Loaded> {
  const { session, documents } = navigation;
  const count = documents.count;
  // Our own deadline ends the wait; the browser's limit must not come before it.
  const within = { timeout: 2 * navigation.timeoutMs };
  const { errorText, loaderId, isDownload } = await session.send('Page.navigate', { url }, within);
  if (isDownload) throw netError(url, 'net::ERR_ABORTED');
  if (errorText) throw netError(url, errorText);
  // An address that differs only behind its "#", or not at all, loads no new document on its own.
  if (loaderId === undefined) await session.send('Page.reload');
  await documents.until(() => {
    const isUnderWay = loaderId === undefined || documents.stoodSince(loaderId, count);
    const latest = documents.latest();
    if (!isUnderWay || documents.count === count || !latest) return false;
    const isOver = latest.isComplete || latest.errorText !== undefined;
    return isOver || unaskedSince(documents, count) > mostUnasked;
  });
  assertStays(documents, count, url);
  return admitDocument(documents.latest(), url);
}

/**
 * Refuses a page that loads one document after another without end.
 * @param count how many documents there were before the navigation to `url`
 * @throws {AuditError} redirect-loop — more than five documents that were not requested
 */
export function assertStays(documents: MainDocuments, count: number, url: string): void {
  const unasked = unaskedSince(documents, count);
  if (unasked <= mostUnasked) return;
  const message = `${url} does not stay: it went on to another document ${unasked} times by itself. ${loopAdvice}`;
  throw new AuditError('redirect-loop', message);
}

/** The number of documents beyond the requested one, since there were `count`. */
function unaskedSince(documents: MainDocuments, count: number): number {
  return documents.count - count - 1;
}

/**
 * Accepts a document as a page that can be audited.
 * @param url the address that was asked for, for the message where there is no document
 * @throws {AuditError} http-error — the status is 400 or above
 * @throws {AuditError} not-a-page — another type than HTML, or nothing that came from a server
 * @throws {AuditError} a code of `navigate` — the document broke off with an error of the network
 */
export function admitDocument(document: MainDocument | undefined, url: string): Loaded {
  if (document?.errorText !== undefined) throw netError(document.url, document.errorText);
  const response = document?.response;
  if (!response) {
    const place = document === undefined || document.url === url ? '' : ` (${document.url})`;
    throw new AuditError(
      'not-a-page',
      `${url} leads to nothing that came from a server${place}. Give the address of an HTML page.`,
    );
  }
  const { status, mimeType } = response;
  if (status >= 400) {
    const advice =
      'Give the address of a page that answers 200, or what it needs (--header, --basic-auth).';
    throw new AuditError('http-error', `${response.url} answered ${status}. ${advice}`, {
      httpStatus: status,
    });
  }
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(mimeType)) {
    const kind = mimeType || 'of no known type';
    const advice = 'Give the address of an HTML page.';
    throw new AuditError('not-a-page', `${response.url} is ${kind}. ${advice}`);
  }
  return { url: response.url, status, mimeType };
}

function netError(url: string, errorText: string): AuditError {
  const known = netErrors.find(([pattern]) => pattern.test(errorText));
  const [, code = 'navigation-failed', advice = 'Open the address in a browser to see why.'] =
    known ?? [];
  const message = `${url} could not be loaded (${errorText}). ${advice}`;
  return new AuditError(code, message, code === 'http-error' ? { httpStatus: 401 } : {});
}
