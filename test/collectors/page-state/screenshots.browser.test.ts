/** Pictures of a page. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visit } from '../../../src/browser/visit/visit.js';
import { takeScreenshot } from '../../../src/collectors/page-state/screenshots.js';
import { evaluateIn, startSite, watchVisit, type WatchedSite } from '../watched-site.js';

let site: WatchedSite;
let visit: Visit;

beforeAll(async () => {
  site = await startSite(['news.test']);
  ({ visit } = await watchVisit(site, {}));
  site.routes = {
    'news.test/': `<!doctype html><body style="margin:0;height:3000px">
      <div style="height:1000px;background:#f00"></div>
      <div style="height:2000px;background:#00f"></div>
      <script>addEventListener('resize', () => { document.title = 'resized'; })</script></body>`,
  };
  await visit.goto('https://news.test/');
  await visit.settle();
}, 60_000);

afterAll(async () => {
  await visit.close();
  await site.close();
});

/** Size and the colour in the middle, as the browser itself reads the picture. */
async function look(image: Uint8Array): Promise<unknown> {
  const address = `data:image/webp;base64,${Buffer.from(image).toString('base64')}`;
  return evaluateIn(
    visit,
    `(async () => {
    const image = new Image();
    image.src = '${address}';
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const [red, green, blue] = context.getImageData(image.width / 2, image.height / 2, 1, 1).data;
    return { width: image.width, height: image.height, isRed: red > 200 && blue < 50 };
  })()`,
  );
}

describe('takeScreenshot', () => {
  it('gives the viewport in half size', async () => {
    const image = await takeScreenshot(visit);

    expect(await look(image)).toEqual({ width: 640, height: 400, isRed: true });
  });

  it('gives a box of the viewport, wherever the page is scrolled to', async () => {
    await evaluateIn(visit, 'scrollTo(0, 1500)');

    const image = await takeScreenshot(visit, { x: 10, y: 10, width: 60, height: 20 });

    expect(await look(image)).toEqual({ width: 60, height: 20, isRed: false });
    expect(await evaluateIn(visit, 'document.title')).not.toBe('resized');
  });
});
