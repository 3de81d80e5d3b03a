/** Page functions' pair: scrolls to the comment area that `findComments` found, or back. */

/**
 * Scrolls the area into view, or to a given place; resolves with where the page stood before.
 * What waits to be seen is told by the browser with the frame it draws, so two frames are waited
 * for: on a busy machine that is long. A page that draws none does not hold the visit up.
 */
export async function scrollToComments(backTo: number | null): Promise<number> {
  const before = scrollY;
  const { bandeauComments: area } = globalThis as { bandeauComments?: Element };
  if (backTo !== null) scrollTo({ top: backTo, behavior: 'instant' });
  else area?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const drawn = new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
  const undrawn = new Promise<void>((resolve) => {
    setTimeout(resolve, 2000);
  });
  await Promise.race([drawn, undrawn]);
  return before;
}
