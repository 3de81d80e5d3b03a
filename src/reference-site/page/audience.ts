/** The site's own audience measurement, of the kind that needs no consent. */
import { behaviour } from './behaviour.js';
import { readCookie } from './record.js';

const name = '_pk_id.1.1fff';

/** Counts the page view; the cookie's end is set once and never moved. */
export function measureAudience(): void {
  const known = readCookie(name);
  const visitor = known ?? crypto.randomUUID().replaceAll('-', '').slice(0, 16);
  if (known === null) keep(visitor, behaviour.audienceCookieDays);
  else if (behaviour.audienceCookieOnReturn === 'rewritten-for-longer') keep(visitor, 760);
  const query = new URLSearchParams({
    idsite: '1',
    rec: '1',
    url: location.pathname,
    _id: visitor,
  });
  navigator.sendBeacon(`/matomo.php?${query}`);
}

function keep(visitor: string, days: number): void {
  const maxAge = days * 24 * 60 * 60;
  document.cookie = `${name}=${visitor}; path=/; max-age=${maxAge}; secure; samesite=lax`;
}
