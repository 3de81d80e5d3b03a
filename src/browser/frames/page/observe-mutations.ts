/** Page function, run in each new document: remembers the times of its last changes. */
import type { BandeauWorld } from './toolkit.js';

/**
 * Remembers when the document last changed, for `Quiet`, and when one of its shadow roots did,
 * which the document's own observer does not report; both in `performance.now()` milliseconds.
 */
export function observeMutations(): void {
  const world = globalThis as unknown as BandeauWorld;
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  world.bandeauLastMutation = performance.now();
  world.bandeauLastRootMutation = 0;
  new MutationObserver(() => {
    world.bandeauLastMutation = performance.now();
  }).observe(document, all);
  const inRoots = new MutationObserver(() => {
    world.bandeauLastRootMutation = performance.now();
  });
  world.bandeau.observeRoot = (root) => inRoots.observe(root, all);
}
