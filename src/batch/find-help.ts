/** Finds the help that the config gives for a page. */
import type { Help, Site } from '../schema/config.js';

/**
 * The help of the site whose address is the page's own, else of the first site of the same host and
 * port; undefined where no site gives one for it. Addresses are whole, as `admitAddress` makes them.
 */
export function findHelp(sites: readonly Site[], url: string): Help | undefined {
  const helped = sites.filter(({ help }) => help !== undefined);
  const own = helped.find((site) => site.url === url);
  const { host } = new URL(url);
  return (own ?? helped.find((site) => new URL(site.url).host === host))?.help;
}
