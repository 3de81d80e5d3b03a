/**
 * The requests that the server received and answered, one entry each: the truth that evidence is
 * compared with.
 */

/** One request as the server received it, and what it answered. */
export interface ServerLogEntry {
  /** When the request arrived, in milliseconds since the epoch. */
  readonly atMs: number;
  /** The variant of the site that caused it; null where the request does not show it. */
  readonly variant: string | null;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** Query without the question mark; empty where there is none. */
  readonly query: string;
  /** Names of the cookies that the request carried. */
  readonly cookiesReceived: readonly string[];
  /** Whole `Set-Cookie` headers of the answer. */
  readonly setCookies: readonly string[];
  readonly status: number;
}
