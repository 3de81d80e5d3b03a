/** Page function, run in each new document: keeps the time of its last change, for `Quiet`. */

/** Notes when the document last changed, in `performance.now()` milliseconds. */
export function observeMutations(): void {
  const world = globalThis as { bandeauLastMutation?: number };
  world.bandeauLastMutation = performance.now();
  new MutationObserver(() => {
    world.bandeauLastMutation = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
