/** Page functions: scroll to the comment area that `findComments` found, and back. */

/** What came of scrolling to the comments. */
export interface Scrolled {
  /** The scroll position before, in CSS pixels. */
  readonly from: number;
  /** Whether the page was notified of what is in view now: what loads lazily waits for that. */
  readonly notified: boolean;
}

/**
 * Scrolls the area into view, and waits until the page is notified. The browser does that when it draws
 * a frame, which takes long on a busy machine; an observer that is registered after those of the page
 * is called after them.
 * @param withinMs longest wait, in milliseconds
 */
export async function scrollToComments(withinMs: number): Promise<Scrolled> {
  const from = scrollY;
  const { bandeauComments: area } = globalThis as { bandeauComments?: Element };
  if (!area) return { from, notified: false };
  area.scrollIntoView({ block: 'center', behavior: 'instant' });
  const notified = await new Promise<boolean>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve(true);
    });
    observer.observe(area);
    setTimeout(resolve, withinMs, false);
  });
  return { from, notified };
}

/** Scrolls to a position, in CSS pixels. */
export function scrollBack(to: number): void {
  scrollTo({ top: to, behavior: 'instant' });
}
