/** Opens the settings by the consent tool's own interface, as a site's script would; no visitor can. */
import { callInPage } from '../../browser/frames/frame-worlds.js';
import type { Visit } from '../../browser/visit/visit.js';
import type { Cmp } from '../../knowledge/cmps/cmp.js';
import { cmps } from '../../knowledge/cmps/index.js';
import { callApi, type PageApi } from './page/call-api.js';

/** Time for all calls together, in milliseconds. */
const altogetherMs = 2000;

const apis: readonly PageApi[] = Object.values<Cmp>(cmps).flatMap(
  ({ reopens = [], globals = [] }) =>
    reopens.map(({ path, args = [] }) => ({ path, args, besides: globals })),
);

/**
 * Calls the first known function that the page has, in its main document.
 * Gives its path, for the record; null where the page has none, or does not answer.
 */
export async function openByApi({ worlds }: Visit): Promise<string | null> {
  const main = worlds.main();
  const page = main && worlds.pageWorld(main);
  if (!page) return null;
  const asked = { ...page, timeoutMs: Math.min(page.timeoutMs, altogetherMs) };
  try {
    const path = await callInPage(asked, callApi, apis);
    return apis.some((api) => api.path === path) ? path : null;
  } catch {
    // The page's own function did not come to an end, or led away: what it opened is seen afterwards.
    return null;
  }
}
