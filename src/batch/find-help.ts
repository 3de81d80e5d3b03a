/** Finds the config's help for a page. */
import type { Help, Site } from '../schema/config.js';

/**
 * Returns the help of the site with the page's own address, else of the first site with the same
 * host and port; undefined where no site has help for the page. Addresses are complete, as
 * `admitAddress` makes them.
 */
export function findHelp(sites: readonly Site[], url: string): Help | undefined {
  const helped = sites.filter(({ help }) => help !== undefined);
  const own = helped.find((site) => site.url === url);
  const { host } = new URL(url);
  return (own ?? helped.find((site) => new URL(site.url).host === host))?.help;
}
