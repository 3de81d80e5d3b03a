/** What the server itself saw and said, one entry per request: the truth that evidence is held against. */

/** One request as the server received it, and what it answered. */
export interface ServerLogEntry {
  /** When the request arrived, in milliseconds since the epoch. */
  readonly atMs: number;
  /** The variant of the site that caused it; null where nothing in the request tells. */
  readonly variant: string | null;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** Query without the question mark; empty where there is none. */
  readonly query: string;
  /** Names of the cookies the request carried. */
  readonly cookiesReceived: readonly string[];
  /** Whole `Set-Cookie` headers of the answer. */
  readonly setCookies: readonly string[];
  readonly status: number;
}
