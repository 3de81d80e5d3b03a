/** The HTML of the page as a visit leaves it. */
import { openClosedRoots } from '../../browser/frames/closed-roots.js';
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { readHtml } from './page/read-html.js';

/** Characters; a page with more of them is not kept. */
const mostCharacters = 20 * 1024 * 1024;

/**
 * Reads the main document, shadow roots included; what its frames show is not in it.
 * @throws where it is larger than is kept, or gone
 */
export async function readFinalHtml({ worlds }: Visit): Promise<string> {
  const main = worlds.main();
  if (!main) throw new Error('The page has no document.');
  await openClosedRoots(main);
  const html = await callInFrame(main, readHtml, mostCharacters);
  if (html !== null) return html;
  throw new Error(`The page's HTML has more than ${mostCharacters} characters.`);
}
