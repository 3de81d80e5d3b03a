/** The host in an address. */

/**
 * Returns the host name of an address, without its port; null where the text is no address, or has
 * no host.
 * @example hostOf('https://news.example:8443/a') // 'news.example'
 */
export function hostOf(address: string): string | null {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === '' ? null : host;
}

/**
 * Tells whether a host is equal to another one or a subdomain of it.
 * @example isHostWithin('cdn.news.example', 'news.example') // true
 */
export function isHostWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
