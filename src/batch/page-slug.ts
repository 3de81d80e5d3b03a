/** Makes the folder name of a page. */
import { createHash } from 'node:crypto';

/**
 * Returns a folder name that a person recognises and that no two addresses share, e.g.
 * `example.org-news-1a2b3c4d`. It contains only letters, digits, dots and hyphens, so an address
 * cannot lead out of the report's folder.
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
