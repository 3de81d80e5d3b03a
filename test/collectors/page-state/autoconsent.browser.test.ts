/** Autoconsent in a real browser: what it names, and that it only looks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callInPage } from '../../../src/browser/frames/frame-worlds.js';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { askAutoconsent } from '../../../src/collectors/page-state/autoconsent.js';
import { startSite, watchVisit, type WatchedSite } from '../watched-site.js';

let site: WatchedSite;
let visit: Visit;

beforeAll(async () => {
  site = await startSite(['news.test', 'cmp.test']);
  ({ visit } = await watchVisit(site, {}));
}, 60_000);

afterAll(async () => {
  await visit.close();
  await site.close();
});

async function show(body: string, frame = ''): Promise<void> {
  site.routes = {
    'news.test/': `<!doctype html><meta charset="utf-8"><title>Port</title>
<script>
  const seen = { changes: 0, clicks: 0, calls: 0 };
  window.OneTrust = { RejectAll() { seen.calls += 1; }, AllowAll() { seen.calls += 1; } };
  addEventListener("click", () => { seen.clicks += 1; }, true);
  addEventListener("load", () => {
    new MutationObserver((changes) => { seen.changes += changes.length; }).observe(document, {
      attributes: true, characterData: true, childList: true, subtree: true,
    });
  });
</script>
<body>${body}</body>`,
    'cmp.test/index.html': frame,
  };
  await visit.goto('https://news.test/');
  await visit.settle();
}

/** What the page noticed: changes of its document, clicks, calls of its tool's functions. */
async function noticed(): Promise<unknown> {
  const main = visit.worlds.main();
  const page = main && visit.worlds.pageWorld(main);
  return page && callInPage(page, readSeen);
}

function readSeen(): unknown {
  // oxlint-disable-next-line no-eval -- a script's constant is no property of the window
  return (0, eval)('seen');
}

const banner = `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" style="position:fixed;bottom:0;height:90px;width:100%">
  <p>We use cookies.</p>
  <button id="onetrust-accept-btn-handler">Accept all</button>
  <button id="onetrust-reject-all-handler">Reject all</button>
</div></div>`;

describe('autoconsent', () => {
  it('names a tool and sees that its banner is open, without touching the page', async () => {
    await show(banner);

    expect(await askAutoconsent(visit)).toEqual([{ id: 'onetrust', open: true }]);
    expect(await noticed()).toEqual({ changes: 0, clicks: 0, calls: 0 });
  });

  it('names a tool whose banner is not open', async () => {
    await show(banner.replace('position:fixed', 'display:none'));

    expect(await askAutoconsent(visit)).toEqual([{ id: 'onetrust', open: false }]);
  });

  it('looks into frames of other sites', async () => {
    await show(
      '<iframe src="https://cmp.test/index.html?message_id=1"></iframe>',
      '<!doctype html><button class="sp_choice_type_11">Accept</button>',
    );

    expect(await askAutoconsent(visit)).toEqual([{ id: 'sourcepoint', open: true }]);
  });

  it('finds nothing where there is nothing', async () => {
    await show('<p>The harbour reopened on Monday.</p>');

    expect(await askAutoconsent(visit)).toEqual([]);
  });

  it('leaves nothing among the page’s own scripts', async () => {
    await show(banner);
    await askAutoconsent(visit);
    const main = visit.worlds.main();
    const page = main && visit.worlds.pageWorld(main);

    expect(page && (await callInPage(page, ownNames))).toEqual([]);
  });
});

function ownNames(): string[] {
  return Object.getOwnPropertyNames(globalThis).filter((name) => /autoconsent|bandeau/i.test(name));
}
