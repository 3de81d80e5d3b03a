/** axe-core on an element. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callInFrame, type FrameWorld } from '../../../src/browser/frames/frame-worlds.js';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { runAxe } from '../../../src/collectors/page-state/accessibility.js';
import { startSite, watchVisit, type WatchedSite } from '../watched-site.js';

let site: WatchedSite;
let visit: Visit;

beforeAll(async () => {
  site = await startSite(['news.test']);
  ({ visit } = await watchVisit(site, {}));
  site.routes = {
    'news.test/': `<!doctype html><html><body><img src="data:,">
      <div id="host"></div><script>
        const root = document.getElementById('host').attachShadow({ mode: 'open' });
        root.innerHTML = '<section id="banner" style="background:#fff"><p style="color:#ccc">Texte pâle</p><button></button></section>';
      </script></body></html>`,
  };
  await visit.goto('https://news.test/');
  await visit.settle();
}, 60_000);

afterAll(async () => {
  await visit.close();
  await site.close();
});

function mark(): FrameWorld {
  const world = visit.worlds.main();
  if (!world) throw new Error('no document');
  return world;
}

/** Page function: marks the banner as the banner's finder does. */
function markBanner(): void {
  const world = globalThis as { bandeauMarked?: Map<string, Element> };
  // oxlint-disable-next-line no-restricted-globals -- runs in the page
  const banner = document.getElementById('host')?.shadowRoot?.getElementById('banner');
  world.bandeauMarked ??= new Map();
  if (banner) world.bandeauMarked.set('banner', banner);
}

/** Page function: marks a banner that stands in the document itself. */
function markStanding(): void {
  const world = globalThis as { bandeauMarked?: Map<string, Element> };
  // oxlint-disable-next-line no-restricted-globals -- runs in the page
  const banner = document.getElementById('banner');
  world.bandeauMarked ??= new Map();
  if (banner) world.bandeauMarked.set('banner', banner);
}

describe('runAxe', () => {
  it('judges the marked element in a shadow root, and nothing beside it', async () => {
    await callInFrame(mark(), markBanner);

    const { violations } = await runAxe(mark(), 'banner');
    const { violations: again } = await runAxe(mark(), 'banner');

    expect(violations.map(({ id }) => id).toSorted()).toEqual(['button-name', 'color-contrast']);
    expect(violations.find(({ id }) => id === 'button-name')).toMatchObject({
      impact: 'critical',
      targets: ['#host >>> button'],
    });
    expect(again).toEqual(violations);
  });

  it('judges contrast on a page that has grown to 33 million pixels', async () => {
    site.routes = {
      'news.test/grown': `<!doctype html><html lang="en"><body style="margin:0;overflow-x:hidden">
        <main style="width:33554400px;min-height:90000px;background:#fff"><p>News</p></main>
        <section id="banner" style="position:fixed;bottom:0;background:#fff"><p style="color:#ccc">Pale</p></section></body></html>`,
    };
    await visit.goto('https://news.test/grown');
    await visit.settle();
    await callInFrame(mark(), markStanding);

    const { violations } = await runAxe(mark(), 'banner');

    expect(violations.map(({ id }) => id)).toEqual(['color-contrast']);
  });

  it('keeps what axe-core cannot decide', async () => {
    site.routes = {
      'news.test/drawn': `<!doctype html><html lang="en"><body>
        <section id="banner" style="background:linear-gradient(#fff,#000)"><p style="color:#777">Grey</p></section></body></html>`,
    };
    await visit.goto('https://news.test/drawn');
    await visit.settle();
    await callInFrame(mark(), markStanding);

    const { violations, incomplete } = await runAxe(mark(), 'banner');

    expect(violations).toEqual([]);
    expect(incomplete).toMatchObject([{ id: 'color-contrast', targets: ['p'] }]);
  });

  it('asks nothing about a sign that is no text', async () => {
    site.routes = {
      'news.test/sign': `<!doctype html><html lang="fr"><body>
        <section id="banner" style="background:#fff"><button aria-label="Fermer" style="color:#111;background:#fff">×</button></section></body></html>`,
    };
    await visit.goto('https://news.test/sign');
    await visit.settle();
    await callInFrame(mark(), markStanding);

    const { incomplete } = await runAxe(mark(), 'banner');

    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('says so where the element is gone', async () => {
    await expect(runAxe(mark(), 'nothing')).rejects.toThrow('no longer there');
  });
});
