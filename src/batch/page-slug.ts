/** Names the folder of a page. */
import { createHash } from 'node:crypto';

/**
 * A folder name that a person recognises and no two addresses share, e.g. `example.org-news-1a2b3c4d`.
 * Only letters, digits, dots and hyphens: an address cannot lead out of the report's folder.
 */
export function pageSlug(url: string): string {
  const { hostname, pathname } = new URL(url);
  const readable = `${hostname}${pathname}`.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-');
  const hash = createHash('sha256').update(url).digest('hex').slice(0, 8);
  return `${readable
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)}-${hash}`;
}
