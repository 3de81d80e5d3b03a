/** One request and its answer, as the hosts of the reference site see them. */

/** The parts of a request that the hosts need. */
export interface SiteRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** The `Origin` header; null where there is none. */
  readonly origin: string | null;
  /** The variant of the site that caused the request; null where the request does not show it. */
  readonly variant: string | null;
}

/** An answer; `cookies` are whole `Set-Cookie` headers. */
export interface SiteResponse {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one request; null where the host does not know the path. */
export type Responder = (request: SiteRequest) => SiteResponse | null;

const transparentGif = Buffer.from(
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'base64',
);

/** Answers with a document. */
export function html(body: string, cookies: readonly string[] = []): SiteResponse {
  return { status: 200, type: 'text/html; charset=utf-8', body, cookies };
}

/** Answers with a script made of one self-contained function. */
export function script(
  run: () => void | Promise<void>,
  cookies: readonly string[] = [],
): SiteResponse {
  return {
    status: 200,
    type: 'text/javascript; charset=utf-8',
    body: `(${run.toString()})();`,
    cookies,
  };
}

/** Answers with a one-pixel image. */
export function pixel(cookies: readonly string[] = []): SiteResponse {
  return { status: 200, type: 'image/gif', body: transparentGif, cookies };
}

/** Answers without content, as measurement endpoints do. */
export function noContent(cookies: readonly string[] = []): SiteResponse {
  return { status: 204, type: 'text/plain', body: '', cookies };
}

/**
 * Returns the variant that a request belongs to, from its own host, its page's host, or a page URL
 * that it carries.
 */
export function variantOf(
  host: string,
  headers: NodeJS.Dict<string>,
  query: URLSearchParams,
): string | null {
  const referrer = headers['referer'] ?? '';
  const urls = [`https://${host}`, headers['origin'], ...pageUrlsIn(query), referrer];
  const carried = URL.canParse(referrer) ? pageUrlsIn(new URL(referrer).searchParams) : [];
  for (const url of [...urls, ...carried]) {
    const match = /^https:\/\/([a-z0-9-]+)\.journal\.test(?:\/|$)/.exec(url ?? '');
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

function pageUrlsIn(query: URLSearchParams): readonly string[] {
  return ['dl', 't_u', 'href', 'url'].flatMap((name) => query.getAll(name));
}
