/** The HTML of the page at the end of a visit. */
import { openClosedRoots } from '../../browser/frames/closed-roots.js';
import { callInFrame } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import { readHtml } from './page/read-html.js';

/** In characters; the HTML of a larger page is not kept. */
const mostCharacters = 20 * 1024 * 1024;

/**
 * Reads the main document with its shadow roots; the content of frames is not included.
 * @throws where the HTML is larger than is kept, or the document is gone
 */
export async function readFinalHtml({ worlds }: Visit): Promise<string> {
  const main = worlds.main();
  if (!main) throw new Error('The page has no document.');
  await openClosedRoots(main);
  const html = await callInFrame(main, readHtml, mostCharacters);
  if (html !== null) return html;
  throw new Error(`The page's HTML has more than ${mostCharacters} characters.`);
}
