/** The chain of revocation: vendors by every way and signal, some of which never receive the no. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { observePage } from '../src/audit/observe-page.js';
import type { Derived } from '../src/schema/evidence/derived.js';
import { startSite, type WatchedSite } from './collectors/watched-site.js';
import {
  answersOf,
  fates,
  pageOf,
  signals,
  ways,
  type Fate,
  type Vendor,
} from './revocation/chain-pages.js';

const site = 'www.news.test';
const howMany = 20;

/** Services whose own consent functions are known. */
const services = [
  'www.facebook.com',
  'analytics.tiktok.com',
  'ct.pinterest.com',
  'api.mixpanel.com',
  'app.posthog.com',
  'api.amplitude.com',
];

type Cell = Pick<Vendor, 'way' | 'signal'>;

/** As many vendors of one way and signal; a host of its own each, and fates in turn. */
function vendorsOf({ way, signal }: Cell, turns: readonly Fate[] = fates): Vendor[] {
  return Array.from({ length: howMany }, (_, at) => ({
    host: `pixel.${way}-${signal}-${at}.test`,
    way,
    signal,
    fate: turns[at % turns.length] ?? 'no',
  }));
}

const servicesOf = (turns: readonly Fate[]): Vendor[] =>
  services.map((host, at) => ({
    host,
    way: 'interface',
    signal: 'own',
    fate: turns[at % turns.length] ?? 'no',
  }));

const spread = (way: Vendor['way'], kinds: readonly Vendor['signal'][] = signals): Vendor[] =>
  kinds.flatMap((signal) => vendorsOf({ way, signal }));

interface Page {
  readonly vendors: readonly Vendor[];
  /** What the calls of consent mode say after the withdrawal; missing where there are none. */
  readonly updates?: 'yes' | 'no';
}

const byMode: Cell = { way: 'interface', signal: 'consent-mode' };

/** All vendors that go by the calls of consent mode on one page receive the same, so they have two pages. */
const pages: Readonly<Record<string, Page>> = {
  addresses: { vendors: spread('query') },
  bodies: { vendors: spread('body') },
  cookies: { vendors: spread('cookie') },
  'messages with TC strings': { vendors: vendorsOf({ way: 'message', signal: 'tcf' }) },
  'messages with GPP strings': { vendors: vendorsOf({ way: 'message', signal: 'gpp' }) },
  'messages with consent mode': { vendors: vendorsOf({ way: 'message', signal: 'consent-mode' }) },
  'messages of their own': { vendors: vendorsOf({ way: 'message', signal: 'own' }) },
  'interfaces of the frameworks': { vendors: spread('interface', ['tcf', 'gpp']) },
  'consent mode that is updated': { vendors: vendorsOf(byMode, ['no']), updates: 'no' },
  'consent mode that is not': { vendors: vendorsOf(byMode, ['yes']), updates: 'yes' },
  'consent functions of services': { vendors: servicesOf(['no', 'yes', 'unclear']) },
  'consent functions in another order': { vendors: servicesOf(['yes', 'no', 'nothing']) },
  'the clean twin': {
    vendors: [
      ...ways.flatMap((way) =>
        signals
          .filter((signal) => way !== 'interface' || signal === 'tcf' || signal === 'gpp')
          .flatMap((signal) => vendorsOf({ way, signal }, ['no', 'nothing']).slice(0, 2)),
      ),
      ...servicesOf(['no']),
    ],
  },
};

let server: WatchedSite;

beforeAll(async () => {
  const hosts = Object.values(pages).flatMap(({ vendors }) => vendors.map(({ host }) => host));
  server = await startSite([site, ...new Set(hosts)]);
}, 60_000);

afterAll(async () => {
  await server.close();
});

async function audit({ vendors, updates }: Page): Promise<Derived['revocation']> {
  const page = pageOf(vendors, updates ?? null);
  server.routes = Object.assign(
    { [`${site}/`]: page, [`${site}/second`]: page },
    ...vendors.map((vendor) => answersOf(vendor)),
  );
  const { evidence } = await observePage(server.launched, `https://${site}/`, {
    scenarios: ['refuse', 'withdraw'],
    locale: 'en-GB',
    timezone: 'UTC',
    thirdPartyCookies: 'allow',
    viewport: { width: 1280, height: 900 },
    timeoutMs: 20_000,
    waits: { minimumMs: 200, capMs: 6000 },
  });
  const { status, reason, failures } = evidence.scenarios['withdraw'] ?? {};
  expect([status, reason, failures]).toEqual(['completed', undefined, []]);
  return evidence.derived.revocation;
}

describe('vendors that received a yes', () => {
  it.each(Object.keys(pages))(
    'receive the no, or do not: %s',
    async (name) => {
      const page = pages[name] ?? { vendors: [] };
      const revocation = (await audit(page)) ?? [];

      const seen = revocation.map(({ hosts, later }) => `${hosts.join(' ')} ${later}`);
      const expected = page.vendors.map(({ host, fate }) => `${host} ${fate}`);
      expect(seen.toSorted()).toEqual(expected.toSorted());
    },
    240_000,
  );
});
