/** Consent signals: what pages tell their tags and vendors, against what was observed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { signals, type RawSignals } from '../../../src/collectors/signals/signals.js';
import { makeGppString, makeTcString } from '../../formats/signal-strings.js';
import {
  evaluateIn,
  startSite,
  watchVisit,
  type Routes,
  type WatchedSite,
} from '../watched-site.js';

let site: WatchedSite;

beforeAll(async () => {
  site = await startSite(['www.news.test', 'ads.test', 'bat.bing.com']);
}, 60_000);

afterAll(async () => {
  await site.close();
});

const address = 'https://www.news.test/';
const refused = makeTcString({ interestVendors: [3] });
const granted = makeTcString({ purposes: [1, 2], vendors: [1, 2], interestVendors: [3] });

interface Way {
  readonly routes?: Routes;
  /** What the visitor does between the two phases. */
  readonly choose?: (visit: Visit) => Promise<void>;
  readonly globalPrivacyControl?: boolean;
}

interface Observed {
  readonly signals: RawSignals;
  readonly failures: readonly string[];
}

/** Loads the page, ends the phase before the choice, chooses, and ends the phase after it. */
async function observe(script: string, way: Way = {}): Promise<Observed> {
  site.routes = { 'www.news.test/': `<script>${script}</script>news`, ...way.routes };
  site.served.length = 0;
  const { globalPrivacyControl = false } = way;
  const watched = await watchVisit(site, { signals }, { globalPrivacyControl });
  const { visit } = watched;
  try {
    await visit.goto(address);
    await visit.settle({ minimumMs: 300, capMs: 5000 });
    await watched.phaseEnds();
    visit.enterPhase('after-choice');
    await (way.choose?.(visit) ?? evaluateIn(visit, 'globalThis.choose?.()'));
    await visit.settle({ minimumMs: 300, capMs: 5000 });
    await watched.phaseEnds();
    return { ...(await watched.results()), failures: watched.notes };
  } finally {
    await visit.close();
  }
}

/** A CMP as the framework describes it: answers `ping`, and tells listeners each change. */
const cmp = (before: string, after: string): string => `
  let text = ${JSON.stringify(before)}, status = 'cmpuishown';
  const listeners = [];
  const data = (listenerId) => ({ tcString: text, eventStatus: status, cmpStatus: 'loaded',
    gdprApplies: true, listenerId });
  globalThis.__tcfapi = (command, version, callback) => {
    if (command === 'ping') callback({ cmpLoaded: true, cmpStatus: 'loaded', gdprApplies: true,
      displayStatus: status === 'cmpuishown' ? 'visible' : 'hidden', apiVersion: '2.2',
      cmpId: 31, cmpVersion: 4, gvlVersion: 90, tcfPolicyVersion: 5 }, true);
    if (command === 'addEventListener') { listeners.push(callback); callback(data(listeners.length), true); }
  };
  document.documentElement.appendChild(Object.assign(document.createElement('iframe'),
    { name: '__tcfapiLocator', hidden: true }));
  globalThis.choose = () => {
    text = ${JSON.stringify(after)}; status = 'useractioncomplete';
    document.cookie = 'euconsent-v2=' + text + '; max-age=9999';
    listeners.forEach((listener, index) => listener(data(index + 1), true));
  };`;

