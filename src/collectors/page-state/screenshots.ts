/** Pictures of what the visitor sees. */
import type { Static } from 'typebox';
import type { Visit } from '../../browser/visit/visit.js';
import type { Box } from '../../schema/evidence/banner.js';

/** WebP quality, 0 to 100; at 60, text stays legible. */
const quality = 60;

/**
 * Scale of a picture of the whole viewport. Encoding WebP is the costly part: full size takes 75 ms
 * of CPU, half size 35 ms and is still readable.
 */
const viewportScale = 0.5;

/**
 * Takes a picture of the viewport in half size, or of a box in it in full size, as WebP. The page
 * cannot notice it.
 * @see CDP `Page.captureScreenshot`; its clip counts from the top of the document
 */
export async function takeScreenshot(visit: Visit, box?: Static<typeof Box>): Promise<Uint8Array> {
  const { cssVisualViewport: view } = await visit.session.send('Page.getLayoutMetrics');
  const whole = { x: 0, y: 0, width: view.clientWidth, height: view.clientHeight };
  const { x, y, width, height } = box ?? whole;
  const { data } = await visit.session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    clip: {
      x: x + view.pageX,
      y: y + view.pageY,
      width,
      height,
      scale: box ? 1 : viewportScale,
    },
  });
  return Buffer.from(data, 'base64');
}
