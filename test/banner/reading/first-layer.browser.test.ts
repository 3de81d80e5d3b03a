/** What of a page is read as the banner, and which of its controls a person sees, in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBanner } from '../../../src/banner/finding/find-banner.js';
import {
  controlsOf,
  outOfReach,
  readBannerLayer,
  type LayerReading,
} from '../../../src/banner/reading/read-layer.js';
import { seeControls } from '../../../src/banner/reading/see-controls.js';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { startSite, watchVisit, type WatchedSite } from '../../collectors/watched-site.js';

let site: WatchedSite;
let visit: Visit;

beforeAll(async () => {
  site = await startSite(['news.test']);
  ({ visit } = await watchVisit(site, {}));
}, 60_000);

afterAll(async () => {
  await visit.close();
  await site.close();
});

const article = `<main><h1>Titel</h1>${'<p>Ein Absatz, der lang genug ist, um gelesen zu werden.</p>'.repeat(30)}</main>`;

async function readPage(body: string): Promise<LayerReading | null> {
  site.routes = {
    'news.test/': `<!doctype html><html lang="de"><meta charset="utf-8"><title>Titel</title><body>${body}</body></html>`,
  };
  await visit.goto('https://news.test/');
  await visit.settle();
  const found = await findBanner(visit);
  const reading = found && (await readBannerLayer(found, 1, {}));
  return reading && seeControls(visit, reading);
}

async function readBanner(body: string): Promise<LayerReading> {
  const reading = await readPage(body);
  if (!reading) throw new Error('no banner was found');
  return reading;
}

const ask =
  '<p>Wir verwenden Cookies für Statistik und Werbung, wenn Sie zustimmen. <a href="/privacy">Datenschutz</a></p>';
const bar = (refuse: string, after = ''): string =>
  `${article}<div class="bar" style="position:fixed;inset:auto 0 0 0;background:#fff;padding:20px;border-top:1px solid">${ask}<button>Alle akzeptieren</button> ${refuse}</div>${after}`;
const button = (style: string): string => `<button id="no" style="${style}">Alle ablehnen</button>`;

/** Lays an element of a style exactly over the refusal. */
const lid = (style: string, content = ''): string =>
  `<div id="lid" style="position:fixed;z-index:9;pointer-events:none;${style}">${content}</div><script>
  const { x, y, width, height } = document.getElementById('no').getBoundingClientRect();
  Object.assign(document.getElementById('lid').style, { left: x - 4 + 'px', top: y - 4 + 'px', width: width + 8 + 'px', height: height + 8 + 'px' });
  </script>`;

describe('a control to refuse that a person does not see', () => {
  it.each([
    ['made transparent', bar(button('opacity:0'))],
    ['made transparent by a filter', bar(button('filter:opacity(0)'))],
    [
      'made transparent by a filter around it',
      bar(`<span style="filter:opacity(3%)">${button('')}</span>`),
    ],
    ['masked', bar(button('mask-image:linear-gradient(transparent, transparent)'))],
    ['clipped', bar(button('clip-path:inset(50%)'))],
    ['clipped in the old way', bar(button('position:absolute;clip:rect(0 0 0 0)'))],
    ['without size', bar(button('transform:scale(0)'))],
    [
      'in letters without size',
      bar(button('font-size:0;width:120px;height:30px;border:0;background:none')),
    ],
    [
      'with words moved out of it',
      bar(button('text-indent:-9999px;overflow:hidden;border:0;background:none;height:30px')),
    ],
    ['left of the window', bar(button('position:absolute;left:-9999px'))],
    [
      'above the page',
      `${bar('')}<div class="bar" style="position:absolute;top:-300px">${button('')}</div>`,
    ],
    ['in the colour of its ground', bar(button('color:#fff;background:#fff;border:0'))],
    ['nearly in the colour of its ground', bar(button('color:#fdfdfd;background:#fff;border:0'))],
    ['blended away', bar(button('mix-blend-mode:lighten;color:#fff;background:#fff;border:0'))],
    ['under a lid that lets clicks through', bar(button(''), lid('background:#fff'))],
    ['under such a lid with words on it', bar(button(''), lid('background:#fff', 'Guten Tag'))],
    [
      'under a lid that catches clicks',
      bar(button(''), lid('background:#fff;pointer-events:auto')),
    ],
  ])('is none where it is %s', async (_how, body) => {
    const reading = await readBanner(body);

    expect(controlsOf(reading, 'accept')).toHaveLength(1);
    expect(controlsOf(reading, 'refuse')).toEqual([]);
    expect(outOfReach(reading, 'refuse')).toEqual([]);
    expect(reading.controls.filter(({ role, visible }) => role === 'refuse' && visible)).toEqual(
      [],
    );
  });
});

