/** Identifiers and their ways to others, against what the servers of those others received. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { observePage } from '../../../src/audit/observe-page.js';
import type { ScenarioId } from '../../../src/schema/scenario-traits.js';
import type { Evidence } from '../../../src/schema/evidence.js';
import type { Identifier } from '../../../src/schema/evidence/derived-items.js';
import {
  startSite,
  type Answer,
  type Routes,
  type WatchedSite,
} from '../../collectors/watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['news.test', 'ads.test', 'sync.test', 'www.facebook.com']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

/** Visits the page twice, each time from a fresh profile; values are kept to be compared. */
async function observe(
  routes: Routes,
  scenarios: readonly ScenarioId[] = ['untouched', 'gpc'],
): Promise<Evidence> {
  site.routes = { 'news.test/favicon.ico': { status: 404 }, ...routes };
  site.served.length = 0;
  const { evidence } = await observePage(site.launched, 'https://news.test/', {
    scenarios,
    locale: 'en-GB',
    timezone: 'UTC',
    thirdPartyCookies: 'allow',
    includeValues: true,
    viewport: { width: 1280, height: 800 },
    timeoutMs: 20_000,
    waits: { minimumMs: 100, capMs: 1200 },
  });
  return evidence;
}

const text =
  '<!doctype html><html lang="en"><title>News</title><p>The harbour reopened on Monday after repairs.</p>';
const page = (script: string): string => `${text}<script>${script}</script>`;
const script = (body: string): Answer => ({ type: 'text/javascript', body });

/** A random value once per browser, under a name of choice. */
const makeId = `
  const random = () => crypto.randomUUID();
  const once = (name, make = random) => {
    const held = document.cookie.match(new RegExp('(?:^|; )' + name + '=([^;]*)'));
    const value = held ? held[1] : make();
    if (!held) document.cookie = name + '=' + value + '; Secure; SameSite=None; Max-Age=86400';
    return value;
  };`;

function identifiersOf(evidence: Evidence): Identifier[] {
  const { identifiers } = evidence.derived;
  if (!identifiers) throw new Error('no identifiers were derived');
  return identifiers;
}

const names = (evidence: Evidence): string[] => identifiersOf(evidence).map(({ name }) => name);

describe('identifiers', () => {
  it('are values that differ between profiles and stay the same within one', async () => {
    const evidence = await observe({
      'news.test/': page(`${makeId}
        once('uid');
        // Ten digits that begin with 4: they are no time in seconds.
        once('composed', () => 'v1.' + Date.now() + '.4' + Math.random().toFixed(9).slice(2));
        once('constant', () => 'abcd1234efgh');
        once('first_seen', () => String(Date.now()));
        once('short', () => Math.random().toString(36).slice(2, 6));
        once('euconsent-v2', () => random());
        document.cookie = 'page_view=' + random();
        document.cookie = 'mixed=' + once('uid') + '|' + random();
        localStorage.device ??= JSON.stringify({ id: random(), since: Date.now() });
        localStorage.colour = 'midnight-blue-2';
      `),
    });

    expect(names(evidence)).toEqual(['composed', 'mixed', 'uid', 'device']);
    expect(identifiersOf(evidence)[0]?.pointers).toHaveLength(2);
  });

  it('are told where one scenario is run, which then is gone through once more', async () => {
    const body = `${makeId} once('uid'); once('constant', () => 'abcd1234efgh');`;
    const evidence = await observe({ 'news.test/': page(body) }, ['untouched']);

    expect(Object.keys(evidence.scenarios)).toEqual(['untouched']);
    expect(identifiersOf(evidence)).toMatchObject([
      { name: 'uid', pointers: [expect.stringMatching(/^\/scenarios\/untouched\/cookies\/\d$/)] },
    ]);
  });

  it('need no second visit where nothing could be one', async () => {
    await observe({ 'news.test/': page("document.cookie = 'theme=dark'") }, ['untouched']);

    const loads = site.served.filter(({ url }) => url === 'https://news.test/');
    expect(loads).toHaveLength(2);
  });

  it('cannot be told from one profile alone', async () => {
    const evidence = await observe({ 'news.test/': page(`${makeId} once('uid');`) });
    const one = { ...evidence, scenarios: { untouched: evidence.scenarios['untouched'] } };
    const { deriveFacts } = await import('../../../src/derive/derive.js');

    const derived = deriveFacts(one as Evidence);

    expect(derived.identifiers).toBeUndefined();
    expect(derived.undetermined).toContainEqual(
      expect.objectContaining({ pointer: '/derived/identifiers' }),
    );
  });
});

const hashed = (algorithm: string) => (value: string) =>
  createHash(algorithm).update(value).digest('hex');