describe('the Transparency and Consent Framework', () => {
  it('is told by its events, its answers and its store, each in its phase', async () => {
    const { signals: told, failures } = await observe(cmp('', granted));

    expect(failures).toEqual([]);
    expect(told.tcf?.api).toMatchObject({
      hasLocator: true,
      pings: [
        { phase: 'before-choice', displayStatus: 'visible', cmpId: 31, policyVersion: 5 },
        { phase: 'after-choice', displayStatus: 'hidden', gdprApplies: true, apiVersion: '2.2' },
      ],
    });
    expect(told.tcf?.events).toMatchObject([
      { phase: 'before-choice', status: 'cmpuishown', string: null },
      {
        phase: 'after-choice',
        status: 'useractioncomplete',
        string: { malformed: null, facts: { purposeConsents: [1, 2], vendorConsents: 2 } },
      },
    ]);
    expect(told.tcf?.stored).toMatchObject([
      { phase: 'after-choice', kind: 'cookie', name: 'euconsent-v2', string: { malformed: null } },
    ]);
  });

  it('tells the same string by the same hash', async () => {
    const { tcf } = (await observe(cmp('', granted))).signals;
    const event = tcf?.events?.at(-1)?.string;

    expect(event?.valueHash).toMatch(/^[0-9a-f]{8,}$/);
    expect(tcf?.stored?.[0]?.string.valueHash).toBe(event?.valueHash);
  });

  it('shows consent that was there before any choice', async () => {
    const { signals: told } = await observe(cmp(granted, granted));

    expect(told.tcf?.events?.[0]).toMatchObject({
      phase: 'before-choice',
      string: { facts: { purposeConsents: [1, 2] } },
    });
  });

  it('tells the bits of vendors that nobody can object to apart from consent', async () => {
    const { signals: told } = await observe(cmp('', refused));

    expect(told.tcf?.events?.[1]?.string?.facts).toMatchObject({
      purposeConsents: [],
      purposeLegitimateInterests: [],
      vendorConsents: 0,
      vendorLegitimateInterests: 1,
      disclosedVendors: 3,
    });
  });

  it('tells a string that cannot be read as malformed', async () => {
    const { signals: told } = await observe(cmp('', 'CQgarbage'));

    expect(told.tcf?.events?.[1]?.string).toMatchObject({
      facts: null,
      malformed: 'its bits cannot be read',
    });
  });

  it.each([
    ['throws', `globalThis.__tcfapi = () => { throw new Error('no') }`, 'threw an error'],
    ['is silent', 'globalThis.__tcfapi = () => {}', 'did not answer'],
    [
      'refuses listeners',
      `globalThis.__tcfapi = (command, version, callback) => callback({}, false)`,
      'refused a listener',
    ],
    [
      'never stops telling',
      `globalThis.__tcfapi = (command, version, callback) => {
        if (command === 'ping') callback({ cmpLoaded: true }, true);
        else setInterval(() => { for (let i = 0; i < 500; i++) callback({ tcString: 'C' }, true) }, 10);
      }`,
      'more than is kept',
    ],
  ])('leaves out what was not observed where the API %s', async (_how, script, failure) => {
    const { signals: told, failures } = await observe(script);

    expect(failures).toContainEqual(expect.stringContaining(failure));
    expect(Object.keys(told.tcf ?? {}).length).toBeLessThan(3);
  });

  it('is told without what an API hides behind getters that throw', async () => {
    const { signals: told } = await observe(`
      globalThis.__tcfapi = (command, version, callback) => callback(new Proxy({}, {
        get() { throw new Error('no') } }), true)`);

    expect(told.tcf?.api?.pings[0]).toMatchObject({ cmpId: null, cmpStatus: null });
  });

  it('is null where the page has no trace of any signal', async () => {
    const { signals: told, failures } = await observe('');

    expect(failures).toEqual([]);
    expect(told).toMatchObject({ tcf: null, gpp: null, consentMode: null, microsoft: null });
  });
});

describe('the Global Privacy Platform', () => {
  it('is told with its sections decoded', async () => {
    const text = makeGppString(granted);
    const { signals: told, failures } = await observe(`
      const ping = () => ({ gppVersion: '1.1', cmpStatus: 'loaded', cmpDisplayStatus: 'hidden',
        signalStatus: 'ready', cmpId: 31, applicableSections: [7], gppString: ${JSON.stringify(text)} });
      globalThis.__gpp = (command, callback) => {
        if (command === 'ping') callback(ping(), true);
        if (command === 'addEventListener')
          callback({ eventName: 'listenerRegistered', listenerId: 1, data: true, pingData: ping() }, true);
      };
      localStorage.setItem('IABGPP_HDR_GppString', ${JSON.stringify(text)});`);

    expect(failures).toEqual([]);
    expect(told.gpp?.api?.pings).toMatchObject([
      { phase: 'before-choice', gppVersion: '1.1', applicableSections: [7] },
      { phase: 'after-choice', signalStatus: 'ready' },
    ]);
    const sections = [
      { id: 2, tcf: { purposeConsents: [1, 2] } },
      { id: 7, name: 'usnat', fields: { SaleOptOut: 1 } },
    ];
    expect(told.gpp?.events).toMatchObject([{ name: 'listenerRegistered', string: { sections } }]);
    expect(told.gpp?.stored).toMatchObject([
      { phase: 'before-choice', name: 'IABGPP_HDR_GppString', string: { malformed: null } },
      { phase: 'after-choice', name: 'IABGPP_HDR_GppString' },
    ]);
  });
});

