/** Accepts URLs from a page, a rule set or a command line, and encodes them safely. */

/**
 * Returns the normalised URL where it is http or https, else undefined; no other URL may become a
 * link.
 */
export function parseHttpUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/**
 * Encodes any text as a URI reference.
 * @see RFC 3986, appendix A: every other character is percent-encoded
 */
export function spellUri(text: string): string {
  const wellFormed = text.replace(/\p{Cs}/gu, '\ufffd');
  const href = URL.canParse(wellFormed) ? new URL(wellFormed).href : encodeURIComponent(wellFormed);
  return href
    .replace(/%(?![0-9a-f]{2})/giu, '%25')
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
}
