/** Page function: the addresses of links that leave the page's origin. */

/** Returns the addresses, each once, at most `most` of them. */
export function readLinks(most: number): string[] {
  const longest = 4000;
  const found = new Set<string>();
  for (const link of document.links) {
    if (found.size >= most) break;
    const isElsewhere = /^https?:$/.test(link.protocol) && link.host !== location.host;
    if (isElsewhere && (link.search !== '' || link.pathname.length > 8)) {
      found.add(link.href.slice(0, longest));
    }
  }
  return [...found];
}
