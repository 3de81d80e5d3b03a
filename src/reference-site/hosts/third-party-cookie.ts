/**
 * Cookies as third parties set them: the same on every site that loads the third party, and for a
 * long time.
 */
import { randomUUID } from 'node:crypto';
import type { SiteRequest } from '../exchange.js';

/** A cookie of a third party. */
export interface ThirdPartyCookie {
  readonly name: string;
  readonly domain: string;
  readonly days: number;
}

/** Makes the `Set-Cookie` headers for the cookies the browser does not have yet. */
export function identify(
  request: SiteRequest,
  cookies: readonly ThirdPartyCookie[],
): readonly string[] {
  return cookies
    .filter(({ name }) => !request.cookies.has(name))
    .map(({ name, domain, days }) =>
      [
        `${name}=${randomUUID()}`,
        `Domain=${domain}`,
        'Path=/',
        `Max-Age=${days * 24 * 60 * 60}`,
        'Secure',
        'HttpOnly',
        'SameSite=None',
      ].join('; '),
    );
}
