/** Page function: finds what a selector of the config's help names. */
import type { BandeauWorld } from '../../../browser/frames/page/toolkit.js';

/** The element, or why there is none that serves. */
export type SelectorMatch =
  | { readonly key: string; readonly text: string }
  | { readonly missing: 'not-found' | 'not-visible' | 'not-a-selector' };

/**
 * Finds the first match that can be seen, in the document and all its shadow roots. Limits: a hundred
 * matches; a second and a half.
 */
export function matchSelector(selector: string): SelectorMatch {
  const { bandeau } = globalThis as unknown as BandeauWorld;
  const { ask } = bandeau;
  const untilMs = performance.now() + 1500;
  try {
    new DocumentFragment().querySelector(selector);
  } catch {
    // A SyntaxError, which nothing but the selector can cause here.
    return { missing: 'not-a-selector' };
  }
  const matches: Element[] = [];
  bandeau.walk(ask(document, 'documentElement'), (element) => {
    if (matches.length >= 100 || performance.now() > untilMs) return false;
    if (ask(element, 'matches', selector)) matches.push(element);
    return true;
  });
  // A switch is often drawn over its own input, which is then transparent but takes the press.
  const shown = matches.find(
    (element) => bandeau.isShown(element) || bandeau.reachablePoints(element).length > 0,
  );
  if (!shown) return { missing: matches.length > 0 ? 'not-visible' : 'not-found' };
  return { key: bandeau.mark(shown), text: bandeau.labelOf(shown).slice(0, 300) };
}
