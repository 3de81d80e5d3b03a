/** Page function: whether the document shows anything at all. */
import type { BandeauWorld } from '../../../../browser/frames/page/toolkit.js';

/** Whether there is a word in the body, or an element that takes up room. */
export function hasContent(): boolean {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const body = ask(document, 'body') as HTMLElement | null;
  if (body === null) return false;
  if (ask(body, 'innerText').trim() !== '') return true;
  return [...ask(body, 'getElementsByTagName', '*')].some((element) => {
    const { width, height } = ask(element, 'getBoundingClientRect');
    return width > 0 && height > 0;
  });
}
