/** Page function: how much of a policy page can be read. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** Text of the page's main part, and whether a point in its middle is free. */
export function policyText(): { text: string; free: boolean } {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const main = document.querySelector<HTMLElement>('main, article') ?? document.body;
  const hit = bandeau.elementAt(innerWidth / 2, innerHeight / 3);
  return {
    text: main.innerText.slice(0, 200_000),
    free: hit !== null && bandeau.contains(main, hit),
  };
}
