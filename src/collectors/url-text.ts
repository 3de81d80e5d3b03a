/** URLs as the evidence keeps them: enough to know the address, nothing that tells a person. */

const longestUrl = 2000;

/**
 * Leaves out a URL's fragment, user name, password and the values of its query.
 * @example withoutValues('https://a.test/p?id=4&ev=view#x') // 'https://a.test/p?id&ev'
 */
export function withoutValues(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.search = url.search
    .slice(1)
    .split('&')
    .map((parameter) => parameter.split('=', 1)[0] ?? '')
    .filter((name) => name !== '')
    .join('&');
  return url.href.slice(0, longestUrl);
}

/** Tells whether an address is one of the network's, not `data:`, `blob:`, `about:` and the like. */
export function isNetworkUrl(address: string): boolean {
  return /^(https?|wss?):\/\//i.test(address);
}
