/** Page function: all text that the page shows. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** Text of the whole document as it is drawn, without what is hidden. */
export function visibleText(): string {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  return bandeau.ask(document, 'body').innerText.slice(0, 500_000);
}