describe("Google's consent mode", () => {
  const gtag = 'globalThis.dataLayer = []; function gtag() { dataLayer.push(arguments) }';

  it('is told by its defaults and updates, in order and phase', async () => {
    const { signals: told } = await observe(`${gtag}
      gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied',
        ad_user_data: 'denied', ad_personalization: 'denied', wait_for_update: 500 });
      gtag('consent', 'default', { ad_storage: 'granted', region: ['US-CA', 'US-NY'] });
      gtag('set', 'ads_data_redaction', true);
      gtag('js', new Date());
      globalThis.choose = () => gtag('consent', 'update', { analytics_storage: 'granted', ad_storage: 'maybe' });`);

    expect(told.consentMode?.calls).toMatchObject([
      {
        phase: 'before-choice',
        command: 'default',
        states: { ad_storage: 'denied', ad_personalization: 'denied' },
        regions: null,
        waitForUpdateMs: 500,
      },
      { command: 'default', states: { ad_storage: 'granted' }, regions: ['US-CA', 'US-NY'] },
      {
        phase: 'after-choice',
        command: 'update',
        states: { analytics_storage: 'granted', ad_storage: 'malformed' },
      },
    ]);
    expect(told.consentMode?.settings).toMatchObject([{ name: 'ads_data_redaction', on: true }]);
  });

  it('is told by what tags send, once per phase, host and state', async () => {
    const { signals: told } = await observe(`
      const hit = (state) => fetch('https://ads.test/collect?gcs=' + state + '&gcd=13l3l3l3l1', { mode: 'no-cors' });
      hit('G100'); hit('G100');
      globalThis.choose = () => hit('G111');`);

    expect(told.consentMode?.hits).toMatchObject([
      { phase: 'before-choice', host: 'ads.test', gcs: 'G100', gcd: '13l3l3l3l1', count: 2 },
      { phase: 'after-choice', gcs: 'G111', count: 1 },
    ]);
  });
});

describe("Microsoft's consent modes", () => {
  it('are told by their queues and by what UET sends', async () => {
    const { signals: told } = await observe(`
      globalThis.uetq = [];
      uetq.push('consent', 'default', { ad_storage: 'denied' });
      globalThis.clarity = function () { (clarity.q = clarity.q || []).push(arguments) };
      new Image().src = 'https://bat.bing.com/action/0?asc=D';
      globalThis.choose = () => {
        uetq.push('consent', 'update', { ad_storage: 'granted' });
        clarity('consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' });
        new Image().src = 'https://bat.bing.com/action/0?asc=G';
      };`);

    const uet = told.microsoft?.calls?.filter(({ product }) => product === 'uet');
    expect(uet).toMatchObject([
      { phase: 'before-choice', command: 'default', states: { ad_storage: 'denied' } },
      { phase: 'after-choice', command: 'update', states: { ad_storage: 'granted' } },
    ]);
    const clarity = told.microsoft?.calls?.filter(({ product }) => product === 'clarity');
    expect(clarity).toMatchObject([
      {
        phase: 'after-choice',
        command: 'consentv2',
        states: { ad_storage: 'granted', analytics_storage: 'denied' },
      },
    ]);
    expect(told.microsoft?.hits).toMatchObject([
      { phase: 'before-choice', adStorage: 'denied' },
      { phase: 'after-choice', adStorage: 'granted' },
    ]);
  });
});

describe('Global Privacy Control', () => {
  const tell = `fetch('/told?' + navigator.globalPrivacyControl)`;
  const routes: Routes = {
    'www.news.test/worker.js': { type: 'text/javascript', body: tell },
    'www.news.test/told': '',
    'ads.test/frame': `<script>${tell}</script>`,
    'ads.test/told': '',
  };
  const script = `new Worker('/worker.js'); ${tell};
    document.documentElement.appendChild(Object.assign(document.createElement('iframe'),
      { src: 'https://ads.test/frame' }));`;

  it('is sent with every request, and seen by frames and workers', async () => {
    const { signals: told } = await observe(script, { routes, globalPrivacyControl: true });

    const asked = site.served.filter(({ url }) => url.includes('/told'));
    expect(asked.map(({ url }) => url).toSorted()).toEqual([
      'https://ads.test/told?true',
      'https://www.news.test/told?true',
      'https://www.news.test/told?true',
    ]);
    expect(site.served.filter(({ headers }) => headers['sec-gpc'] !== '1')).toEqual([]);
    expect(told.gpc).toMatchObject({ navigator: true, requestsWithout: 0 });
    expect(told.gpc?.requestsWith).toBeGreaterThanOrEqual(asked.length);
  });

  it('is not sent by any other visitor', async () => {
    const { signals: told } = await observe(script, { routes });

    expect(site.served.filter(({ headers }) => headers['sec-gpc'] !== undefined)).toEqual([]);
    expect(told.gpc).toMatchObject({ navigator: null, requestsWith: 0 });
  });
});
