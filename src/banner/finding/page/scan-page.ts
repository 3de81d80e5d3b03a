/** Page function: takes the page itself for a spot, where it is as short as a question. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';
import type { Spot } from './scan-candidates.js';

/** Lists the body, where it offers little to press and to read; else nothing. */
export function scanPage(): Spot[] {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const mostControls = 80;
  const longestText = 5000;
  const body = ask(document, 'body') as HTMLElement | null;
  const { length } = ask(document, 'querySelectorAll', 'a[href], button, input, select');
  if (body === null || length > mostControls) return [];
  if (ask(body, 'innerText').length > longestText) return [];
  return [{ key: bandeau.mark(body), stands: ['page'] }];
}
