/** Page function: scrolls to the comment area that `findComments` found, or back. */

/**
 * Scrolls the area into view, or to the given position; resolves with the scroll position before.
 * The browser notifies lazy content when it draws a frame, so this waits for two frames, which
 * takes long on a busy machine. A page that draws no frame does not delay the visit.
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
