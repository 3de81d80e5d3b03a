/**
 * URLs as the evidence keeps them: enough to know the address, without what identifies a person.
 */

const longestUrl = 2000;
/** Longest address with its values, which are most of its length, in characters. */
const longestWithValues = 10_000;
/** Characters that are read of an address; a page may make up one of megabytes. */
const longestRead = 20_000;

/** Returns an address without its values, or with them where the visit keeps values. */
export function redactUrl(
  address: string,
  { includeValues = false }: { readonly includeValues?: boolean },
): string {
  return includeValues ? withValues(address) : withoutValues(address);
}

/**
 * Removes a URL's fragment, user name, password and the values of its query and of its path's
 * parameters (`;name=value`). An e-mail address or a JSON Web Token in the path becomes a mark;
 * other parts of a path stay, since the name of a file and the name of a person look alike there.
 * @param known pairs `name=value` that stay in the query
 * @example withoutValues('https://a.test/p?id=4&ev=view#x') // 'https://a.test/p?id&ev'
 */
export function withoutValues(address: string, known: ReadonlySet<string> = new Set()): string {
  const url = parse(address);
  if (!url) return '';
  // A document inside an address keeps only its media type.
  if (url.protocol === 'data:') return url.href.split(',', 1)[0] ?? '';
  url.pathname = url.pathname.replaceAll(/(;?)([^/;]+)/g, redactPathPart);
  url.search = url.search
    .slice(1)
    .split('&')
    .map((parameter) => (known.has(parameter) ? parameter : nameOf(parameter)))
    .filter((name) => name !== '')
    .join('&');
  return url.href.slice(0, longestUrl);
}

/** Tells whether an address is on the network, and not `data:`, `blob:`, `about:` or similar. */
export function isNetworkUrl(address: string): boolean {
  return /^(https?|wss?):\/\//i.test(address);
}

function withValues(address: string): string {
  return parse(address)?.href.slice(0, longestWithValues) ?? '';
}

function parse(address: string): URL | null {
  const read = address.slice(0, longestRead);
  if (!URL.canParse(read)) return null;
  const url = new URL(read);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url;
}

/**
 * An at sign followed by a domain; the last part excludes file names (`logo@2x.png`) and versions.
 */
const email =
  /^.+(?:@|%40)(?!\d+x\.)[a-z0-9.-]+\.(?!(?:m?js|css|map|json|html?|php|png|jpe?g|gif|svg|webp|avif|woff2?)$)[a-z]{2,}$/i;

/** @see RFC 7519, § 3: the first part is JSON in base64url, which always begins like this */
const webToken = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;

function redactPathPart(_part: string, semicolon: string, text: string): string {
  const kept = semicolon === '' ? text : nameOf(text);
  if (email.test(kept)) return `${semicolon}(e-mail)`;
  return semicolon + (webToken.test(kept) ? '(token)' : kept);
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}
