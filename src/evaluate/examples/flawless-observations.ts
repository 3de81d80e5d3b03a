/** What was observed on the flawless page: its cookies, what it stores and what it requests. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Phase } from '../../schema/vocabulary.js';

/** The page's own address. */
export const site = 'https://www.news.example';

/** A size that the visitor chose for the text. */
export const storedTheme: StorageItem = {
  kind: 'localStorage',
  origin: site,
  key: 'reading-size',
  party: 'first',
  purpose: 'strictly-necessary',
  purposeSource: 'declared',
  phase: 'before-choice',
  atMs: 200,
  presentIn: ['before-choice'],
  rewrittenIn: [],
  setBy: { how: 'script', url: `${site}/site.js` },
  sizeBytes: 12,
  valueHash: '00000000',
};

/** What loads once social media are allowed. */
export const socialRequest: Request = request({
  url: 'https://social.example/embed.js',
  host: 'social.example',
  type: 'script',
  party: 'third',
  purpose: 'social-media',
  purposeSource: 'known-host',
  entity: 'Social Example',
  phase: 'after-choice',
  atMs: 2050,
  initiator: `${site}/articles/harbour`,
});

/** Makes a cookie: the session’s, but for what is given. */
export function cookie(own: Partial<Cookie>): Cookie {
  return {
    name: 'session',
    domain: 'www.news.example',
    path: '/',
    party: 'first',
    purpose: 'strictly-necessary',
    purposeSource: 'declared',
    phase: 'before-choice',
    atMs: 120,
    presentIn: ['before-choice'],
    setBy: { how: 'header', url: `${site}/articles/harbour` },
    lifetimeDays: 180,
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    partitioned: false,
    valueHash: '00000000',
    rewrittenIn: [],
    sentIn: [{ phase: 'before-choice', host: 'www.news.example' }],
    ...own,
  };
}

/** The cookie of exempt audience measurement: set once, and left alone by the pages that come later. */
export function audienceCookie(phases: readonly Phase[]): Cookie {
  const own = cookie({
    name: 'audience',
    purpose: 'audience-measurement',
    presentIn: [...phases],
  });
  const { phase, atMs, setBy, lifetimeDays, valueHash } = own;
  const change = { phase, atMs, url: setBy.url, initiator: [], lifetimeDays, valueHash };
  const kind = { action: 'set', by: 'header', outcome: 'taken' } as const;
  const value = { valueLength: 16, valueShape: 'hex' } as const;
  return { ...own, changes: [{ ...change, ...kind, ...value }], changesOmitted: 0 };
}

/** The cookie of the embedded social network. */
export function socialCookie(phases: readonly Phase[]): Cookie {
  return cookie({
    name: 'sid',
    domain: 'social.example',
    party: 'third',
    purpose: 'social-media',
    phase: 'after-choice',
    atMs: 2100,
    presentIn: [...phases],
    setBy: { how: 'header', url: 'https://social.example/embed.js' },
    sameSite: 'None',
    sentIn: phases.map((phase) => ({ phase, host: 'social.example' })),
  });
}

/** Makes a request: the page’s own, but for what is given. */
export function request(own: Partial<Request>): Request {
  return {
    url: `${site}/`,
    host: 'www.news.example',
    method: 'GET',
    type: 'document',
    party: 'first',
    purpose: 'strictly-necessary',
    purposeSource: 'same-site',
    entity: null,
    phase: 'before-choice',
    atMs: 0,
    initiator: null,
    frame: null,
    status: 200,
    cookiesSent: [],
    ...own,
  };
}
