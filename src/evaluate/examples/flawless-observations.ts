/** The observations of the flawless page: its cookies, its storage and its requests. */
import type { Cookie } from '../../schema/evidence/cookies.js';
import type { Request } from '../../schema/evidence/requests.js';
import type { StorageItem } from '../../schema/evidence/storage.js';
import type { Phase } from '../../schema/vocabulary.js';

/** The page's own address. */
export const site = 'https://www.news.example';

/** The text size that the visitor chose. */
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

/** The request that is sent once social media is allowed. */
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

/** Makes a cookie: the session cookie with the given fields replaced. */
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

/** The cookie of exempt audience measurement: set once, and not changed by later pages. */
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

/** The record of the choice, which lasts as long whatever it says. */
export function choiceCookie(phases: readonly Phase[], says: 'yes' | 'no'): Cookie {
  return cookie({
    name: 'choice',
    purposeSource: 'consent-record',
    phase: 'after-choice',
    atMs: 1600,
    presentIn: [...phases],
    setBy: { how: 'script', url: `${site}/site.js` },
    httpOnly: false,
    valueHash: says === 'yes' ? '11111111' : '22222222',
    valueAnswers: says,
  });
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

/** Makes a request: the page's own with the given fields replaced. */
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
