/** The one error class that bandeau throws on purpose: what happened, where, and what to do. */

/**
 * What happened, for programs: the meaning of a code never changes. `@throws` says when a function
 * throws it.
 */
export type AuditErrorCode =
  | 'usage'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'rule-set-unknown'
  | 'rule-set-invalid'
  | 'evidence-invalid'
  | 'manifest-invalid'
  | 'key-invalid'
  | 'config-invalid'
  | 'answers-invalid'
  | 'cookie-database-invalid'
  | 'recording-invalid'
  | 'browser-not-found'
  | 'browser-not-started'
  | 'sandbox-unavailable'
  | 'browser-died'
  | 'navigation-failed'
  | 'name-not-resolved'
  | 'connection-refused'
  | 'certificate-invalid'
  | 'redirect-loop'
  | 'http-error'
  | 'not-a-page'
  | 'bot-challenge'
  | 'access-denied'
  | 'error-page'
  | 'xml-invalid'
  | 'not-html'
  | 'timed-out'
  | 'observation-failed'
  | 'interrupted';

/** Codes which mean that one page could not be audited, and not that the call was wrong. */
const pageCodes: ReadonlySet<AuditErrorCode> = new Set<AuditErrorCode>([
  'browser-not-found',
  'browser-not-started',
  'sandbox-unavailable',
  'browser-died',
  'navigation-failed',
  'name-not-resolved',
  'connection-refused',
  'certificate-invalid',
  'redirect-loop',
  'http-error',
  'not-a-page',
  'bot-challenge',
  'access-denied',
  'error-page',
  'xml-invalid',
  'not-html',
  'timed-out',
  'observation-failed',
]);

interface AuditErrorOptions {
  readonly cause?: unknown;
  readonly httpStatus?: number;
}

/**
 * An error after which a run or a page cannot continue; its message is written for the reader of
 * stderr.
 */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly code: AuditErrorCode;
  /** HTTP status of the answer; only with `http-error`. */
  readonly httpStatus: number | undefined;

  constructor(code: AuditErrorCode, message: string, options?: AuditErrorOptions) {
    super(message, options);
    this.code = code;
    this.httpStatus = options?.httpStatus;
  }

  /** Exit code of `contract.md`: 3 where a page could not be audited, else 2. */
  get exitCode(): 2 | 3 {
    return pageCodes.has(this.code) ? 3 : 2;
  }
}
