/** One request and its answer, as the hosts of the reference site see them. */

/** A request, reduced to what the hosts need. */
export interface SiteRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** The `Origin` header; null where there is none. */
  readonly origin: string | null;
  /** The variant of the site that caused the request; null where nothing tells. */
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

/** Answers with a script made of one function that needs nothing from around it. */
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

/** Answers with nothing, as measurement endpoints do. */
export function noContent(cookies: readonly string[] = []): SiteResponse {
  return { status: 204, type: 'text/plain', body: '', cookies };
}

/** Tells which variant a request belongs to: by its own host, its page's, or a page URL it carries. */
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