describe('a control to refuse that a person sees', () => {
  it.each([
    ['in plain sight', bar(button(''))],
    ['as a pale link', bar('<a href="#" id="no" style="color:#767676">Alle ablehnen</a>')],
    ['under a clear film', bar(button(''), lid('background:rgba(255,255,255,.3)'))],
    [
      'fading in',
      bar(button('animation:in 1s'), '<style>@keyframes in { from { opacity: 0 } }</style>'),
    ],
    ['clipped to its own shape', bar(button('clip-path:inset(0 round 6px)'))],
    ['masked with what lets it through', bar(button('mask-image:linear-gradient(#000, #000)'))],
  ])('is one where it stands %s', async (_how, body) => {
    const reading = await readBanner(body);

    expect(
      reading.controls.filter(({ role, visible }) => role === 'refuse' && visible),
    ).toHaveLength(1);
  });

  it('is seen, though out of the mouse’s reach, where clicks fall through it', async () => {
    const reading = await readBanner(
      `<style>body { pointer-events: none }</style>${bar(button(''))}<div style="position:fixed;inset:0;z-index:-1;pointer-events:auto"></div>`,
    );

    expect(outOfReach(reading, 'refuse')).toHaveLength(1);
  });
});

const answers = '<button>Alle akzeptieren</button> <button>Alle ablehnen</button>';
const links = ['Discord', 'Preise', 'Karriere', 'Datenbank', 'Speicher', 'Funktionen', 'Blog']
  .map((text) => `<li><a href="/x/${text}">${text}</a></li>`)
  .join('');
const headlines = [
  'Brücke gesperrt',
  'Der Fluss steigt',
  'Ein Bus fährt ab',
  'Markt am Abend',
  'Wahl im Mai',
  'Ein Fest',
]
  .map((text) => `<h3><a href="/news/${text}">${text}</a></h3>`)
  .join('');

describe('what the banner is of the page around it', () => {
  it.each([
    [
      'a footer around a notice in its flow',
      `${article}<div class="end"><div class="notice">${ask}${answers}</div><ul>${links}</ul></div>`,
    ],
    [
      'headlines around a fixed notice, in a part named for cookies',
      `${article}<section class="page-with-cookies"><div style="position:fixed;bottom:0;background:#fff">${ask}${answers}</div>${headlines}</section>`,
    ],
    [
      'a footer that holds the question itself',
      `${article}<footer>${ask}${answers}<ul>${links}</ul></footer>`,
    ],
    [
      'an application that is fixed as a whole',
      `<div style="position:fixed;inset:0;overflow:auto"><div style="position:fixed;top:0;left:0;right:0;background:#eee">${links}</div><div>${headlines}</div><div style="position:fixed;bottom:0;background:#fff">${ask}${answers}</div></div>`,
    ],
  ])('is not %s', async (_what, body) => {
    const reading = await readBanner(body);

    const captions = reading.controls.map(({ text }) => text);
    expect(captions).toEqual(['Datenschutz', 'Alle akzeptieren', 'Alle ablehnen']);
  });

  it('has no control in a heading or in a frame of one', async () => {
    const reading = await readBanner(
      `${article}<div role="dialog" style="position:fixed;bottom:0;background:#fff"><h2 tabindex="-1">Cookies</h2><h3 class="button-title" tabindex="0">Ihre Wahl</h3>${ask}<div style="cursor:pointer"><button>Alle akzeptieren</button></div><div tabindex="0" style="cursor:pointer"><button>Alle ablehnen</button></div></div>`,
    );

    const captions = reading.controls.map(({ text }) => text);
    expect(captions).toEqual(['Datenschutz', 'Alle akzeptieren', 'Alle ablehnen']);
  });

  it.each([
    ['with a cross', '<button aria-label="Schließen">×</button>', 'close'],
    ['with “OK” as a link', '<a href="#" role="button">OK</a>', 'acknowledge'],
  ] as const)('is a short notice across the page’s top %s', async (_with, control, role) => {
    const reading = await readBanner(
      `<div style="background:#ddd"><span>Diese Website verwendet Cookies.</span> ${control}</div>${article}`,
    );

    expect(controlsOf(reading, role)).toHaveLength(1);
  });

  it.each([
    [
      'a footer whose only entry objects to the sale of data',
      `${article}<footer class="privacy-links" style="position:fixed;bottom:0;background:#eee">© 2026. We use cookies. <a href="/dns">Do Not Sell or Share My Personal Information</a></footer>`,
    ],
    [
      'a bar for an app',
      `${article}<div style="position:fixed;top:0;background:#fff">Lesen Sie in der App. <button>Öffnen</button> <button aria-label="Schließen">×</button></div>`,
    ],
    [
      'a newsletter that speaks of consent',
      `${article}<div role="dialog" style="position:fixed;top:9%;background:#fff"><p>Unser Newsletter. Hinweise zum Datenschutz und zu Ihrer Einwilligung stehen in der Datenschutzerklärung.</p><input type="email"> <button>Anmelden und zustimmen</button> <button>Nein danke</button></div>`,
    ],
  ])('is not %s', async (_what, body) => {
    expect(await readPage(body)).toBeNull();
  });
});