/** How an identifier is passed on: the script that does it, and what the server then gets. */
const ways: readonly [
  what: string,
  send: string,
  told: Pick<Identifier['sharedWith'][number], 'as' | 'in' | 'parameter'>,
  form: (value: string) => string,
][] = [
  [
    'in the query',
    "new Image().src = 'https://sync.test/got?partner=7&uid=' + id",
    { as: 'plain', in: 'query', parameter: 'uid' },
    (value) => `uid=${value}`,
  ],
  [
    'in the path',
    "new Image().src = 'https://sync.test/got/' + id + '/1.gif'",
    { as: 'plain', in: 'path', parameter: null },
    (value) => `/got/${value}/1.gif`,
  ],
  [
    'in a form',
    "fetch('https://sync.test/got', { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ v: 1, u: id }) })",
    { as: 'plain', in: 'body', parameter: 'u' },
    (value) => `v=1&u=${value}`,
  ],
  [
    'in JSON, by a beacon',
    "navigator.sendBeacon('https://sync.test/got', JSON.stringify({ user: { id } }))",
    { as: 'plain', in: 'body', parameter: 'id' },
    (value) => `{"user":{"id":"${value}"}}`,
  ],
  [
    'in base64',
    "new Image().src = 'https://sync.test/got?d=' + btoa(JSON.stringify({ id })).replaceAll('=', '')",
    { as: 'base64', in: 'query', parameter: 'd' },
    (value) =>
      Buffer.from(JSON.stringify({ id: value }))
        .toString('base64')
        .replaceAll('=', ''),
  ],
  [
    'hashed with SHA-256',
    `crypto.subtle.digest('SHA-256', new TextEncoder().encode(id)).then((hash) => {
      const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0'));
      new Image().src = 'https://sync.test/got?h=' + hex.join('');
    })`,
    { as: 'sha256', in: 'query', parameter: 'h' },
    hashed('sha256'),
  ],
  [
    'hashed with SHA-1',
    `crypto.subtle.digest('SHA-1', new TextEncoder().encode(id)).then((hash) => {
      const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0'));
      new Image().src = 'https://sync.test/got?h=' + hex.join('');
    })`,
    { as: 'sha1', in: 'query', parameter: 'h' },
    hashed('sha1'),
  ],
];

describe('identifiers passed on', () => {
  it.each(ways)('are found %s', async (_what, send, told, form) => {
    const evidence = await observe({
      'news.test/': `${text}<script src="https://ads.test/own.js"></script>`,
      'ads.test/own.js': script(`${makeId} const id = once('visitor'); ${send};`),
    });

    const values = Object.values(evidence.scenarios).map(
      ({ cookies = [] }) => cookies.find(({ name }) => name === 'visitor')?.value ?? 'none',
    );
    const arrived = site.served.filter(({ url }) => url.startsWith('https://sync.test/'));
    for (const value of values) {
      expect(arrived.some(({ url, body }) => (url + body).includes(form(value)))).toBe(true);
    }
    const [identifier] = identifiersOf(evidence);
    expect(identifier).toMatchObject({ kind: 'cookie', name: 'visitor', party: 'first' });
    expect(identifier?.sharedWith).toHaveLength(2);
    for (const sharing of identifier?.sharedWith ?? []) {
      expect(sharing).toMatchObject({ host: 'sync.test', relation: 'leaked', ...told });
    }
  });

  it('are for what those do who get them, where nothing else tells', async () => {
    const evidence = await observe({
      'news.test/': page(`${makeId}
        new Image().src = 'https://www.facebook.com/tr?ev=view&eid=' + once('reader');
        new Image().src = 'https://www.facebook.com/tr?ev=view&v=' + once('build', () => 'v20261126abc');
        new Image().src = 'https://sync.test/got?id=' + once('other');`),
    });

    for (const { cookies = [] } of Object.values(evidence.scenarios)) {
      const byName = new Map(cookies.map((cookie) => [cookie.name, cookie]));
      expect(byName.get('reader')).toMatchObject({
        purpose: 'social-media',
        purposeSource: 'behaviour',
      });
      expect(byName.get('build')).toMatchObject({ purpose: 'unknown', purposeSource: 'none' });
      expect(byName.get('other')).toMatchObject({ purpose: 'unknown', purposeSource: 'none' });
    }
    expect(evidence.derived.trackingSeen).toBe(true);
  });

  it('between third parties are synced', async () => {
    const evidence = await observe({
      'news.test/': `${text}<iframe src="https://ads.test/frame"></iframe>`,
      'ads.test/frame': page(`${makeId}
        new Image().src = 'https://sync.test/match?ads=' + once('adsid');
        new Image().src = 'https://ads.test/own?me=' + once('adsid');
        new Image().src = 'https://sync.test/other?view=' + random();`),
    });

    const [identifier] = identifiersOf(evidence);
    expect(identifier).toMatchObject({ name: 'adsid', host: 'ads.test', party: 'third' });
    const shared = identifier?.sharedWith.map(({ host, relation }) => ({ host, relation }));
    expect(shared).toEqual([
      { host: 'sync.test', relation: 'synced' },
      { host: 'sync.test', relation: 'synced' },
    ]);
    expect(site.served.some(({ url }) => url.startsWith('https://sync.test/match?ads='))).toBe(
      true,
    );
  });
});
